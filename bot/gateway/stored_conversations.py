"""Owns taking conversations out of the file that Rasa keeps them in (bot/server/conversation_store.py), beside a running Rasa."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

# Rasa holds the file for milliseconds at a time.
_BUSY_SECONDS = 5.0


class StoredConversations:
    """Erases for good: the pages are overwritten, and nothing stays behind in the write-ahead log."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def erase(self, sender: str) -> None:
        """Have nothing of a conversation in the file. Errors: sqlite3.Error."""
        self._erase("sender_id = ?", sender)

    def erase_before(self, timestamp: float) -> None:
        """Have nothing in the file that happened before a moment, in seconds since 1970. Errors: sqlite3.Error."""
        self._erase("COALESCE(timestamp, 0) < ?", timestamp)

    def _erase(self, condition: str, value: str | float) -> None:
        if not self._file.exists():
            return
        with closing(sqlite3.connect(self._file, timeout=_BUSY_SECONDS, isolation_level=None)) as database:
            database.execute("PRAGMA secure_delete = ON")
            if database.execute("SELECT 1 FROM sqlite_master WHERE name = 'events'").fetchone():
                database.execute(f"DELETE FROM events WHERE {condition}", (value,))
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
