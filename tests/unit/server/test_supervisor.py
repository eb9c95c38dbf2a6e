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

IMPATIENT = Patience(first_pause_seconds=0.05, longest_pause_seconds=0.1, stop_seconds=0.3)

NOTE_PID = "import os,sys,time,pathlib; pathlib.Path(sys.argv[1]).open('a').write(f'{os.getpid()}\\n');"
LIVES = NOTE_PID + "time.sleep(60)"
DIES = NOTE_PID + "sys.exit(3)"
STUBBORN = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN);" + NOTE_PID + "time.sleep(60)"


@asynccontextmanager
async def running(script: str, notes: Path) -> AsyncIterator[tuple[Supervisor, list[str]]]:
    addresses: list[str] = []
    supervisor = Supervisor(
        lambda port: [sys.executable, "-S", "-c", script, str(notes)],
        addresses.append,
        notes.parent,
        os.environ,
        IMPATIENT,
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


def test_a_free_port_can_be_listened_on() -> None:
    assert 1024 < free_port() < 65536
