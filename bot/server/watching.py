"""Owns noticing that a Rasa lives without answering: one that hangs ends by itself never."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

Answers = Callable[[], Awaitable[bool]]


@dataclass(frozen=True)
class Watch:
    """How often a Rasa is asked, and for how long it may be silent."""

    ask_every_seconds: float = 2.0
    silent_seconds: float = 15.0
    """Since the last answer. A question that takes this long is answered for nobody: the door gave up at ten."""
    start_seconds: float = 180.0
    """Before the first answer, model and index are read."""

    async def until_silent(self, answers: Answers) -> None:
        """Return when no question was answered for too long. `answers` asks one and tells whether words came."""
        last, allowed = time.monotonic(), self.start_seconds
        while (left := last + allowed - time.monotonic()) > 0:
            if await self._asked(answers, min(left, self.silent_seconds)):
                last, allowed = time.monotonic(), self.silent_seconds
            await asyncio.sleep(min(self.ask_every_seconds, max(0.0, last + allowed - time.monotonic())))

    async def _asked(self, answers: Answers, seconds: float) -> bool:
        try:
            return await asyncio.wait_for(answers(), seconds)
        except Exception:
            return False
