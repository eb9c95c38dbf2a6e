from __future__ import annotations

import asyncio
from typing import Any

import pytest

from .conftest import ANSWERED, FakeRasa, OpenDoor

pytestmark = pytest.mark.asyncio


def reply(**custom: Any) -> list[dict[str, Any]]:
    return [{"text": "Svar"}, {"custom": {**ANSWERED, **custom}}]


@pytest.mark.parametrize(
    ("answer", "http_status", "status"),
    [
        (reply(), 200, "ok"),
        (reply(content_problems=["kil/plan-2024.yml:3"]), 200, "degraded"),
        (reply(outcome="not_understood"), 503, "unavailable"),
        (reply(citations=[]), 503, "unavailable"),
        ([{"text": "Hej"}], 503, "unavailable"),
        ([], 503, "unavailable"),
    ],
)
async def test_health_is_whether_a_real_question_was_answered(
    open_door: OpenDoor, rasa: FakeRasa, answer: list[Any], http_status: int, status: str
) -> None:
    rasa.reply = answer
    response = await (await open_door()).get("/health")
    result = await response.json()
    assert (response.status, result["status"], result["model"]) == (http_status, status, "kompassen-test")


async def test_health_names_version_and_problems(open_door: OpenDoor, rasa: FakeRasa) -> None:
    rasa.reply = reply(content_problems=["kil/plan-2024.yml:3"])
    result = await (await (await open_door()).get("/health")).json()
    assert (result["content_version"], result["content_problems"]) == ("v1", ["kil/plan-2024.yml:3"])


async def test_many_who_ask_at_once_cost_one_question(open_door: OpenDoor, rasa: FakeRasa) -> None:
    client = await open_door()
    await asyncio.gather(*(client.get("/health") for _ in range(5)))
    assert len(rasa.asked) == 1


async def test_health_asks_in_a_conversation_that_no_citizen_can_choose(open_door: OpenDoor, rasa: FakeRasa) -> None:
    client = await open_door(health_cache_seconds=0.0)
    await client.get("/health")
    await client.get("/health")
    first, second = (question["sender"] for question in rasa.asked)
    assert first != second
    assert first.startswith("health:")
