"""The two ways of running the same model and the same actions that are measured."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.process import Bot, environment
from bot.search.language import DIRECTORY
from bot.server.supervisor import free_port

PROJECT = Path(__file__).resolve().parents[1]


def workplace(folder: Path) -> Path:
    """Leave a folder in which the model can be run, so that the measuring writes nothing among real conversations."""
    (folder / "var").mkdir()
    (folder / "var" / DIRECTORY.name).symlink_to(DIRECTORY)
    (folder / "endpoints.yml").write_bytes((PROJECT / "endpoints.yml").read_bytes())
    return folder


def ours(model: Path, folder: Path) -> Bot:
    """Give the bot as `make run` starts it."""
    port = free_port()
    command = [sys.executable, "-m", "bot.server", "--port", str(port), "--project", str(folder), "--model", str(model)]
    return Bot([command], port, PROJECT, environment())


def stock(model: Path, folder: Path) -> Bot:
    """Give `rasa run` and `rasa run actions` as Rasa's own guide has them: nothing patched, conversations in memory."""
    port, actions = free_port(), free_port()
    endpoints = folder / "stock.yml"
    endpoints.write_text(f"action_endpoint:\n  url: http://127.0.0.1:{actions}/webhook\n")
    rasa = [sys.executable, "-m", "rasa", "run"]
    server = ["--model", str(model), "--endpoints", str(endpoints), "--credentials", str(PROJECT / "credentials.yml")]
    return Bot(
        [[*rasa, *server, "--interface", "127.0.0.1", "--port", str(port)], [*rasa, "actions", "--port", str(actions)]],
        port,
        folder,
        {**environment(), "PYTHONPATH": str(PROJECT)},
    )
