"""Owns the SQLite file of conversations: opened when needed and again after a fault, read and written without holding up others."""

from __future__ import annotations

import asyncio
import logging
import os
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from bot.gateway.private_files import make_private

_LAYOUT = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS events (
  id INTEGER PRIMARY KEY, sender_id VARCHAR(255) NOT NULL, type_name VARCHAR(255) NOT NULL,
  timestamp FLOAT, intent_name VARCHAR(255), action_name VARCHAR(255), data TEXT);
CREATE INDEX IF NOT EXISTS ix_events_sender_id ON events (sender_id);
"""
# Another one who writes (an erasure) is done within milliseconds. While the file fails, nobody waits for it at all.
_PAUSES_SECONDS = (0.005, 0.01, 0.02, 0.04, 0.08, 0.16, 0.32)
FAULTS = (sqlite3.Error, OSError)
_Result = TypeVar("_Result")
_log = logging.getLogger(__name__)


class ConversationFile:
    """One connection to the file that is there now."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._database: sqlite3.Connection | None = None
        self._opened_as: tuple[int, int] | None = None
        self._fails = False

    async def do(self, step: Callable[[sqlite3.Connection], _Result], writes: bool = False) -> _Result:
        """Give what a step gives; all that it writes is stored, or nothing. Waits while another one writes, and only then.

        A file that failed is well again when something was written: reading goes well in one that is locked, or full.
        Errors: sqlite3.Error, OSError.
        """
        for pause in () if self._fails else _PAUSES_SECONDS:
            try:
                return self._once(step)
            except sqlite3.OperationalError as error:
                if not _is_busy(error):
                    break
            except FAULTS:
                break
            await asyncio.sleep(pause)
        try:
            result = self._once(step)
        except FAULTS as error:
            self._note(error)
            raise
        if writes:
            self._note(None)
        return result

    def _once(self, step: Callable[[sqlite3.Connection], _Result]) -> _Result:
        try:
            with self._open() as database:
                return step(database)
        except FAULTS as error:
            if not _is_busy(error):
                # Whatever it was: the next one begins with the file as it is then.
                self.close()
            elif self._database is not None:
                self._database.rollback()
            raise

    def close(self) -> None:
        """Have no connection."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def _open(self) -> sqlite3.Connection:
        if self._database is not None and self._opened_as == _identity(self._path):
            return self._database
        # None yet; or someone put another file in its place, and what is written to the old one would be lost.
        self.close()
        make_private(self._path)
        # Rasa may make the store in another thread than the one that serves; they never use it at the same time.
        database = sqlite3.connect(self._path, timeout=0, check_same_thread=False)
        try:
            # Write-ahead without waiting for the disk: after a power cut the last words of a conversation may be lost.
            database.executescript(_LAYOUT)
        except sqlite3.Error:
            database.close()
            raise
        self._database, self._opened_as = database, _identity(self._path)
        return database

    def _note(self, error: Exception | None) -> None:
        if error is not None and not self._fails:
            _log.error("Samtal kan inte sparas: %s", error)
        if error is None and self._fails:
            _log.warning("Samtal sparas igen.")
        self._fails = error is not None


def insert(rows: Sequence[tuple[Any, ...]]) -> Callable[[sqlite3.Connection], None]:
    """Give the step that adds events: sender, type, time, intent, action, data."""
    names = "sender_id, type_name, timestamp, intent_name, action_name, data"

    def step(database: sqlite3.Connection) -> None:
        database.executemany(f"INSERT INTO events ({names}) VALUES (?, ?, ?, ?, ?, ?)", rows)

    return step


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        stat = os.stat(path)
    except OSError:
        return None
    return stat.st_dev, stat.st_ino


def _is_busy(error: Exception) -> bool:
    return isinstance(error, sqlite3.OperationalError) and ("locked" in str(error) or "busy" in str(error))
