"""Owns which other websites may let their pages talk to the door. No cookie and no credentials are ever allowed."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from aiohttp import web

# Chromium keeps a preflight no longer than this.
_PREFLIGHT_SECONDS = "7200"


class Cors:
    """Tells browsers whether a page of another origin may ask."""

    def __init__(self, origins: Collection[str], methods: Mapping[str, str]) -> None:
        """`methods` maps each path that such pages need, as the router knows it, to its method."""
        self._origins = frozenset(origins)
        self._methods = dict(methods)

    def routes(self) -> list[web.RouteDef]:
        """Give the routes that answer preflights."""
        return [web.options(path, self._preflight) for path in self._methods]

    async def add_headers(self, request: web.Request, response: web.StreamResponse) -> None:
        """Let the answer be read by pages of the listed origins, also when it is a refusal."""
        if _path(request) not in self._methods:
            return
        response.headers["Vary"] = "Origin"
        origin = request.headers.get("Origin")
        if origin in self._origins:
            response.headers["Access-Control-Allow-Origin"] = origin
            response.headers["Access-Control-Expose-Headers"] = "Retry-After, RateLimit, RateLimit-Policy"

    async def _preflight(self, request: web.Request) -> web.Response:
        allowed = {
            "Access-Control-Allow-Methods": self._methods[_path(request)],
            "Access-Control-Allow-Headers": "Content-Type",
            "Access-Control-Max-Age": _PREFLIGHT_SECONDS,
        }
        return web.Response(status=204, headers=allowed if request.headers.get("Origin") in self._origins else {})


def _path(request: web.Request) -> str:
    resource = request.match_info.route.resource
    return resource.canonical if resource else ""
