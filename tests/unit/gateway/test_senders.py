from __future__ import annotations

import secrets
import uuid
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.gateway.body import Refused
from bot.gateway.secret import door_secret
from bot.gateway.senders import Realm, Senders, is_unguessable

from .conftest import GIVEN, Client, FakeRasa, OpenDoor

SENDERS = Senders(b"a secret")
HERE, THERE, KEY = Realm("198.51.100.1\0curl"), Realm("198.51.100.2\0curl"), Realm("0123456789ab", of_key=True)
README = "mitt-forsta-samtal"
PATH = "/webhooks/rest/webhook"


def test_what_the_door_made_it_knows_and_another_door_does_not() -> None:
    made = {SENDERS.new().shown for _ in range(100)}
    assert len(made) == 100 and all(SENDERS.is_own(one) for one in made)
    assert not any(Senders(b"another").is_own(one) for one in made)


@given(st.text())
def test_what_somebody_made_up_is_not_the_doors(made_up: str) -> None:
    assert not SENDERS.is_own(made_up)


def test_one_letter_changed_is_forged() -> None:
    made = SENDERS.new().shown
    forged = [made[:n] + ("A" if made[n] != "A" else "B") + made[n + 1 :] for n in range(len(made))]
    assert not [one for one in forged if SENDERS.is_own(one)]


def test_the_doors_own_ids_go_along_to_another_address() -> None:
    made = SENDERS.new().shown
    assert SENDERS.of(made, HERE) == SENDERS.of(made, THERE)


@pytest.mark.parametrize(
    "chosen",
    [
        README,
        "my-conversation-with-the-bot",
        "conversation-00000001",
        "19850709-98050000",
        "Test-User-Number-0001-A",
        "TestUser1Conversation2Abc",
    ],
)
def test_a_chosen_name_is_shared_with_no_stranger_and_not_stored(chosen: str) -> None:
    here = SENDERS.of(chosen, HERE)
    assert here == SENDERS.of(chosen, HERE) and here.shown == chosen
    assert here.conversation != SENDERS.of(chosen, THERE).conversation
    assert chosen not in here.conversation
    # Nobody can name that conversation itself.
    with pytest.raises(Refused):
        SENDERS.of(here.conversation, THERE)


@pytest.mark.parametrize(
    "made",
    [f"check-{uuid.uuid4()}", uuid.uuid4().hex, secrets.token_hex(20), "18446744073709551615-9123456789012345678"],
)
def test_what_nobody_guesses_is_taken_as_it_is(made: str) -> None:
    assert SENDERS.of(made, HERE).conversation == SENDERS.of(made, THERE).conversation == made


def test_of_ids_made_by_chance_few_are_taken_for_chosen() -> None:
    assert sum(not is_unguessable(secrets.token_urlsafe(24)) for _ in range(2000)) < 200


def test_a_uuid_of_noughts_is_guessed() -> None:
    assert not is_unguessable("00000000-0000-4000-8000-000000000000")


@pytest.mark.parametrize(
    "stock", ["default", "test_user", "U024BE7LH", "29:1aBc-d@thread.v2", "anna.svensson@kil.se", README]
)
def test_names_of_other_programs_live_in_the_realm_of_their_key(stock: str) -> None:
    mine = SENDERS.of(stock, KEY)
    assert mine.shown == stock and mine.conversation == SENDERS.of(stock, KEY).conversation
    assert mine.conversation != SENDERS.of(stock, Realm("ba9876543210", of_key=True)).conversation
    assert stock not in mine.conversation and len(mine.conversation) <= 128


@pytest.mark.parametrize("value", [5, ["a"], "a" * 256, "a\x00b", "\ud800"])
def test_what_is_no_name_is_none_in_a_realm_either(value: object) -> None:
    with pytest.raises(Refused):
        SENDERS.of(value, KEY)


def test_the_secret_outlives_the_process_and_is_nobody_elses(tmp_path: Path) -> None:
    file = tmp_path / "var" / "door.secret"
    assert door_secret(file) == door_secret(file) and len(door_secret(file)) == 32
    assert file.stat().st_mode & 0o777 == 0o600
    (tmp_path / "file").touch()
    assert len(door_secret(tmp_path / "file" / "door.secret")) == 32


async def ask(client: Client, sender: str, address: str) -> Any:
    headers = {"X-Forwarded-For": address, "User-Agent": "curl"}
    response = await client.post(PATH, json={"sender": sender, "message": "hej"}, headers=headers)
    return await response.json()


@pytest.mark.asyncio
async def test_the_example_of_the_readme_works_and_two_who_copy_it_do_not_meet(
    open_door: OpenDoor, rasa: FakeRasa
) -> None:
    client = await open_door()
    for address in ("198.51.100.1", "198.51.100.1", "198.51.100.2"):
        reply = await ask(client, README, address)
        assert {message["recipient_id"] for message in reply} == {README}
    first, again, stranger = (asked["sender"] for asked in rasa.asked)
    assert first == again != stranger and README not in first


@pytest.mark.asyncio
async def test_the_form_goes_on_with_what_the_door_gave_and_nothing_else(open_door: OpenDoor, rasa: FakeRasa) -> None:
    client = await open_door()
    for sender in (GIVEN, str(uuid.uuid4()), README, ""):
        await client.post("/", data={"sender": sender, "message": "hej"})
    assert [asked["sender"] == GIVEN for asked in rasa.asked] == [True, False, False, False]
    assert all(asked["sender"] not in (README,) for asked in rasa.asked)
