from __future__ import annotations

import asyncio
import gc
import weakref
from typing import Any

import pytest

from bot.gateway import remembered
from bot.gateway.remembered import RememberedReplies
from bot.gateway.replies import Reply, own_reply

from .conftest import FakeRasa, OpenDoor

pytestmark = pytest.mark.asyncio
PATH = "/webhooks/rest/webhook"
SENDER = "6f1c9f4e-8f0e-4f6e-9d36-2b1d5c7a9e01"


class Said(list[dict[str, Any]]):
    """A reply that can be looked for after it should be gone."""


class Asked:
    """Counts, and answers with the number."""

    def __init__(self, outcome: str = "answered") -> None:
        self.times = 0
        self.outcome = outcome

    async def __call__(self) -> Reply:
        self.times += 1
        await asyncio.sleep(0.01)
        return own_reply(SENDER, "x", self.outcome, str(self.times))


async def test_a_question_sent_again_gives_the_same_reply() -> None:
    ask, replies = Asked(), RememberedReplies()
    first = await replies.once(SENDER, "1", ask)
    assert await replies.once(SENDER, "1", ask) == first
    assert await replies.once(SENDER, "2", ask) != first
    assert await replies.once("6f1c9f4e-8f0e-4f6e-9d36-2b1d5c7a9e02", "1", ask) != first
    assert ask.times == 3


async def test_a_question_under_way_is_joined_also_when_the_first_hangs_up() -> None:
    ask, replies = Asked(), RememberedReplies()
    first = asyncio.create_task(replies.once(SENDER, "1", ask))
    await asyncio.sleep(0)
    first.cancel()
    assert (await replies.once(SENDER, "1", ask))[0]["text"] == "1"
    assert ask.times == 1


async def test_what_was_unavailable_is_asked_again() -> None:
    ask, replies = Asked("unavailable"), RememberedReplies()
    await replies.once(SENDER, "1", ask)
    assert (await replies.once(SENDER, "1", ask))[0]["text"] == "2"
    await asyncio.sleep(0)
    assert len(replies) == 0


async def test_a_fault_is_not_remembered() -> None:
    async def fail() -> Reply:
        raise RuntimeError

    replies = RememberedReplies()
    with pytest.raises(RuntimeError):
        await replies.once(SENDER, "1", fail)
    await asyncio.sleep(0)
    assert len(replies) == 0


async def test_memory_is_bounded_in_number_and_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "MOST_CONVERSATIONS", 3)
    ask, replies = Asked(), RememberedReplies(kept_seconds=0.3)
    await asyncio.gather(*(replies.once(SENDER, str(number), ask) for number in range(9)))
    assert len(replies) == remembered.MOST_PER_CONVERSATION
    await asyncio.gather(*(replies.once(f"conversation-{number}", "1", ask) for number in range(9)))
    assert len(replies) == 3
    await asyncio.sleep(0.4)
    assert len(replies) == 0


async def test_what_is_pushed_out_or_forgotten_is_held_by_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "MOST_CONVERSATIONS", 3)
    replies, given = RememberedReplies(), list["weakref.ref[Said]"]()

    async def ask() -> Reply:
        said = Said(own_reply(SENDER, "x", "answered", "ja"))
        given.append(weakref.ref(said))
        return said

    for number in range(400):
        await replies.once(f"conversation-{number}", "1", ask)
    for number in range(400):
        await replies.once(SENDER, str(number), ask)
    replies.forget(SENDER)
    await asyncio.sleep(0)
    gc.collect()
    assert sum(one() is not None for one in given) <= len(replies) == 2


async def test_what_is_forgotten_is_asked_again() -> None:
    ask, replies = Asked(), RememberedReplies()
    await replies.once(SENDER, "1", ask)
    replies.forget(SENDER)
    await replies.once(SENDER, "1", ask)
    assert ask.times == 2


async def test_over_rest_nothing_is_asked_twice_unless_it_was_unavailable(open_door: OpenDoor, rasa: FakeRasa) -> None:
    client = await open_door()

    async def send() -> Any:
        response = await client.post(PATH, json={"sender": SENDER, "message": "hej", "message_id": "a-1"})
        return await response.json()

    rasa.status = 500
    assert (await send())[1]["custom"]["outcome"] == "unavailable"
    rasa.status = 200
    replies = await asyncio.gather(send(), send())
    assert replies[0] == replies[1] == await send()
    assert len(rasa.asked) == 2
