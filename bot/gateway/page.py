"""Owns the simple chat page: its files, read once, with the Swedish words put in."""

from __future__ import annotations

import html
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from pathlib import Path
from string import Template

from aiohttp import web

from bot.gateway.words import PageWords

_FOLDER = Path(__file__).parent / "page"


def page_routes(words: PageWords) -> list[web.RouteDef]:
    """Give the routes of the page: /, /chat.css and /chat.js, and no other file."""
    page = Template(_read("index.html")).substitute({key: html.escape(text) for key, text in asdict(words).items()})
    return [
        web.get("/", _serve(page, "text/html")),
        web.get("/chat.css", _serve(_read("chat.css"), "text/css")),
        web.get("/chat.js", _serve(_read("chat.js"), "text/javascript")),
    ]


def _read(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _serve(content: str, content_type: str) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def serve(request: web.Request) -> web.Response:
        return web.Response(text=content, content_type=content_type)

    return serve
