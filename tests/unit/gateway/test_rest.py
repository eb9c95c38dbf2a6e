from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient

from bot.gateway.words import Words

from .conftest import FakeRasa, OpenDoor

pytestmark = pytest.mark.asyncio
PATH = "/webhooks/rest/webhook"
SENDER = "check-1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed"


async def ask(client: TestClient[web.Request, web.Application], text: str, sender: str = SENDER) -> Any:
    response = await client.post(PATH, json={"sender": sender, "message": text})
    assert response.status == 200
    return await response.json()


async def test_a_reply_is_passed_on_unchanged(open_door: OpenDoor, rasa: FakeRasa) -> None:
    rasa.reply = [
        {"recipient_id": SENDER, "text": "Hej", "buttons": [{"title": "a", "payload": "b"}]},
        {"custom": {"å": 1}},
    ]
    assert await ask(await open_door(), "hej") == rasa.reply


async def test_rasa_hears_nothing_but_sender_and_clean_text(open_door: OpenDoor, rasa: FakeRasa) -> None:
    client = await open_door()
    body = {"sender": SENDER, "message": "/restart\u202e", "metadata": {"x": 1}, "input_channel": "y"}
    await client.post(PATH + "?stream=true", json=body)
    assert rasa.asked == [{"sender": SENDER, "message": "restart"}]


async def test_rasa_hears_no_personal_data(open_door: OpenDoor, rasa: FakeRasa) -> None:
    await ask(await open_door(), "ring 070-174 06 05")
    assert rasa.asked[0]["message"] == "ring [telefonnummer]"


async def test_rasa_hears_whose_page_a_question_was_asked_on(open_door: OpenDoor, rasa: FakeRasa) -> None:
    client, body = await open_door(), {"sender": SENDER, "message": "hej", "metadata": {"x": 1}}
    await client.post(PATH, json={**body, "municipality": "kil"})
    refused = await client.post(PATH, json={**body, "municipality": "grums"})
    assert [asked.get("metadata") for asked in rasa.asked] == [{"municipality": "kil"}]
    assert (refused.status, json.loads(await refused.text())["field"]) == (400, "municipality")


@pytest.mark.parametrize(
    ("text", "answer_id"),
    [
        ("å" * 1001, "door/too-long"),
        ("a" * 999 + "@kil.se", "door/too-long"),
        ("", "door/empty"),
        ("👍", "door/empty"),
        ("/", "door/empty"),
        ("\x00", "door/empty"),
    ],
)
async def test_the_door_answers_itself(open_door: OpenDoor, rasa: FakeRasa, text: str, answer_id: str) -> None:
    reply = await ask(await open_door(), text)
    assert reply[0]["text"]
    assert (reply[1]["custom"]["answer_id"], reply[1]["custom"]["outcome"]) == (answer_id, "not_understood")
    assert {part["recipient_id"] for part in reply} == {SENDER}
    assert not rasa.asked


async def test_a_thousand_characters_are_asked(open_door: OpenDoor, rasa: FakeRasa) -> None:
    await ask(await open_door(), "å" * 1000)
    assert len(rasa.asked) == 1


@pytest.mark.parametrize(
    "fault",
    [
        {"reply": []},
        {"reply": {}},
        {"reply": [{"custom": {"outcome": "answered"}}]},
        {"reply": [{"text": "  "}]},
        {"reply": ["text"]},
        {"status": 500},
        {"delay_seconds": 0.5},
    ],
)
async def test_a_citizen_gets_words_whatever_rasa_does(
    open_door: OpenDoor, rasa: FakeRasa, words: Words, fault: dict[str, Any]
) -> None:
    for name, value in fault.items():
        setattr(rasa, name, value)
    reply = await ask(await open_door(deadline_seconds=0.2), "hej")
    assert reply[0] == {"recipient_id": SENDER, "text": words.replies.unavailable}
    assert reply[1]["custom"]["outcome"] == "unavailable"


async def test_a_citizen_gets_words_when_rasa_is_gone(open_door: OpenDoor, words: Words) -> None:
    reply = await ask(await open_door(rasa_url="http://127.0.0.1:1"), "hej")
    assert reply[0]["text"] == words.replies.unavailable
    assert "karlstad.se" in reply[0]["text"]


async def test_a_full_house_is_told_at_once(open_door: OpenDoor, rasa: FakeRasa, words: Words) -> None:
    rasa.delay_seconds = 0.3
    client = await open_door(max_in_flight=1)
    asked = ({"sender": f"conversation-{n:04}", "message": "hej"} for n in range(3))
    responses = await asyncio.gather(*(client.post(PATH, json=body) for body in asked))
    assert sorted(response.status for response in responses) == [200, 503, 503]
    refused = next(response for response in responses if response.status == 503)
    assert refused.headers["Retry-After"]
    assert json.loads(await refused.text())["detail"] == words.problems.busy


async def test_one_conversation_is_asked_one_question_at_a_time(open_door: OpenDoor, rasa: FakeRasa) -> None:
    rasa.delay_seconds = 0.05
    client = await open_door()
    await asyncio.gather(*(ask(client, str(n)) for n in range(4)))
    assert rasa.most_at_once == 1


@pytest.mark.parametrize(
    ("body", "field"), [(b"{", None), (b"[]", None), (b"{}", "message"), (b'{"message": 1}', "message")]
)
async def test_a_refusal_names_the_field_in_swedish(open_door: OpenDoor, body: bytes, field: str | None) -> None:
    response = await (await open_door()).post(PATH, data=body)
    problem = json.loads(await response.text())
    assert (response.status, response.content_type) == (400, "application/problem+json")
    assert problem.get("field") == field
    assert problem["detail"]


async def test_a_large_body_is_413_with_words(open_door: OpenDoor, words: Words) -> None:
    response = await (await open_door()).post(PATH, data=b'{"message":"' + b"a" * 20_001)
    assert response.status == 413
    assert json.loads(await response.text())["detail"] == words.problems.too_large
