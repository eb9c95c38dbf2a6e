"""Owns the thumbs that citizens gave, in one SQLite file: never who gave them, and not what was asked."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.gateway.private_files import make_private

# The door is open to everyone: what they send must not fill the disk.
MOST_ROWS = 20_000
_BUSY_SECONDS = 2.0
_LAYOUT = """
CREATE TABLE IF NOT EXISTS feedback (
  id INTEGER PRIMARY KEY, giver TEXT NOT NULL UNIQUE, answer_id TEXT NOT NULL, thumb TEXT NOT NULL, reason TEXT,
  day TEXT NOT NULL);
"""


@dataclass(frozen=True)
class Feedback:
    """What one citizen thought of one answer."""

    answer_id: str
    thumb: str
    """up or down."""
    reason: str | None
    """In the citizen's own words, personal data masked."""
    day: str
    """ISO 8601."""


class FeedbackStore:
    """Keeps one line for each citizen and answer, the latest."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def keep(self, sender: str, feedback: Feedback) -> None:
        """Have this stored in place of what the same citizen said of the same answer. Errors: sqlite3.Error, OSError."""
        row = (_giver(sender, feedback.answer_id), feedback.answer_id, feedback.thumb, feedback.reason, feedback.day)
        make_private(self._file)
        with self._opened() as database:
            database.execute(
                "INSERT OR REPLACE INTO feedback (giver, answer_id, thumb, reason, day) VALUES (?, ?, ?, ?, ?)", row
            )
            database.execute("DELETE FROM feedback WHERE id <= (SELECT MAX(id) FROM feedback) - ?", (MOST_ROWS,))

    def erase(self, sender: str) -> None:
        """Have nothing of this citizen stored. Errors: sqlite3.Error."""
        if not self._file.exists():
            return
        with self._opened() as database:
            rows = database.execute("SELECT id, giver, answer_id FROM feedback").fetchall()
            mine = [(key,) for key, giver, answer_id in rows if giver == _giver(sender, answer_id)]
            database.executemany("DELETE FROM feedback WHERE id = ?", mine)

    def all(self) -> list[Feedback]:
        """Give every line, oldest first. Errors: sqlite3.Error."""
        if not self._file.exists():
            return []
        with self._opened() as database:
            return [
                Feedback(*row)
                for row in database.execute("SELECT answer_id, thumb, reason, day FROM feedback ORDER BY id")
            ]

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._file, timeout=_BUSY_SECONDS)) as database, database:
            database.execute("PRAGMA secure_delete = ON")
            database.execute(_LAYOUT)
            yield database


def _giver(sender: str, answer_id: str) -> str:
    # Of both together: two lines of one citizen cannot be told to be of the same.
    return hashlib.sha256(f"{sender}\0{answer_id}".encode()).hexdigest()
