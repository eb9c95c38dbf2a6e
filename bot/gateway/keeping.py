"""Owns whether what citizens say can be kept, and erased in time, at this moment."""

from __future__ import annotations

import asyncio
import sqlite3

from bot.gateway.backend import Backend
from bot.gateway.retention import Retention
from bot.gateway.stored_conversations import StoredConversations

_LATELY_SECONDS = 5.0
# What SQLite says, and what a health check says of it.
_KINDS = {
    "locked": "locked",
    "full": "disk full",
    "readonly": "read-only",
    "not a database": "corrupt",
    "malformed": "corrupt",
    "unable to open": "cannot be opened",
    "disk I/O": "disk error",
}


class Keeping:
    """Tries the file, and knows what Rasa and the cleaning met."""

    def __init__(self, stored: StoredConversations, retention: Retention, backend: Backend) -> None:
        self._stored = stored
        self._retention = retention
        self._backend = backend

    async def fault(self) -> str | None:
        """Give what is wrong with keeping, None when nothing is."""
        try:
            await asyncio.to_thread(self._stored.check)
        except (sqlite3.Error, OSError) as error:
            return next((kind for words, kind in _KINDS.items() if words in str(error)), type(error).__name__)
        if self._backend.lost_within(_LATELY_SECONDS):
            return "a turn was not kept"
        return "old conversations are not erased" if self._retention.is_behind else None
