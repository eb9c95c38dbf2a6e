"""Splits Swedish compounds into the words they are made of: koldioxidutsläppen → koldioxid + utsläppen."""

from __future__ import annotations

from functools import lru_cache

from bot.language.language import Lexicon

SHORTEST_COMPOUND = 6
SHORTEST_PART = 2
LINKS = ("", "s", "e", "a", "o", "u")
PART_COST = 2.2  # what every further part costs, so that few long parts win over many short ones
LINK_COST = 0.6
RAREST_PART = 2.7
RAREST_SHORT_PART = 4.0  # a part of three letters must be a common word
TWO_LETTER_PARTS = frozenset({"el", "it"})
NOT_PARTS = frozenset(  # endings and small words: splitting at them makes nonsense
    "het skap ning else ande ende lig isk are ast orna arna erna ens ets ren ser med vill god hos den och att för kan var han hon ska som har".split()
)


class Splitter:
    """Splits words with a frequency lexicon; names in `protected` stay whole."""

    def __init__(self, lexicon: Lexicon, protected: frozenset[str] = frozenset()) -> None:
        self._lexicon = lexicon
        self._protected = protected
        self.split = lru_cache(maxsize=20_000)(self._split)

    def _split(self, word: str) -> tuple[str, ...]:
        """Give the parts of a compound in order, the head last; an empty tuple when the word is not one."""
        if len(word) < SHORTEST_COMPOUND or word in self._protected:
            return ()
        best: list[tuple[float, tuple[str, ...]] | None] = [None] * (len(word) + 1)
        best[0] = (0.0, ())
        for start in range(len(word) - SHORTEST_PART + 1):
            if best[start] is None:
                continue
            cost, parts = best[start]  # type: ignore[misc]
            for end in range(start + SHORTEST_PART, len(word) + 1):
                if (start, end) == (0, len(word)):
                    continue
                price = self._price(word[start:end])
                if price is None:
                    continue
                for link in LINKS:
                    stop = end + len(link)
                    if stop == len(word) and link or not word.startswith(link, end):
                        continue
                    candidate = (cost + price + (LINK_COST if link else 0.0), (*parts, word[start:end]))
                    held = best[stop] if stop <= len(word) else None
                    if stop <= len(word) and (held is None or candidate[0] < held[0]):
                        best[stop] = candidate
        found = best[len(word)]
        return found[1] if found and len(found[1]) > 1 and found[0] < self._limit(word) else ()

    def _price(self, part: str) -> float | None:
        zipf = self._lexicon.zipf(part)
        if part.endswith("ar"):  # medborgare and medarbetare lose their e before another word
            zipf = max(zipf, self._lexicon.zipf(part + "e"))
        least = RAREST_SHORT_PART if len(part) <= 3 else RAREST_PART
        if zipf < least or part in NOT_PARTS or (len(part) == 2 and part not in TWO_LETTER_PARTS):
            return None
        return PART_COST + 7.5 - zipf

    def _limit(self, word: str) -> float:
        """A word that is common by itself is split only when its parts are commoner still."""
        return 24.0 if self._lexicon.zipf(word) < 4.3 else 9.0
