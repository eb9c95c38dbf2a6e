"""Owns the files that a browser loads: the chat's modules and styles, which any website may load, and the page's styles."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import ETag, web

_TYPES = {".js": "text/javascript", ".css": "text/css"}
_HEADERS = {
    # Modules are always fetched with CORS; they are the same for everybody and carry no secret.
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    # Always asked for again, seldom sent again: modules of two versions never meet in one page.
    "Cache-Control": "public, no-cache",
    "Vary": "Accept-Encoding",
}


def widget_routes(folder: Path) -> list[web.RouteDef]:
    """Give a route for each file, read once; no other path of the folder is public. Errors: OSError."""
    files = [folder / "kompassen.js", *sorted((folder / "kompassen").iterdir()), folder / "page" / "page.css"]
    known = [file for file in files if file.suffix in _TYPES]
    routes = [web.get(f"/{file.relative_to(folder).as_posix()}", _serve(file)) for file in known]
    return [*routes, web.get("/favicon.ico", _no_icon)]


def _serve(file: Path) -> Callable[[web.Request], Awaitable[web.Response]]:
    content = file.read_bytes()
    packed = gzip.compress(content, mtime=0)
    tag = ETag(hashlib.sha256(content).hexdigest()[:16], is_weak=True)

    async def serve(request: web.Request) -> web.Response:
        known = any(one.value == tag.value for one in request.if_none_match or ())
        response = web.Response(status=304 if known else 200, headers=_HEADERS)
        response.etag = tag
        if known:
            return response
        response.content_type, response.charset = _TYPES[file.suffix], "utf-8"
        response.body = content
        if "gzip" in request.headers.get("Accept-Encoding", ""):
            response.body = packed
            response.headers["Content-Encoding"] = "gzip"
        return response

    return serve


async def _no_icon(request: web.Request) -> web.Response:
    # Browsers ask for one by themselves; a refusal would stand in their console.
    return web.Response(status=204)
