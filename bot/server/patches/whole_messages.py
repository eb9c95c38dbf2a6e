"""Keeps an answer with blank lines in one message.

Rasa cuts every text at blank lines into several messages (rasa/core/channels/channel.py:376,
CollectingOutputChannel.send_text_message): a citizen would get the source as a bubble of its own.
"""

from __future__ import annotations

from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel


async def _send_text_message(self: CollectingOutputChannel, recipient_id: str, text: str, **kwargs: Any) -> None:
    await self._persist_message(self._message(recipient_id, text=text.strip()))


def apply() -> None:
    """Make the REST channel give each text as it was said."""
    CollectingOutputChannel.send_text_message = _send_text_message
