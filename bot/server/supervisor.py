"""Owns one Rasa process: starts it on a free loopback port, starts it again when it ends or hangs, stops it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.server.watching import Answers, Watch

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Patience:
    """How long is waited for a Rasa process."""

    first_pause_seconds: float = 0.5
    """Before the first new start; doubled for each start that fails."""
    longest_pause_seconds: float = 30.0
    healthy_after_seconds: float = 60.0
    """A process that lived this long is started again without the memory of earlier failures."""
    stop_seconds: float = 5.0
    """Between asking a process to stop and ending it."""


class Supervisor:
    """Keeps one Rasa running. `announce` is told the address before each start, since the port may be new."""

    def __init__(
        self,
        command: Callable[[int], Sequence[str]],
        announce: Callable[[str], None],
        folder: Path,
        environment: Mapping[str, str],
        patience: Patience | None = None,
        answers: Answers | None = None,
        watch: Watch | None = None,
    ) -> None:
        """`answers` asks the Rasa at the announced address; one that is silent for too long is ended. None: nobody asks."""
        self._command = command
        self._announce = announce
        self._folder = folder
        self._environment = environment
        self._patience = patience or Patience()
        self._answers = answers
        self._watch = watch or Watch()
        self._stopping = asyncio.Event()
        self._process: Process | None = None

    async def run(self) -> None:
        """Have a Rasa running at all times until `stop` is called, whatever the machine lacks in between."""
        pause = self._patience.first_pause_seconds
        while not self._stopping.is_set():
            started = time.monotonic()
            try:
                code = await self._live_once()
            except Exception as error:
                # No files, no memory, no program: all of it may be there again a moment later.
                code = type(error).__name__
            if self._stopping.is_set():
                return
            if time.monotonic() - started >= self._patience.healthy_after_seconds:
                pause = self._patience.first_pause_seconds
            _log.warning("Rasa avslutades (kod %s) och startas igen om %.1f s.", code, pause)
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), pause)
            pause = min(pause * 2, self._patience.longest_pause_seconds)

    async def stop(self) -> None:
        """Have no Rasa running: asked first, ended when it does not listen."""
        self._stopping.set()
        process = self._process
        if process is None or process.returncode is not None:
            return
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        try:
            await asyncio.wait_for(process.wait(), self._patience.stop_seconds)
        except asyncio.TimeoutError:
            process.kill()
            await process.wait()

    async def _live_once(self) -> int | str:
        port = free_port()
        self._announce(f"http://127.0.0.1:{port}")
        self._process = await asyncio.create_subprocess_exec(
            *self._command(port),
            # An open stdin tells the process that its parent lives, also when the parent is killed.
            stdin=PIPE,
            cwd=self._folder,
            env=dict(self._environment),
            # Its own session: Ctrl-C in the terminal reaches the parent alone, which stops both in order.
            start_new_session=True,
        )
        if self._stopping.is_set():
            self._process.terminate()
        await self._ended_or_silent(self._process)
        return await self._process.wait()

    async def _ended_or_silent(self, process: Process) -> None:
        if self._answers is None:
            return
        waiting = asyncio.ensure_future(process.wait())
        watching = asyncio.ensure_future(self._watch.until_silent(self._answers))
        await asyncio.wait({waiting, watching}, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        watching.cancel()
        if process.returncode is None:
            _log.error("Rasa svarar inte och avslutas.")
            with contextlib.suppress(ProcessLookupError):
                # Not asked first: one that was stopped (SIGSTOP), or is deep in a computation, does not hear it.
                process.kill()


def free_port() -> int:
    """Give a port of 127.0.0.1 that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
