"""Owns the connection to Rasa: one kept-alive client and a deadline. How many ask at a time is the fair queue's."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import cast

import aiohttp

from bot.gateway.replies import KEPT_HEADER, NOT_KEPT, Reply, is_reply


class Unavailable(Exception):
    """Rasa gave no answer with words in time."""


@dataclass(frozen=True)
class Answer:
    """What Rasa said."""

    reply: Reply
    kept: bool = True
    """False when the turn could not be stored: the next question will not know of it."""


class Backend:
    """Asks Rasa. Made inside a running event loop, closed with `close`."""

    def __init__(self, url: str, deadline_seconds: float, max_in_flight: int) -> None:
        self._url = url
        self._deadline_seconds = deadline_seconds
        self._last_lost = float("-inf")
        # A proxy from the environment must never come between the door and its own Rasa: trust_env stays off.
        self._session = aiohttp.ClientSession(
            # One more than citizens can take: whether Rasa answers is asked also when the house is full.
            connector=aiohttp.TCPConnector(limit=max_in_flight + 1),
            cookie_jar=aiohttp.DummyCookieJar(),
        )

    def move_to(self, url: str) -> None:
        """Send every later question to another address."""
        self._url = url

    async def ask(self, sender: str, text: str, municipality: str | None = None) -> Answer:
        """Give Rasa's reply, unchanged, and whether the turn is kept. The municipality reaches the action as metadata of the message.

        Errors: Unavailable when Rasa is gone, slow, failing, or answers without words.
        """
        question: dict[str, object] = {"sender": sender, "message": text}
        if municipality is not None:
            question["metadata"] = {"municipality": municipality}
        try:
            return await asyncio.wait_for(self._post(question), self._deadline_seconds)
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError, ValueError) as error:
            raise Unavailable(type(error).__name__) from error

    def lost_within(self, seconds: float) -> bool:
        """True when a turn of the last seconds could not be kept."""
        return time.monotonic() - self._last_lost <= seconds

    async def answers(self, sender: str, text: str) -> bool:
        """True when Rasa answers with words, however many wait; takes as long as that takes."""
        try:
            await self._post({"sender": sender, "message": text})
        except (aiohttp.ClientError, OSError, ValueError, Unavailable):
            return False
        return True

    async def close(self) -> None:
        """Close every connection to Rasa."""
        await self._session.close()

    async def _post(self, question: dict[str, object]) -> Answer:
        address = f"{self._url}/webhooks/rest/webhook"
        async with self._session.post(address, json=question) as response:
            response.raise_for_status()
            reply = await response.json()
            kept = response.headers.get(KEPT_HEADER) != NOT_KEPT
        if not is_reply(reply):
            raise Unavailable("a reply without words")
        if not kept:
            self._last_lost = time.monotonic()
        return Answer(cast(Reply, reply), kept)
