from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.gateway.keys import Keys, KeysError
from bot.gateway.settings import PROJECT

from .conftest import Client, FakeRasa, OpenDoor

PATH = "/webhooks/rest/webhook"
DAY = date(2025, 6, 1)


@pytest.fixture
def keys(tmp_path: Path) -> Keys:
    return Keys(tmp_path / "keys.json")


def test_a_key_is_known_and_nothing_else_is(keys: Keys, tmp_path: Path) -> None:
    made, other = keys.make("Intranätet", 900, DAY), keys.make("Kiosken", 10, DAY)
    known = keys.find(made)
    assert known is not None and (known.name, known.per_minute, known.made) == ("Intranätet", 900, "2025-06-01")
    id = known.id
    for wrong in (
        "",
        id,
        made[:-1],
        made[:-1] + ("a" if made[-1] != "a" else "b"),
        made.replace(id, other.split("_")[1]),
    ):
        assert keys.find(wrong) is None
    assert made.split("_", 2)[2] not in (tmp_path / "keys.json").read_text()
    assert (tmp_path / "keys.json").stat().st_mode & 0o777 == 0o600


def test_a_key_is_rotated_and_revoked_and_a_running_door_knows(keys: Keys, tmp_path: Path) -> None:
    door, old = Keys(tmp_path / "keys.json"), keys.make("Intranätet", 900, DAY)
    known = door.find(old)
    assert known is not None
    new = keys.rotate(known.id)
    assert door.find(old) is None
    renewed = door.find(new)
    assert renewed is not None and renewed.id == known.id
    keys.revoke(known.id)
    assert door.find(new) is None
    with pytest.raises(KeysError):
        keys.revoke(known.id)


def test_a_broken_file_is_told_of(keys: Keys, tmp_path: Path) -> None:
    made = keys.make("Intranätet", 900, DAY)
    (tmp_path / "keys.json").write_text("{")
    with pytest.raises(KeysError):
        keys.find(made)


def test_the_command_makes_lists_and_revokes(tmp_path: Path) -> None:
    def run(*words: str) -> str:
        command = [sys.executable, "-m", "bot.gateway.keys_command", "--file", str(tmp_path / "keys.json"), *words]
        return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False).stdout

    made = run("make", "Intranätet", "--per-minute", "30").strip()
    id = made.split("_")[1]
    assert f"{id}  " in run("list") and "30/minut  Intranätet" in run("list")
    assert run("rotate", id).startswith(f"kompassen_{id}_")
    assert "gäller inte mer" in run("revoke", id) and run("list").strip() == "Det finns inga nycklar."


async def ask(client: Client, key: str | None, sender: str = "test_user") -> Any:
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    return await client.post(PATH, json={"sender": sender, "message": "hej"}, headers=headers)


@pytest.mark.asyncio
async def test_stock_names_work_with_a_key_and_keys_do_not_meet(
    open_door: OpenDoor, rasa: FakeRasa, keys: Keys
) -> None:
    client, one, other = await open_door(), keys.make("a", 900, DAY), keys.make("b", 900, DAY)
    assert (await ask(client, None)).status == 400
    for key in (one, other, one):
        reply = await (await ask(client, key)).json()
        assert {message["recipient_id"] for message in reply} == {"test_user"}
    first, second, third = (asked["sender"] for asked in rasa.asked)
    assert first == third != second


@pytest.mark.asyncio
async def test_a_key_has_a_limit_of_its_own_wherever_it_is_used(open_door: OpenDoor, keys: Keys) -> None:
    client, key = await open_door(address_per_minute=1, own_networks=()), keys.make("a", 3, DAY)
    assert [(await ask(client, key, f"user {n}")).status for n in range(4)] == [200, 200, 200, 429]


@pytest.mark.asyncio
async def test_a_key_that_is_none_opens_nothing_and_guesses_are_counted(open_door: OpenDoor, rasa: FakeRasa) -> None:
    client = await open_door(address_per_minute=2, own_networks=())
    responses = [await ask(client, "kompassen_0123456789ab_" + "a" * 43, "conversation-00000001") for _ in range(3)]
    assert [response.status for response in responses] == [401, 401, 429]
    assert json.loads(await responses[0].text())["detail"].startswith("Nyckeln") and not rasa.asked
