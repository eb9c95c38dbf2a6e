"""What was told is told again, shorter, in plain words, by its source, or with what more there is: never a new search."""

from __future__ import annotations

import pytest

from tests.talk import Talk, first, quoted

PLAN = "ekhult/plan-2025"
EKAR = f"{PLAN}/ekar"


@pytest.fixture
def told(talk: Talk) -> Talk:
    """A conversation in which the oaks have been told."""
    talk.say("Hur många ekar ska Ekhult plantera?", aspect="amount")
    return talk


@pytest.mark.parametrize(
    ("text", "act", "sentences", "quotes"),
    [
        ("kortare", "shorten", ["Minst 500 ekar år 2027."], []),
        (
            "enklare",
            "simplify",
            ["Med enklare ord, som en förklaring och inte ett citat:", "Ekhult ska sätta 500 nya träd."],
            [],
        ),
        (
            "va?",
            "clarify",
            ["Med enklare ord, som en förklaring och inte ett citat:", "Ekhult ska sätta 500 nya träd."],
            [],
        ),
        ("mer", "more", ["Det här hör också dit:"], [f"{PLAN}/skogsskola"]),
        ("var det allt?", "exhaust", ["Nej, det finns mer om det på Ekhults sida:"], [f"{PLAN}/skogsskola"]),
    ],
)
def test_it_is_told_anew(told: Talk, text: str, act: str, sentences: list[str], quotes: list[str]) -> None:
    step = told.say(text, act)
    assert [one.text for one in step.answer.sentences if not one.quote] == sentences
    assert (quoted(step.answer), step.ranking.candidates) == (quotes, {})


def test_again_is_the_line_itself(told: Talk) -> None:
    assert EKAR in {passage for one in told.say("upprepa", "repeat").answer.sentences for passage in one.passages}


def test_its_source_is_the_page_with_its_day_and_who_decided(told: Talk) -> None:
    said = first(told.say("källa?", "cite").answer)
    assert "”Mål för Ekhult”" in said and "3 februari 2025" in said and "ommunfullmäktige" in said


def test_when_all_is_told_that_is_said(told: Talk) -> None:
    told.say("Hur mycket får Ekhult låna?", aspect="amount")
    assert first(told.say("är det allt?", "exhaust").answer).startswith("Ja, det är allt.")


def test_a_line_without_a_plain_version_is_told_in_its_own_words(talk: Talk) -> None:
    talk.say("Vad säger Ekhult om svampen?")
    answer = talk.say("enklare", "simplify").answer
    assert first(answer).startswith("Jag har ingen") and quoted(answer) == [f"{PLAN}/svamp"]


@pytest.mark.parametrize(
    ("asked", "aspect", "short"),
    [
        ("Vilka mål har Ekhult?", "list", "Ekhults kommun har sex mål, 2025–2028:"),
        ("Sammanfatta Ekhults mål", "summary", "Ekhults mål gäller Skogen, Vägarna."),
    ],
)
def test_a_list_told_shorter_is_its_first_sentence(talk: Talk, asked: str, aspect: str, short: str) -> None:
    talk.say(asked, aspect=aspect)
    assert [one.text for one in talk.say("kortare", "shorten").answer.sentences] == [short]


def test_small_talk_has_no_source(talk: Talk) -> None:
    talk.say("Hej!", "greet")
    assert talk.say("källa?", "cite").answer.citations == ()


def test_the_subject_stays_in_view_after_it_was_told_anew(told: Talk) -> None:
    told.say("kortare", "shorten")
    assert told.say("och när?", "follow", "deadline").plan.entries == (EKAR,)
