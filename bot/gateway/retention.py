"""Owns that no conversation is kept longer than citizens are told."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator

from aiohttp import web

from bot.gateway.stored_conversations import StoredConversations

SWEEP_SECONDS = 3600.0
RETRY_SECONDS = 60.0
_log = logging.getLogger(__name__)


class Retention:
    """Erases at the start and every hour what would be too old before the next time."""

    def __init__(self, stored: StoredConversations, retention_hours: int) -> None:
        self._stored = stored
        self._oldest_seconds = retention_hours * 3600 - SWEEP_SECONDS
        self.is_behind = False
        """True while the last sweep failed: something may be kept for too long."""

    async def beside(self, app: web.Application) -> AsyncIterator[None]:
        """Sweep for as long as the door is open."""
        sweeping = asyncio.create_task(self._sweep_on())
        yield
        sweeping.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await sweeping

    def sweep(self, now: float) -> None:
        """Have nothing kept that is too old, or will be within the next hour. Errors: sqlite3.Error, OSError."""
        self._stored.erase_before(now - self._oldest_seconds)

    async def _sweep_on(self) -> None:
        while True:
            try:
                await asyncio.to_thread(self.sweep, time.time())
                self.is_behind = False
            except Exception as error:
                # Whatever it was, the next sweep must come, and soon.
                self.is_behind = True
                _log.error("Gamla samtal kunde inte raderas: %s", error)
            await asyncio.sleep(min(RETRY_SECONDS, SWEEP_SECONDS) if self.is_behind else SWEEP_SECONDS)
