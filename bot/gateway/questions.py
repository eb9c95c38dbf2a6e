"""Owns the way of one question: one message in, one reply with words out, whoever asks (REST, widget, form)."""

from __future__ import annotations

import asyncio
import logging

from bot.gateway.backend import Backend, Busy, Unavailable
from bot.gateway.conversations import Conversations, TooManyWaiting
from bot.gateway.message import Message, has_words
from bot.gateway.personal import mask
from bot.gateway.remembered import RememberedReplies
from bot.gateway.replies import Reply, own_reply
from bot.gateway.settings import Settings
from bot.gateway.words import Replies

_log = logging.getLogger(__name__)


class Questions:
    """Answers citizens."""

    def __init__(
        self,
        settings: Settings,
        words: Replies,
        backend: Backend,
        conversations: Conversations,
        remembered: RememberedReplies,
    ) -> None:
        self._settings = settings
        self._words = words
        self._backend = backend
        self._conversations = conversations
        self._remembered = remembered

    async def answer(self, message: Message) -> Reply:
        """Give Rasa's reply, or the door's own words where there is none; the same again for the same `message_id`."""
        if message.message_id is None:
            return await self._answer(message)
        return await self._remembered.once(message.sender, message.message_id, lambda: self._answer(message))

    async def _answer(self, message: Message) -> Reply:
        sender, words = message.sender, self._words
        if len(message.text) > self._settings.max_text_chars:
            return own_reply(sender, "door/too-long", "not_understood", words.too_long)
        if not has_words(message.text):
            return own_reply(sender, "door/empty", "not_understood", words.empty)
        try:
            return await asyncio.wait_for(self._ask(message), self._settings.deadline_seconds)
        except (Busy, TooManyWaiting):
            return own_reply(sender, "door/busy", "unavailable", words.busy)
        except (Unavailable, asyncio.TimeoutError) as error:
            _log.warning("no answer from Rasa: %s %s", type(error).__name__, error)
            return own_reply(sender, "door/unavailable", "unavailable", words.unavailable)

    async def _ask(self, message: Message) -> Reply:
        async with self._conversations.turn(message.sender):
            return await self._backend.ask(message.sender, mask(message.text), message.municipality)
