"""A real Chromium whose pages fail their test on a foreign request, a cookie, something stored or an error."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

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


def launch(playwright: Playwright) -> Browser:
    """The system's Chromium, talking to nobody of its own accord."""
    path = shutil.which("chromium") or "/usr/bin/chromium"
    return playwright.chromium.launch(executable_path=path, headless=True, args=ARGUMENTS)


@contextmanager
def watched(browser: Browser, own: Callable[[], set[str]]) -> Iterator[NewPage]:
    """Makes pages at addresses; at the end nothing but `own` hosts may have been asked, nothing kept, nothing gone wrong."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def make(address: str, *, quiet: bool = True, script: str = "", **options: Any) -> Page:
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: wrong.append(request.url) if foreign(request.url, own()) else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        if quiet:
            loud = ("error", "warning")
            page.on("console", lambda message: wrong.append(message.text) if message.type in loud else None)
        if script:
            page.add_init_script(script)
        page.goto(address)
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


def foreign(url: str, own: set[str]) -> bool:
    """Whether an address lies outside these hosts."""
    return not url.startswith(("blob:", "data:", "about:")) and urlsplit(url).netloc not in own


def ask(page: Page, question: str) -> None:
    """Opens the chat if need be, asks, and waits for what comes."""
    page.locator(".panel").wait_for(state="attached")
    if page.locator(".launch").is_visible():
        page.locator(".launch").click()
    before = page.locator(".turn").count()
    page.get_by_label("Skriv din fråga").fill(question)
    page.keyboard.press("Enter")
    page.locator(".turn").nth(before).locator(".bot").wait_for()


def violations(page: Page, *without: str) -> list[str]:
    """What axe finds, best practices included."""
    found = Axe().run(page, options={"rules": {rule: {"enabled": False} for rule in without}}).response["violations"]
    return [f"{rule['id']}: {[node['html'][:120] for node in rule['nodes']]}" for rule in found]
