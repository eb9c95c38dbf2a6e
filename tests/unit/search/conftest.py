from __future__ import annotations

import pytest

from bot.answers.reading import own_words
from bot.content.library import Content
from bot.search.analysis import Analyser
from bot.search.index import Index
from bot.search.language import BakedLexicon


@pytest.fixture(scope="session")
def analyser(content: Content, lexicon: BakedLexicon) -> Analyser:
    """An analyser that has learnt the words of the whole content."""
    analyser = Analyser(lexicon, own_words(content.municipalities))
    Index(tuple(content.entries.values()), content.topics, analyser)
    return analyser
