"""The chat on another website: it works where the door's list says so, and nowhere else."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from bot.server.supervisor import free_port
from tests.browser import ask, watched
from tests.widget.conftest import served
from tests.widget.mock_server import Mock

QUESTION = "Hur stor får Kils externa låneskuld vara?"


@pytest.fixture
def website() -> Iterator[tuple[str, Mock]]:
    """A municipality's own website and where it gets the chat from."""
    mock = Mock()
    with served(mock) as address:
        yield address, mock


@contextmanager
def door(server: Any, origins: str) -> Iterator[str]:
    """Another door to the same Rasa, with a list of websites."""
    arguments = server.rasa().cmdline()
    rasa, port = arguments[arguments.index("--port") + 1], free_port()
    command = [sys.executable, "-m", "bot.gateway", "--port", str(port), "--rasa-url", f"http://127.0.0.1:{rasa}"]
    process = subprocess.Popen(command, env={**os.environ, "KOMPASSEN_ORIGINS": origins})
    try:
        address = f"http://127.0.0.1:{port}"
        for _ in range(100):
            try:
                urllib.request.urlopen(f"{address}/about", timeout=5).close()
                break
            except OSError:
                time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait(20)


def hosts(address: str, mock: Mock) -> Callable[[], set[str]]:
    """The website and the door, whose address is known later."""
    return lambda: {urlsplit(address).netloc, urlsplit(mock.other_origin).netloc}


def test_a_listed_website_has_the_whole_chat(browser: Browser, server: Any, website: tuple[str, Mock]) -> None:
    address, mock = website
    with door(server, address) as mock.other_origin, watched(browser, hosts(address, mock)) as make:
        page = make(f"{address}/host?kommun=kil")
        ask(page, QUESTION)
        expect(page.locator(".turn blockquote")).to_contain_text("1 150 miljoner kronor")
        with page.expect_response("**/feedback") as rated:
            page.get_by_role("button", name="Ja", exact=True).click()
        assert rated.value.ok
        page.once("dialog", lambda dialog: dialog.accept())
        page.get_by_role("button", name="Radera").click()
        expect(page.get_by_role("status")).to_have_text("Samtalet är raderat.")
    assert mock.asked == mock.erased == []


def test_a_website_that_is_not_listed_gets_no_answer(browser: Browser, server: Any, website: tuple[str, Mock]) -> None:
    address, mock = website
    with door(server, "https://kil.se") as mock.other_origin, watched(browser, hosts(address, mock)) as make:
        page = make(f"{address}/host?kommun=kil&kontakt=https://kil.se", quiet=False)
        ask(page, QUESTION)
        expect(page.locator(".trouble")).to_contain_text("Något gick fel")
        expect(page.locator(".human a")).to_have_attribute("href", "https://kil.se")
