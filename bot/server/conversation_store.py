"""Owns how conversations are stored: one SQLite file, in the table layout of Rasa's SQLTrackerStore.

Rasa's store goes through an ORM that costs as much as the rest of a turn. Named in endpoints.yml, so `rasa shell` uses it too.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker

from bot.gateway.message import HEALTH_SENDER_PREFIX
from bot.server.conversation_file import FAULTS, ConversationFile, insert
from bot.server.keeping import note_lost

_COUNT = "SELECT COUNT(*) FROM events WHERE sender_id = ?"
_ALL = "SELECT data FROM events WHERE sender_id = ? ORDER BY id"
# The latest session; of its older turns nothing but the slots as they stood when the recent turns began.
_RECENT = """
WITH session AS (SELECT * FROM events WHERE sender_id = :sender AND id >= COALESCE(
       (SELECT MAX(id) FROM events WHERE sender_id = :sender AND type_name = 'session_started'), 0)),
     recent AS (SELECT COALESCE((SELECT id FROM session WHERE type_name = 'user'
       ORDER BY id DESC LIMIT 1 OFFSET :turns), 0) AS first)
SELECT data FROM session, recent WHERE id >= first
  OR id IN (SELECT MAX(id) FROM session, recent WHERE type_name = 'slot' AND id < first GROUP BY action_name)
ORDER BY id
"""
# Every turn reads, copies and replays the conversation several times; what it may point back to lies within these.
_RECENT_TURNS = 10


class ConversationStore(TrackerStore):
    """Keeps the conversations of citizens and forgets those of the health check."""

    def __init__(
        self,
        db: str,
        domain: Domain | None = None,
        event_broker: EventBroker | None = None,
        host: str | None = None,
    ) -> None:
        """Have a store for a file that is made when it is needed. `host` is what Rasa hands to every store; a file has none."""
        super().__init__(domain, event_broker)
        self._file = ConversationFile(Path(db))
        self._unread: set[str] = set()

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Give the recent turns and all slots of the latest session, None when there is no conversation or it cannot be read."""
        return await self._read(sender_id, _RECENT, {"sender": sender_id, "turns": _RECENT_TURNS - 1})

    async def retrieve_full_tracker(self, conversation_id: str) -> DialogueStateTracker | None:
        """Give every session of a conversation, None when there is no conversation or it cannot be read."""
        return await self._read(conversation_id, _ALL, (conversation_id,))

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Have the events that came after the tracker was read, or last saved, stored: all or none.

        When they cannot be, the turn is told to be lost: no exception, at which Rasa would keep it in memory.
        """
        if tracker.sender_id.startswith(HEALTH_SENDER_PREFIX):
            return
        await self.stream_events(tracker)
        if tracker.sender_id in self._unread:
            # What is on disk is not known to this tracker: its events would come out of order, or twice.
            self._unread.discard(tracker.sender_id)
            note_lost("unread")
            return
        events = list(tracker.events)

        def step(database: sqlite3.Connection) -> None:
            new = events[_on_disk(database, tracker) :]
            insert([_row(tracker.sender_id, event) for event in new])(database)

        try:
            await self._file.do(step, writes=True)
        except FAULTS as error:
            note_lost(type(error).__name__)
            return
        tracker.events_on_disk = len(events)

    async def keys(self) -> Iterable[str]:
        """Give the sender of every conversation. Errors: sqlite3.Error, OSError."""
        rows = await self._file.do(
            lambda database: database.execute("SELECT DISTINCT sender_id FROM events").fetchall()
        )
        return [sender for (sender,) in rows]

    async def _read(self, sender_id: str, query: str, values: Any) -> DialogueStateTracker | None:
        if sender_id.startswith(HEALTH_SENDER_PREFIX):
            return None
        try:
            rows = await self._file.do(lambda database: database.execute(query, values).fetchall())
        except FAULTS as error:
            self._unread.add(sender_id)
            note_lost(type(error).__name__)
            return None
        self._unread.discard(sender_id)
        return self._tracker(sender_id, rows)

    def _tracker(self, sender_id: str, rows: Iterable[tuple[str]]) -> DialogueStateTracker | None:
        events = [json.loads(data) for (data,) in rows]
        if not events:
            return None
        tracker = DialogueStateTracker.from_dict(sender_id, events, self.domain.slots)
        tracker.events_on_disk = len(tracker.events)
        return tracker


def _on_disk(database: sqlite3.Connection, tracker: DialogueStateTracker) -> int:
    # A tracker that was read here or saved here carries the number; any other holds the conversation from its start.
    if hasattr(tracker, "events_on_disk"):
        return int(tracker.events_on_disk)
    (count,) = database.execute(_COUNT, (tracker.sender_id,)).fetchone()
    return int(count)


def _row(sender_id: str, event: Event) -> tuple[Any, ...]:
    data = event.as_dict()
    intent = (data.get("parse_data") or {}).get("intent", {}).get("name")
    return sender_id, event.type_name, data.get("timestamp"), intent, data.get("name"), json.dumps(data)
