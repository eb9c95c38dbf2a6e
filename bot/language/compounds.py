"""Splits Swedish compounds into the words they are made of: koldioxidutsläppen → koldioxid + utsläppen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from bot.language.lexicon import LONGEST_WORD, Lexicon

SHORTEST_COMPOUND = 6
SHORTEST_PART = 2
LINKS = frozenset("seaou")
PART_COST = 2.2  # what every further part costs, so that few long parts win over many short ones
LINK_COST = 0.6
RAREST_PART = 2.7
RAREST_SHORT_PART = 4.0  # a part of three letters must be a common word
TWO_LETTER_PARTS = frozenset({"el", "it"})
NOT_PARTS = frozenset(  # endings and small words: splitting at them makes nonsense
    "het skap ning else ande ende lig isk are ast orna arna erna ens ets ren ser med vill god hos den och att för kan var han hon ska som har".split()
)


class Splitter:
    """Splits words with a frequency lexicon; names in `protected` stay whole.

    The work is at most the letters of a word times those of the longest part, and nothing for a word longer than any.
    """

    def __init__(self, lexicon: Lexicon, protected: frozenset[str] = frozenset()) -> None:
        self._lexicon = lexicon
        self._protected = protected
        self._prices = _prices(lexicon)
        self._longest_part = max(map(len, self._prices), default=0)
        self.split = lru_cache(maxsize=20_000)(self._split)

    def _split(self, word: str) -> tuple[str, ...]:
        """Give the parts of a compound in order, the head last; an empty tuple when the word is not one."""
        if not SHORTEST_COMPOUND <= len(word) <= LONGEST_WORD or word in self._protected:
            return ()
        best: list[tuple[float, tuple[str, ...]] | None] = [None] * (len(word) + 1)
        best[0] = (0.0, ())
        for start in range(len(word) - SHORTEST_PART + 1):
            if (reached := best[start]) is None:
                continue
            for stop, part, price in self._next(word, start):
                held = best[stop]
                if held is None or reached[0] + price < held[0]:
                    best[stop] = (reached[0] + price, (*reached[1], part))
        found = best[len(word)]
        return found[1] if found and len(found[1]) > 1 and found[0] < self._limit(word) else ()

    def _next(self, word: str, start: int) -> Iterator[tuple[int, str, float]]:
        """Give each part that begins at a place: where the next would begin, the part itself, and what both cost."""
        for end in range(start + SHORTEST_PART, min(start + self._longest_part, len(word)) + 1):
            price = self._prices.get(word[start:end])
            if price is None or end - start == len(word):
                continue
            yield end, word[start:end], price
            if word[end : end + 1] in LINKS and end + 1 < len(word):
                yield end + 1, word[start:end], price + LINK_COST

    def _limit(self, word: str) -> float:
        """A word that is common by itself is split only when its parts are commoner still."""
        return 24.0 if self._lexicon.zipf(word) < 4.3 else 9.0


@lru_cache(maxsize=1)
def _prices(lexicon: Lexicon) -> dict[str, float]:
    """Give what each word costs as a part: the rarer, the more. Words that make no part are not in it."""
    zipfs = {word: lexicon.zipf(word) for word in lexicon.words()}
    for word in (
        word for word in lexicon.words() if word.endswith("are")
    ):  # medborgare loses its e before another word
        zipfs[word[:-1]] = max(lexicon.zipf(word[:-1]), lexicon.zipf(word))
    return {part: PART_COST + 7.5 - zipf for part, zipf in zipfs.items() if _is_part(part, zipf)}


def _is_part(part: str, zipf: float) -> bool:
    if part in NOT_PARTS or len(part) < SHORTEST_PART or len(part) == 2 and part not in TWO_LETTER_PARTS:
        return False
    return zipf >= (RAREST_SHORT_PART if len(part) <= 3 else RAREST_PART)
