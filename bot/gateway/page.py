"""Owns the page at /: the chat where scripts run, an ordinary form that asks and answers where they do not."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import parse_qsl

from aiohttp import web

from bot.gateway.admission import Admission
from bot.gateway.body import Refused, read_id
from bot.gateway.erasure import Erasure
from bot.gateway.message import Message, clean_text
from bot.gateway.municipalities import Municipalities
from bot.gateway.page_drawing import PageDrawing, Visit
from bot.gateway.personal import mask
from bot.gateway.questions import Questions
from bot.gateway.replies import own_reply
from bot.gateway.senders import Sender, Senders
from bot.gateway.words import Problems

_MOST_FIELDS = 20


class Page:
    """Shows the page, and answers its form."""

    def __init__(
        self,
        drawing: PageDrawing,
        municipalities: Municipalities,
        questions: Questions,
        erasure: Erasure,
        admission: Admission,
        senders: Senders,
        words: Problems,
    ) -> None:
        self._drawing = drawing
        self._municipalities = municipalities
        self._questions = questions
        self._erasure = erasure
        self._admission = admission
        self._senders = senders
        self._words = words

    async def get(self, request: web.Request) -> web.Response:
        """Give the page of the municipality that ?kommun= names, else of all."""
        return self._show(Visit(self._known(request.query.get("kommun", "")), "", new_message_id()))

    async def post(self, request: web.Request) -> web.Response:
        """Give the page with the answer to the question that was sent, or without the conversation to be erased."""
        form = _read_form(await request.read())
        municipality, sender = self._known(form.get("municipality", "")), self._sender(form)
        if "erase" in form:
            await self._erasure.erase(sender.conversation)
            return self._show(Visit(municipality, "", new_message_id(), erased=True))
        question = clean_text(form.get("message", ""))
        message = Message(sender, question, _message_id(form), municipality or None)
        try:
            self._admission.admit_question(request, sender.conversation)
            reply = await self._questions.answer(message, self._admission.who(request), self._admission.share(request))
        except Refused as refused:
            return self._show_refused(Visit(municipality, sender.shown, new_message_id(), mask(question)), refused)
        return self._show(Visit(municipality, sender.shown, new_message_id(), mask(question), reply))

    def _sender(self, form: Mapping[str, str]) -> Sender:
        # The form goes on with what the door gave it, and with nothing else: a broken one starts a new conversation.
        sender = form.get("sender", "")
        return Sender(sender, sender) if self._senders.is_own(sender) else self._senders.new()

    def _known(self, municipality: str) -> str:
        return municipality if self._municipalities.knows(municipality) else ""

    def _show_refused(self, visit: Visit, refused: Refused) -> web.Response:
        # Who reads a page shall not meet JSON.
        told = own_reply(visit.sender, "door/busy", "unavailable", getattr(self._words, refused.reason))
        response = self._show(replace(visit, reply=told))
        response.set_status(refused.status)
        response.headers.update(refused.headers)
        return response

    def _show(self, visit: Visit) -> web.Response:
        page = self._drawing.draw(self._municipalities.current(), visit)
        return web.Response(text=page, content_type="text/html")


def new_message_id() -> str:
    """Give an id for the next question of a form."""
    return secrets.token_urlsafe(12)


def _read_form(body: bytes) -> dict[str, str]:
    """Give the fields of a form; a body that is none has no fields."""
    try:
        pairs = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError:
        return {}
    return dict(pairs)


def _message_id(form: Mapping[str, str]) -> str | None:
    try:
        return read_id(form, "message_id")
    except Refused:
        return None
