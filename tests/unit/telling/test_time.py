"""Nothing that has ended is told as if it still held."""

from __future__ import annotations

from datetime import date

import pytest

from tests.talk import Talk, first, quoted

BEFORE, AFTER = date(2026, 6, 1), date(2029, 2, 1)
ENDED = "Ekhults mål gällde till och med den 31 december 2028, och jag känner inte till några nyare."
REPLACED = "Målen 2022–2024 gällde till och med den 31 december 2024 och har ersatts av nyare."
QUESTIONS = [
    ("Hur många ekar ska Ekhult plantera?", "amount"),
    ("Vilka mål har Ekhult?", "list"),
    ("Hur många mål har Ekhult?", "count"),
    ("Sammanfatta Ekhults mål", "summary"),
    ("Vem beslutade Ekhults mål?", "who_decided"),
    ("Vad kostar ekarna i Ekhult?", "cost"),
    ("Är det 500 ekar i Ekhult?", "amount"),
    ("Vad gör Ekhult för naturen?", "what"),
]


@pytest.mark.parametrize(("text", "aspect"), QUESTIONS)
def test_a_plan_that_has_ended_is_said_first_to_have(talk: Talk, text: str, aspect: str) -> None:
    assert first(talk.say(text, aspect=aspect, on=AFTER).answer) == ENDED


@pytest.mark.parametrize(("text", "aspect"), QUESTIONS)
def test_a_plan_in_force_is_not(talk: Talk, text: str, aspect: str) -> None:
    assert not any("gällde till" in one.text for one in talk.say(text, aspect=aspect, on=BEFORE).answer.sentences)


@pytest.mark.parametrize("act", ["repeat", "shorten", "simplify", "more", "doubt"])
def test_what_is_told_again_is_said_to_have_ended_too(talk: Talk, act: str) -> None:
    talk.say("Hur många ekar ska Ekhult plantera?", aspect="amount", on=AFTER)
    assert ENDED in [one.text for one in talk.say("igen", act, on=AFTER).answer.sentences]


def test_each_of_two_compared_is_said_to_have_ended(talk: Talk) -> None:
    answer = talk.say("Hur mycket får man låna i Ekhult och Nordvik?", aspect="amount", on=AFTER).answer
    assert sum("gällde till och med" in one.text for one in answer.sentences) == 2


def test_a_line_of_an_older_plan_is_told_as_replaced(talk: Talk) -> None:
    answer = talk.say("Vad gällde för skolgårdarna i Ekhult?", on=BEFORE).answer
    assert (first(answer), quoted(answer)) == (REPLACED, ["ekhult/plan-2022/skolgardar"])


def test_a_target_year_that_has_passed_leaves_open_whether_it_was_reached(talk: Talk) -> None:
    answer = talk.say("Hur mycket cykelväg har Ekhult?", aspect="amount", on=date(2027, 2, 1)).answer
    assert first(answer) == "Målåret 2026 har passerat. Sidan säger inte om målet nåddes."


def test_the_last_day_of_a_plan_is_within_it(talk: Talk) -> None:
    assert first(talk.say("Vilka mål har Ekhult?", aspect="list", on=date(2028, 12, 31)).answer) != ENDED


def test_a_fact_outside_every_plan_does_not_end(talk: Talk) -> None:
    assert first(talk.say("Vad är Ekhults vision?", on=AFTER).answer) != ENDED
