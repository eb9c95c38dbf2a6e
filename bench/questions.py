"""Which questions are asked: conversations of the question bank, drawn with a fixed seed."""

from __future__ import annotations

import random

from bot.learning.bank import load


def sample(count: int, seed: int) -> list[list[str]]:
    """Give so many conversations, each a list of messages; the same ones as long as the bank is the same."""
    cases = sorted(load(), key=lambda case: case.id)
    return [[turn.text for turn in case.turns] for case in random.Random(seed).sample(cases, count)]
