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
        ("OPTIONS", "/health"),
        ("PUT", "/"),
        ("GET", "/feedback"),
        ("GET", "/conversations/conversation-00000001"),
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


@pytest.mark.parametrize("path", ["/", "/about", "/health", "/nowhere"])
@pytest.mark.asyncio
async def test_every_answer_is_safe_and_not_kept(open_door: OpenDoor, path: str) -> None:
    headers = (await (await open_door()).get(path)).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["Server"] == "kompassen"
    assert "Set-Cookie" not in headers


@pytest.mark.asyncio
async def test_a_browser_is_told_that_no_text_may_become_script(open_door: OpenDoor) -> None:
    policy = (await (await open_door()).get("/")).headers["Content-Security-Policy"]
    assert "require-trusted-types-for 'script'; trusted-types 'none'" in policy
    assert "http" not in policy and "*" not in policy


def test_the_door_imports_nothing_of_rasa() -> None:
    script = "import sys, bot.gateway.__main__; sys.exit(any(name.split('.')[0] in ('rasa', 'rasa_sdk') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
