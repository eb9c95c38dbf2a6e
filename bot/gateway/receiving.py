"""Owns how long a request may take to arrive."""

from __future__ import annotations

import asyncio

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware


def receiving_middleware(deadline_seconds: float) -> Middleware:
    """Give a middleware after which the whole body has arrived, or the request is answered with 408."""

    @web.middleware
    async def receive(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            await asyncio.wait_for(request.read(), deadline_seconds)
        except asyncio.TimeoutError as error:
            raise web.HTTPRequestTimeout from error
        return await handler(request)

    return receive
