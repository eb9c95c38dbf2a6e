"""Starts a bot with all its processes, tells what they use, and stops them."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path

import psutil

from bench.client import Client

START_SECONDS = 90.0
STOP_SECONDS = 10.0


@dataclass(frozen=True)
class Used:
    """What all processes of a bot have used."""

    memory_mb: float
    """Resident memory, summed; pages that two processes share are counted twice."""
    cpu_seconds: float


class Bot:
    """One way of running the bot: its commands, and the port on which it answers."""

    def __init__(
        self, commands: Sequence[Sequence[str]], port: int, folder: Path, environment: Mapping[str, str]
    ) -> None:
        self._commands, self._port, self._folder, self._environment = commands, port, folder, environment
        self._started: list[subprocess.Popen[bytes]] = []

    def start(self, question: str) -> float:
        """Leave the bot running. Gives the seconds until it has answered a question.

        Errors: RuntimeError when it does not within START_SECONDS.
        """
        began = time.monotonic()
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        for command in self._commands:
            process = subprocess.Popen(  # type: ignore[call-overload]
                command, cwd=self._folder, env=dict(self._environment), start_new_session=True, **quiet
            )
            self._started.append(process)
        while not self._answers(question):
            if time.monotonic() - began > START_SECONDS:
                self.stop()
                raise RuntimeError(f"{' '.join(self._commands[0])}: no answer after {START_SECONDS:.0f} s")
            time.sleep(0.1)
        return time.monotonic() - began

    def client(self) -> Client:
        """Give a client with a connection of its own."""
        return Client(self._port)

    def used(self) -> Used:
        """Give what the processes, and those they started, have used up to now."""
        processes = [one for parent in self._started for one in _family(parent.pid)]
        times = [one.cpu_times() for one in processes]
        memory = sum(one.memory_info().rss for one in processes)
        return Used(memory / 1e6, sum(one.user + one.system for one in times))

    def stop(self) -> None:
        """Leave no process of the bot running."""
        family = [one for parent in self._started for one in _family(parent.pid)]
        for parent in self._started:
            parent.send_signal(signal.SIGTERM)
        _, left = psutil.wait_procs(family, STOP_SECONDS)
        for one in left:
            one.kill()
        for parent in self._started:
            parent.wait()
        self._started = []

    def _answers(self, question: str) -> bool:
        client = self.client()
        try:
            answer_id = client.ask("bench-is-it-up-yet", question).answer_id
        except (OSError, ValueError, HTTPException):
            return False
        finally:
            client.close()
        # While Rasa starts, the door says so in words of its own.
        return bool(answer_id) and not answer_id.startswith("door/")


def _family(pid: int) -> list[psutil.Process]:
    try:
        parent = psutil.Process(pid)
        return [parent, *parent.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def environment() -> dict[str, str]:
    """Give the environment both are run in: today's, and no telemetry."""
    return {**os.environ, "RASA_TELEMETRY_ENABLED": "false"}
