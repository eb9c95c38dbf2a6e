"""Owns that no conversation is kept longer than citizens are told."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
import time
from collections.abc import AsyncIterator

from aiohttp import web

from bot.gateway.stored_conversations import StoredConversations

SWEEP_SECONDS = 3600.0
_log = logging.getLogger(__name__)


class Retention:
    """Erases at the start and every hour what would be too old before the next time."""

    def __init__(self, stored: StoredConversations, retention_hours: int) -> None:
        self._stored = stored
        self._oldest_seconds = retention_hours * 3600 - SWEEP_SECONDS

    async def beside(self, app: web.Application) -> AsyncIterator[None]:
        """Sweep for as long as the door is open."""
        sweeping = asyncio.create_task(self._sweep_on())
        yield
        sweeping.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await sweeping

    def sweep(self, now: float) -> None:
        """Have nothing kept that is too old, or will be within the next hour. Errors: sqlite3.Error."""
        self._stored.erase_before(now - self._oldest_seconds)

    async def _sweep_on(self) -> None:
        while True:
            try:
                await asyncio.to_thread(self.sweep, time.time())
            except sqlite3.Error as error:
                _log.error("old conversations could not be erased: %s", error)
            await asyncio.sleep(SWEEP_SECONDS)
