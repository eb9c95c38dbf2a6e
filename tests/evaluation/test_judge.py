"""What makes a reply right, partly right, wrong or a no."""

from __future__ import annotations

import pytest

from evaluation.bank import Turn
from evaluation.judge import Judgement, Verdict, declines, judge, worst

DEBT = Turn("Hur mycket får Kil låna?", must=(("1 150", "1150"), ("miljoner", "mkr")), must_not=("2030",))
NO = Turn("Vem vann valet?", expect="decline")
WHICH = Turn("Vilka mål finns?", must=(("klimat",),), ambiguous_municipality=True)


@pytest.mark.parametrize(
    ("turn", "reply", "verdict"),
    [
        (DEBT, "Låneskulden ska vara högst 1 150 miljoner kronor.", Verdict.right),
        (DEBT, "HÖGST  1150\nMkr", Verdict.right),
        (DEBT, "Högst 1 150.", Verdict.partly),
        (DEBT, "Högst 1 150 miljoner kronor till 2030.", Verdict.wrong_fact),
        (DEBT, "Det framgår inte av sidan.", Verdict.declined),
        (DEBT, "Kil har fyra perspektiv.", Verdict.beside),
        (DEBT, " \n ", Verdict.silent),
        (NO, "Det framgår inte av sidan.", Verdict.right),
        (NO, "Moderaterna.", Verdict.answered),
        (Turn("Hej", expect="smalltalk"), "Hej!", Verdict.right),
        (Turn("Och?", must=(("x",),), judged=False), "Något annat.", Verdict.right),
        (Turn("Lista", must=(("a",),), max_characters=5), "a b c d e f", Verdict.partly),
    ],
)
def test_verdict(turn: Turn, reply: str, verdict: Verdict) -> None:
    assert judge(turn, reply).verdict is verdict


def test_asking_which_municipality_is_right_only_where_none_was_named() -> None:
    assert judge(WHICH, "Vilken kommun menar du, Karlstad eller Kil?").verdict is Verdict.right
    assert judge(WHICH, "Välj en.", ["Karlstad", "Kil"]).verdict is Verdict.right
    assert judge(WHICH, "Karlstad ligger nära Kil.").verdict is Verdict.beside
    assert judge(DEBT, "Vilken kommun menar du, Karlstad eller Kil?").verdict is Verdict.beside


def test_a_fault_says_what_was_lacking_and_what_was_wrong() -> None:
    assert judge(DEBT, "Högst 1 150.").faults == ("lacks miljoner | mkr",)
    assert judge(DEBT, "2030").faults == ("says '2030'",)


@pytest.mark.parametrize(
    "text",
    [
        "Det framgår inte av Kils sida.",
        "Jag förstod tyvärr inte frågan.",
        "Karlstads sida säger ingenting om mat.",
        "Kontakta kommunen.",
        "Jag tar inte ställning.",
        "Jag svarar bara på svenska.",
    ],
)
def test_declines(text: str) -> None:
    assert declines(text)


@pytest.mark.parametrize(
    "text", ["Kil har 19 mål.", "Så står det: ”Ingen ska behöva säga att service saknas. Kontakta oss.”", "Hej!"]
)
def test_does_not_decline(text: str) -> None:
    assert not declines(text)


def test_a_conversation_is_as_good_as_its_worst_turn() -> None:
    found = worst([Judgement(Verdict.right), Judgement(Verdict.wrong_fact, ("a",)), Judgement(Verdict.partly, ("b",))])
    assert found == Judgement(Verdict.wrong_fact, ("a", "b"))
