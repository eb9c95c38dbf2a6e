from __future__ import annotations

import pytest

from bot.content.model import Outcome

from .conftest import Ask, passages


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("Ska hela Kil vara klimatneutralt 2030?", "kil/plan-2024/koldioxid"),
        ("Vilket år är hela Kil klimatneutralt?", "kil/plan-2024/koldioxid"),
    ],
)
def test_what_the_page_has_is_told_beside_the_no(ask: Ask, text: str, beside: str) -> None:
    answer = ask(text)
    assert answer.outcome in (Outcome.not_in_source, Outcome.false_premise)
    assert beside in passages(answer)


def test_nothing_is_told_beside_a_no_that_has_none_of_the_words(ask: Ask) -> None:
    answer = ask("Hur många invånare har Kil?", "ask_fact_outside")
    assert answer.outcome is Outcome.not_in_source
    assert passages(answer) == []


@pytest.mark.parametrize("text", ["Ska Kil och Karlstad slås ihop?", "Blir Kil en del av Karlstad?"])
def test_two_names_are_no_comparison_when_the_no_is_nearest(ask: Ask, text: str) -> None:
    assert ask(text).outcome is Outcome.not_in_source
