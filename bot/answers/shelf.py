"""The answer book in use: rebuilt when the content changes, and the last good one kept while it cannot be read."""

from __future__ import annotations

from functools import lru_cache

from bot.answers.book import Book
from bot.content.shelf import Shelf
from bot.language.lexicon import Lexicon, baked


class BookShelf:
    """Holds one Book for the content as it is now."""

    def __init__(self, content: Shelf, lexicon: Lexicon) -> None:
        self.content = content
        self._lexicon = lexicon
        self._book: Book | None = None

    def current(self) -> Book:
        """Give the book of the last good content. Errors: ContentError when there never was any."""
        content = self.content.current()
        if self._book is None or self._book.content is not content:
            self._book = Book(content, self._lexicon)
        return self._book


@lru_cache(maxsize=1)
def shelf() -> BookShelf:
    """Give this process's shelf, made when it is first asked for."""
    return BookShelf(Shelf(), baked())
