"""Starts everything: trains when needed, then the door and one Rasa behind it. python -m bot.server --port 8080."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path
from types import FrameType

from bot.gateway.app import HEALTH, CannotListen, create_app, open_door
from bot.gateway.backend import Backend
from bot.gateway.health import Health
from bot.gateway.message import health_sender
from bot.gateway.settings import PROJECT, Settings, SettingsError, settings_from_environment
from bot.gateway.words import WordsError, load_words
from bot.server.endpoints import UnknownStore, conversations_file
from bot.server.model import TrainingFailed, child_environment, ensure_model
from bot.server.supervisor import Supervisor
from bot.today import VARIABLE, pretended

LOOPBACK = ("127.0.0.1", "localhost", "::1")


class NoModel(Exception):
    """The model that was named is not there."""


def main() -> None:
    """Serve until SIGTERM or SIGINT, and leave no process behind."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        defaults = settings_from_environment(os.environ)
    except SettingsError as error:
        sys.exit(str(error))
    parser = argparse.ArgumentParser(prog="python -m bot.server", description=__doc__)
    parser.add_argument("--host", default=defaults.host)
    parser.add_argument("--port", type=int, default=defaults.port)
    parser.add_argument("--project", type=Path, default=PROJECT, help="folder of config.yml, data/ and actions/")
    parser.add_argument("--model", type=Path, help="a model of your own; nothing is trained")
    chosen = parser.parse_args()
    if pretended() and chosen.host not in LOOPBACK:
        sys.exit(f"{VARIABLE} är satt: då öppnas dörren bara för den egna datorn, inte för {chosen.host}.")
    # Until the event loop takes over, a stop must also stop a training that is under way.
    signal.signal(signal.SIGTERM, _leave)
    project = chosen.project.resolve()
    try:
        model = _existing(chosen.model) if chosen.model else ensure_model(project)
        var = project / "var"
        kept = {
            "conversations_file": conversations_file(project),
            "feedback_file": var / "feedback.db",
            "secret_file": var / "door.secret",
            "keys_file": var / "keys.json",
        }
        settings = replace(defaults, host=chosen.host, port=chosen.port, model=model.name, **kept)
        asyncio.run(serve(settings, project, model))
    except (TrainingFailed, UnknownStore, WordsError, SettingsError, CannotListen, NoModel) as error:
        sys.exit(str(error))
    except OSError as error:
        # No right to write, no such folder, no room: where and what, in one line.
        sys.exit(f"{error.filename or project}: {error.strerror or error}")
    except KeyboardInterrupt:
        sys.exit(130)


async def serve(settings: Settings, project: Path, model: Path) -> None:
    """Keep the door open with a Rasa behind it until a signal comes, then close both in order.

    Errors: CannotListen, or WordsError when the door has no words; no Rasa is started then.
    """
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    words = load_words(settings.words_file)
    backend = Backend(settings.rasa_url, settings.deadline_seconds, settings.max_in_flight)
    app = create_app(settings, words, backend)
    try:
        door = await open_door(app, settings, words)
    except CannotListen:
        await backend.close()
        raise
    rasa = Supervisor(
        lambda port: _rasa_command(model, port),
        backend.move_to,
        project,
        child_environment(),
        answers=lambda: backend.answers(health_sender(), settings.health_question),
    )
    tasks = [asyncio.create_task(rasa.run()), asyncio.create_task(_tell_when_ready(app[HEALTH], settings))]
    await stop.wait()
    print("Kompassen stänger.", flush=True)
    await door.cleanup()
    await rasa.stop()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await backend.close()


async def _tell_when_ready(health: Health, settings: Settings) -> None:
    started = time.monotonic()
    print("Kompassen startar …", flush=True)
    while (await health.check())["status"] == "unavailable":
        await asyncio.sleep(0.5)
    host = "localhost" if settings.host in ("127.0.0.1", "0.0.0.0", "::") else settings.host
    print(f"Kompassen svarar på http://{host}:{settings.port} ({time.monotonic() - started:.0f} s).", flush=True)


def _existing(model: Path) -> Path:
    if not model.is_file():
        raise NoModel(f"{model}: någon sådan modell finns inte.")
    return model.resolve()


def _rasa_command(model: Path, port: int) -> list[str]:
    command = [sys.executable, "-m", "bot.server.rasa_process", "--stop-with-parent"]
    return [*command, "--model", str(model), "--port", str(port)]


def _leave(number: int, frame: FrameType | None) -> None:
    sys.exit(128 + number)


if __name__ == "__main__":
    main()
