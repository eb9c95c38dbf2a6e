"""Owns that no other website puts its visitors in a conversation that it knows, or does anything in their name."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.gateway.body import Refused

_CHANGES = frozenset({"POST", "DELETE"})
_OWN = frozenset({"same-origin", "none"})


def site_middleware(origins: Collection[str]) -> Middleware:
    """Give a middleware that refuses what another website's page sends; `origins` are those that may. Errors: Refused."""
    listed = frozenset(origins)

    @web.middleware
    async def from_here(request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.method in _CHANGES and not _may(request, listed):
            raise Refused("foreign_site", status=403)
        return await handler(request)

    return from_here


def _may(request: web.Request, listed: Collection[str]) -> bool:
    origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site")
    # The form is this page's alone, whoever may use the chat.
    if request.path != "/" and origin in listed:
        return True
    if site is not None:
        return site in _OWN
    # A browser from before 2023 tells the origin alone; a program tells none.
    return request.path != "/" or origin is None or urlsplit(origin).netloc == request.host
