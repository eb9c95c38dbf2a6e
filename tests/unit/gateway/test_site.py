from __future__ import annotations

import json

import pytest

from .conftest import GIVEN, FakeRasa, OpenDoor

pytestmark = pytest.mark.asyncio
LISTED, STRANGER = "https://kil.se", "https://evil.example"
FORM, REST = "/", "/webhooks/rest/webhook"


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        (FORM, {"Sec-Fetch-Site": "cross-site", "Origin": STRANGER}, 403),
        (FORM, {"Sec-Fetch-Site": "same-site", "Origin": "https://other.kil.se"}, 403),
        (FORM, {"Sec-Fetch-Site": "cross-site", "Origin": LISTED}, 403),
        (FORM, {"Origin": STRANGER}, 403),
        (FORM, {"Origin": "null"}, 403),
        (FORM, {"Sec-Fetch-Site": "same-origin"}, 200),
        (FORM, {"Sec-Fetch-Site": "none"}, 200),
        (FORM, {}, 200),
        (REST, {"Sec-Fetch-Site": "cross-site", "Origin": STRANGER}, 403),
        (REST, {"Sec-Fetch-Site": "cross-site", "Origin": LISTED}, 200),
        (REST, {"Sec-Fetch-Site": "same-origin"}, 200),
        (REST, {}, 200),
    ],
)
async def test_another_website_puts_nobody_in_a_conversation(
    open_door: OpenDoor, rasa: FakeRasa, path: str, headers: dict[str, str], status: int
) -> None:
    client = await open_door(origins=(LISTED,))
    question = {"sender": GIVEN, "message": "hej"}
    body = {"data": question} if path == FORM else {"json": question}
    response = await client.post(path, headers=headers, **body)  # type: ignore[arg-type]
    assert response.status == status and len(rasa.asked) == (status == 200)
    if status == 403:
        assert json.loads(await response.text())["detail"].startswith("Anropet kom från en annan webbplats")


async def test_an_old_browser_is_known_by_its_origin(open_door: OpenDoor) -> None:
    client = await open_door()
    own = str(client.make_url("/")).rstrip("/")
    assert (await client.post(FORM, data={"message": "hej"}, headers={"Origin": own})).status == 200
    # Without it such a browser would say "null" of its own form.
    assert (await client.get("/")).headers["Referrer-Policy"] == "same-origin"


async def test_another_website_erases_nothing(open_door: OpenDoor) -> None:
    client = await open_door()
    headers = {"Sec-Fetch-Site": "cross-site", "Origin": STRANGER}
    assert (await client.delete(f"/conversations/{GIVEN}", headers=headers)).status == 403
