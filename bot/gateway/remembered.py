"""Owns which replies were just given, so that a question sent again is not asked again.

In memory only: the last few of each conversation, for a few minutes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.gateway.replies import Reply, custom_of

MOST_PER_CONVERSATION = 4
MOST_CONVERSATIONS = 1_000
KEPT_SECONDS = 600.0

_Asked = asyncio.Future[Reply]


@dataclass(frozen=True)
class _Held:
    asked: _Asked
    timer: asyncio.TimerHandle
    """Drops it in time. Cancelled when it goes before, or the timer itself would hold the reply until then."""


class RememberedReplies:
    """Gives the same reply for the same message of the same conversation."""

    def __init__(self, kept_seconds: float = KEPT_SECONDS) -> None:
        self._kept_seconds = kept_seconds
        self._held: dict[str, dict[str, _Held]] = {}

    async def once(self, sender: str, message_id: str, ask: Callable[[], Awaitable[Reply]]) -> Reply:
        """Give the reply that was given or is under way; asks when there is none, or when it was `unavailable`."""
        held = self._held.get(sender, {}).get(message_id)
        asked = held.asked if held else asyncio.ensure_future(ask())
        if held is None:
            self._keep(sender, message_id, asked)
        # Shielded: who hangs up takes the reply from nobody else who waits for it.
        return await asyncio.shield(asked)

    def forget(self, sender: str) -> None:
        """Have nothing of a conversation remembered."""
        for held in self._held.pop(sender, {}).values():
            held.timer.cancel()

    def __len__(self) -> int:
        return sum(map(len, self._held.values()))

    def _keep(self, sender: str, message_id: str, asked: _Asked) -> None:
        timer = asyncio.get_running_loop().call_later(self._kept_seconds, self._drop, sender, message_id, asked)
        conversation = self._held.pop(sender, {})
        self._held[sender] = conversation
        conversation[message_id] = _Held(asked, timer)
        while len(conversation) > MOST_PER_CONVERSATION:
            conversation.pop(next(iter(conversation))).timer.cancel()
        while len(self._held) > MOST_CONVERSATIONS:
            self.forget(next(iter(self._held)))
        asked.add_done_callback(lambda _: None if _worth_keeping(asked) else self._drop(sender, message_id, asked))

    def _drop(self, sender: str, message_id: str, asked: _Asked) -> None:
        conversation = self._held.get(sender, {})
        held = conversation.get(message_id)
        if held is not None and held.asked is asked:
            held.timer.cancel()
            del conversation[message_id]
            if not conversation:
                del self._held[sender]


def _worth_keeping(asked: _Asked) -> bool:
    failed = asked.cancelled() or asked.exception() is not None
    return not failed and custom_of(asked.result()).get("outcome") != "unavailable"
