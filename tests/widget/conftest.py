"""A running stand-in, a real Chromium, and pages that fail their test on a foreign request, a cookie or an error."""

from __future__ import annotations

import asyncio
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from aiohttp import web
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from .mock_server import Mock, create_app

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NewPage = Callable[..., Page]


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


def launch(playwright: Playwright) -> Browser:
    """The system's Chromium, talking to nobody of its own accord."""
    path = shutil.which("chromium") or "/usr/bin/chromium"
    return playwright.chromium.launch(executable_path=path, headless=True, args=ARGUMENTS)


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
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def make(path: str = "/host?kommun=kil", *, quiet: bool = True, script: str = "", **options: Any) -> Page:
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        hosts = {urlsplit(address).netloc for address in (server, mock.other_origin) if address}
        page.on("request", lambda request: wrong.append(request.url) if foreign(request.url, hosts) else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        if quiet:
            loud = ("error", "warning")
            page.on("console", lambda message: wrong.append(message.text) if message.type in loud else None)
        if script:
            page.add_init_script(script)
        page.goto(server + path)
        return page

    yield make
    cookies = [cookie for context in contexts for cookie in context.cookies()]
    pages = [page for context in contexts for page in context.pages]
    kept = [page.evaluate("[localStorage.length, document.cookie].join()") for page in pages]
    for context in contexts:
        context.close()
    assert not wrong
    assert not cookies
    assert set(kept) <= {"0,"}


def foreign(url: str, hosts: set[str]) -> bool:
    """Whether an address lies outside the stand-in."""
    return not url.startswith(("blob:", "data:", "about:")) and urlsplit(url).netloc not in hosts


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """Kil's page with the chat closed."""
    return new_page()


def ask(page: Page, question: str) -> None:
    """Opens the chat if need be, asks, and waits for what comes."""
    page.locator(".panel").wait_for(state="attached")
    if page.locator(".launch").is_visible():
        page.locator(".launch").click()
    page.get_by_label("Skriv din fråga").fill(question)
    page.keyboard.press("Enter")
    page.locator(".turn").last.locator(".bot").wait_for()


def widget_files() -> list[Path]:
    """All that a visitor's browser loads."""
    root = Path(__file__).parents[2] / "widget"
    return [root / "kompassen.js", *sorted((root / "kompassen").iterdir())]
