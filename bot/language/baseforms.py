"""The base form of a word that the lexicon has, of a compound by its head, and of another by its ending."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bot.language.compounds import Splitter
from bot.language.lexicon import Lexicon

ENDINGS = "ernas ornas arnas erna orna arna ens ets ena en et er or ar na ns ts n t s r".split()  # longest first
SHORTEST_STEM, KNOWN_STEM = 4, 2.3  # letters; zipf


class BaseForms:
    """Gives base forms. `written` are the words of the content, which are known whatever the lexicon says."""

    def __init__(self, lexicon: Lexicon, splitter: Splitter, written: Collection[str] = ()) -> None:
        self._lexicon = lexicon
        self._splitter = splitter
        self._written = written

    def of(self, word: str) -> str:
        """Give the base form; the word itself when none is known."""
        lemma = self._lexicon.lemma(word)
        if lemma:
            return lemma
        parts = self._splitter.split(word)
        if not parts:
            return self._stem(word)
        head = parts[-1]
        return word[: len(word) - len(head)] + (self._lexicon.lemma(head) or head)

    def without_ending(self, word: str) -> str | None:
        """Give the known word that an unknown one is a form of: strategierna is a form of strategi."""
        bases = (base for stem in _stems(word) for base in (stem, stem + "a", stem + "e"))
        return next((base for base in bases if self._lexicon.zipf(base) >= KNOWN_STEM), None)

    def _stem(self, word: str) -> str:
        """Give the shorter form of a word outside the lexicon that the content or the lexicon has: soliditeten is soliditet."""
        known = (stem for stem in _stems(word) if stem in self._written or self._lexicon.zipf(stem) >= KNOWN_STEM)
        stem = next(known, word)
        return self._lexicon.lemma(stem) or stem


def _stems(word: str) -> Iterator[str]:
    """Give what is left of a word without each ending that it has."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            yield word[: -len(ending)]
