"""Opens a door in front of a Rasa that someone else started: python -m bot.gateway --rasa-url http://127.0.0.1:5005."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import signal
import sys
from dataclasses import replace

from bot.gateway.app import CannotListen, create_app, open_door
from bot.gateway.backend import Backend
from bot.gateway.settings import Settings, SettingsError, settings_from_environment
from bot.gateway.words import WordsError, load_words


def main() -> None:
    """Serve until SIGTERM or SIGINT."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    try:
        defaults = settings_from_environment(os.environ)
    except SettingsError as error:
        sys.exit(str(error))
    parser = argparse.ArgumentParser(prog="python -m bot.gateway", description=__doc__)
    parser.add_argument("--host", default=defaults.host)
    parser.add_argument("--port", type=int, default=defaults.port)
    parser.add_argument("--rasa-url", default=defaults.rasa_url)
    chosen = parser.parse_args()
    try:
        settings = replace(defaults, host=chosen.host, port=chosen.port, rasa_url=chosen.rasa_url)
        asyncio.run(_serve(settings))
    except (SettingsError, WordsError, CannotListen) as error:
        sys.exit(str(error))


async def _serve(settings: Settings) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    backend = Backend(settings.rasa_url, settings.deadline_seconds, settings.max_in_flight)
    words = load_words(settings.words_file)
    try:
        runner = await open_door(create_app(settings, words, backend), settings, words)
        await stop.wait()
        await runner.cleanup()
    finally:
        await backend.close()


if __name__ == "__main__":
    main()
