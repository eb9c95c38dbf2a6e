"""The two ways of running the same model, actions and content that are measured."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from bench.process import Bot, environment
from bot.language.lexicon import DIRECTORY
from bot.server.supervisor import free_port

PROJECT = Path(__file__).resolve().parents[1]
NOT_RUN = shutil.ignore_patterns(".*", "__pycache__", "docs", "models", "results", "tests", "var")


def workplace(folder: Path) -> Path:
    """Leave a copy of what is run: nothing edited meanwhile is measured, and no real conversation is written to."""
    shutil.copytree(PROJECT, folder, ignore=NOT_RUN, dirs_exist_ok=True)
    (folder / "var").mkdir()
    (folder / "var" / DIRECTORY.name).symlink_to(DIRECTORY)
    return folder


def ours(model: Path, folder: Path) -> Bot:
    """Give the bot as `make run` starts it."""
    port = free_port()
    command = [sys.executable, "-m", "bot.server", "--port", str(port), "--model", str(model)]
    return Bot([command], port, folder, environment())


def stock(model: Path, folder: Path) -> Bot:
    """Give `rasa run` and `rasa run actions` as Rasa's own guide has them: nothing patched, conversations in memory."""
    port, actions = free_port(), free_port()
    (folder / "stock.yml").write_text(f"action_endpoint:\n  url: http://127.0.0.1:{actions}/webhook\n")
    rasa = [sys.executable, "-m", "rasa", "run"]
    files = ["--model", str(model), "--endpoints", "stock.yml", "--credentials", "credentials.yml"]
    server = [*rasa, *files, "--interface", "127.0.0.1", "--port", str(port)]
    return Bot([server, [*rasa, "actions", "--port", str(actions)]], port, folder, environment())
