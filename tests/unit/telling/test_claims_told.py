"""Ja or Nej comes first, only when it is settled, and never beside a quote that says otherwise."""

from __future__ import annotations

import pytest

from tests.talk import Talk, first, quoted

EKAR, LANEN = "ekhult/plan-2025/ekar", "ekhult/plan-2025/lanen"


@pytest.mark.parametrize(
    ("text", "aspect", "reply"),
    [
        ("Är det 500 ekar i Ekhult?", "amount", "Ja."),
        ("Är det 300 ekar i Ekhult?", "amount", "Nej, 500."),
        ("Ska ekarna i Ekhult vara planterade 2027?", "deadline", "Ja."),
        ("Ska ekarna i Ekhult vara planterade 2030?", "deadline", "Nej, 2027."),
        ("Planteras ekarna i Ekhult vid skolorna?", "place", "Ja."),
        ("Planteras ekarna i Ekhult vid sjukhuset?", "place", "Nej."),
        ("Får Ekhult låna en halv miljard?", "amount", "Nej, 300 miljoner kronor."),
        ("Får Ekhult låna 200 miljoner kronor?", "amount", "Ja."),
        ("Ska avverkningen i Ekhult öka?", "what", "Nej, minskat."),
    ],
)
def test_a_claim_is_answered_first_and_quoted_after(talk: Talk, text: str, aspect: str, reply: str) -> None:
    answer = talk.say(text, aspect=aspect).answer
    assert first(answer) == reply
    assert len(quoted(answer)) == 1 and set(quoted(answer)) <= set(answer.sentences[0].passages)


def test_what_the_page_does_not_settle_is_neither_yes_nor_no(talk: Talk) -> None:
    answer = talk.say("Är det billigt att plantera ekar i Ekhult?").answer
    assert not first(answer).startswith(("Ja", "Nej", "Jo"))


def test_an_open_question_has_no_yes(talk: Talk) -> None:
    assert not first(talk.say("Hur många ekar ska Ekhult plantera?", aspect="amount").answer).startswith(("Ja", "Nej"))


@pytest.mark.parametrize(
    ("doubt", "reply"),
    [
        ("nej, det är väl 80", "Nej, 500."),
        ("är det inte 500?", "Jo."),
        ("stämmer det verkligen?", "Så står det på Ekhults sida:"),
    ],
)
def test_a_doubt_is_met_with_what_is_right_and_the_quote_again(talk: Talk, doubt: str, reply: str) -> None:
    talk.say("Hur många ekar ska Ekhult plantera?", aspect="amount")
    answer = talk.say(doubt, "doubt").answer
    assert (first(answer), quoted(answer)) == (reply, [EKAR])
