from __future__ import annotations

import pytest

from bot.gateway.settings import Settings

from .conftest import OpenDoor

pytestmark = pytest.mark.asyncio
FILES = {
    "/kompassen.js": "text/javascript",
    "/kompassen/state.js": "text/javascript",
    "/kompassen/network.js": "text/javascript",
    "/kompassen/drawing.js": "text/javascript",
    "/kompassen/words.js": "text/javascript",
    "/kompassen/kompassen.css": "text/css",
    "/page/page.css": "text/css",
}


@pytest.mark.parametrize(("path", "content_type"), FILES.items())
async def test_any_website_may_load_the_chat(open_door: OpenDoor, path: str, content_type: str) -> None:
    response = await (await open_door()).get(path, headers={"Origin": "https://kil.se"})
    assert (response.status, response.content_type, response.charset) == (200, content_type, "utf-8")
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert await response.read() == (Settings.widget_folder / path[1:]).read_bytes()


async def test_what_a_browser_has_is_not_sent_again(open_door: OpenDoor) -> None:
    client = await open_door()
    first = await client.get("/kompassen.js")
    again = await client.get("/kompassen.js", headers={"If-None-Match": first.headers["ETag"]})
    other = await client.get("/kompassen.js", headers={"If-None-Match": 'W/"0"'})
    assert (first.headers["Content-Encoding"], first.headers["Cache-Control"]) == ("gzip", "public, no-cache")
    assert (again.status, await again.read(), other.status) == (304, b"", 200)


async def test_a_browser_without_gzip_gets_it_plain(open_door: OpenDoor) -> None:
    response = await (await open_door()).get("/kompassen.js", headers={"Accept-Encoding": "identity"})
    assert "Content-Encoding" not in response.headers


@pytest.mark.parametrize("path", ["/README.md", "/page/index.html", "/kompassen/", "/kompassen/../README.md", "/page"])
async def test_no_other_file_is_public(open_door: OpenDoor, path: str) -> None:
    assert (await (await open_door()).get(path)).status == 404
