"""Spaces that a writer lost or put in: "vadheter", "fårKil", "klimat neutral".

A word is taken apart only where a small word or a name comes out of it, so that compounds stay whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from bot.language.accents import fold
from bot.language.lexicon import Lexicon
from bot.language.vocabulary import Vocabulary

SHORTEST_JOINED = 6
SMALL_WORD = 5.8  # zipf; so common a word stands by itself
HARDLY_ALONE = 3.8  # … and after such a word, this is how rare the next must be to belong to it
SMALLEST_WORD = 5.9  # and so common a word is often written together with the next
STANDS = 3.3  # zipf of a word that can stand by itself
SHORT_STANDS = 4.5  # … and of one of three letters
OF_THE_CONTENT, A_NAME = 3.5, 6.0  # what counts as the zipf of the content's own words, and of names
LEAST_LIKELY = -9.5  # logarithm of how often the pieces are found together by chance
RATHER_SURE = 88.0  # likeness from which a misspelling is believed before a lost space
SHORTEST_OWN = 4  # letters of a word that the content knows
SHORTEST_OF_THREE, SHORTEST_OF_TWO = 9, 6
# Words of two letters, not slips of the fingers.
TWO_LETTERS = frozenset("är de vi ni om av på en du ju så nu se ha få åt er då ta ge ut va ar pa sa da".split())
ALONE = frozenset(  # words that are never a part of another
    "vad när var hur vem vilka vilken vilket det den som och att har ska är kan får blir finns inte jag vill gör eller för på i ni"
    " om med av till sin sina".split()
)
LOST_ACCENTS = frozenset(map(fold, ALONE)) - {"ar", "far", "pa", "for", "nar", "gor"}


class Spacer:
    """Puts spaces right with the words of one content base."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._known = vocabulary
        self._small = frozenset({*vocabulary.names, *_small_words(vocabulary.lexicon)})
        self._longest_small = max(map(len, self._small))
        self.apart = lru_cache(maxsize=20_000)(self._apart)

    def _apart(self, word: str) -> tuple[str, ...]:
        """Give the words of an unknown one that has lost its spaces; the word itself when it has not.

        What could be a compound, or a form of a known word, is believed to be that before most lost spaces.
        """
        mended, likeness = self._known.speller.mend(word) or (None, 0.0)
        whole = self._known.base.without_ending(word) is not None or bool(self._known.splitter.split(word))
        found = [
            pieces
            for pieces in self._cuts(word)
            if self._is_glued(pieces, whole) and (mended is None or self._outdoes(pieces, mended, likeness))
        ]
        best = max(found, key=self._likelihood, default=(word,))
        return best if self._likelihood(best) > LEAST_LIKELY else (word,)

    def joined(self, words: Sequence[str]) -> Iterator[str]:
        """Give the words with those written apart put together, when the content knows them as one: klimat neutral."""
        place = 0
        while place < len(words):
            length = next((n for n in (3, 2) if self._are_one(words[place : place + n], n)), 1)
            yield "".join(words[place : place + length])
            place += length

    def _cuts(self, word: str) -> list[tuple[str, ...]]:
        """Give the ways to take a word apart into two or three pieces of which all but one are small words or names."""
        end, small, longest = len(word), self._small, self._longest_small
        first = [cut for cut in range(1, min(longest + 1, end)) if word[:cut] in small]
        last = [cut for cut in range(max(1, end - longest), end) if word[cut:] in small]
        pairs = {(one, other) for one in first for other in last if one < other}
        pairs |= {(one, two) for one in first for two in range(one + 1, end) if word[one:two] in small}
        pairs |= {(one, two) for two in last for one in range(1, two) if word[one:two] in small}
        cuts: list[tuple[int, ...]] = [*((cut,) for cut in {*first, *last}), *pairs]
        return [tuple(word[one:two] for one, two in pairwise((0, *places, end))) for places in sorted(cuts)]

    def _is_glued(self, pieces: tuple[str, ...], whole: bool) -> bool:
        """Whether pieces are words that somebody forgot to part, and not one word that they happen to make."""
        alone = sum(piece in self._known.names or _is_alone(piece) for piece in pieces)
        letters = sum(map(len, pieces))
        if len(pieces) > 2 and (letters < SHORTEST_OF_THREE or alone < 2):
            return False
        if not alone and (whole or letters < SHORTEST_OF_TWO):
            return False
        return all(map(self._stands, pieces))

    def _outdoes(self, pieces: tuple[str, ...], mended: str, likeness: float) -> bool:
        """Whether a lost space is likelier than the misspelling that the word could also be."""
        if mended in pieces or not set(pieces).isdisjoint(self._known.names):
            return True
        return likeness < RATHER_SURE and any(map(_is_alone, pieces))

    def _likelihood(self, pieces: tuple[str, ...]) -> float:
        return sum(self._common(piece) - 9 for piece in pieces)

    def _stands(self, piece: str) -> bool:
        """Whether a piece can be a word by itself."""
        if piece in self._known.names or len(piece) == 1:
            return piece in self._known.names or piece == "i"
        if len(piece) == 2:
            return piece in TWO_LETTERS
        return self._common(piece) >= (SHORT_STANDS if len(piece) == 3 else STANDS)

    def _common(self, piece: str) -> float:
        """Give how common a piece is, on the zipf scale, accents or not."""
        if piece in self._known.names:
            return A_NAME
        zipf = max(map(self._known.lexicon.zipf, (piece, *self._known.accented.get(piece, ()))))
        if len(piece) >= SHORTEST_OWN and fold(piece) in self._known.forms:
            zipf = max(zipf, OF_THE_CONTENT)
        return max(zipf, STANDS) if zipf < STANDS and len(self._known.splitter.split(piece)) > 1 else zipf

    def _are_one(self, words: Sequence[str], length: int) -> bool:
        word = "".join(words)
        if len(words) < length or len(word) < SHORTEST_JOINED or fold(word) not in self._known.forms:
            return False
        first, *others = map(self._known.lexicon.zipf, words)  # "för skolan" is two words, "när producerad" is one
        return max(others) < (SMALL_WORD if first < SMALL_WORD else HARDLY_ALONE)


def _is_alone(piece: str) -> bool:
    return piece in ALONE or piece in LOST_ACCENTS


@lru_cache(maxsize=1)
def _small_words(lexicon: Lexicon) -> frozenset[str]:
    """Give the words that are written together with others by mistake, with and without their accents."""
    common = {word for word in lexicon.words() if lexicon.zipf(word) >= SMALLEST_WORD}
    return frozenset({*ALONE, *LOST_ACCENTS, *common, *map(fold, common)})
