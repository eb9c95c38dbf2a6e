"""Cases, turns, wrong facts and false denials are counted as the black-box check counts them."""

from __future__ import annotations

from bot.learning.bank import SEALED, TUNING, Case, Turn
from evaluation.judge import Judgement, Verdict
from evaluation.run import Result
from evaluation.tally import Tally, by, by_aspect, table, tally

RIGHT = Judgement(Verdict.right)
DENIED = Judgement(Verdict.declined, ("lacks x",), denied=True)
WRONG = Judgement(Verdict.wrong_fact, ("says y",))


def result(part: str, aspects: tuple[str, ...], judgements: tuple[Judgement, ...]) -> Result:
    turns = tuple(Turn("?", aspect=(aspect,)) for aspect in aspects)
    return Result(Case("a", "f", "plain", "kil", "", turns, part=part), ("?",), (), judgements)


RESULTS = [
    result(TUNING, ("amount", "deadline"), (RIGHT, DENIED)),
    result(SEALED, ("amount",), (RIGHT,)),
    result(SEALED, ("deadline",), (WRONG,)),
]


def test_a_case_is_right_when_every_turn_is() -> None:
    assert tally(RESULTS) == Tally(cases=3, right=1, turns=4, turns_right=2, wrong_facts=1, false_denials=1)


def test_each_group_is_counted_by_itself() -> None:
    found = by(RESULTS, lambda one: one.case.part)
    assert {name: (one.right, one.cases) for name, one in found.items()} == {SEALED: (1, 2), TUNING: (0, 1)}


def test_an_aspect_is_counted_by_turn() -> None:
    found = by_aspect(RESULTS)
    assert (found["amount"].turns_right, found["amount"].turns) == (2, 2)
    assert (found["deadline"].wrong_facts, found["deadline"].false_denials) == (1, 1)


def test_the_table_has_a_line_for_each() -> None:
    lines = table("Del", by(RESULTS, lambda one: one.case.part)).splitlines()
    assert [line.split()[0] for line in lines] == ["Del", SEALED, TUNING]
    assert lines[1].split()[1:4] == ["1", "av", "2"]
