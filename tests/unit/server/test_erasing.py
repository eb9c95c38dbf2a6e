"""Erasing beside a running store of Rasa's: by row, and by every byte of the file and its log."""

from __future__ import annotations

from pathlib import Path

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, SessionStarted, UserUttered

from bot.gateway.settings import PROJECT
from bot.gateway.stored_conversations import StoredConversations
from bot.server.conversation_store import ConversationStore
from bot.server.endpoints import UnknownStore, conversations_file

pytestmark = pytest.mark.asyncio
MINE, OTHERS = "conversation-mine-0001", "conversation-other-001"


async def say(store: ConversationStore, sender: str, text: str) -> None:
    tracker = await store.get_or_create_tracker(sender)
    tracker.update_with_events([SessionStarted(), UserUttered(text), ActionExecuted("a")], Domain.empty())
    await store.save(tracker)


def left(folder: Path, word: str) -> list[str]:
    return [file.name for file in folder.iterdir() if word.encode() in file.read_bytes()]


async def test_after_erasing_no_byte_of_the_conversation_is_left(tmp_path: Path) -> None:
    store, erasing = ConversationStore(str(tmp_path / "c.db"), Domain.empty()), StoredConversations(tmp_path / "c.db")
    for number in range(30):
        await say(store, MINE, f"hemligheten {number}")
        await say(store, OTHERS, f"annat {number}")
    assert left(tmp_path, "hemligheten") and left(tmp_path, MINE)
    erasing.erase(MINE)
    assert left(tmp_path, "hemligheten") == left(tmp_path, MINE) == []
    assert list(await store.keys()) == [OTHERS]


async def test_the_next_message_starts_afresh_and_is_stored(tmp_path: Path) -> None:
    store, erasing = ConversationStore(str(tmp_path / "c.db"), Domain.empty()), StoredConversations(tmp_path / "c.db")
    await say(store, MINE, "före")
    erasing.erase(MINE)
    assert await store.retrieve(MINE) is None
    await say(store, MINE, "efter")
    tracker = await store.retrieve(MINE)
    assert tracker is not None
    assert [event.text for event in tracker.events if isinstance(event, UserUttered)] == ["efter"]


async def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    StoredConversations(tmp_path / "c.db").erase(MINE)
    assert list(tmp_path.iterdir()) == []


async def test_the_file_is_the_one_that_rasa_uses() -> None:
    assert conversations_file(PROJECT) == PROJECT / "var" / "conversations.db"


@pytest.mark.parametrize("store", ["", "tracker_store:\n  type: SQL\n  db: x\n", "tracker_store:\n"])
async def test_without_a_store_that_can_be_erased_nothing_starts(tmp_path: Path, store: str) -> None:
    (tmp_path / "endpoints.yml").write_text(store, encoding="utf-8")
    with pytest.raises(UnknownStore):
        conversations_file(tmp_path)
