from __future__ import annotations

import pytest
from bot.nlu.kinds import Ranker, untrained

from bot.answers.shelf import BookShelf
from bot.cli._conversation import Conversation
from bot.content.shelf import Shelf
from bot.gateway.settings import Settings
from bot.gateway.words import load_words
from bot.language.lexicon import Lexicon

EXAMPLES = (
    ("Vilka mål har Kil för klimatet?", "ask_goals"),
    ("Vad heter Karlstads vision?", "ask_content"),
    ("och Karlstad då?", "follow_up"),
    ("hej", "greet"),
)


@pytest.fixture(scope="session")
def books(lexicon: Lexicon) -> BookShelf:
    return BookShelf(Shelf(), lexicon)


@pytest.fixture
def conversation(books: BookShelf) -> Conversation:
    """A conversation whose classifier has learnt four sentences, so that no trained model is needed."""
    texts, kinds = zip(*EXAMPLES)
    return Conversation(books, Ranker(untrained(10.0).fit(texts, kinds)), load_words(Settings.words_file).replies)
