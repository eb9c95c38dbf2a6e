"""All that is known of single words: those of the lexicon, of one content base, and our names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from bot.language.accents import fold, normalise
from bot.language.baseforms import BaseForms
from bot.language.compounds import Splitter
from bot.language.lexicon import Lexicon
from bot.language.spelling import Speller

WORD = re.compile(r"\d+(?:[.,]\d+)?|[^\W\d_]+(?:-[^\W\d_]+)*")


class Vocabulary:
    """The words that one content base is read with. `names` are never split, mended or weighed.

    What only stands in a question may itself be misspelt there: it is known, but nothing is mended towards it.
    """

    def __init__(self, lexicon: Lexicon, names: frozenset[str], texts: Iterable[str], questions: Iterable[str]) -> None:
        spelt, asked = _words(texts), _words(questions)
        self.lexicon, self.names = lexicon, names
        self.written = frozenset((*spelt, *asked))
        self.accented = _accented(lexicon)
        self.splitter = Splitter(lexicon, names)
        self.base = BaseForms(lexicon, self.splitter, self.written)
        self.forms = frozenset(fold(form) for word in self.written for form in (word, self.base.of(word)))
        common = Counter({word: uses for word, uses in asked.items() if lexicon.zipf(word)})
        self.speller = Speller(spelt + common + Counter(names), lexicon)

    def knows(self, word: str) -> bool:
        """Whether a word is Swedish, of the content, or a name."""
        return self.lexicon.lemma(word) is not None or fold(word) in self.forms or word in self.names


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in WORD.findall(normalise(text)) if not word[0].isdigit())


@lru_cache(maxsize=1)
def _accented(lexicon: Lexicon) -> dict[str, list[str]]:
    """Give the accented words behind each spelling without accents."""
    found: dict[str, list[str]] = {}
    for word in lexicon.words():
        if (folded := fold(word)) != word:
            found.setdefault(folded, []).append(word)
    return found
