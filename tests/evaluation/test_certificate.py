"""Only what stands on the pages or in the content gets the certificate."""

from __future__ import annotations

from datetime import date

import pytest

from bot.answers.answer import Sentence
from bot.answers.book import Book
from bot.answers.composer import compose
from bot.answers.query import Query
from bot.answers.wording import phrase
from bot.content.model import Entry
from bot.gateway.settings import Settings
from bot.gateway.words import load_words
from evaluation.certificate import Certificate


@pytest.fixture(scope="module")
def certificate(book: Book) -> Certificate:
    return Certificate(book, load_words(Settings.words_file).replies)


@pytest.fixture(scope="module")
def entry(book: Book) -> Entry:
    return next(one for one in book.content.entries.values() if one.quote and one.text)


def test_quotes_explanations_phrases_and_the_door_pass(certificate: Certificate, book: Book, entry: Entry) -> None:
    kil = book.content.municipalities["kil"]
    fine = [
        Sentence(entry.quote[0], (entry.passages[0],), quote=True),
        Sentence(entry.text[0], entry.passages),
        Sentence(phrase(book, "human")),
        Sentence(phrase(book, "human", kil)),
        Sentence(phrase(book, "not_in_source", kil, title=next(iter(book.content.sources.values())).title)),
        Sentence(phrase(book, "all_goals", kil, count="nitton", period="2024–2026").replace("nitton", "19")),
        Sentence(load_words(Settings.words_file).replies.too_long),
    ]
    assert list(certificate.faults(fine)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Karlstad är den bästa kommunen.",
        "Kils kommun har många mål, 2024–2026:",
        "Du når kommunen på 0123-456 78.",
        "Ja, det ska byggas.",
        "",
    ],
)
def test_words_of_nobodys_fail(certificate: Certificate, text: str) -> None:
    assert len(list(certificate.faults([Sentence(text)]))) == 1


def test_a_quote_is_word_for_word_and_of_the_passage_it_names(
    certificate: Certificate, book: Book, entry: Entry
) -> None:
    other = next(name for name, passage in book.content.passages.items() if passage.text != entry.quote[0])
    spoiled = [
        Sentence(entry.quote[0][:-1], (entry.passages[0],), quote=True),
        Sentence(entry.quote[0], (other,), quote=True),
        Sentence(entry.quote[0], (), quote=True),
        Sentence(entry.text[0], ("kil/finns/inte",)),
    ]
    assert len(list(certificate.faults(spoiled))) == len(spoiled)


@pytest.mark.parametrize(
    "question",
    [
        "Vilka mål har Kil för klimatet?",
        "Hur många mål har Kil?",
        "Jämför Karlstad och Kil om klimat",
        "Vad vill Arvika?",
        "blarg",
    ],
)
def test_what_the_bot_says_passes(certificate: Certificate, book: Book, question: str, today: date) -> None:
    answer = compose(book, Query(book.read(question)), today)
    assert list(certificate.faults(answer.sentences, answer.outcome.value)) == []


def test_an_answer_that_states_something_rests_on_a_passage(certificate: Certificate, entry: Entry, book: Book) -> None:
    unsupported = [Sentence(entry.text[0])]
    assert len(list(certificate.faults(unsupported, "answered"))) == 1
    assert list(certificate.faults(unsupported, "not_in_source")) == []
    assert list(certificate.faults([Sentence(phrase(book, "foreign_english"))], "answered")) == []
