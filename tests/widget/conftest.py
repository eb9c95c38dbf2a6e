"""A running stand-in for the gateway, and pages on it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from aiohttp import web
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import NewPage, launch, watched

from .mock_server import Mock, create_app


@contextmanager
def served(mock: Mock) -> Iterator[str]:
    """The stand-in's address while it runs in a thread of its own."""
    loop = asyncio.new_event_loop()
    runner = web.AppRunner(create_app(mock), shutdown_timeout=0)

    async def start() -> int:
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        return int(runner.addresses[0][1])

    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    port = asyncio.run_coroutine_threadsafe(start(), loop).result(10)
    yield f"http://127.0.0.1:{port}"
    asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result(10)
    loop.call_soon_threadsafe(loop.stop)
    thread.join(10)


@pytest.fixture
def mock() -> Mock:
    """What the server was asked, and how it misbehaves."""
    return Mock()


@pytest.fixture
def server(mock: Mock) -> Iterator[str]:
    """The stand-in, running."""
    with served(mock) as address:
        yield address


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The system's Chromium, once for these tests; its event loop must not outlive them."""
    with sync_playwright() as playwright:
        started = launch(playwright)
        yield started
        started.close()


@pytest.fixture
def new_page(browser: Browser, server: str, mock: Mock) -> Iterator[NewPage]:
    """Makes pages on the stand-in; afterwards nothing foreign, no cookie and no error may have happened."""

    def own() -> set[str]:
        return {urlsplit(address).netloc for address in (server, mock.other_origin) if address}

    with watched(browser, own) as make:
        yield lambda path="/host?kommun=kil", **options: make(server + path, **options)


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """Kil's page with the chat closed."""
    return new_page()


def widget_files() -> list[Path]:
    """All that a visitor's browser loads."""
    root = Path(__file__).parents[2] / "widget"
    return [root / "kompassen.js", *sorted((root / "kompassen").iterdir())]
