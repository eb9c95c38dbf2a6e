"""Owns DELETE /conversations/{sender}: everything that was kept of one conversation, gone."""

from __future__ import annotations

import asyncio
import logging
import sqlite3

from aiohttp import web

from bot.gateway.admission import REALM
from bot.gateway.body import Refused
from bot.gateway.conversations import Conversations, TooManyWaiting
from bot.gateway.feedback_store import FeedbackStore
from bot.gateway.remembered import RememberedReplies
from bot.gateway.senders import Senders
from bot.gateway.stored_conversations import StoredConversations

_log = logging.getLogger(__name__)


class Erasure:
    """Erases a conversation in every place that holds any of it."""

    def __init__(
        self,
        conversations: Conversations,
        remembered: RememberedReplies,
        stored: StoredConversations,
        feedback: FeedbackStore,
        senders: Senders,
    ) -> None:
        self._conversations = conversations
        self._remembered = remembered
        self._stored = stored
        self._feedback = feedback
        self._senders = senders

    async def delete(self, request: web.Request) -> web.Response:
        """Give 200 when nothing is kept of the conversation. Errors: Refused, 503 when that cannot be promised."""
        await self.erase(self._senders.of(request.match_info["sender"], request[REALM]).conversation)
        return web.json_response({"erased": True})

    async def erase(self, conversation: str) -> None:
        """Have nothing kept of a conversation, also of a question that is under way. Errors: Refused."""
        try:
            # In line behind that question: Rasa stores it when it is answered.
            async with self._conversations.turn(conversation):
                self._remembered.forget(conversation)
                await asyncio.to_thread(self._stored.erase, conversation)
                await asyncio.to_thread(self._feedback.erase, conversation)
        except (sqlite3.Error, OSError, TooManyWaiting) as error:
            _log.error("a conversation could not be erased: %s", type(error).__name__)
            raise Refused("not_erased", status=503) from error
