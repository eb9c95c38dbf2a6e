"""Mends misspelt words towards the words the content knows, and leaves good Swedish words alone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.language.language import Lexicon

LEAST_LIKENESS = 80  # rapidfuzz ratio, per cent
PERHAPS_ALIKE, MOST_ALIKE = (
    72,
    8,
)  # below the mark, a word is believed only when one slip of the fingers tells them apart
SHORTEST_MENDED = 4
KNOWN_WORD = 2.2  # a word at least this common is probably what the writer meant …
GOOD_WORD = 3.1  # … and from here on it surely is
SHORTEST_SLIP, LONGEST_SLIP, SHORTEST_EVERYDAY = 3, 5, 4  # letters
EVERYDAY, NO_SLIP = 5.3, 3.4  # zipf of a word that everybody uses, and of one that is probably meant as it stands
FAR_COMMONER = 1.2  # between the two, only a word this much commoner is believed instead


class Slips:
    """Hears a short everyday word that the fingers slipped on: fån is från, vlka is vilka."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._everyday = sorted(
            word for word in lexicon.words() if len(word) >= SHORTEST_EVERYDAY and lexicon.zipf(word) >= EVERYDAY
        )
        self.meant = lru_cache(maxsize=20_000)(self._meant)

    def _meant(self, word: str) -> str | None:
        """Give the commonest everyday word one slip away, or None of a word that is long or good Swedish."""
        zipf = self._lexicon.zipf(word)
        if not SHORTEST_SLIP <= len(word) <= LONGEST_SLIP or zipf >= NO_SLIP:
            return None
        near = process.extract(word, self._everyday, scorer=OSA.distance, score_cutoff=1, limit=None)
        likely = [found for found, _, _ in near if self._lexicon.zipf(found) >= zipf + FAR_COMMONER]
        return max(likely, key=self._lexicon.zipf, default=None)


class Speller:
    """Mends towards a fixed vocabulary, given with how often each word is used."""

    def __init__(self, vocabulary: Mapping[str, int], lexicon: Lexicon) -> None:
        self._uses = vocabulary
        self._vocabulary = sorted(word for word in vocabulary if len(word) >= SHORTEST_MENDED)
        self._lexicon = lexicon
        self.mend = lru_cache(maxsize=20_000)(self._mend)

    def _mend(self, word: str) -> tuple[str, float] | None:
        """Give the nearest word of the vocabulary and its likeness, or None of a word that is short, good Swedish or like nothing we know."""
        zipf = self._lexicon.zipf(word)
        if len(word) < SHORTEST_MENDED or zipf >= GOOD_WORD:
            return None
        if word in self._uses:  # nothing is nearer to a word than itself
            return None if zipf >= KNOWN_WORD else (word, 100.0)
        alike = process.extract(word, self._vocabulary, scorer=fuzz.ratio, score_cutoff=PERHAPS_ALIKE, limit=MOST_ALIKE)
        slips = {found: OSA.distance(word, found) for found, _, _ in alike}
        likely = [(found, ratio) for found, ratio, _ in alike if ratio >= LEAST_LIKENESS or slips[found] == 1]
        if not likely:
            return None
        nearest, ratio = min(likely, key=lambda one: (slips[one[0]], -round(one[1]), -self._uses[one[0]]))
        if zipf >= KNOWN_WORD and self._lexicon.zipf(nearest) < zipf + FAR_COMMONER:
            return None
        return str(nearest), float(ratio)
