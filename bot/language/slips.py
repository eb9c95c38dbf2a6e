"""Words that are one slip of the fingers apart: a letter wrong, missing or too many, or two neighbours changed about."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.language.lexicon import LONGEST_WORD, Lexicon

SHORTEST_SLIP, LONGEST_SLIP, SHORTEST_EVERYDAY = 3, 5, 4  # letters
EVERYDAY, NO_SLIP = 5.3, 3.4  # zipf of a word that everybody uses, and of one that is probably meant as it stands
FAR_COMMONER = 1.2  # between the two, only a word this much commoner is believed instead


class OneSlip:
    """Finds which of some words another is a slip away from. The work grows as the letters of the word, not as the words.

    Two such words are alike once each has lost a letter, or none (Garbe's symmetric deletes).
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._by_rest: dict[str, list[str]] = {}
        for word in sorted(set(words)):
            for rest in _rests(word):
                self._by_rest.setdefault(rest, []).append(word)

    def near(self, word: str) -> list[str]:
        """Give the words at most one slip away, in alphabetical order."""
        if len(word) > LONGEST_WORD:
            return []
        found = {one for rest in _rests(word) for one in self._by_rest.get(rest, ())}
        return sorted(one for one in found if OSA.distance(word, one, score_cutoff=1) <= 1)


class Slips:
    """Hears a short everyday word that the fingers slipped on: fån is från, vlka is vilka."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._everyday = OneSlip(
            word for word in lexicon.words() if len(word) >= SHORTEST_EVERYDAY and lexicon.zipf(word) >= EVERYDAY
        )
        self.meant = lru_cache(maxsize=20_000)(self._meant)

    def _meant(self, word: str) -> str | None:
        """Give the commonest everyday word one slip away, or None of a word that is long or good Swedish."""
        zipf = self._lexicon.zipf(word)
        if not SHORTEST_SLIP <= len(word) <= LONGEST_SLIP or zipf >= NO_SLIP:
            return None
        likely = [one for one in self._everyday.near(word) if self._lexicon.zipf(one) >= zipf + FAR_COMMONER]
        return max(likely, key=self._lexicon.zipf, default=None)


def _rests(word: str) -> set[str]:
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}
