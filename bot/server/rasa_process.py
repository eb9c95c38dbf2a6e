"""One Rasa process on loopback, patched, with the REST channel alone and the actions inside."""

from __future__ import annotations

import argparse
import gc
import logging
import os
import signal
import sys
import threading
from pathlib import Path

from bot.gateway.settings import Settings
from bot.gateway.words import load_words
from bot.server.environment import rasa_environment
from bot.server.patches.import_order import import_in_fast_order


def main() -> None:
    """Serve until SIGTERM, SIGINT, or the end of the process that started it."""
    parser = argparse.ArgumentParser(prog="python -m bot.server.rasa_process", description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--endpoints", type=Path, default=Path("endpoints.yml"))
    parser.add_argument("--words", type=Path, default=Settings.words_file)
    parser.add_argument("--stop-with-parent", action="store_true", help="stop when stdin is closed")
    chosen = parser.parse_args()
    if not chosen.model.is_file():
        # Rasa would silently take the newest model beside it.
        sys.exit(f"{chosen.model}: no such model")
    if chosen.stop_with_parent:
        threading.Thread(target=_stop_when_stdin_ends, daemon=True).start()
    os.environ.update(rasa_environment(os.environ))
    serve(chosen.model, chosen.port, chosen.endpoints, load_words(chosen.words).replies.failed)


def serve(model: Path, port: int, endpoints_file: Path, apology: str) -> None:
    """Answer on 127.0.0.1 with this model; exits with an error when it cannot be loaded."""
    import_in_fast_order()
    from rasa.core.run import serve_application
    from rasa.core.utils import AvailableEndpoints
    from rasa.utils.tensorflow.environment import setup_tf_environment

    from bot.language.foreign import identifier
    from bot.server.actions_in_process import ActionsInProcess
    from bot.server.patches import apply_all
    from bot.telling.shelf import shelf

    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    apply_all()
    setup_tf_environment()
    shelf().watch()  # the first citizen shall not wait for the index to be built,
    identifier()  # nor for languages to be told apart
    endpoints = AvailableEndpoints.read_endpoints(str(endpoints_file))
    endpoints.action = ActionsInProcess("actions", apology)
    serve_application(
        model_path=str(model),
        channel="rest",
        interface="127.0.0.1",
        port=port,
        endpoints=endpoints,
        enable_api=False,
        server_listeners=[
            (_tell_what_is_lost, "before_server_start"),
            (_stop_without_model, "after_server_start"),
            (_freeze, "after_server_start"),
        ],
    )


async def _tell_what_is_lost(app: object, loop: object) -> None:
    from bot.server.keeping import tell_in

    tell_in(app)


async def _stop_without_model(app: object, loop: object) -> None:
    # Rasa goes on without a model and answers every question with nothing (rasa/core/agent.py:283).
    agent = getattr(getattr(app, "ctx", None), "agent", None)
    if agent is None or not agent.is_ready():
        os._exit(os.EX_DATAERR)


async def _freeze(app: object, loop: object) -> None:
    # Walking through all that is loaded for good takes a third of a second, in the middle of somebody's turn.
    gc.collect()
    gc.freeze()


def _stop_when_stdin_ends() -> None:
    # Not sys.stdin: its lock, held by a daemon thread, makes Python end with an abort.
    while os.read(0, 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main()
