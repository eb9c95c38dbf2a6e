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

_LAYOUT = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS events (
  id INTEGER PRIMARY KEY, sender_id VARCHAR(255) NOT NULL, type_name VARCHAR(255) NOT NULL,
  timestamp FLOAT, intent_name VARCHAR(255), action_name VARCHAR(255), data TEXT);
CREATE INDEX IF NOT EXISTS ix_events_sender_id ON events (sender_id);
"""
_INSERT = (
    "INSERT INTO events (sender_id, type_name, timestamp, intent_name, action_name, data) VALUES (?, ?, ?, ?, ?, ?)"
)
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
        """Have the file and its folder created. `host` is what Rasa hands to every store; a file has none.

        Errors: sqlite3.Error when the file is none of SQLite's or cannot be written.
        """
        super().__init__(domain, event_broker)
        Path(db).parent.mkdir(parents=True, exist_ok=True)
        # Rasa may make the store in another thread than the one that serves; they never use it at the same time.
        self._database = sqlite3.connect(db, timeout=2.0, check_same_thread=False)
        # Write-ahead without waiting for the disk: after a power cut the last words of a conversation may be lost.
        self._database.executescript(_LAYOUT)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Give the recent turns and all slots of the latest session, None when there is no conversation."""
        rows = self._database.execute(_RECENT, {"sender": sender_id, "turns": _RECENT_TURNS - 1})
        return self._tracker(sender_id, rows)

    async def retrieve_full_tracker(self, conversation_id: str) -> DialogueStateTracker | None:
        """Give every session of a conversation, None when there is no conversation."""
        return self._tracker(conversation_id, self._database.execute(_ALL, (conversation_id,)))

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Have the events that came after the tracker was read, or last saved, stored: all or none."""
        if tracker.sender_id.startswith(HEALTH_SENDER_PREFIX):
            return
        await self.stream_events(tracker)
        events = list(tracker.events)
        new = events[self._on_disk(tracker) :]
        with self._database:
            self._database.executemany(_INSERT, [_row(tracker.sender_id, event) for event in new])
        tracker.events_on_disk = len(events)

    async def keys(self) -> Iterable[str]:
        """Give the sender of every conversation."""
        return [sender for (sender,) in self._database.execute("SELECT DISTINCT sender_id FROM events")]

    def _tracker(self, sender_id: str, rows: Iterable[tuple[str]]) -> DialogueStateTracker | None:
        events = [json.loads(data) for (data,) in rows]
        if not events:
            return None
        tracker = DialogueStateTracker.from_dict(sender_id, events, self.domain.slots)
        tracker.events_on_disk = len(tracker.events)
        return tracker

    def _on_disk(self, tracker: DialogueStateTracker) -> int:
        # A tracker that was read here or saved here carries the number; any other holds the conversation from its start.
        if hasattr(tracker, "events_on_disk"):
            return int(tracker.events_on_disk)
        (count,) = self._database.execute(_COUNT, (tracker.sender_id,)).fetchone()
        return int(count)


def _row(sender_id: str, event: Event) -> tuple[Any, ...]:
    data = event.as_dict()
    intent = (data.get("parse_data") or {}).get("intent", {}).get("name")
    return sender_id, event.type_name, data.get("timestamp"), intent, data.get("name"), json.dumps(data)
