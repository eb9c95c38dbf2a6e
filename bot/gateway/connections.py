"""Owns what happens below a request: how many connections there are, how long each may be idle, and what cannot be read as HTTP.

aiohttp answers and logs such things by itself, with its version and the client's words; here it is the door that does.
"""

from __future__ import annotations

import asyncio
import logging
import resource
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web
from aiohttp.web_protocol import RequestHandler

from bot.gateway.addresses import Addresses
from bot.gateway.headers import HEADERS
from bot.gateway.problems import problem, problem_of
from bot.gateway.settings import Settings
from bot.gateway.words import Problems

# Of the open files that a process may have: for Rasa, the databases, content and log.
_FILES_KEPT = 128
_log = logging.getLogger(__name__)


class DoorRunner(web.AppRunner):
    """Runs the door on connections of its own kind."""

    def __init__(self, app: web.Application, settings: Settings, words: Problems) -> None:
        self._settings, self._words = settings, words
        super().__init__(
            app,
            # None: what citizens do is not written down.
            access_log=None,
            handle_signals=False,
            shutdown_timeout=settings.deadline_seconds,
            # Since the last answer, or since it was opened: also for one that sends its headers letter by letter.
            keepalive_timeout=settings.idle_seconds,
            # What is left of a body that was refused is not waited for.
            lingering_time=1.0,
        )

    async def _make_server(self) -> web.Server:
        server = await super()._make_server()
        return _Server(server, self._settings, self._words)


class _Server(web.Server):
    """Counts connections, by address and in all."""

    def __init__(self, plain: web.Server, settings: Settings, words: Problems) -> None:
        super().__init__(self._answer, request_factory=plain.request_factory, **plain._kwargs)
        self._handle: Callable[..., Awaitable[web.StreamResponse]] = plain.request_handler
        self._settings, self._words = settings, words
        self._addresses = Addresses(settings.own_networks, settings.shared_networks, settings.proxies)
        self._open: dict[RequestHandler, str] = {}
        self._each: Counter[str] = Counter()
        files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
        self._most = max(1, min(settings.max_connections, files - _FILES_KEPT))

    def __call__(self) -> RequestHandler:
        return _Connection(self._words, self, loop=self._loop, **self._kwargs)

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        try:
            return await self._handle(request)
        except web.HTTPException as error:
            # Before any middleware: an Expect that aiohttp does not know.
            return problem_of(self._words, error)

    def connection_made(self, handler: RequestHandler, transport: asyncio.Transport) -> None:
        super().connection_made(handler, transport)
        peer = (transport.get_extra_info("peername") or ("",))[0]
        client = self._addresses.client(peer, None)
        of_many = client.is_own or client.is_shared or self._addresses.is_proxy(peer)
        most = self._settings.max_connections_of_many if of_many else self._settings.max_connections_each
        if len(self._open) >= self._most or self._each[client.address] >= most:
            transport.write(_refusal(self._words))
            handler.force_close()
            return
        self._open[handler] = client.address
        self._each[client.address] += 1

    def connection_lost(self, handler: RequestHandler, exc: BaseException | None = None) -> None:
        super().connection_lost(handler, exc)
        address = self._open.pop(handler, None)
        if address is not None:
            self._each[address] -= 1
            if not self._each[address]:
                del self._each[address]


class _Connection(RequestHandler):
    """Refuses in the door's words what is no HTTP, and what no route was asked about."""

    __slots__ = ("_words",)

    def __init__(self, words: Problems, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._words = words

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        if request.writer.output_size > 0:
            raise ConnectionError("an answer is under way already")
        if status >= 500:
            _log.error("a request failed: %s", type(exc).__name__)
        response = problem(self._words, status, "internal" if status >= 500 else "not_http")
        response.headers.update(HEADERS)
        response.force_close()
        return response

    def log_exception(self, *args: Any, **kwargs: Any) -> None:
        # The message and the trace may carry what a citizen wrote, and from where.
        _log.error("a connection failed: %s", type(kwargs.get("exc_info")).__name__)


def _refusal(words: Problems) -> bytes:
    response = problem(words, 503, "busy")
    body = response.body
    assert isinstance(body, bytes)
    sent = {**HEADERS, "Content-Type": "application/problem+json; charset=utf-8", "Content-Length": str(len(body))}
    sent.update({"Retry-After": "5", "Connection": "close"})
    head = "".join(f"{name}: {value}\r\n" for name, value in sent.items())
    return f"HTTP/1.1 503 Service Unavailable\r\n{head}\r\n".encode() + body
