from __future__ import annotations

import pytest

from bot.content.model import Outcome

from .conftest import Ask, passages, towns

RANKING = ("bäst", "bättre än", "sämre", "sämst", "tuffare", "högre ambition", "vinner", "mer ambitiös", "snabbare än")


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("Jämför klimatmålen i Karlstad och Kil", {"karlstad/plan-2024/fossilfri", "kil/plan-2024/koldioxid"}),
        (
            "Vad skiljer Kil och Karlstad när det gäller klimatet?",
            {"karlstad/plan-2024/fossilfri", "kil/plan-2024/koldioxid"},
        ),
        ("Vilken kommun har tuffast klimatmål?", {"karlstad/plan-2024/fossilfri", "kil/plan-2024/koldioxid"}),
        ("Jämför visionerna", {"karlstad/vision/namn"}),
    ],
)
def test_both_are_quoted_side_by_side(ask: Ask, text: str, both: set[str]) -> None:
    answer = ask(text, "ask_comparison")
    assert answer.outcome is Outcome.compared
    assert both <= set(passages(answer)) and towns(answer) == {"karlstad", "kil"}
    assert {citation.municipality for citation in answer.citations} == {"karlstad", "kil"}


@pytest.mark.parametrize(
    "text",
    [
        "Vilken kommun har tuffast klimatmål?",
        "Vilken kommun är bäst på ekonomi?",
        "Vem av dem har högst mål för äldre?",
        "Vilken kommun vinner på miljön?",
    ],
)
def test_nobody_is_ranked(ask: Ask, text: str) -> None:
    answer = ask(text, "ask_comparison")
    own = " ".join(sentence.text.lower() for sentence in answer.sentences if not sentence.quote)
    assert [word for word in RANKING if word in own] == []


def test_what_one_has_nothing_of_is_said(ask: Ask) -> None:
    answer = ask("Jämför Kils och Karlstads låneskuld", "ask_comparison")
    assert "kil/plan-2024/laneskuld" in passages(answer)
    assert any(
        "Karlstad" in sentence.text and "inget" in sentence.text for sentence in answer.sentences if not sentence.quote
    )


def test_a_comparison_leaves_no_municipality_behind(ask: Ask) -> None:
    assert ask("Jämför klimatmålen i Karlstad och Kil", "ask_comparison").context.municipality is None


def test_a_place_elsewhere_is_not_compared(ask: Ask) -> None:
    assert ask("Jämför Kil och Karlskrona", "ask_comparison").outcome is Outcome.other_municipality
