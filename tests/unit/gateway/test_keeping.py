"""What the door says while conversations cannot be kept."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.gateway import retention
from bot.gateway.replies import KEPT_HEADER, NOT_KEPT
from bot.gateway.retention import Retention
from bot.gateway.words import Words

from .conftest import FakeRasa, OpenDoor

pytestmark = pytest.mark.asyncio
QUESTION = {"sender": "6f1c9f4e-8f0e-4f6e-9d36-2b1d5c7a9e01", "message": "hej", "message_id": "1"}


async def test_the_answer_is_given_with_the_truth_about_it(open_door: OpenDoor, rasa: FakeRasa, words: Words) -> None:
    client = await open_door()
    rasa.headers[KEPT_HEADER] = NOT_KEPT
    response = await client.post("/webhooks/rest/webhook", json=QUESTION)
    told, custom = (await response.json())[0]["text"], (await response.json())[1]["custom"]
    assert response.status == 200
    assert told == f"Kil har 19 mål.\n\n{words.replies.not_kept}"
    assert (custom["outcome"], custom["kept"], custom["citations"]) == ("unavailable", False, [{"id": "kil/x"}])
    assert custom["sentences"][-1]["text"] == words.replies.not_kept


async def test_it_is_asked_again_when_it_is_sent_again(open_door: OpenDoor, rasa: FakeRasa) -> None:
    client = await open_door()
    rasa.headers[KEPT_HEADER] = NOT_KEPT
    await client.post("/webhooks/rest/webhook", json=QUESTION)
    del rasa.headers[KEPT_HEADER]
    again = await (await client.post("/webhooks/rest/webhook", json=QUESTION)).json()
    assert again[1]["custom"]["outcome"] == "answered" and len(rasa.asked) == 2


async def until(true: Callable[[], bool]) -> None:
    for _ in range(400):
        if true():
            return
        await asyncio.sleep(0.005)
    raise AssertionError("never became true")


async def health(client: Any) -> Any:
    response = await client.get("/health")
    return response.status, await response.json()


async def test_health_tells_of_a_turn_that_was_lost(open_door: OpenDoor, rasa: FakeRasa) -> None:
    client = await open_door(health_cache_seconds=0.0)
    assert (await health(client))[1]["status"] == "ok"
    rasa.headers[KEPT_HEADER] = NOT_KEPT
    await client.post("/webhooks/rest/webhook", json=QUESTION)
    status, told = await health(client)
    assert (status, told["status"], told["storage"]) == (200, "degraded", "a turn was not kept")


async def test_health_tries_the_file_and_is_well_again_by_itself(open_door: OpenDoor, tmp_path: Path) -> None:
    client = await open_door(health_cache_seconds=0.0)
    assert (await health(client))[1]["status"] == "ok"
    other = sqlite3.connect(tmp_path / "conversations.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert (await health(client))[1]["storage"] == "locked"
    other.close()
    assert (await health(client))[1]["status"] == "ok"
    (tmp_path / "conversations.db").write_bytes(b"no database at all " * 500)
    assert (await health(client))[1]["storage"] == "corrupt"


async def test_the_file_is_nobody_elses_to_read(open_door: OpenDoor, tmp_path: Path) -> None:
    client = await open_door()
    await health(client)
    await client.post("/feedback", json={"sender": QUESTION["sender"], "answer_id": "a", "thumb": "up"})
    modes = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}
    assert {"conversations.db", "feedback.db"} <= set(modes) and set(modes.values()) == {0o600}


@pytest.mark.parametrize("error", [PermissionError("var"), sqlite3.OperationalError("disk I/O error"), ValueError()])
async def test_cleaning_goes_on_after_a_fault_and_tells_of_it(
    error: Exception, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    times = 0

    class Stored:
        def erase_before(self, timestamp: float) -> None:
            nonlocal times
            times += 1
            if times < 3:
                raise error

    monkeypatch.setattr(retention, "RETRY_SECONDS", 0.02)
    cleaning = Retention(Stored(), 24)  # type: ignore[arg-type]
    task = asyncio.create_task(cleaning._sweep_on())
    await until(lambda: times == 2)
    assert cleaning.is_behind and "kunde inte raderas" in caplog.text
    await until(lambda: not cleaning.is_behind)
    assert times == 3 and not task.done()
    task.cancel()


async def test_health_tells_of_cleaning_that_is_behind(open_door: OpenDoor, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Retention, now: float) -> None:
        raise PermissionError

    monkeypatch.setattr(Retention, "sweep", fail)
    client = await open_door(health_cache_seconds=0.0)
    await asyncio.sleep(0.05)
    assert (await health(client))[1]["storage"] == "old conversations are not erased"


async def test_a_thumb_that_cannot_be_stored_is_told_so(open_door: OpenDoor, tmp_path: Path) -> None:
    (tmp_path / "feedback.db").write_bytes(b"no database at all " * 500)
    response = await (await open_door()).post(
        "/feedback", json={"sender": QUESTION["sender"], "answer_id": "a", "thumb": "up"}
    )
    assert response.status == 503 and response.headers["Retry-After"]
    assert "kunde inte sparas" in json.loads(await response.text())["detail"]
