"""Which questions are asked: conversations of the question bank, drawn with a fixed seed."""

from __future__ import annotations

import random
from pathlib import Path

import yaml

BANK = Path(__file__).parents[1] / "tests" / "questions"


def sample(count: int, seed: int) -> list[list[str]]:
    """Give so many conversations, each a list of messages; the same ones as long as the bank is the same."""
    cases = [case for file in sorted(BANK.glob("*.yml")) for case in yaml.safe_load(file.read_text(encoding="utf-8"))]
    return [list(case["turns"]) for case in random.Random(seed).sample(cases, count)]
