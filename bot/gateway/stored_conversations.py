"""Owns taking conversations out of the file that Rasa keeps them in (bot/server/conversation_store.py), beside a running Rasa."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from bot.gateway.private_files import make_private

# Rasa holds the file for milliseconds at a time.
_BUSY_SECONDS = 5.0
_CHECK_SECONDS = 0.5
# So much is erased at a time: Rasa stores a turn in between.
_ROWS = 500


class StoredConversations:
    """Erases for good: the pages are overwritten, and nothing stays behind in the write-ahead log."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def erase(self, sender: str) -> None:
        """Have nothing of a conversation in the file. Errors: sqlite3.Error, OSError."""
        self._erase("sender_id = ?", sender)

    def erase_before(self, timestamp: float) -> None:
        """Have nothing in the file that happened before a moment, in seconds since 1970. Errors: sqlite3.Error, OSError."""
        self._erase("COALESCE(timestamp, 0) < ?", timestamp)

    def check(self) -> None:
        """Have something stored, as a turn would be. Errors: sqlite3.Error, OSError."""
        make_private(self._file)
        with closing(sqlite3.connect(self._file, timeout=_CHECK_SECONDS, isolation_level=None)) as database:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("CREATE TABLE IF NOT EXISTS checked (id INTEGER PRIMARY KEY, at FLOAT)")
            database.execute("INSERT OR REPLACE INTO checked VALUES (1, ?)", (time.time(),))

    def _erase(self, condition: str, value: str | float) -> None:
        if not self._file.exists():
            return
        with closing(sqlite3.connect(self._file, timeout=_BUSY_SECONDS, isolation_level=None)) as database:
            database.execute("PRAGMA secure_delete = ON")
            if database.execute("SELECT 1 FROM sqlite_master WHERE name = 'events'").fetchone():
                some = f"DELETE FROM events WHERE id IN (SELECT id FROM events WHERE {condition} LIMIT {_ROWS})"
                while database.execute(some, (value,)).rowcount:
                    continue
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
