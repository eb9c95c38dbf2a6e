"""Fetching from a local server: what a polite reader takes, and what it leaves alone."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.importing.addresses import PublicResolver, is_public, refuse_unfit
from bot.importing.errors import NotFetched
from bot.importing.fetch import Fetched, Limits, fetch

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
LIMITS = Limits(most_bytes=100_000, most_seconds=2.0, pause_seconds=0.0, private=True)


def served(
    path: str, handler: Handler, robots: str = "", robots_status: int = 200, limits: Limits = LIMITS
) -> tuple[Fetched, list[str]]:
    """Give what fetching a path of a server gives, and the paths that were asked for."""
    asked: list[str] = []

    async def answer(request: web.Request) -> web.StreamResponse:
        asked.append(request.path)
        if request.path == "/robots.txt":
            return web.Response(text=robots, status=robots_status)
        return await handler(request)

    async def run() -> Fetched:
        app = web.Application()
        app.router.add_route("*", "/{any:.*}", answer)
        async with TestServer(app) as server:
            return await fetch(str(server.make_url(path)), limits)

    return asyncio.run(run()), asked


async def page(request: web.Request) -> web.Response:
    return web.Response(body="<h1>Mål</h1>".encode("latin-1"), content_type="text/html", charset="iso-8859-1")


def test_robots_are_asked_first() -> None:
    fetched, asked = served("/mal", page)
    assert asked == ["/robots.txt", "/mal"]
    assert (fetched.raw.decode("latin-1"), fetched.charset) == ("<h1>Mål</h1>", "iso-8859-1")


@pytest.mark.parametrize("robots", ["User-agent: *\nDisallow: /", "User-agent: Kompassen\nDisallow: /mal"])
def test_a_website_that_says_no_is_left_alone(robots: str) -> None:
    with pytest.raises(NotFetched, match=r"robots\.txt"):
        served("/mal", page, robots)


def test_a_website_without_rules_is_read() -> None:
    assert served("/mal", page, robots_status=404)[0].raw


def test_a_website_that_cannot_tell_its_rules_is_left_alone() -> None:
    with pytest.raises(NotFetched, match="Försök senare"):
        served("/mal", page, robots_status=503)


async def large(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse()
    await response.prepare(request)
    for _ in range(1000):
        await response.write(b"x" * 10_000)
    return response


async def slow(request: web.Request) -> web.Response:
    await asyncio.sleep(30)
    return web.Response()


async def round_and_round(request: web.Request) -> web.Response:
    raise web.HTTPFound(request.path)


async def missing(request: web.Request) -> web.Response:
    raise web.HTTPNotFound()


@pytest.mark.parametrize(
    ("handler", "told"),
    [
        (large, "större än"),
        (slow, "svarade inte inom"),
        (round_and_round, "för många gånger"),
        (missing, "svarade 404"),
    ],
)
def test_what_cannot_be_fetched_is_told(handler: Handler, told: str) -> None:
    with pytest.raises(NotFetched, match=told):
        served("/mal", handler, limits=replace(LIMITS, most_seconds=1.0))


def test_a_redirect_inwards_is_refused() -> None:
    async def inwards(request: web.Request) -> web.Response:
        raise web.HTTPFound("file:///etc/passwd")

    with pytest.raises(NotFetched, match="https://"):
        served("/mal", inwards)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "ftp://kommun.example/mal", "http://127.0.0.1/", "http://[::1]/", "http://localhost/", "http://10.0.0.1/mal",
        "http://169.254.169.254/latest", "http://kommun.example:8080/", "https://a:b@kommun.example/", "http://kommun.local/", "http://0.0.0.0/",
        "http://192.168.1.1/", "javascript:alert(1)", "https:///mal", "http://[fe80::1]/", "http://100.64.0.1/",
    ],
)  # fmt: skip
def test_only_public_addresses_are_fetched(url: str) -> None:
    with pytest.raises(NotFetched):
        asyncio.run(fetch(url))


def test_a_name_that_leads_inwards_is_refused() -> None:
    async def resolve() -> object:
        return await PublicResolver().resolve("localhost", 80)

    with pytest.raises(OSError, match="offentlig"):
        asyncio.run(resolve())


def test_a_common_address_is_fit() -> None:
    refuse_unfit("https://www.kommun.example/kommun/mal?sida=2#mal")
    assert is_public("kommun.example") and not is_public("kommun")
