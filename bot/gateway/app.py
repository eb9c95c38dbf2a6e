"""Owns the list of everything that is public, and the opening and closing of the door."""

from __future__ import annotations

import os
import socket

from aiohttp import web

from bot.gateway.about import About
from bot.gateway.admission import Admission
from bot.gateway.backend import Backend
from bot.gateway.connections import DoorRunner
from bot.gateway.conversations import Conversations
from bot.gateway.cors import Cors
from bot.gateway.erasure import Erasure
from bot.gateway.feedback import FeedbackChannel
from bot.gateway.feedback_store import FeedbackStore
from bot.gateway.headers import add_headers
from bot.gateway.health import Health
from bot.gateway.keeping import Keeping
from bot.gateway.municipalities import Municipalities
from bot.gateway.page import Page
from bot.gateway.page_drawing import PageDrawing
from bot.gateway.problems import problem_middleware
from bot.gateway.questions import Questions
from bot.gateway.receiving import receiving_middleware
from bot.gateway.remembered import RememberedReplies
from bot.gateway.rest import RestChannel
from bot.gateway.retention import Retention
from bot.gateway.secret import door_secret
from bot.gateway.senders import Senders
from bot.gateway.settings import Settings
from bot.gateway.site import site_middleware
from bot.gateway.stored_conversations import StoredConversations
from bot.gateway.widget_files import widget_routes
from bot.gateway.words import Words

# What a chat on another website asks for.
_FOR_CHATS = {
    "/about": "GET",
    "/webhooks/rest/webhook": "POST",
    "/feedback": "POST",
    "/conversations/{sender}": "DELETE",
}


class CannotListen(Exception):
    """The door cannot be opened at the address of the settings."""


HEALTH = web.AppKey("health", Health)


def create_app(settings: Settings, words: Words, backend: Backend) -> web.Application:
    """Give the whole door. Every path that is not listed here is a 404."""
    municipalities = Municipalities(settings.content_folder)
    conversations = Conversations(settings.max_waiting_per_conversation)
    remembered = RememberedReplies()
    stored = StoredConversations(settings.conversations_file)
    retention = Retention(stored, settings.retention_hours)
    feedback = FeedbackStore(settings.feedback_file)
    questions = Questions(settings, words.replies, backend, conversations, remembered)
    senders = Senders(door_secret(settings.secret_file))
    erasure = Erasure(conversations, remembered, stored, feedback, senders)
    drawing = PageDrawing(settings.widget_folder / "page" / "index.html", words.page, settings.retention_hours)
    admission = Admission(settings)
    page = Page(drawing, municipalities, questions, erasure, admission, senders, words.problems)
    cors = Cors(settings.origins, _FOR_CHATS)
    app = web.Application(
        client_max_size=settings.max_body_bytes,
        middlewares=[
            problem_middleware(words.problems),
            site_middleware(settings.origins),
            admission.middleware(),
            receiving_middleware(settings.deadline_seconds, settings.max_body_bytes),
        ],
    )
    app.on_response_prepare.append(add_headers)
    app.on_response_prepare.append(cors.add_headers)
    app.on_response_prepare.append(admission.add_headers)
    app.cleanup_ctx.append(retention.beside)
    app[HEALTH] = Health(settings, backend, Keeping(stored, retention, backend))
    app.add_routes(widget_routes(settings.widget_folder))
    app.add_routes(cors.routes())
    app.add_routes(
        [
            web.get("/", page.get, allow_head=False),
            web.post("/", page.post),
            web.get("/about", About(municipalities, settings.retention_hours).get, allow_head=False),
            web.get("/health", app[HEALTH].get, allow_head=False),
            web.post("/webhooks/rest/webhook", RestChannel(questions, municipalities, admission, senders).post),
            web.post("/feedback", FeedbackChannel(feedback, senders).post),
            web.delete("/conversations/{sender}", erasure.delete),
        ]
    )
    return app


async def open_door(app: web.Application, settings: Settings, words: Words) -> web.AppRunner:
    """Listen on the one address of the settings; stop with `cleanup` of what is given back.

    Errors: CannotListen, in words.
    """
    runner = DoorRunner(app, settings, words.problems)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.host, settings.port).start()
    except OSError as error:
        await runner.cleanup()
        # That of a name that does not exist is no number of the system's.
        why = error.strerror if isinstance(error, socket.gaierror) else os.strerror(error.errno or 0)
        raise CannotListen(f"Det går inte att lyssna på {settings.host}:{settings.port}: {why}.") from error
    return runner
