"""Owns telling the door that a turn was answered and could not be kept: a header on Rasa's answer.

Rasa itself would answer as if nothing were wrong and keep the turn in memory, where nothing erases it
(rasa/core/tracker_store.py, FailSafeTrackerStore).
"""

from __future__ import annotations

from contextvars import ContextVar
from typing import Any

from bot.gateway.replies import KEPT_HEADER, NOT_KEPT

_lost: ContextVar[list[str] | None] = ContextVar("lost", default=None)


def note_lost(kind: str) -> None:
    """Have the answer that is under way say that its turn is not kept."""
    lost = _lost.get()
    if lost is not None:
        lost.append(kind)


def tell_in(app: Any) -> None:
    """Have every answer of a Sanic app carry the header when something of its turn was lost."""
    app.register_middleware(_begin, "request")
    app.register_middleware(_tell, "response")


async def _begin(request: Any) -> None:
    _lost.set([])


async def _tell(request: Any, response: Any) -> None:
    if _lost.get():
        response.headers[KEPT_HEADER] = NOT_KEPT
