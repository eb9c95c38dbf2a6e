from __future__ import annotations

import json
import subprocess
import sys

import pytest

from .conftest import OpenDoor


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/version"),
        ("PUT", "/model"),
        ("GET", "/conversations/default/tracker"),
        ("GET", "/webhooks/rest/"),
        ("GET", "/webhooks/rest/webhook"),
        ("POST", "/"),
        ("OPTIONS", "/webhooks/rest/webhook"),
        ("GET", "/page.py"),
        ("GET", "/../settings.py"),
        ("GET", "/index.html"),
    ],
)
@pytest.mark.asyncio
async def test_what_is_not_public_is_not_found_in_words(open_door: OpenDoor, method: str, path: str) -> None:
    response = await (await open_door()).request(method, path)
    assert (response.status, response.content_type) == (404, "application/problem+json")
    assert json.loads(await response.text())["detail"]


@pytest.mark.parametrize("path", ["/", "/chat.css", "/chat.js", "/health", "/nowhere"])
@pytest.mark.asyncio
async def test_every_answer_is_safe_and_not_kept(open_door: OpenDoor, path: str) -> None:
    headers = (await (await open_door()).get(path)).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["Server"] == "kompassen"
    assert "Set-Cookie" not in headers


@pytest.mark.asyncio
async def test_the_page_is_swedish_and_keeps_to_its_own_files(open_door: OpenDoor) -> None:
    page = await (await (await open_door()).get("/")).text()
    assert '<html lang="sv">' in page
    assert "$" not in page
    assert "http" not in page
    assert "<script>" not in page and "style=" not in page


def test_the_door_imports_nothing_of_rasa() -> None:
    script = "import sys, bot.gateway.__main__; sys.exit(any(name.split('.')[0] in ('rasa', 'rasa_sdk') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
