from __future__ import annotations

import pytest

from bot.content.model import Outcome

from .conftest import Ask

REACHED = {
    Outcome.answered: ("Vad heter Karlstads vision?", "ask_content"),
    Outcome.clarify: ("Vilka mål finns?", "ask_goals"),
    Outcome.compared: ("Jämför klimatmålen i Karlstad och Kil", "ask_comparison"),
    Outcome.smalltalk: ("Tack!", "thank"),
    Outcome.not_in_source: ("Hur många invånare har Karlstad?", "ask_content"),
    Outcome.other_municipality: ("Vilka mål har Karlskrona?", "ask_goals"),
    Outcome.other_period: ("Vilka mål hade Kil 2019?", "ask_goals"),
    Outcome.false_premise: ("När ska Kil vara klimatneutralt?", "ask_content"),
    Outcome.opinion: ("Vad tycker du om kommunens politiker?", "ask_opinion"),
    Outcome.service: ("Vad kostar bygglov i Kil?", "ask_service"),
    Outcome.personal_data: ("Vad heter min grannes barn?", "ask_person"),
    Outcome.not_understood: ("qwrtz", "ask_content"),
}


def test_the_list_is_closed() -> None:
    assert set(REACHED) == set(Outcome)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_is_reached(ask: Ask, outcome: Outcome) -> None:
    assert ask(*REACHED[outcome]).outcome is outcome


@pytest.mark.parametrize(
    "outcome",
    [
        Outcome.smalltalk,
        Outcome.other_municipality,
        Outcome.opinion,
        Outcome.service,
        Outcome.personal_data,
        Outcome.not_understood,
    ],
)
def test_what_is_no_answer_quotes_nothing(ask: Ask, outcome: Outcome) -> None:
    answer = ask(*REACHED[outcome])
    assert [sentence for sentence in answer.sentences if sentence.quote or sentence.passages] == []
    assert answer.citations == ()
