"""Owns POST /webhooks/rest/webhook: one question in, one reply with words out, in the shape of Rasa's REST channel."""

from __future__ import annotations

import asyncio
import json
import logging

from aiohttp import web

from bot.gateway.backend import Backend, Busy, Unavailable
from bot.gateway.conversations import Conversations, TooManyWaiting
from bot.gateway.message import Message, Refused, has_words, read_message
from bot.gateway.problems import problem
from bot.gateway.replies import Reply, own_reply
from bot.gateway.settings import Settings
from bot.gateway.words import Words

_log = logging.getLogger(__name__)


class RestChannel:
    """Answers citizens over REST."""

    def __init__(self, settings: Settings, words: Words, backend: Backend) -> None:
        self._settings = settings
        self._words = words
        self._backend = backend
        self._conversations = Conversations(settings.max_waiting_per_conversation)

    async def post(self, request: web.Request) -> web.Response:
        """Give 200 with a reply that has text, or a refusal that says which field was wrong."""
        try:
            body = await asyncio.wait_for(request.read(), self._settings.deadline_seconds)
            message = read_message(body)
        except asyncio.TimeoutError:
            return problem(self._words.problems, 408, "too_slow")
        except Refused as refused:
            return problem(self._words.problems, 400, refused.reason, refused.field)
        reply = await self.answer(message)
        return web.Response(
            body=json.dumps(reply, ensure_ascii=False).encode("utf-8", "replace"),
            content_type="application/json",
            charset="utf-8",
        )

    async def answer(self, message: Message) -> Reply:
        """Give Rasa's reply, or the door's own words where there is none."""
        replies, sender = self._words.replies, message.sender
        if len(message.text) > self._settings.max_text_chars:
            return own_reply(sender, "door/too-long", "not_understood", replies.too_long)
        if not has_words(message.text):
            return own_reply(sender, "door/empty", "not_understood", replies.empty)
        try:
            return await asyncio.wait_for(self._ask(message), self._settings.deadline_seconds)
        except (Busy, TooManyWaiting):
            return own_reply(sender, "door/busy", "unavailable", replies.busy)
        except (Unavailable, asyncio.TimeoutError) as error:
            _log.warning("no answer from Rasa: %s %s", type(error).__name__, error)
            return own_reply(sender, "door/unavailable", "unavailable", replies.unavailable)

    async def _ask(self, message: Message) -> Reply:
        async with self._conversations.turn(message.sender):
            return await self._backend.ask(message.sender, message.text)
