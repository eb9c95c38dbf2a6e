from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from bot.gateway.rates import Rates, TooOften
from bot.gateway.windows import Windows

from .conftest import GIVEN, Client, FakeRasa, OpenDoor

PATH = "/webhooks/rest/webhook"
STRANGER = {"own_networks": ()}


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_place_is_free_again_when_the_oldest_is_a_minute_old() -> None:
    clock = Clock()
    rates = Rates(Windows(clock=clock))
    assert [rates.take("address", "a", 3).remaining for _ in range(3)] == [2, 1, 0]
    clock.now += 20
    with pytest.raises(TooOften) as refused:
        rates.take("address", "a", 3)
    assert refused.value.headers["Retry-After"] == "40"
    assert rates.take("address", "b", 3).remaining == 2
    clock.now += 40.1
    assert rates.take("address", "a", 3).remaining == 2


def test_memory_is_bounded() -> None:
    windows = Windows(most_keys=10)
    rates = Rates(windows)
    for number in range(1000):
        rates.take("address", str(number), 3)
    assert windows.reset() == 10


async def ask(client: Client, sender: str = "", **headers: str) -> Any:
    body = {"message": "hej", "sender": sender}
    return await client.post(PATH, json=body, headers=headers)


@pytest.mark.asyncio
async def test_an_address_may_ask_so_often_and_another_is_not_hindered(open_door: OpenDoor, rasa: FakeRasa) -> None:
    client = await open_door(address_per_minute=3, **STRANGER)
    one, other = {"X-Forwarded-For": "198.51.100.1"}, {"X-Forwarded-For": "198.51.100.2"}
    assert [(await ask(client, **one)).status for _ in range(4)] == [200, 200, 200, 429]
    assert (await ask(client, **other)).status == 200
    assert len(rasa.asked) == 4


@pytest.mark.asyncio
async def test_who_is_refused_is_told_why_and_when_to_come_back(open_door: OpenDoor) -> None:
    client = await open_door(address_per_minute=1, **STRANGER)
    first, second = await ask(client), await ask(client)
    assert first.headers["RateLimit"].startswith('"address";r=0;t=')
    assert (second.status, second.content_type) == (429, "application/problem+json")
    assert json.loads(await second.text())["detail"].startswith("Du har ställt många frågor")
    assert 1 <= int(second.headers["Retry-After"]) <= 60
    assert second.headers["RateLimit-Policy"] == '"address";q=1;w=60'


@pytest.mark.asyncio
async def test_thumbs_and_erasures_count_and_reading_does_not(open_door: OpenDoor) -> None:
    client = await open_door(address_per_minute=2, **STRANGER)
    for _ in range(5):
        assert (await client.get("/about")).status == 200
    thumb = {"sender": "conversation-00000001", "answer_id": "a", "thumb": "up"}
    assert (await client.post("/feedback", json=thumb)).status == 200
    assert (await client.delete("/conversations/conversation-00000001")).status == 200
    assert (await client.delete("/conversations/conversation-00000001")).status == 429


@pytest.mark.asyncio
async def test_a_conversation_may_ask_so_often_also_from_a_shared_network(open_door: OpenDoor) -> None:
    client = await open_door(
        address_per_minute=1, conversation_per_minute=2, shared_networks=("127.0.0.1",), **STRANGER
    )
    assert [(await ask(client, "conversation-00000001")).status for _ in range(3)] == [200, 200, 429]
    assert (await ask(client, "conversation-00000002")).status == 200


@pytest.mark.asyncio
async def test_programs_of_the_same_machine_are_not_counted(open_door: OpenDoor) -> None:
    client = await open_door(address_per_minute=1, conversation_per_minute=1)
    assert {(await ask(client, "conversation-00000001")).status for _ in range(5)} == {200}


@pytest.mark.asyncio
async def test_the_page_tells_it_as_a_page(open_door: OpenDoor) -> None:
    client = await open_door(conversation_per_minute=1, **STRANGER)
    form = {"sender": GIVEN, "message": "hej"}
    await client.post("/", data=form)
    response = await client.post("/", data=form)
    assert (response.status, response.content_type) == (429, "text/html")
    assert "Du har ställt många frågor" in await response.text()
    assert response.headers["Retry-After"]


@pytest.mark.asyncio
async def test_one_with_many_connections_leaves_room_for_others(open_door: OpenDoor, rasa: FakeRasa) -> None:
    rasa.delay_seconds = 0.1
    client = await open_door(share=3, **STRANGER)
    flood = [asyncio.create_task(ask(client, **{"X-Forwarded-For": "198.51.100.1"})) for _ in range(20)]
    await asyncio.sleep(0.05)
    assert (await ask(client, **{"X-Forwarded-For": "198.51.100.2"})).status == 200
    refused = [one for one in await asyncio.gather(*flood) if one.status == 429]
    assert len(refused) == 17 and refused[0].headers["Retry-After"]
