"""Owns GET /about: what a chat needs to know before the first question."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from bot.content.model import Municipality
from bot.gateway.municipalities import Municipalities


class About:
    """Tells which municipalities there are and how long conversations are kept."""

    def __init__(self, municipalities: Municipalities, retention_hours: int) -> None:
        self._municipalities = municipalities
        self._retention_hours = retention_hours

    async def get(self, request: web.Request) -> web.Response:
        """Give what the content says at this moment."""
        told = [_told(one) for one in self._municipalities.current()]
        return web.json_response({"retention_hours": self._retention_hours, "municipalities": told})


def _told(one: Municipality) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "full_name": one.full_name,
        "homepage": one.homepage,
        "phone": one.phone,
        "suggestions": list(one.suggestions),
    }
