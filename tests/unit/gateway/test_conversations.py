from __future__ import annotations

import asyncio

import pytest

from bot.gateway.conversations import Conversations, TooManyWaiting

pytestmark = pytest.mark.asyncio


async def test_turns_come_in_order_and_leave_nothing_behind() -> None:
    conversations, order = Conversations(max_waiting=9), list[int]()

    async def turn(number: int) -> None:
        async with conversations.turn("a"):
            await asyncio.sleep(0.001 * (5 - number))
            order.append(number)

    await asyncio.gather(*(turn(number) for number in range(5)))
    assert order == [0, 1, 2, 3, 4]
    assert not len(conversations)


async def test_two_conversations_do_not_wait_for_each_other() -> None:
    conversations = Conversations(max_waiting=1)
    async with conversations.turn("a"), conversations.turn("b"):
        assert len(conversations) == 2


async def test_one_too_many_is_turned_away_at_once() -> None:
    conversations = Conversations(max_waiting=1)
    async with conversations.turn("a"):
        with pytest.raises(TooManyWaiting):
            async with conversations.turn("a"):
                pass
    async with conversations.turn("a"):
        pass


async def test_who_gives_up_waiting_leaves_the_line() -> None:
    conversations = Conversations(max_waiting=2)

    async def turn() -> None:
        async with conversations.turn("a"):
            pass

    async with conversations.turn("a"):
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(turn(), 0.01)
    assert not len(conversations)
