"""The explanations of the hard words that an answer quotes, for those who draw them on request."""

from __future__ import annotations

from collections.abc import Sequence

from bot.deciding.book import Book
from bot.telling.answer import Sentence


def terms_in(book: Book, sentences: Sequence[Sentence]) -> tuple[tuple[str, str], ...]:
    """Give each hard word in the quotes with what it means."""
    quoted = " ".join(one.text for one in sentences if one.quote)
    return tuple((term.word, term.meaning) for term in book.terms_of(quoted)) if quoted else ()
