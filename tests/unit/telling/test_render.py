"""The text of an answer says all of it: quotes in quotation marks, lists with bullets, sources with dates last."""

from __future__ import annotations

import pytest

from bot.deciding.book import Book
from bot.telling.render import render
from tests.talk import Talk

QUESTIONS = [
    ("Hur många ekar ska Ekhult plantera?", "amount"),
    ("Vilka mål har Ekhult?", "list"),
    ("Hur många mål har Ekhult?", "count"),
    ("Sammanfatta Ekhults mål", "summary"),
    ("Vem beslutade Ekhults mål?", "who_decided"),
    ("Finns det bibliotek i Ekhult?", "what"),
    ("Hur mycket får man låna i Ekhult och Nordvik?", "amount"),
    ("Vad betyder avverkning?", "meaning"),
    ("Vilka mål har Sandby?", "list"),
]


def test_a_quote_stands_in_quotation_marks_and_the_source_last(town: Book, talk: Talk) -> None:
    lines = render(town, talk.say("Hur många ekar ska Ekhult plantera?", aspect="amount").answer).splitlines()
    assert lines == [
        "Minst 500 ekar år 2027.",
        "”Ekhult ska plantera minst 500 ekar vid skolorna senast 2027.”",
        "",
        "Källa: ”Mål för Ekhult”, Ekhults kommun. Beslutat av kommunfullmäktige den 20 januari 2025. Sidan uppdaterad "
        "3 februari 2025. ekhult.example",
    ]


def test_members_of_a_list_have_bullets(town: Book, talk: Talk) -> None:
    lines = render(town, talk.say("Vilka områden har Ekhult?", aspect="list").answer).splitlines()
    assert lines[:3] == ["Ekhults kommun har två områden, 2025–2028:", "• ”Skogen”", "• ”Vägarna”"]


@pytest.mark.parametrize(("text", "aspect"), QUESTIONS)
def test_the_text_says_all_of_it(town: Book, talk: Talk, text: str, aspect: str) -> None:
    answer = talk.say(text, aspect=aspect).answer
    rendered = render(town, answer)
    assert all(sentence.text in rendered for sentence in answer.sentences)
    assert rendered.count("Källa: ") == len(answer.citations)
    assert not set(rendered) & set("{}") and rendered == rendered.strip()


@pytest.mark.parametrize(("text", "aspect"), QUESTIONS)
def test_every_quoted_source_is_cited_and_dated(town: Book, talk: Talk, text: str, aspect: str) -> None:
    answer = talk.say(text, aspect=aspect).answer
    quoted = {town.content.passages[name].source for one in answer.sentences if one.quote for name in one.passages}
    assert quoted <= {one.id for one in answer.citations}
    assert all(one.updated == town.content.sources[one.id].updated for one in answer.citations)


def test_a_decision_is_cited_only_when_it_covers_all_that_is_told(talk: Talk) -> None:
    decided = talk.say("Vilka mål har Ekhult?", aspect="list").answer.citations
    undecided = talk.say("Vilka mål har Nordvik?", aspect="list").answer.citations
    assert [one.decided_by for one in (*decided, *undecided)] == ["kommunfullmäktige", None]


@pytest.mark.parametrize(("text", "aspect"), QUESTIONS)
def test_the_same_question_gets_the_same_answer(talk: Talk, text: str, aspect: str) -> None:
    steps = [talk.say(text, aspect=aspect) for talk in (talk, Talk(talk._book, talk._certificate))]
    assert steps[0].answer == steps[1].answer
