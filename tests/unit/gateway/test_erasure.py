from __future__ import annotations

import asyncio
import json
import sqlite3
import time
from pathlib import Path

import pytest

from bot.gateway.feedback_store import Feedback, FeedbackStore
from bot.gateway.retention import Retention
from bot.gateway.stored_conversations import StoredConversations

from .conftest import FakeRasa, OpenDoor

PATH = "/webhooks/rest/webhook"
SENDER, OTHER = "6f1c9f4e-8f0e-4f6e-9d36-2b1d5c7a9e01", "6f1c9f4e-8f0e-4f6e-9d36-2b1d5c7a9e02"
HOUR = 3600.0


def store(file: Path, *rows: tuple[str, float]) -> None:
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE IF NOT EXISTS events (id INTEGER PRIMARY KEY, sender_id, timestamp, data)")
        database.executemany("INSERT INTO events (sender_id, timestamp, data) VALUES (?, ?, 'hemligt')", rows)


def senders(file: Path) -> list[str]:
    with sqlite3.connect(file) as database:
        return [sender for (sender,) in database.execute("SELECT sender_id FROM events ORDER BY id")]


@pytest.mark.asyncio
async def test_everything_of_one_conversation_goes_and_nothing_of_another(open_door: OpenDoor, tmp_path: Path) -> None:
    client, feedback = await open_door(), FeedbackStore(tmp_path / "feedback.db")
    store(tmp_path / "conversations.db", (SENDER, time.time()), (OTHER, time.time()), (SENDER, time.time()))
    for sender in (SENDER, OTHER):
        feedback.keep(sender, Feedback("a", "up", None, "2025-01-01"))
    response = await client.delete(f"/conversations/{SENDER}")
    assert (response.status, await response.json()) == (200, {"erased": True})
    assert senders(tmp_path / "conversations.db") == [OTHER]
    assert len(feedback.all()) == 1


@pytest.mark.asyncio
async def test_a_remembered_reply_is_forgotten(open_door: OpenDoor, rasa: FakeRasa) -> None:
    client, question = await open_door(), {"sender": SENDER, "message": "hej", "message_id": "1"}
    await client.post(PATH, json=question)
    await client.delete(f"/conversations/{SENDER}")
    await client.post(PATH, json=question)
    assert len(rasa.asked) == 2


@pytest.mark.asyncio
async def test_a_question_under_way_is_waited_for(open_door: OpenDoor, rasa: FakeRasa) -> None:
    rasa.delay_seconds = 0.2
    client = await open_door()
    asking = asyncio.create_task(client.post(PATH, json={"sender": SENDER, "message": "hej"}))
    while not rasa.asked:
        await asyncio.sleep(0.01)
    await client.delete(f"/conversations/{SENDER}")
    assert rasa.at_once[SENDER] == 0
    await asking


@pytest.mark.asyncio
async def test_nothing_to_erase_is_erased_and_a_strange_sender_is_refused(open_door: OpenDoor) -> None:
    client = await open_door()
    assert (await client.delete(f"/conversations/{SENDER}")).status == 200
    assert (await client.delete("/conversations/short")).status == 400


@pytest.mark.asyncio
async def test_what_cannot_be_erased_is_not_said_to_be(open_door: OpenDoor, tmp_path: Path) -> None:
    (tmp_path / "conversations.db").write_text("not a database, but long enough to be looked at as one" * 20)
    response = await (await open_door()).delete(f"/conversations/{SENDER}")
    assert response.status == 503
    assert "kunde inte raderas" in json.loads(await response.text())["detail"]


def test_the_sweep_leaves_nothing_that_gets_too_old_before_the_next(tmp_path: Path) -> None:
    file, now = tmp_path / "conversations.db", 1_000_000.0
    ages = {"a": 25.0, "b": 24.0, "c": 23.1, "d": 22.9, "e": 0.0}
    store(file, *((sender, now - hours * HOUR) for sender, hours in ages.items()))
    Retention(StoredConversations(file), 24).sweep(now)
    assert senders(file) == ["d", "e"]


@pytest.mark.asyncio
async def test_the_door_sweeps_when_it_opens(open_door: OpenDoor, tmp_path: Path) -> None:
    file = tmp_path / "conversations.db"
    store(file, (SENDER, time.time() - 30 * HOUR), (OTHER, time.time()))
    await open_door()
    for _ in range(100):
        if senders(file) == [OTHER]:
            return
        await asyncio.sleep(0.02)
    pytest.fail("an old conversation was kept")
