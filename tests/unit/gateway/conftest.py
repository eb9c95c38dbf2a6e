"""A door in front of a Rasa that does as it is told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.gateway.app import create_app
from bot.gateway.app import open_door as listen
from bot.gateway.backend import Backend
from bot.gateway.senders import Senders
from bot.gateway.settings import Settings
from bot.gateway.words import Words, load_words

ANSWERED = {"outcome": "answered", "content_version": "v1", "citations": [{"id": "kil/x"}]}
SECRET = b"the secret of a door under test!"
# An id that such a door made.
GIVEN = Senders(SECRET).new().shown
Client = TestClient[web.Request, web.Application]
OpenDoor = Callable[..., Awaitable[Client]]
Listening = Callable[..., Awaitable[int]]


@dataclass
class FakeRasa:
    """What the fake answers, how late, and what it was asked."""

    reply: Any = None
    status: int = 200
    delay_seconds: float = 0.0
    headers: dict[str, str] = field(default_factory=dict)
    asked: list[dict[str, Any]] = field(default_factory=list)
    at_once: dict[str, int] = field(default_factory=dict)
    most_at_once: int = 0

    async def answer(self, request: web.Request) -> web.Response:
        question = await request.json()
        self.asked.append(question)
        sender = question["sender"]
        self.at_once[sender] = self.at_once.get(sender, 0) + 1
        self.most_at_once = max(self.most_at_once, self.at_once[sender])
        await asyncio.sleep(self.delay_seconds)
        self.at_once[sender] -= 1
        default = [{"recipient_id": sender, "text": "Kil har 19 mål."}, {"recipient_id": sender, "custom": ANSWERED}]
        reply = default if self.reply is None else self.reply
        return web.json_response(reply, status=self.status, headers=self.headers)


def kept_in(folder: Path) -> dict[str, Path]:
    """The settings of a door that keeps everything in one folder."""
    names = {
        "conversations": "conversations.db",
        "feedback": "feedback.db",
        "secret": "door.secret",
        "keys": "keys.json",
    }
    (folder / names["secret"]).write_bytes(SECRET)
    return {f"{kind}_file": folder / name for kind, name in names.items()}


@pytest.fixture(scope="session")
def words() -> Words:
    return load_words(Settings.words_file)


@pytest.fixture
def rasa() -> FakeRasa:
    return FakeRasa()


@pytest_asyncio.fixture
async def open_door(words: Words, rasa: FakeRasa, tmp_path: Path) -> AsyncIterator[OpenDoor]:
    app = web.Application()
    app.router.add_post("/webhooks/rest/webhook", rasa.answer)
    closing: list[Callable[[], Awaitable[None]]] = []

    async def opened(rasa_url: str | None = None, **changed: Any) -> Client:
        server = TestServer(app)
        await server.start_server()
        kept = kept_in(tmp_path)
        settings = replace(Settings(model="kompassen-test"), **{**kept, **changed})
        backend = Backend(
            rasa_url or str(server.make_url("")).rstrip("/"), settings.deadline_seconds, settings.max_in_flight
        )
        client: Client = TestClient(TestServer(create_app(settings, words, backend)))
        await client.start_server()
        closing.extend([client.close, backend.close, server.close])
        return client

    yield opened
    for close in closing:
        await close()


@pytest_asyncio.fixture
async def listening(words: Words, tmp_path: Path) -> AsyncIterator[Listening]:
    """Opens a door on a port of its own, with connections as citizens meet them, and gives the port; no Rasa is behind."""
    closing: list[Callable[[], Awaitable[None]]] = []

    async def opened(**changed: Any) -> int:
        kept = kept_in(tmp_path)
        settings = replace(Settings(port=0), **{**kept, **changed})
        backend = Backend("http://127.0.0.1:1", settings.deadline_seconds, settings.max_in_flight)
        runner = await listen(create_app(settings, words, backend), settings, words)
        closing.extend([runner.cleanup, backend.close])
        return int(runner.addresses[0][1])

    yield opened
    for close in closing:
        await close()
