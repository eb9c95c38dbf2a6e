from __future__ import annotations

import pytest

from .conftest import OpenDoor

pytestmark = pytest.mark.asyncio
KIL, STRANGER = "https://kil.se", "https://example.org"
API = [
    ("GET", "/about"),
    ("POST", "/webhooks/rest/webhook"),
    ("POST", "/feedback"),
    ("DELETE", "/conversations/conversation-00000001"),
]


@pytest.mark.parametrize(("method", "path"), API)
async def test_a_listed_origin_may_read_the_answer_and_a_stranger_may_not(
    open_door: OpenDoor, method: str, path: str
) -> None:
    client = await open_door(origins=(KIL,))
    for origin, allowed in ((KIL, KIL), (STRANGER, None), ("null", None)):
        response = await client.request(method, path, headers={"Origin": origin})
        assert response.headers.get("Access-Control-Allow-Origin") == allowed
        assert response.headers["Vary"] == "Origin"
        assert "Access-Control-Allow-Credentials" not in response.headers


@pytest.mark.parametrize(("method", "path"), API)
async def test_the_preflight_names_the_method(open_door: OpenDoor, method: str, path: str) -> None:
    client = await open_door(origins=(KIL,))
    asks = {"Origin": KIL, "Access-Control-Request-Method": method, "Access-Control-Request-Headers": "content-type"}
    response = await client.options(path, headers=asks)
    assert response.status == 204
    assert response.headers["Access-Control-Allow-Origin"] == KIL
    assert response.headers["Access-Control-Allow-Methods"] == method
    assert response.headers["Access-Control-Allow-Headers"] == "Content-Type"
    assert not [
        name
        for name in (await client.options(path, headers={**asks, "Origin": STRANGER})).headers
        if name.startswith("Access-Control")
    ]


async def test_unless_listed_no_other_website_may_ask(open_door: OpenDoor) -> None:
    response = await (await open_door()).get("/about", headers={"Origin": KIL})
    assert "Access-Control-Allow-Origin" not in response.headers


@pytest.mark.parametrize("path", ["/", "/health"])
async def test_pages_and_health_are_for_no_other_website(open_door: OpenDoor, path: str) -> None:
    response = await (await open_door(origins=(KIL,))).get(path, headers={"Origin": KIL})
    assert "Access-Control-Allow-Origin" not in response.headers
