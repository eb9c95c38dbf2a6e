"""Owns the list of everything that is public, and the opening and closing of the door."""

from __future__ import annotations

from aiohttp import web

from bot.gateway.backend import Backend
from bot.gateway.headers import add_headers
from bot.gateway.health import Health
from bot.gateway.page import page_routes
from bot.gateway.problems import problem_middleware
from bot.gateway.rest import RestChannel
from bot.gateway.settings import Settings
from bot.gateway.words import Words


def create_app(settings: Settings, words: Words, backend: Backend, health: Health | None = None) -> web.Application:
    """Give the whole door. Every path that is not listed here is a 404."""
    app = web.Application(
        client_max_size=settings.max_body_bytes,
        middlewares=[problem_middleware(words.problems)],
    )
    app.on_response_prepare.append(add_headers)
    app.add_routes(page_routes(words.page))
    app.router.add_post("/webhooks/rest/webhook", RestChannel(settings, words, backend).post)
    app.router.add_get("/health", (health or Health(settings, backend)).get, allow_head=False)
    return app


async def open_door(app: web.Application, settings: Settings) -> web.AppRunner:
    """Listen on the one address of the settings; stop with `cleanup` of what is given back.

    Errors: OSError when the address is taken.
    """
    # access_log=None: what citizens do is not written down.
    runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=settings.deadline_seconds)
    await runner.setup()
    await web.TCPSite(runner, settings.host, settings.port).start()
    return runner
