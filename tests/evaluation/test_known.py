"""The list of known failures is exact: it hides nothing new and keeps nothing old."""

from __future__ import annotations

from pathlib import Path

from bot.learning import bank
from bot.learning.bank import Case, Turn
from evaluation.judge import Judgement, Verdict
from evaluation.known import accept, difference, listed
from evaluation.run import Result


def result(name: str, verdict: Verdict) -> Result:
    return Result(Case(name, "a", "plain", "kil", "", (Turn("?"),)), ("?",), (), (Judgement(verdict),))


def test_a_list_that_says_what_fails_is_in_order() -> None:
    assert not difference([result("a", Verdict.right), result("b", Verdict.partly)], {"b": "svår"})


def test_new_repaired_and_unknown_are_told() -> None:
    found = difference(
        [result("new", Verdict.declined), result("repaired", Verdict.right)], {"repaired": "svår", "gone": "svår"}
    )
    assert (found.new, found.repaired, found.unknown, found.wrong_facts) == (("new",), ("repaired",), ("gone",), ())
    assert len(found.lines()) == 3


def test_a_wrong_fact_cannot_be_listed(tmp_path: Path) -> None:
    results = [result("wrong", Verdict.wrong_fact)]
    assert difference(results, {"wrong": "svår"}).wrong_facts == ("wrong",)
    accept(results, tmp_path / "known.yml")
    assert listed(tmp_path / "known.yml") == {}


def test_accepting_keeps_reasons_and_drops_what_is_right(tmp_path: Path) -> None:
    file = tmp_path / "known.yml"
    file.write_text("a: dubbeltydig\nb: svår\n", encoding="utf-8")
    accept([result("a", Verdict.beside), result("b", Verdict.right), result("c", Verdict.partly)], file)
    assert listed(file) == {"a": "dubbeltydig", "c": "delvis rätt"}


def test_every_listed_id_is_in_the_bank() -> None:
    assert set(listed()) <= {case.id for case in bank.load()}
