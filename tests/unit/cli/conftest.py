from __future__ import annotations

import pytest

from bot.cli._conversation import Conversation
from bot.content.shelf import Shelf
from bot.gateway.settings import Settings
from bot.gateway.words import load_words
from bot.language.lexicon import Lexicon
from bot.telling.shelf import BookShelf
from bot.understanding.question import Heard


class FirstWords:
    """Hears an act by how a message begins, so that no trained model is needed."""

    def heard(self, text: str) -> Heard:
        """Give the act and aspect of a message."""
        act = "switch" if text.startswith("och ") else "ask"
        return Heard(((act, 0.9),), (("what", 0.9),))


@pytest.fixture(scope="session")
def books(lexicon: Lexicon) -> BookShelf:
    return BookShelf(Shelf(), lexicon)


@pytest.fixture
def conversation(books: BookShelf) -> Conversation:
    """A conversation at the terminal."""
    return Conversation(books, FirstWords(), load_words(Settings.words_file).replies)  # type: ignore[arg-type]
