"""Owns GET /health: a real question, asked through Rasa, and whether its answer was right."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from aiohttp import web

from bot.gateway.backend import Backend, Unavailable
from bot.gateway.keeping import Keeping
from bot.gateway.message import health_sender
from bot.gateway.replies import Reply, custom_of
from bot.gateway.settings import Settings


class Health:
    """Tells whether a citizen who asks now gets an answer."""

    def __init__(self, settings: Settings, backend: Backend, keeping: Keeping) -> None:
        self._settings = settings
        self._backend = backend
        self._keeping = keeping
        self._one_at_a_time = asyncio.Lock()
        self._result: dict[str, Any] = {}
        self._fresh_until = 0.0

    async def get(self, request: web.Request) -> web.Response:
        """Give 200 when the question was just answered with a citation, else 503."""
        result = await self.check()
        return web.json_response(result, status=503 if result["status"] == "unavailable" else 200)

    async def check(self) -> dict[str, Any]:
        """Give `status` ok, degraded (answers, but content could not be read or turns not be kept) or unavailable, and why."""
        async with self._one_at_a_time:
            if time.monotonic() >= self._fresh_until:
                self._result = await self._ask()
                up = self._result["status"] != "unavailable"
                fresh = self._settings.health_cache_seconds if up else self._settings.health_retry_seconds
                self._fresh_until = time.monotonic() + fresh
            return self._result

    async def _ask(self) -> dict[str, Any]:
        started = time.monotonic()
        try:
            answer = await self._backend.ask(health_sender(), self._settings.health_question)
        except Unavailable as error:
            return self._describe("unavailable", reason=str(error) or type(error).__name__)
        answer_ms = round((time.monotonic() - started) * 1000)
        return self._judge(answer.reply, answer_ms, await self._keeping.fault())

    def _judge(self, reply: Reply, answer_ms: int, fault: str | None) -> dict[str, Any]:
        custom = custom_of(reply)
        if custom.get("outcome") != "answered" or not custom.get("citations"):
            return self._describe("unavailable", reason="the health question was not answered with a citation")
        found: dict[str, Any] = {"content_version": custom.get("content_version"), "answer_ms": answer_ms}
        wrong = {"storage": fault, "content_problems": custom.get("content_problems")}
        wrong = {name: told for name, told in wrong.items() if told}
        return self._describe("degraded" if wrong else "ok", **found, **wrong)

    def _describe(self, status: str, **more: Any) -> dict[str, Any]:
        return {"status": status, "model": self._settings.model, **more}
