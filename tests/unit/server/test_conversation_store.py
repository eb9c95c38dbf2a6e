from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rasa.core.tracker_store import SQLTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, SessionStarted, SlotSet, UserUttered
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker

from bot.server.conversation_store import ConversationStore

pytestmark = pytest.mark.asyncio
SENDER = "conversation-00000001"


def domain() -> Domain:
    return Domain([], [], [AnySlot("topic", mappings=[]), AnySlot("year", mappings=[])], {}, [], {}, {}, None)


def turn(number: int) -> list[Event]:
    return [UserUttered(f"fråga {number}"), ActionExecuted("a"), SlotSet("topic", number), BotUttered("svar")]


async def say(store: TrackerStore, events: list[Event], sender: str = SENDER) -> None:
    tracker = await store.get_or_create_tracker(sender)
    tracker.update_with_events(events, domain())
    await store.save(tracker)


def without_time(tracker: DialogueStateTracker) -> list[dict[str, Any]]:
    return [{**event.as_dict(), "timestamp": None} for event in tracker.events]


@pytest.fixture
def store(tmp_path: Path) -> ConversationStore:
    return ConversationStore(str(tmp_path / "var" / "conversations.db"), domain())


async def test_it_keeps_what_rasas_own_store_keeps(store: ConversationStore, tmp_path: Path) -> None:
    other = SQLTrackerStore(domain(), db=str(tmp_path / "rasa.db"))
    steps: list[list[Event]] = [
        [ActionExecuted("action_session_start"), SessionStarted(), *turn(1)],
        turn(2),
        [ActionExecuted("action_session_start"), SessionStarted(), *turn(3)],
        turn(4),
    ]
    for events in steps:
        await say(store, events)
        await say(other, events)
        ours, theirs = await store.retrieve(SENDER), await other.retrieve(SENDER)
        assert ours is not None
        assert without_time(ours) == without_time(theirs)
    full, full_theirs = await store.retrieve_full_tracker(SENDER), await other.retrieve_full_tracker(SENDER)
    assert full is not None and len(full.events) == len(full_theirs.events)


async def test_saving_twice_stores_once(store: ConversationStore) -> None:
    await say(store, turn(1))
    tracker = await store.retrieve(SENDER)
    assert tracker is not None
    await store.save(tracker)
    await store.save(tracker)
    again = await store.retrieve(SENDER)
    assert again is not None and len(again.events) == len(tracker.events)


async def test_a_long_conversation_is_read_short_but_keeps_its_slots_and_every_event(store: ConversationStore) -> None:
    await say(store, [SessionStarted(), SlotSet("year", 2022), *turn(0)])
    for number in range(1, 60):
        await say(store, turn(number))
    recent, full = await store.retrieve(SENDER), await store.retrieve_full_tracker(SENDER)
    assert recent is not None and full is not None
    assert (recent.get_slot("topic"), recent.get_slot("year")) == (59, 2022)
    assert len(recent.events) < 50
    assert sum(isinstance(event, UserUttered) for event in full.events) == 60


async def test_a_health_check_is_forgotten_and_a_citizen_is_not(store: ConversationStore) -> None:
    await say(store, turn(1), "health:0123456789abcdef")
    await say(store, turn(1))
    assert list(await store.keys()) == [SENDER]


async def test_conversations_outlive_the_process(store: ConversationStore, tmp_path: Path) -> None:
    await say(store, turn(1))
    reopened = ConversationStore(str(tmp_path / "var" / "conversations.db"), domain())
    tracker = await reopened.retrieve(SENDER)
    assert tracker is not None and tracker.get_slot("topic") == 1
