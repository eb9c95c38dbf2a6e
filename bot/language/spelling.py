"""Mends misspelt words towards the words the content knows, and leaves good Swedish words alone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache, reduce
from operator import or_

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.language.lexicon import LONGEST_WORD, Lexicon
from bot.language.slips import FAR_COMMONER

LEAST_LIKENESS = 80  # rapidfuzz ratio, per cent
PERHAPS_ALIKE, MOST_ALIKE = 72, 8  # below the mark, only a word that is one slip of the fingers away is believed
SHORTEST_MENDED = 4
KNOWN_WORD = 2.2  # a word at least this common is probably what the writer meant …
GOOD_WORD = 3.1  # … and from here on it surely is
ROOM = np.array(
    [max(2, letters * (100 - LEAST_LIKENESS) // 100) for letters in range(2 * LONGEST_WORD + 1)], np.uint8
)  # letters of two words → letters that may differ
BITS = np.array([bin(number).count("1") for number in range(1 << 16)], np.uint8)  # how many are set


class Speller:
    """Mends towards a fixed vocabulary, given with how often each word is used.

    Only words whose letters are about the same are compared: two words that differ in n letters are n slips apart at least.
    """

    def __init__(self, vocabulary: Mapping[str, int], lexicon: Lexicon) -> None:
        self._uses = vocabulary
        self._vocabulary = sorted(filter(_can_be_meant, vocabulary), key=lambda word: (len(word), word))
        self._lengths = np.array([len(word) for word in self._vocabulary])
        self._from = np.searchsorted(self._lengths, range(LONGEST_WORD + 2)).tolist()
        self._letters = np.array([_letters(word) for word in self._vocabulary], np.uint32)
        self._lexicon = lexicon
        self.mend = lru_cache(maxsize=20_000)(self._mend)

    def _mend(self, word: str) -> tuple[str, float] | None:
        """Give the nearest word of the vocabulary and its likeness, or None of a word that is short, good Swedish or like nothing we know."""
        zipf = self._lexicon.zipf(word)
        if not _can_be_meant(word) or zipf >= GOOD_WORD:
            return None
        if word in self._uses:  # nothing is nearer to a word than itself
            return None if zipf >= KNOWN_WORD else (word, 100.0)
        alike = process.extract(
            word, self.comparable(word), scorer=fuzz.ratio, score_cutoff=PERHAPS_ALIKE, limit=MOST_ALIKE
        )
        slips = {found: OSA.distance(word, found) for found, _, _ in alike}
        likely = [(found, ratio) for found, ratio, _ in alike if ratio >= LEAST_LIKENESS or slips[found] == 1]
        if not likely:
            return None
        nearest, ratio = min(likely, key=lambda one: (slips[one[0]], -round(one[1]), -self._uses[one[0]]))
        if zipf >= KNOWN_WORD and self._lexicon.zipf(nearest) < zipf + FAR_COMMONER:
            return None
        return str(nearest), float(ratio)

    def comparable(self, word: str) -> list[str]:
        """Give the words whose letters leave room for one slip or the least likeness, in alphabetical order."""
        first, last = self._from[len(word) * 2 // 3], self._from[min(len(word) * 3 // 2 + 1, LONGEST_WORD) + 1]
        letters, lengths = self._letters[first:last], self._lengths[first:last]
        bits = BITS[(letters ^ _letters(word)).view(np.uint16)]
        near = np.flatnonzero(bits[::2] + bits[1::2] <= ROOM[lengths + len(word)])
        return sorted([self._vocabulary[first + place] for place in near.tolist()])


def _can_be_meant(word: str) -> bool:
    return SHORTEST_MENDED <= len(word) <= LONGEST_WORD


def _letters(word: str) -> np.uint32:
    """Give which letters a word has, a bit each."""
    return np.uint32(reduce(or_, (1 << ord(letter) % 32 for letter in word)))
