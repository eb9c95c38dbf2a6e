from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.gateway import feedback_store
from bot.gateway.feedback_store import Feedback, FeedbackStore

from .conftest import Client, OpenDoor

pytestmark = pytest.mark.asyncio
SENDER, OTHER = "6f1c9f4e-8f0e-4f6e-9d36-2b1d5c7a9e01", "6f1c9f4e-8f0e-4f6e-9d36-2b1d5c7a9e02"
GOOD = {"sender": SENDER, "answer_id": "0a1b2c", "thumb": "down"}


async def rate(client: Client, **changed: Any) -> int:
    return (await client.post("/feedback", json={**GOOD, **changed})).status


async def test_a_later_thumb_for_the_same_answer_replaces_the_earlier(open_door: OpenDoor, tmp_path: Path) -> None:
    client = await open_door()
    assert await rate(client) == await rate(client, thumb="up", reason="Bra") == await rate(client, sender=OTHER) == 200
    assert await rate(client, answer_id="door/empty") == 200
    lines = [(one.answer_id, one.thumb, one.reason) for one in FeedbackStore(tmp_path / "feedback.db").all()]
    assert lines == [("0a1b2c", "up", "Bra"), ("0a1b2c", "down", None), ("door/empty", "down", None)]


async def test_nothing_tells_who_gave_it_and_personal_data_is_masked(open_door: OpenDoor, tmp_path: Path) -> None:
    client = await open_door()
    await rate(client, reason="Ring 054-123 45 67 eller a.b@example.se, 19800101-1234")
    (kept,) = FeedbackStore(tmp_path / "feedback.db").all()
    assert kept.reason == "Ring [telefonnummer] eller [e-postadress], [personnummer]"
    raw = (tmp_path / "feedback.db").read_bytes()
    assert not [word for word in (SENDER, "123 45 67", "example.se", "1234") if word.encode() in raw]


async def test_a_long_reason_is_cut(open_door: OpenDoor, tmp_path: Path) -> None:
    await rate(await open_door(), reason="å" * 2000)
    (kept,) = FeedbackStore(tmp_path / "feedback.db").all()
    assert kept.reason == "å" * 500


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"sender": None}, "sender"),
        ({"sender": "short"}, "sender"),
        ({"answer_id": None}, "answer_id"),
        ({"answer_id": "<b>"}, "answer_id"),
        ({"answer_id": "a" * 65}, "answer_id"),
        ({"answer_id": "900101-1239"}, "answer_id"),
        ({"thumb": "sideways"}, "thumb"),
        ({"thumb": ["up"]}, "thumb"),
        ({"reason": 5}, "reason"),
    ],
)
async def test_what_is_no_thumb_is_refused_by_field(open_door: OpenDoor, changed: dict[str, Any], field: str) -> None:
    response = await (await open_door()).post("/feedback", json={**GOOD, **changed})
    problem = json.loads(await response.text())
    assert (response.status, problem["field"]) == (400, field)
    assert problem["detail"]


async def test_nobody_can_fill_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feedback_store, "MOST_ROWS", 5)
    store = FeedbackStore(tmp_path / "feedback.db")
    for number in range(12):
        store.keep(SENDER, Feedback(str(number), "up", None, "2025-01-01"))
    assert [one.answer_id for one in store.all()] == ["7", "8", "9", "10", "11"]
