"""The floors: how much of each part of the bank must be right, and how much may be wrong. A run below them fails.

Owns floors.yml and the comparison. `python -m evaluation bank --raise` lifts the floors to what was just measured, never down.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from evaluation.run import Result
from evaluation.tally import by

FILE = Path(__file__).with_name("floors.yml")
SLACK = 0.5  # points under what was measured: a reworded content line may turn a few cases
HEAD = """\
# Minst så många procent rätt, och högst så många fel, i varje del av frågebanken. `make eval` och varje inlämning kräver det.
# Skrivs av `python -m evaluation bank --raise`, som bara höjer kraven. Sänk aldrig ett krav för att en ändring ska gå igenom.
"""


@dataclass(frozen=True)
class Floor:
    """What is asked of one part of the bank: shares in percent, and the most there may be of what is worse than not right."""

    right_percent: float
    turns_right_percent: float
    wrong_facts: int
    false_denials: int
    uncertified: int


def measured(results: Sequence[Result], uncertified: Mapping[str, int]) -> dict[str, Floor]:
    """Give what a run reached in each part. `uncertified` holds how many sentences of each part have no certificate."""
    return {
        part: Floor(
            round(100 * one.right / one.cases, 1),
            round(100 * one.turns_right / one.turns, 1),
            one.wrong_facts,
            one.false_denials,
            uncertified.get(part, 0),
        )
        for part, one in by(results, lambda one: one.case.part).items()
    }


def stored(file: Path = FILE) -> dict[str, Floor]:
    """Give the floors of each part."""
    held = yaml.safe_load(file.read_text(encoding="utf-8")) if file.exists() else {}
    return {part: Floor(**floor) for part, floor in (held or {}).items()}


def below(found: Mapping[str, Floor], floors: Mapping[str, Floor]) -> list[str]:
    """Tell in Swedish each floor that a run does not reach; a part that has none is held to nothing."""
    return [line for part, one in found.items() if part in floors for line in _below(part, one, floors[part])]


def lifted(found: Mapping[str, Floor], floors: Mapping[str, Floor]) -> dict[str, Floor]:
    """Give the floors raised to a run, less the slack; none is lowered."""
    return {**floors, **{part: _lifted(one, floors.get(part)) for part, one in found.items()}}


def write(floors: Mapping[str, Floor], file: Path = FILE) -> None:
    """Leave the floors in the file."""
    file.write_text(
        HEAD + yaml.safe_dump({part: vars(one) for part, one in floors.items()}, sort_keys=False), encoding="utf-8"
    )


def _below(part: str, one: Floor, floor: Floor) -> list[str]:
    pairs = (
        ("procent rätt", one.right_percent, floor.right_percent, 1),
        ("procent rätta turer", one.turns_right_percent, floor.turns_right_percent, 1),
        ("felaktiga uppgifter", one.wrong_facts, floor.wrong_facts, -1),
        ("falska nej", one.false_denials, floor.false_denials, -1),
        ("meningar utan certifikat", one.uncertified, floor.uncertified, -1),
    )
    return [
        f"{part}: {reached:g} {what}, kravet är {'minst' if sign > 0 else 'högst'} {wanted:g}"
        for what, reached, wanted, sign in pairs
        if sign * reached < sign * wanted
    ]


def _lifted(one: Floor, floor: Floor | None) -> Floor:
    def least(reached: float) -> float:
        return math.floor(10 * (reached - SLACK)) / 10

    made = Floor(
        least(one.right_percent), least(one.turns_right_percent), one.wrong_facts, one.false_denials, one.uncertified
    )
    if floor is None:
        return made
    return Floor(
        max(made.right_percent, floor.right_percent),
        max(made.turns_right_percent, floor.turns_right_percent),
        min(made.wrong_facts, floor.wrong_facts),
        min(made.false_denials, floor.false_denials),
        min(made.uncertified, floor.uncertified),
    )
