"""The two bots that are asked over REST, as they are run for real."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from bench.process import Bot, environment
from bot.gateway.settings import PROJECT
from bot.server.supervisor import free_port

SENDER_URL = "http://127.0.0.1:{port}/webhooks/rest/webhook"


@dataclass(frozen=True)
class Served:
    """A bot that can be started, and where it answers then."""

    bot: Bot
    url: str


def kompassen(model: Path, folder: Path) -> Served:
    """Give the bot as `make run` starts it; conversations are kept in the folder."""
    port = free_port()
    command = [sys.executable, "-m", "bot.server", "--port", str(port), "--project", str(folder), "--model", str(model)]
    return Served(Bot([command], port, PROJECT, environment()), SENDER_URL.format(port=port))


def rasa(model: Path, folder: Path) -> Served:
    """Give the bot as Rasa's manual starts it; one with ready-made answers needs no action server."""
    port = free_port()
    command = [
        sys.executable,
        "-m",
        "rasa",
        "run",
        "--model",
        str(model),
        "--port",
        str(port),
        "--interface",
        "127.0.0.1",
    ]
    return Served(Bot([command], port, folder, environment()), SENDER_URL.format(port=port))
