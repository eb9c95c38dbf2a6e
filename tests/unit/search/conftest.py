from __future__ import annotations

import pytest

from bot.answers.places import own_words
from bot.content.library import Content
from bot.content.model import Outcome
from bot.language.analysis import Analyser
from bot.language.lexicon import Lexicon
from bot.search.index import Index


@pytest.fixture(scope="session")
def unlearnt(content: Content, lexicon: Lexicon) -> Analyser:
    """An analyser that has not read the content."""
    return Analyser(lexicon, own_words(content.municipalities))


@pytest.fixture(scope="session")
def index(content: Content, unlearnt: Analyser) -> Index:
    """The index of what the pages state, without the honest noes."""
    return Index(
        [entry for entry in content.entries.values() if entry.outcome is Outcome.answered], content.topics, unlearnt
    )


@pytest.fixture(scope="session")
def analyser(index: Index, unlearnt: Analyser) -> Analyser:
    """An analyser that has learnt the words of the content."""
    return unlearnt
