"""Owns who is handed to Rasa next: everybody in turn, however many questions one of them has sent.

Rasa does one thing at a time; what is handed to it early only waits there, where nobody can be let past.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Full(Exception):
    """All places are taken."""


class ShareTaken(Exception):
    """One has as many questions under way as one may have; there is room for others."""


class FairQueue:
    """Lets a few through at the same time, taking turns between those who wait."""

    def __init__(self, at_once: int, most: int) -> None:
        self._free = at_once
        self._most = most
        self._held: dict[str, int] = {}
        self._lines: OrderedDict[str, deque[asyncio.Future[None]]] = OrderedDict()

    @asynccontextmanager
    async def place(self, who: str, share: int) -> AsyncIterator[None]:
        """Hold one of the few places for the time of the block. Errors: Full, ShareTaken, both at once."""
        if self._held.get(who, 0) >= share:
            raise ShareTaken
        if len(self) >= self._most:
            raise Full
        self._held[who] = self._held.get(who, 0) + 1
        try:
            await self._let_in(who)
            try:
                yield
            finally:
                self._free += 1
                self._call_next()
        finally:
            self._held[who] -= 1
            if not self._held[who]:
                del self._held[who]

    def __len__(self) -> int:
        return sum(self._held.values())

    async def _let_in(self, who: str) -> None:
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._lines.setdefault(who, deque()).append(turn)
        self._call_next()
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                # Called and gone at the same moment: the place goes on to the next.
                self._free += 1
                self._call_next()
            else:
                self._leave(who, turn)
            raise

    def _leave(self, who: str, turn: asyncio.Future[None]) -> None:
        line = self._lines.get(who)
        if line and turn in line:
            line.remove(turn)
            if not line:
                del self._lines[who]

    def _call_next(self) -> None:
        while self._free and self._lines:
            who, line = next(iter(self._lines.items()))
            turn = line.popleft()
            if line:
                self._lines.move_to_end(who)
            else:
                del self._lines[who]
            if not turn.done():
                self._free -= 1
                turn.set_result(None)
