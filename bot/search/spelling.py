"""Mends misspelt words towards the words the content knows, and leaves good Swedish words alone."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.search.language import Lexicon

LEAST_LIKENESS = 80  # rapidfuzz ratio, per cent
PERHAPS_ALIKE, MOST_ALIKE = (
    72,
    8,
)  # below the mark, a word is believed only when one slip of the fingers tells them apart
SHORTEST_MENDED = 4
KNOWN_WORD = 2.2  # a word at least this common is probably what the writer meant …
GOOD_WORD = 3.1  # … and from here on it surely is
FAR_COMMONER = 1.2  # between the two, only a word this much commoner is believed instead


class Speller:
    """Mends towards a fixed vocabulary."""

    def __init__(self, vocabulary: Iterable[str], lexicon: Lexicon) -> None:
        self._vocabulary = sorted(set(word for word in vocabulary if len(word) >= SHORTEST_MENDED))
        self._lexicon = lexicon
        self.mend = lru_cache(maxsize=20_000)(self._mend)

    def _mend(self, word: str) -> tuple[str, float] | None:
        """Give the nearest word of the vocabulary and its likeness, or None of a word that is short, good Swedish or like nothing we know."""
        zipf = self._lexicon.zipf(word)
        if len(word) < SHORTEST_MENDED or zipf >= GOOD_WORD:
            return None
        alike = process.extract(word, self._vocabulary, scorer=fuzz.ratio, score_cutoff=PERHAPS_ALIKE, limit=MOST_ALIKE)
        slips = {found: OSA.distance(word, found) for found, _, _ in alike}
        likely = [(found, ratio) for found, ratio, _ in alike if ratio >= LEAST_LIKENESS or slips[found] == 1]
        if not likely:
            return None
        nearest, ratio = min(likely, key=lambda one: (slips[one[0]], -one[1], -self._lexicon.zipf(one[0])))
        if zipf >= KNOWN_WORD and self._lexicon.zipf(nearest) < zipf + FAR_COMMONER:
            return None
        return str(nearest), float(ratio)
