"""Owns the way of one question: one message in, one reply with words out, whoever asks (REST, widget, form)."""

from __future__ import annotations

import asyncio
import logging

from bot.gateway.backend import Answer, Backend, Unavailable
from bot.gateway.body import Refused
from bot.gateway.conversations import Conversations, TooManyWaiting
from bot.gateway.fair_queue import FairQueue, Full, ShareTaken
from bot.gateway.message import Message, has_words
from bot.gateway.personal import mask
from bot.gateway.rates import retry_after
from bot.gateway.remembered import RememberedReplies
from bot.gateway.replies import Reply, addressed, not_kept, own_reply
from bot.gateway.settings import Settings
from bot.gateway.words import Replies

_SOON_SECONDS = 2
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
        self._queue = FairQueue(settings.at_once, settings.max_in_flight)

    async def answer(self, message: Message, who: str, share: int) -> Reply:
        """Give Rasa's reply, or the door's own words where there is none; the same again for the same `message_id`.

        Questions of one `who` wait behind each other, at most `share` of them. Errors: Refused, 429 or 503.
        """
        if message.message_id is None:
            return await self._answer(message, who, share)
        return await self._remembered.once(
            message.sender.conversation, message.message_id, lambda: self._answer(message, who, share)
        )

    async def _answer(self, message: Message, who: str, share: int) -> Reply:
        sender, words = message.sender.shown, self._words
        if len(message.text) > self._settings.max_text_chars:
            return own_reply(sender, "door/too-long", "not_understood", words.too_long)
        if not has_words(message.text):
            return own_reply(sender, "door/empty", "not_understood", words.empty)
        try:
            answer = await asyncio.wait_for(self._ask(message, who, share), self._settings.deadline_seconds)
            reply = addressed(answer.reply, sender)
            return reply if answer.kept else not_kept(reply, words.not_kept)
        except (ShareTaken, TooManyWaiting) as error:
            raise Refused("too_many_at_once", status=429, headers=retry_after(_SOON_SECONDS)) from error
        except Full as error:
            raise Refused("busy", status=503, headers=retry_after(_SOON_SECONDS)) from error
        except (Unavailable, asyncio.TimeoutError) as error:
            _log.warning("no answer from Rasa: %s %s", type(error).__name__, error)
            return own_reply(sender, "door/unavailable", "unavailable", words.unavailable)

    async def _ask(self, message: Message, who: str, share: int) -> Answer:
        async with self._conversations.turn(message.sender.conversation), self._queue.place(who, share):
            return await self._backend.ask(message.sender.conversation, mask(message.text), message.municipality)
