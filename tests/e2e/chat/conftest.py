"""A real Chromium on the real door."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser import NewPage, launch, watched


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The system's Chromium, once for these tests; its event loop must not outlive them."""
    with sync_playwright() as playwright:
        started = launch(playwright)
        yield started
        started.close()


@pytest.fixture
def new_page(browser: Browser, server: Any) -> Iterator[NewPage]:
    """Makes pages of the door; afterwards nothing foreign, no cookie and no error may have happened."""
    with watched(browser, lambda: {urlsplit(server.address).netloc}) as make:
        yield lambda path="/", **options: make(server.address + path, **options)
