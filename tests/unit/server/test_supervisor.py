from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.server.supervisor import Patience, Supervisor, free_port
from bot.server.watching import Answers, Watch

IMPATIENT = Patience(first_pause_seconds=0.05, longest_pause_seconds=0.1, stop_seconds=0.3)

NOTE_PID = "import os,sys,time,pathlib; pathlib.Path(sys.argv[1]).open('a').write(f'{os.getpid()}\\n');"
LIVES = NOTE_PID + "time.sleep(60)"
DIES = NOTE_PID + "sys.exit(3)"
STUBBORN = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN);" + NOTE_PID + "time.sleep(60)"


@asynccontextmanager
async def running(
    script: str, notes: Path, answers: Answers | None = None
) -> AsyncIterator[tuple[Supervisor, list[str]]]:
    addresses: list[str] = []
    supervisor = Supervisor(
        lambda port: [sys.executable, "-S", "-c", script, str(notes)],
        addresses.append,
        notes.parent,
        os.environ,
        IMPATIENT,
        answers,
        Watch(ask_every_seconds=0.02, silent_seconds=0.4, start_seconds=2),
    )
    task = asyncio.create_task(supervisor.run())
    try:
        yield supervisor, addresses
    finally:
        await supervisor.stop()
        await asyncio.wait_for(task, 2)


def pids(notes: Path) -> list[int]:
    return [int(line) for line in notes.read_text().split()] if notes.exists() else []


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


async def until(true: Callable[[], bool]) -> None:
    for _ in range(200):
        if true():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("never became true")


@pytest.mark.asyncio
async def test_a_killed_process_is_started_again_at_an_announced_address(tmp_path: Path) -> None:
    notes = tmp_path / "pids"
    async with running(LIVES, notes) as (_, addresses):
        await until(lambda: len(pids(notes)) == 1)
        os.kill(pids(notes)[0], signal.SIGKILL)
        await until(lambda: len(pids(notes)) == 2)
        assert len(addresses) == 2
        assert all(address.startswith("http://127.0.0.1:") for address in addresses)
    assert not any(alive(pid) for pid in pids(notes))


@pytest.mark.asyncio
async def test_a_process_that_cannot_live_is_tried_again_with_pauses(tmp_path: Path) -> None:
    notes = tmp_path / "pids"
    async with running(DIES, notes):
        await until(lambda: len(pids(notes)) >= 3)


@pytest.mark.asyncio
async def test_a_process_that_does_not_listen_is_ended(tmp_path: Path) -> None:
    notes = tmp_path / "pids"
    async with running(STUBBORN, notes) as (supervisor, _):
        await until(lambda: len(pids(notes)) == 1)
        await supervisor.stop()
        assert not alive(pids(notes)[0])


@pytest.mark.asyncio
async def test_stop_before_start_is_a_stop(tmp_path: Path) -> None:
    async with running(LIVES, tmp_path / "pids") as (supervisor, _):
        await supervisor.stop()
    assert not pids(tmp_path / "pids")


@pytest.mark.asyncio
async def test_a_process_that_stops_answering_is_ended_and_started_again(tmp_path: Path) -> None:
    notes, silent = tmp_path / "pids", set[int]()

    async def answers() -> bool:
        pid = (pids(notes) or [0])[-1]
        if pid in silent:
            await asyncio.sleep(60)
        return pid > 0

    async with running(STUBBORN, notes, answers):
        await until(lambda: len(pids(notes)) == 1)
        await asyncio.sleep(0.8)
        assert alive(pids(notes)[0]), "one that answers is left alone"
        os.kill(pids(notes)[0], signal.SIGSTOP)
        silent.add(pids(notes)[0])
        await until(lambda: len(pids(notes)) == 2)
        assert not alive(pids(notes)[0]) and alive(pids(notes)[1])


@pytest.mark.asyncio
async def test_a_machine_that_cannot_start_a_process_is_outlived(tmp_path: Path) -> None:
    notes, lacking = tmp_path / "pids", [OSError(24, "Too many open files"), MemoryError(), FileNotFoundError()]

    def command(port: int) -> list[str]:
        if lacking:
            raise lacking.pop()
        return [sys.executable, "-S", "-c", LIVES, str(notes)]

    supervisor = Supervisor(command, lambda url: None, tmp_path, os.environ, IMPATIENT)
    task = asyncio.create_task(supervisor.run())
    await until(lambda: len(pids(notes)) == 1)
    await supervisor.stop()
    await asyncio.wait_for(task, 2)


def test_a_free_port_can_be_listened_on() -> None:
    assert 1024 < free_port() < 65536
