"""Owns how long a request may take to arrive, how large it may be and that it can be unpacked."""

from __future__ import annotations

import asyncio

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.gateway.body import Refused


def receiving_middleware(deadline_seconds: float, max_body_bytes: int) -> Middleware:
    """Give a middleware after which the whole body has arrived. Errors: 408, 413 before it is read, 400 for a broken encoding."""

    @web.middleware
    async def receive(request: web.Request, handler: Handler) -> web.StreamResponse:
        if (request.content_length or 0) > max_body_bytes:
            raise web.HTTPRequestEntityTooLarge(max_body_bytes, request.content_length or 0)
        try:
            await asyncio.wait_for(request.read(), deadline_seconds)
        except asyncio.TimeoutError as error:
            raise web.HTTPRequestTimeout from error
        except web.RequestPayloadError as error:
            raise Refused("encoding_broken") from error
        return await handler(request)

    return receive
