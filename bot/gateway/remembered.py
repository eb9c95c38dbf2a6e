"""Owns which replies were just given, so that a question sent again is not asked again.

In memory only: the last few of each conversation, for a few minutes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from bot.gateway.replies import Reply, custom_of

MOST_PER_CONVERSATION = 4
MOST_CONVERSATIONS = 1_000
KEPT_SECONDS = 600.0

_Asked = asyncio.Future[Reply]


class RememberedReplies:
    """Gives the same reply for the same message of the same conversation."""

    def __init__(self, kept_seconds: float = KEPT_SECONDS) -> None:
        self._kept_seconds = kept_seconds
        self._asked: dict[str, dict[str, _Asked]] = {}

    async def once(self, sender: str, message_id: str, ask: Callable[[], Awaitable[Reply]]) -> Reply:
        """Give the reply that was given or is under way; asks when there is none, or when it was `unavailable`."""
        asked = self._asked.get(sender, {}).get(message_id)
        if asked is None:
            asked = asyncio.ensure_future(ask())
            self._keep(sender, message_id, asked)
        # Shielded: who hangs up takes the reply from nobody else who waits for it.
        return await asyncio.shield(asked)

    def forget(self, sender: str) -> None:
        """Have nothing of a conversation remembered."""
        self._asked.pop(sender, None)

    def __len__(self) -> int:
        return sum(map(len, self._asked.values()))

    def _keep(self, sender: str, message_id: str, asked: _Asked) -> None:
        conversation = self._asked.pop(sender, {})
        self._asked[sender] = conversation
        conversation[message_id] = asked
        _bound(conversation, MOST_PER_CONVERSATION)
        _bound(self._asked, MOST_CONVERSATIONS)
        loop = asyncio.get_running_loop()
        loop.call_later(self._kept_seconds, self._drop, sender, message_id, asked)
        asked.add_done_callback(lambda _: None if _worth_keeping(asked) else self._drop(sender, message_id, asked))

    def _drop(self, sender: str, message_id: str, asked: _Asked) -> None:
        conversation = self._asked.get(sender, {})
        if conversation.get(message_id) is asked:
            del conversation[message_id]
            if not conversation:
                del self._asked[sender]


def _bound(held: dict[str, object] | dict[str, _Asked] | dict[str, dict[str, _Asked]], most: int) -> None:
    while len(held) > most:
        del held[next(iter(held))]


def _worth_keeping(asked: _Asked) -> bool:
    failed = asked.cancelled() or asked.exception() is not None
    return not failed and custom_of(asked.result()).get("outcome") != "unavailable"
