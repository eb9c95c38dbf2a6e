"""Owns the headers that every answer of the door carries."""

from __future__ import annotations

from aiohttp import web

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
        # No text can become markup or script, whatever the code does.
        "require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    # To other websites nothing. To the door itself the origin: by it a form that is sent is known to be its own.
    "Referrer-Policy": "same-origin",
    # Without this aiohttp tells its own and Python's version.
    "Server": "kompassen",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
# What a handler says itself about these stands.
_ITS_OWN = ("Cache-Control", "Cross-Origin-Resource-Policy")


async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
    """Make the response safe to show in a browser and, where its handler says nothing else, not worth keeping."""
    own = {name: response.headers[name] for name in _ITS_OWN if name in response.headers}
    response.headers.update(HEADERS)
    response.headers.update(own)
