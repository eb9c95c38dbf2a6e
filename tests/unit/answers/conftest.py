from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from bot.answers.answer import Answer
from bot.answers.book import Book
from bot.answers.composer import compose
from bot.answers.query import Context, Query

Ask = Callable[..., Answer]


@pytest.fixture(scope="session")
def ask(book: Book, today: date) -> Ask:
    """Ask the book one message, or several of one conversation; each has a kind, or is a plain question."""

    def ask(
        text: str, kind: str = "ask_content", context: Context | None = None, on: date = today, confidence: float = 0.9
    ) -> Answer:
        return compose(book, Query(book.read(text), kind, confidence, context or Context()), on)

    return ask


def passages(answer: Answer) -> list[str]:
    """Give the passages an answer quotes, in order."""
    return [passage for sentence in answer.sentences if sentence.quote for passage in sentence.passages]


def towns(answer: Answer) -> set[str]:
    """Give the municipalities whose words are in an answer."""
    return {passage.split("/")[0] for sentence in answer.sentences for passage in sentence.passages}
