"""Owns the order of questions inside one conversation.

Rasa's lock store sleeps a second between two looks (rasa/core/lock_store.py:94); in line here, a question never meets it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


class TooManyWaiting(Exception):
    """One conversation has more questions under way than the door holds for it."""


@dataclass
class _Line:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    length: int = 0


class Conversations:
    """Lets the questions of one conversation through one at a time, in the order they came."""

    def __init__(self, max_waiting: int) -> None:
        self._max_waiting = max_waiting
        self._lines: dict[str, _Line] = {}

    @asynccontextmanager
    async def turn(self, sender: str) -> AsyncIterator[None]:
        """Hold the conversation for the time of the block; nothing of it is kept when nobody is left.

        Errors: TooManyWaiting, at once.
        """
        line = self._lines.setdefault(sender, _Line())
        if line.length >= self._max_waiting:
            raise TooManyWaiting
        line.length += 1
        try:
            async with line.lock:
                yield
        finally:
            line.length -= 1
            if not line.length:
                del self._lines[sender]

    def __len__(self) -> int:
        return len(self._lines)
