"""A few cases are chosen, and what is not right is shown with the reply."""

from __future__ import annotations

import argparse

import pytest

from bot.learning.bank import Case, Turn
from evaluation.ask import Reply
from evaluation.quick import add_command, select, shown, told
from evaluation.run import Result, run

DEBT = Turn("Hur mycket?", must=(("1 150",),), aspect=("amount",), subject=("kil/plan-2024/laneskuld",))
WHEN = Turn("När?", aspect=("deadline",), subject=("none",))
CASES = [
    Case("a-01", "kil/amount", "plain", "kil", "lån", (DEBT,), writer="a"),
    Case("b-01", "dialogues/switch", "plain", "kil", "lån", (DEBT, WHEN), writer="b"),
]


class Silent:
    """Says the same to everything."""

    def conversation(self) -> Silent:
        return self

    def ask(self, text: str) -> Reply:
        return Reply("Det framgår inte.", outcome="not_in_source")


def chosen(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_command(parser.add_subparsers())
    return parser.parse_args(["ask", *words])


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ((), ["a-01", "b-01"]),
        (("--file", "kil/"), ["a-01"]),
        (("--aspect", "deadline"), ["b-01"]),
        (("--subject", "kil/plan-2024/lane"), ["a-01", "b-01"]),
        (("--writer", "b"), ["b-01"]),
        (("--id", "a"), ["a-01"]),
        (("--id", "a", "--file", "dialogues/"), []),
    ],
)
def test_the_cases_that_fit_every_choice_are_asked(words: tuple[str, ...], ids: list[str]) -> None:
    assert [case.id for case in select(CASES, chosen(*words))] == ids


def test_the_tuning_part_is_asked_unless_another_is_named() -> None:
    assert (chosen().part, chosen("--part", "sealed").part) == ("tuning", "sealed")


def test_a_failing_case_is_shown_with_question_reply_and_fault() -> None:
    text = shown(_result())
    assert "tuning/dialogues/switch" in text and "> Hur mycket?" in text and "< Det framgår inte." in text
    assert text.count("FEL: ") == 1 and "FEL: lacks 1 150" in text


def test_every_turn_is_told_as_json() -> None:
    first, second = told(_result())["turns"]
    assert (first["verdict"], first["denied"], first["subject"]) == ("declined", True, ("kil/plan-2024/laneskuld",))
    assert (second["said"], second["outcome"], second["faults"]) == ("Det framgår inte.", "not_in_source", ())


def _result() -> Result:
    return run(Silent(), CASES[1:])[0]
