from __future__ import annotations

import pytest

from bot.content.library import Content
from bot.language.accents import normalise
from bot.language.analysis import Analyser
from bot.language.lexicon import Lexicon


@pytest.fixture(scope="session")
def analyser(content: Content, lexicon: Lexicon) -> Analyser:
    """An analyser that has learnt the words of the content."""
    entries, concepts = content.entries.values(), content.concepts.values()
    ours = content.municipalities.values()
    analyser = Analyser(lexicon, [normalise(name) for one in ours for name in (one.name, one.genitive, *one.places)])
    texts = [line for entry in entries for line in (entry.title, *entry.quote, *entry.text, *entry.words)]
    texts += [line for one in concepts for line in (one.title, *one.official, *one.everyday)]
    asked = [line for entry in entries for line in (*entry.examples, *entry.yes, *entry.no)]
    analyser.learn(texts, asked + [line for one in concepts for line in one.examples])
    return analyser
