"""Pictures of the chat for the README, on the real bot: python -m tests.widget.screenshots docs/pictures."""

from __future__ import annotations

import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from bot.server.supervisor import free_port
from tests.browser import ask, launch

from .page_double import host_page

DESKTOP = {"width": 960, "height": 1080}
PHONE = {"width": 390, "height": 780}
QUESTION = "Hur mycket får Kil låna?"
PICTURES: dict[str, tuple[str, str, dict[str, Any]]] = {
    "phone": ("/host", QUESTION, {"viewport": PHONE, "device_scale_factor": 1.5}),
    "desktop": ("/?kommun=kil", QUESTION, {"viewport": DESKTOP}),
    "dark": ("/?kommun=kil", QUESTION, {"viewport": DESKTOP, "color_scheme": "dark"}),
    "compare": ("/", "Jämför Karlstads och Kils mål för klimatet", {"viewport": DESKTOP}),
}


@contextmanager
def running() -> Iterator[str]:
    """The bot's address while it runs."""
    port = free_port()
    process = subprocess.Popen([sys.executable, "-m", "bot.server", "--port", str(port)])
    try:
        address = f"http://127.0.0.1:{port}"
        while process.poll() is None and not answers(address):
            time.sleep(1)
        yield address
    finally:
        process.terminate()
        process.wait(20)


def answers(address: str) -> bool:
    """Whether the health question is answered."""
    try:
        with urllib.request.urlopen(f"{address}/health", timeout=15):
            return True
    except OSError:
        return False


def take(browser: Browser, address: str, folder: Path) -> None:
    """Every picture lies in the folder."""
    for name, (path, question, options) in PICTURES.items():
        page = browser.new_page(**options)
        page.route("**/host", lambda route: route.fulfill(body=host_page("kommun=kil", ""), content_type="text/html"))
        page.goto(address + path)
        ask(page, question)
        show(page)
        page.screenshot(path=folder / f"{name}.png")
        page.close()


def show(page: Page) -> None:
    """The whole page from its top; in the chat the question and an answer with its source unfolded."""
    page.locator(".turn summary").first.click()
    page.locator(".turn").evaluate("turn => turn.scrollIntoView({ block: 'start' })")
    page.evaluate("scrollTo(0, 0)")


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    with running() as address, sync_playwright() as playwright:
        take(launch(playwright), address, target)
