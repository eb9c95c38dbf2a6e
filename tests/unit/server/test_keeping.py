"""What cannot be kept is told, stays nowhere else, and is kept again when it can be."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from rasa.core.tracker_store import FailSafeTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, SessionStarted, UserUttered

from bot.gateway.replies import KEPT_HEADER, NOT_KEPT
from bot.server.conversation_store import ConversationStore
from bot.server.keeping import tell_in

pytestmark = pytest.mark.asyncio
SENDER = "conversation-00000001"


class App:
    """As much of Sanic as carries a header."""

    def __init__(self) -> None:
        self.before: list[Any] = []
        self.after: list[Any] = []

    def register_middleware(self, middleware: Any, attach_to: str) -> None:
        (self.before if attach_to == "request" else self.after).append(middleware)

    async def answer(self, turn: Any) -> dict[str, str]:
        response = SimpleNamespace(headers={})
        for one in self.before:
            await one(None)
        await turn
        for one in self.after:
            await one(None, response)
        return dict(response.headers)


class Talk:
    """A conversation through Rasa's own wrapper of the store."""

    def __init__(self, file: Path) -> None:
        self.safe = FailSafeTrackerStore(ConversationStore(str(file), Domain.empty()))
        self.app = App()
        tell_in(self.app)
        self.file = file

    async def say(self, text: str, sender: str = SENDER) -> bool:
        """Give whether the turn is said to be kept."""
        return (await self.app.answer(self._turn(text, sender))).get(KEPT_HEADER) != NOT_KEPT

    async def _turn(self, text: str, sender: str) -> None:
        tracker = await self.safe.get_or_create_tracker(sender)
        start = [] if tracker.events else [SessionStarted()]
        tracker.update_with_events([*start, UserUttered(text), ActionExecuted("a")], Domain.empty())
        await self.safe.save(tracker)

    def stored(self) -> list[str]:
        with sqlite3.connect(self.file) as database:
            rows = database.execute(
                "SELECT json_extract(data, '$.text') FROM events WHERE type_name = 'user' ORDER BY id"
            )
            return [text for (text,) in rows]


def lock(file: Path) -> Callable[[], None]:
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    return other.close


def corrupt(file: Path) -> Callable[[], None]:
    with sqlite3.connect(file) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    was, broken = file.with_suffix(".was"), file.with_suffix(".broken")
    was.write_bytes(file.read_bytes())
    broken.write_bytes(b"no database at all, but long enough to be read as one " * 200)
    broken.replace(file)

    def mend() -> None:
        was.replace(file)

    return mend


def put_away(file: Path) -> Callable[[], None]:
    away = file.parent.with_name("away")
    file.parent.rename(away)
    file.parent.write_text("a file where the folder should be")

    def mend() -> None:
        file.parent.unlink()
        away.rename(file.parent)

    return mend


@pytest.fixture
def talk(tmp_path: Path) -> Talk:
    return Talk(tmp_path / "var" / "conversations.db")


@pytest.mark.parametrize("fault", [lock, corrupt, put_away])
async def test_a_turn_that_cannot_be_kept_is_told_and_the_next_is_kept_when_it_can_be(talk: Talk, fault: Any) -> None:
    assert await talk.say("ett")
    mend = fault(talk.file)
    assert [await talk.say("två"), await talk.say("två", "conversation-00000002")] == [False, False]
    mend()
    assert await talk.say("tre")
    assert talk.stored() == ["ett", "tre"]
    assert talk.safe._fallback_tracker_store is None, "nothing stays in a memory that no erasure reaches"


async def test_a_turn_whose_past_could_not_be_read_is_not_stored_without_it(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await talk.say("ett")
    file = talk.safe._tracker_store._file
    do, faults = file.do, [sqlite3.OperationalError("disk I/O error")]

    async def once(step: Any, writes: bool = False) -> Any:
        if faults:
            raise faults.pop()
        return await do(step, writes)

    monkeypatch.setattr(file, "do", once)
    assert not await talk.say("två")
    assert await talk.say("tre")
    assert talk.stored() == ["ett", "tre"]


async def test_a_full_disk_is_told(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert await talk.say("ett")
    database = talk.safe._tracker_store._file._database
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    (pages,) = database.execute("PRAGMA page_count").fetchone()
    database.execute(f"PRAGMA max_page_count = {pages}")
    make = sqlite3.connect

    def small(*args: Any, **kwargs: Any) -> sqlite3.Connection:
        made = make(*args, **kwargs)
        made.execute(f"PRAGMA max_page_count = {pages}")
        return made

    monkeypatch.setattr(sqlite3, "connect", small)
    assert not await talk.say("två " * 4000)
    monkeypatch.undo()
    assert await talk.say("tre")
    assert talk.stored() == ["ett", "tre"]


async def test_a_fault_is_written_down_once_and_its_end_once(talk: Talk, caplog: pytest.LogCaptureFixture) -> None:
    await talk.say("ett")
    unlock = lock(talk.file)
    assert [await talk.say("två") for _ in range(3)] == [False] * 3
    unlock()
    assert await talk.say("tre") and await talk.say("fyra")
    assert [record.levelname for record in caplog.records] == ["ERROR", "WARNING"]


async def test_a_file_that_was_taken_away_is_made_again(talk: Talk) -> None:
    await talk.say("ett")
    for file in talk.file.parent.iterdir():
        file.unlink()
    assert await talk.say("två")
    assert talk.stored() == ["två"]


async def test_who_waits_for_the_file_holds_up_nobody_and_gets_it(talk: Talk) -> None:
    await talk.say("ett")
    unlock = lock(talk.file)
    asyncio.get_running_loop().call_later(0.1, unlock)
    saying, longest, last = asyncio.create_task(talk.say("två")), 0.0, time.monotonic()
    while not saying.done():
        await asyncio.sleep(0.001)
        longest, last = max(longest, time.monotonic() - last), time.monotonic()
    assert await saying and talk.stored() == ["ett", "två"]
    assert longest < 0.09


async def test_what_is_kept_is_nobody_elses_to_read(tmp_path: Path) -> None:
    was = os.umask(0)
    try:
        talk = Talk(tmp_path / "conversations.db")
        talk.file.touch(0o666)
        await talk.say("ett")
    finally:
        os.umask(was)
    assert {file.name: oct(file.stat().st_mode & 0o777) for file in tmp_path.iterdir()} == {
        f"conversations.db{end}": "0o600" for end in ("", "-wal", "-shm")
    }
