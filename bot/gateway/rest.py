"""Owns POST /webhooks/rest/webhook: one question in, one reply with words out, in the shape of Rasa's REST channel."""

from __future__ import annotations

import json

from aiohttp import web

from bot.gateway.admission import REALM, Admission
from bot.gateway.body import Refused
from bot.gateway.message import read_message
from bot.gateway.municipalities import Municipalities
from bot.gateway.questions import Questions
from bot.gateway.senders import Senders


class RestChannel:
    """Answers citizens over REST."""

    def __init__(
        self, questions: Questions, municipalities: Municipalities, admission: Admission, senders: Senders
    ) -> None:
        self._senders = senders
        self._questions = questions
        self._admission = admission
        self._municipalities = municipalities

    async def post(self, request: web.Request) -> web.Response:
        """Give 200 with a reply that has text. Errors: Refused: a field that was wrong, or too much asked."""
        realm = request[REALM]
        message = read_message(await request.read(), lambda value: self._senders.of(value, realm))
        if message.municipality and not self._municipalities.knows(message.municipality):
            raise Refused("municipality_unknown", "municipality")
        self._admission.admit_question(request, message.sender.conversation)
        reply = await self._questions.answer(message, self._admission.who(request), self._admission.share(request))
        return web.Response(
            body=json.dumps(reply, ensure_ascii=False).encode("utf-8", "replace"),
            content_type="application/json",
            charset="utf-8",
        )
