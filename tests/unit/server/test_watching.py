from __future__ import annotations

import asyncio

import pytest

from bot.server.watching import Watch

pytestmark = pytest.mark.asyncio
WATCH = Watch(ask_every_seconds=0.01, silent_seconds=0.2, start_seconds=0.1)


async def yes() -> bool:
    return True


async def no() -> bool:
    return False


async def never() -> bool:
    await asyncio.sleep(60)
    return True


async def broken() -> bool:
    raise ConnectionRefusedError


async def test_one_that_answers_is_left_alone() -> None:
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(WATCH.until_silent(yes), 0.5)


@pytest.mark.parametrize("answers", [no, never, broken])
async def test_one_that_does_not_is_told_of(answers: object) -> None:
    await asyncio.wait_for(WATCH.until_silent(answers), 1)  # type: ignore[arg-type]


async def test_one_that_starts_is_given_time() -> None:
    patient = Watch(ask_every_seconds=0.01, silent_seconds=0.05, start_seconds=5)
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(patient.until_silent(no), 0.4)
