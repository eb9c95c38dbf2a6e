"""The book in use: built beside the serving loop when the content changes, and swapped in whole.

The last good book is kept while a new one is built, or cannot be.
"""

from __future__ import annotations

import logging
import threading
import time
from functools import lru_cache

from bot.content.shelf import Shelf
from bot.deciding.book import Book
from bot.language.lexicon import Lexicon, baked

LOOK_SECONDS = 0.5

_log = logging.getLogger(__name__)


class BookShelf:
    """Holds one Book for the content as it is now."""

    def __init__(self, content: Shelf, lexicon: Lexicon) -> None:
        self.content = content
        self._lexicon = lexicon
        self._book: Book | None = None
        self._watching = False

    def current(self) -> Book:
        """Give the book in use; while nobody watches, of the content as it is in the files.

        Errors: ContentError when there never was any good content.
        """
        if self._book is None or not self._watching:
            self.renew()
        assert self._book is not None
        return self._book

    def renew(self) -> None:
        """Look at the files, and take new content into use. Errors: as `current`."""
        content = self.content.current()
        if self._book is None:
            self._book = Book(content, self._lexicon)
        elif self._book.content is not content:
            self._book = self._book.renewed(content)

    def watch(self) -> None:
        """Look at the files from a thread of its own from now on, so that no question waits for an edit."""
        self.current()
        self._watching = True
        threading.Thread(target=self._look, name="content", daemon=True).start()

    def _look(self) -> None:
        while True:
            time.sleep(LOOK_SECONDS)
            try:
                self.renew()
            except Exception:  # the book in use stays; the next look tries again
                _log.exception("the content could not be renewed")


@lru_cache(maxsize=1)
def shelf() -> BookShelf:
    """Give this process's shelf, made when it is first asked for."""
    return BookShelf(Shelf(), baked())
