"""Owns POST /feedback: a thumb for an answer, with a reason or without."""

from __future__ import annotations

import asyncio
import logging
import re
import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any

from aiohttp import web

from bot.gateway.admission import REALM
from bot.gateway.body import Refused, read_object
from bot.gateway.feedback_store import Feedback, FeedbackStore
from bot.gateway.message import clean_text
from bot.gateway.personal import mask
from bot.gateway.rates import retry_after
from bot.gateway.senders import Senders

MOST_REASON_CHARS = 500
_LATER_SECONDS = 10
_log = logging.getLogger(__name__)
# Of an answer of the answer book, or of the door's own: door/too-long.
_ANSWER_ID = re.compile(r"[A-Za-z0-9/_-]{1,64}")


class FeedbackChannel:
    """Takes what citizens think of answers."""

    def __init__(self, store: FeedbackStore, senders: Senders) -> None:
        self._senders = senders
        self._store = store

    async def post(self, request: web.Request) -> web.Response:
        """Give 200 when it is stored. Errors: Refused: a field that was wrong, or 503 while nothing can be stored."""
        content = read_object(await request.read())
        if content.get("sender") in (None, ""):
            raise Refused("sender_not_text", "sender")
        conversation = self._senders.of(content["sender"], request[REALM]).conversation
        feedback = read_feedback(content, date.today())
        try:
            await asyncio.to_thread(self._store.keep, conversation, feedback)
        except (sqlite3.Error, OSError) as error:
            _log.error("a thumb could not be stored: %s", type(error).__name__)
            raise Refused("not_stored", status=503, headers=retry_after(_LATER_SECONDS)) from error
        return web.json_response({"stored": True})


def read_feedback(content: Mapping[str, Any], today: date) -> Feedback:
    """Give what a body says of an answer, personal data masked, the reason cut at 500 characters. Errors: Refused."""
    answer_id, thumb, reason = content.get("answer_id"), content.get("thumb"), content.get("reason")
    if not isinstance(answer_id, str) or not _ANSWER_ID.fullmatch(answer_id) or mask(answer_id) != answer_id:
        raise Refused("answer_id_shape", "answer_id")
    if thumb not in ("up", "down"):
        raise Refused("thumb_unknown", "thumb")
    if reason is not None and not isinstance(reason, str):
        raise Refused("reason_not_text", "reason")
    # Masked before it is cut: half a number would not be known for what it is.
    said = mask(clean_text(reason or ""))[:MOST_REASON_CHARS]
    return Feedback(answer_id, thumb, said or None, today.isoformat())
