"""Every sentence rests on a dated decision: held for a table of questions."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from certificate import untraceable

from bot.answers.answer import Answer, Sentence
from bot.answers.book import Book
from bot.answers.render import render
from bot.content.model import Outcome

from .conftest import Ask

QUESTIONS = yaml.safe_load(Path(__file__).with_name("certified.yml").read_text(encoding="utf-8"))
CASES = [(text, kind) for kind, texts in QUESTIONS.items() for text in texts]


@pytest.mark.parametrize(("text", "kind"), CASES)
def test_every_sentence_can_be_traced(ask: Ask, book: Book, text: str, kind: str) -> None:
    answer = ask(text, kind)
    assert untraceable(book, answer) == []


@pytest.mark.parametrize(("text", "kind"), CASES)
def test_every_quoted_source_is_cited_and_dated(ask: Ask, book: Book, text: str, kind: str) -> None:
    answer = ask(text, kind)
    quoted = {
        book.content.passages[one].source
        for sentence in answer.sentences
        if sentence.quote
        for one in sentence.passages
    }
    assert quoted <= {citation.id for citation in answer.citations}
    assert all(citation.updated == book.content.sources[citation.id].updated for citation in answer.citations)


@pytest.mark.parametrize(("text", "kind"), CASES)
def test_the_text_says_all_of_it(ask: Ask, book: Book, text: str, kind: str) -> None:
    answer = ask(text, kind)
    rendered = render(book, answer)
    assert [sentence.text for sentence in answer.sentences if sentence.text not in rendered] == []
    assert all(citation.title in rendered and str(citation.updated.year) in rendered for citation in answer.citations)


def test_nothing_is_said_without_sentences(ask: Ask) -> None:
    assert [text for text, kind in CASES if not ask(text, kind).sentences] == []


def test_no_answer_has_open_braces(ask: Ask, book: Book) -> None:
    assert [text for text, kind in CASES if set(render(book, ask(text, kind))) & set("{}")] == []


def test_what_is_answered_cites_a_source(ask: Ask) -> None:
    given = {text: ask(text, kind) for text, kind in CASES}
    assert [
        text
        for text, answer in given.items()
        if answer.outcome in (Outcome.answered, Outcome.compared) and not answer.citations
    ] == []


def test_the_same_question_gets_the_same_answer(ask: Ask) -> None:
    assert [text for text, kind in CASES if ask(text, kind) != ask(text, kind)] == []


GOAL = "karlstad/plan-2024/segregation"
QUOTE = "Minska och motverka segregation i hela kommunen."


@pytest.mark.parametrize(
    "sentence",
    [
        Sentence("Minska segregation i hela kommunen.", (GOAL,), quote=True),
        Sentence(QUOTE, ("karlstad/plan-2024/tillit",), quote=True),
        Sentence(QUOTE, (), quote=True),
        Sentence("Karlstad ska bli bäst i landet.", (GOAL,)),
        Sentence("Karlstads kommun har ett mål om segregationen:"),
        Sentence("Karlstads kommun har ett mål om segregationen:", ("karlstad/plan-2024/finns-inte",)),
    ],
)
def test_the_certificate_sees_what_cannot_be_traced(book: Book, sentence: Sentence) -> None:
    good = Sentence(QUOTE, (GOAL,), quote=True)
    assert untraceable(book, Answer(Outcome.answered, (good, sentence))) == [sentence.text]
