"""Which questions are asked: conversations of the question bank, drawn with a fixed seed."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import yaml

BANK = Path(__file__).parents[1] / "tests" / "questions"


def sample(count: int, seed: int) -> list[list[str]]:
    """Give so many conversations, each a list of messages; the same ones as long as the bank is the same."""
    cases = [case for file in sorted(BANK.glob("*.yml")) for case in yaml.safe_load(file.read_text(encoding="utf-8"))]
    return [[_said(turn) for turn in case["turns"]] for case in random.Random(seed).sample(cases, count)]


def _said(turn: str | dict[str, Any]) -> str:
    """Give what the citizen says in a turn; in a longer conversation it stands beside what is expected of the reply."""
    return turn if isinstance(turn, str) else str(turn["user"])
