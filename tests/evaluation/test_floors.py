"""A run is held to the floors of each part of the bank, which are only ever raised."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.learning.bank import SEALED, TUNING, Case, Turn
from evaluation.floors import Floor, below, lifted, measured, stored, write
from evaluation.judge import Judgement, Verdict
from evaluation.run import Result

FLOOR = Floor(90.0, 95.0, 0, 3, 0)


def result(part: str, verdict: Verdict) -> Result:
    """Give a case of a part with one turn."""
    case = Case("a", "fil", "plain", "kil", "", (Turn("?"),), part=part)
    return Result(case, ("?",), (), (Judgement(verdict, denied=verdict is Verdict.declined),))


def test_each_part_is_measured_by_itself() -> None:
    results = [result(TUNING, Verdict.right), result(TUNING, Verdict.declined), result(SEALED, Verdict.wrong_fact)]
    assert measured(results, {SEALED: 2}) == {TUNING: Floor(50.0, 50.0, 0, 1, 0), SEALED: Floor(0.0, 0.0, 1, 0, 2)}


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("right_percent", 89.9, "procent rätt"),
        ("turns_right_percent", 94.0, "rätta turer"),
        ("wrong_facts", 1, "felaktiga uppgifter"),
        ("false_denials", 4, "falska nej"),
        ("uncertified", 1, "utan certifikat"),
    ],
)
def test_what_is_under_a_floor_is_told(field: str, value: float, says: str) -> None:
    (line,) = below({TUNING: replace(FLOOR, **{field: value})}, {TUNING: FLOOR})
    assert says in line and f"{value:g}" in line


def test_at_the_floor_nothing_is_told() -> None:
    assert below({TUNING: FLOOR, SEALED: FLOOR}, {TUNING: FLOOR}) == []


def test_floors_are_raised_with_a_little_slack_and_never_lowered() -> None:
    better, worse = Floor(95.0, 94.0, 0, 1, 0), Floor(50.0, 50.0, 9, 9, 9)
    assert lifted({TUNING: better}, {TUNING: FLOOR, SEALED: FLOOR}) == {
        TUNING: Floor(94.5, 95.0, 0, 1, 0),
        SEALED: FLOOR,
    }
    assert lifted({TUNING: worse}, {TUNING: FLOOR}) == {TUNING: FLOOR}


def test_floors_can_be_written_and_read(tmp_path: Path) -> None:
    write({TUNING: FLOOR}, tmp_path / "floors.yml")
    assert stored(tmp_path / "floors.yml") == {TUNING: FLOOR}


def test_both_parts_of_the_bank_have_floors() -> None:
    assert set(stored()) == {TUNING, SEALED}
