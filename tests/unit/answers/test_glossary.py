from __future__ import annotations

import pytest

from bot.answers.book import Book
from bot.content.model import Outcome

from .conftest import Ask


@pytest.mark.parametrize("word", ["soliditet", "Agenda 2030", "klimatneutral", "kommunfullmäktige", "nyckeltal"])
def test_a_hard_word_is_explained(ask: Ask, book: Book, word: str) -> None:
    answer = ask(f"Vad betyder {word}?", "ask_meaning")
    meanings = {term.meaning for term in book.content.terms.values()}
    assert answer.outcome is Outcome.answered
    assert {sentence.text for sentence in answer.sentences} & meanings or answer.citations


def test_a_term_of_one_municipality_is_quoted_from_there(ask: Ask) -> None:
    assert {citation.municipality for citation in ask("Vad betyder soliditet i Kil?", "ask_meaning").citations} == {
        "kil"
    }


def test_hard_words_of_the_quotes_come_along(ask: Ask) -> None:
    assert "soliditet" in {word.lower() for word, _ in ask("Vad gäller för soliditeten i Kil?").terms}


def test_an_answer_without_quotes_explains_nothing(ask: Ask) -> None:
    assert ask("Hej", "greet").terms == ()
