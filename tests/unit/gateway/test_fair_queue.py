from __future__ import annotations

import asyncio

import pytest

from bot.gateway.fair_queue import FairQueue, Full, ShareTaken

pytestmark = pytest.mark.asyncio


async def hold(queue: FairQueue, who: str, order: list[str], share: int = 99) -> None:
    async with queue.place(who, share):
        order.append(who)
        await asyncio.sleep(0)


async def test_everybody_in_turn_however_many_one_has_sent() -> None:
    queue, order = FairQueue(1, 99), list[str]()
    await asyncio.gather(*(hold(queue, who, order) for who in "aaaaabbc"))
    assert order == list("aabcabaa") or order == list("abcabaaa")
    assert not len(queue)


async def test_no_more_than_so_many_at_once() -> None:
    queue, inside, most = FairQueue(2, 99), 0, 0

    async def one() -> None:
        nonlocal inside, most
        async with queue.place("a", 99):
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0.001)
            inside -= 1

    await asyncio.gather(*(one() for _ in range(9)))
    assert most == 2


async def test_one_has_a_share_and_all_have_an_end() -> None:
    queue = FairQueue(1, 3)
    async with queue.place("a", 1):
        with pytest.raises(ShareTaken):
            await hold(queue, "a", [], share=1)
        waiting = [asyncio.create_task(hold(queue, who, [])) for who in "bc"]
        await asyncio.sleep(0)
        with pytest.raises(Full):
            await hold(queue, "d", [])
    await asyncio.gather(*waiting)
    assert not len(queue)


@pytest.mark.parametrize("moments", range(4))
async def test_who_gives_up_takes_no_place_with_them(moments: int) -> None:
    queue, order = FairQueue(1, 99), list[str]()
    async with queue.place("a", 99):
        waiting = asyncio.create_task(hold(queue, "b", order))
        await asyncio.sleep(0)
        if moments % 2:
            waiting.cancel()
    if not moments % 2:
        waiting.cancel()
    for _ in range(moments):
        await asyncio.sleep(0)
    await asyncio.gather(waiting, return_exceptions=True)
    await asyncio.wait_for(hold(queue, "c", order), 1)
    assert order[-1] == "c" and not len(queue)
