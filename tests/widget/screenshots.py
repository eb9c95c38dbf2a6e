"""Pictures of the chat for the README: python -m tests.widget.screenshots docs/images."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from .conftest import ask, launch, served
from .mock_server import Mock

DESKTOP = {"width": 1280, "height": 860}
PHONE = {"width": 390, "height": 780}
PICTURES: dict[str, tuple[str, str, dict[str, Any]]] = {
    "phone": ("/host?kommun=kil", "Hur mycket får Kil låna?", {"viewport": PHONE, "device_scale_factor": 2}),
    "desktop": ("/?kommun=kil", "Hur mycket får Kil låna?", {"viewport": DESKTOP}),
    "dark": ("/?kommun=kil", "Hur mycket får Kil låna?", {"viewport": DESKTOP, "color_scheme": "dark"}),
    "compare": ("/", "Jämför målen om fossila bränslen", {"viewport": DESKTOP}),
}


def take(browser: Browser, address: str, folder: Path) -> None:
    """Every picture lies in the folder."""
    for name, (path, question, options) in PICTURES.items():
        context = browser.new_context(**options)
        page = context.new_page()
        page.goto(address + path)
        ask(page, question)
        page.locator(".panel").scroll_into_view_if_needed()
        page.screenshot(path=folder / f"{name}.png")
        context.close()


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    with served(Mock()) as address, sync_playwright() as playwright:
        take(launch(playwright), address, target)
