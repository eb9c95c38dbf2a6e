"""A stand-in for the gateway: serves widget/ under a strict CSP, gives canned replies, keeps what it was sent."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import web

from .page_double import answer_page, host_page
from .replies import ABOUT, CANNED, Reply, echo, single

WIDGET = Path(__file__).parents[2] / "widget"
CSP = (
    "default-src 'none'; script-src 'self' {other}; style-src 'self'; connect-src 'self' {other}; img-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
ALLOWED = {"Access-Control-Allow-Methods": "GET, POST, DELETE", "Access-Control-Allow-Headers": "Content-Type"}
SAFE = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cache-Control": "no-store"}


@dataclass
class Mock:
    """What the server was asked, and how it is told to misbehave."""

    asked: list[dict[str, Any]] = field(default_factory=list)
    rated: list[dict[str, Any]] = field(default_factory=list)
    erased: list[str] = field(default_factory=list)
    said: dict[str, list[Reply]] = field(default_factory=dict)
    status: int = 200
    about_status: int = 200
    slow_seconds: float = 0
    raw: Any = None
    other_origin: str = ""

    async def webhook(self, request: web.Request) -> web.Response:
        """Answers, once for each message_id: a question sent again is not asked again."""
        body = await request.json()
        self.asked.append(body)
        key = body["message_id"]
        if key not in self.said:
            self.said[key] = self.compose(body["message"])
        await asyncio.sleep(self.slow_seconds)
        if self.status != 200:
            return web.json_response({"detail": "fel"}, status=self.status)
        return web.json_response(self.said[key] if self.raw is None else self.raw)

    def compose(self, message: str) -> list[Reply]:
        """The canned reply whose word the message holds."""
        if message.startswith("eko "):
            return echo(message[4:])
        return next((make() for word, make in CANNED.items() if word in message.lower()), single())

    async def feedback(self, request: web.Request) -> web.Response:
        """Keeps a thumb."""
        self.rated.append(await request.json())
        return web.json_response({}, status=self.status)

    async def erase(self, request: web.Request) -> web.Response:
        """Keeps the name of the conversation that is to go."""
        self.erased.append(request.match_info["sender"])
        return web.json_response({}, status=self.status)

    async def about(self, _: web.Request) -> web.Response:
        """Municipalities, contacts, suggestions."""
        return web.json_response(ABOUT, status=self.about_status)

    async def demo(self, request: web.Request) -> web.Response:
        """The page at / for one municipality or both."""
        return web.Response(text=answer_page(request.query.get("kommun", ""), "", None), content_type="text/html")

    async def form(self, request: web.Request) -> web.Response:
        """The same page with an answer, for those without JavaScript."""
        data = await request.post()
        question = str(data["message"])
        page = answer_page(str(data.get("municipality", "")), question, self.compose(question))
        return web.Response(text=page, content_type="text/html")

    async def host(self, request: web.Request) -> web.Response:
        """A municipality's own page with the widget; the query says with which attributes."""
        return web.Response(text=host_page(request.query_string, self.other_origin), content_type="text/html")


@web.middleware
async def cors(request: web.Request, handler: Any) -> web.StreamResponse:
    """Preflight and allow-list, as the gateway is to have them; here everyone is on the list."""
    if request.method == "OPTIONS":
        return web.Response(headers=ALLOWED)
    response: web.StreamResponse = await handler(request)
    return response


async def no_icon(_: web.Request) -> web.Response:
    """Nothing, without an error in the console."""
    return web.Response(status=204)


def create_app(mock: Mock) -> web.Application:
    """The whole stand-in around one Mock."""

    async def secure(request: web.Request, response: web.StreamResponse) -> None:
        response.headers["Content-Security-Policy"] = CSP.format(other=mock.other_origin)
        if "Origin" in request.headers:
            response.headers["Access-Control-Allow-Origin"] = request.headers["Origin"]
        response.headers.update(SAFE)

    app = web.Application(middlewares=[cors])
    app.on_response_prepare.append(secure)
    app.router.add_get("/", mock.demo)
    app.router.add_post("/", mock.form)
    app.router.add_get("/host", mock.host)
    app.router.add_get("/about", mock.about)
    app.router.add_post("/webhooks/rest/webhook", mock.webhook)
    app.router.add_post("/feedback", mock.feedback)
    app.router.add_delete("/conversations/{sender}", mock.erase)
    app.router.add_get("/favicon.ico", no_icon)
    app.router.add_static("/", WIDGET)
    return app
