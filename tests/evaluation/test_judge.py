"""What makes a reply right, partly right, wrong or a no."""

from __future__ import annotations

import pytest

from bot.learning.bank import Turn
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
        (DEBT, "Det framgår inte av sidan.\nKälla: Låneskuld 1 150 miljoner kronor.", Verdict.declined),
        (DEBT, "Låneskulden 1 150 miljoner.\nKälla: Mål till 2030.", Verdict.wrong_fact),
        (Turn("Var?", must=(("webbplats",),), source=True), "Där.\nKälla: Kils webbplats.", Verdict.right),
        (Turn("Hur många?", must=((" fem",),)), "Det är femtio.", Verdict.right),
        (Turn("Hur många?", must=((" fem ",),)), "Det är femtio.", Verdict.beside),
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
    assert judge(DEBT, "1 150 miljoner 2030").faults == ("says '2030'",)


def test_a_false_denial_is_an_honest_no_to_what_has_an_answer() -> None:
    assert judge(DEBT, "Det framgår inte av sidan.").denied
    assert judge(DEBT, "Det framgår inte när, men 2030.").denied
    assert not judge(DEBT, "Högst 1 150 miljoner. Mer framgår inte.").denied
    assert not judge(DEBT, "Kil har fyra perspektiv.\nKälla: Det som saknas").denied
    assert not judge(Turn("?", must=(("x",),), expect="decline_or_answer"), "Det framgår inte.").denied


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


@pytest.mark.parametrize("text", ["Kil har 19 mål.", "Inte 1 500, utan 1 150.", "Hej!"])
def test_does_not_decline(text: str) -> None:
    assert not declines(text)


def test_a_conversation_is_as_good_as_its_worst_turn() -> None:
    turns = [Judgement(Verdict.right), Judgement(Verdict.wrong_fact, ("a",)), Judgement(Verdict.partly, ("b",), True)]
    assert worst(turns) == Judgement(Verdict.wrong_fact, ("a", "b"), denied=True)
