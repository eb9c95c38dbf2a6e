"""Swedish text → tokens that can be compared: base forms, compound parts, mended spelling, å ä ö folded away.

Owns the order in which a word is tried: as it stands, without its accents, as a compound, as a misspelling.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from bot.search.accents import fold, normalise
from bot.search.compounds import Splitter
from bot.search.language import LONGEST_WORD, Lexicon
from bot.search.spaces import Spacer
from bot.search.spelling import FAR_COMMONER, Slips, Speller

WORD = re.compile(r"\d+(?:[.,]\d+)?|[^\W\d_]+(?:-[^\W\d_]+)*")
RARE = 7.0  # zipf scale: a word weighs this less its commonness
ENDINGS = (
    "ernas",
    "ornas",
    "arnas",
    "erna",
    "orna",
    "arna",
    "ens",
    "ets",
    "ena",
    "en",
    "et",
    "er",
    "or",
    "ar",
    "na",
    "ns",
    "ts",
    "n",
    "t",
    "s",
    "r",
)
SHORTEST_STEM, KNOWN_STEM = 4, 2.3
NEARLY_SURE = 90.0  # likeness from which a misspelling is believed before a compound
NUMBER = 1.2  # weight of a figure: it tells less than a word
SHORT_PART = 3  # a split with a part this short is doubtful
LIGHTEST, HEAVIEST, UNKNOWN = 0.15, 4.5, 3.5


@dataclass(frozen=True)
class Token:
    """One word of a text: as written, its folded base form, its parts if it is a compound, and how much it says."""

    surface: str
    term: str
    parts: tuple[str, ...]
    weight: float
    known: bool


class Analyser:
    """Turns text into tokens, always the same way for content and questions."""

    def __init__(self, lexicon: Lexicon, names: Iterable[str] = ()) -> None:
        self._lexicon = lexicon
        self._names = frozenset(normalise(name) for name in names)
        self._splitter = Splitter(lexicon, self._names)
        self._unfolded = _unfolded(lexicon)
        self._slips = Slips(lexicon)
        self._speller: Speller | None = None
        self._spacer = Spacer(lexicon, self._names, self._splitter, self._unfolded)
        self._vocabulary: frozenset[str] = frozenset()
        self._written: frozenset[str] = frozenset()
        self.token = lru_cache(maxsize=50_000)(self._token)
        self.tokens = lru_cache(maxsize=1_024)(self._tokens)

    def learn(self, texts: Iterable[str], questions: Iterable[str] = ()) -> None:
        """Know the words of the content, so that misspellings are mended towards them.

        What only stands in a question may itself be misspelt there: it is known, but nothing is mended towards it.
        """
        spelt, asked = _words(texts), _words(questions)
        vocabulary = set(spelt) | set(asked)
        self._written = frozenset(vocabulary)
        self._vocabulary = frozenset(fold(form) for word in vocabulary for form in (word, self._lemma(word)))
        common = Counter({word: uses for word, uses in asked.items() if self._lexicon.zipf(word)})
        self._speller = Speller(spelt + common + Counter(self._names), self._lexicon)
        self._spacer = Spacer(
            self._lexicon, self._names, self._splitter, self._unfolded, self._speller, self._vocabulary
        )
        self.token.cache_clear()
        self.tokens.cache_clear()

    def _tokens(self, text: str) -> tuple[Token, ...]:
        """Give the tokens in order. A text without å, ä and ö is read as if its writer's keyboard had none."""
        normal = normalise(text)
        plain = normal == fold(normal)
        words = [piece for word in WORD.findall(normal) for piece in self._apart(word)]
        return tuple(
            self.token(word, plain) if len(word) <= LONGEST_WORD else Token(word, fold(word), (), UNKNOWN, False)
            for word in self._spacer.joined(words)
        )

    def _apart(self, word: str) -> list[str]:
        """Give the words of one that joins names with a hyphen, or has lost its spaces: "Kil-Karlstad", "vadheter"."""
        pieces = [piece for piece in word.split("-") if piece]
        if len(pieces) > 1 and (len(word) > LONGEST_WORD or self._names & set(pieces)):
            return pieces
        if (
            len(word) > LONGEST_WORD
            or self._lexicon.lemma(word) is not None
            or fold(word) in self._vocabulary
            or word in self._names
        ):
            return [word]
        return list(self._spacer.apart(word, self._without_ending(word) is not None))

    def of_content(self, word: str) -> bool:
        """Whether the content uses the word, in this or another form."""
        return fold(word) in self._vocabulary

    def commonness(self, word: str) -> float:
        """Give how common a word is in Swedish, on the zipf scale."""
        return self._lexicon.zipf(word)

    def _token(self, word: str, plain: bool) -> Token:
        if word in self._names:
            return Token(word, fold(word), (), 0.0, True)
        if word[0].isdigit():
            return Token(word, word.replace(",", "."), (), NUMBER, True)
        read = self._read(word, plain)
        if read in self._names:
            return Token(read, fold(read), (), 0.0, True)
        pieces = word.split("-") if "-" in word else self._splitter.split(read or word)
        parts = tuple(fold(self._lemma(piece)) for piece in pieces if piece)
        known = read is not None or bool(parts)
        zipf = self._lexicon.zipf(read) if read else 0.0
        weight = min(HEAVIEST, max(LIGHTEST, RARE - zipf)) if known else UNKNOWN
        return Token(word, fold(self._lemma(read or word)), parts, weight, known)

    def _read(self, word: str, plain: bool) -> str | None:
        """Give the word that the writer meant, or None when it is nothing we know."""
        written = [form for form in self._unfolded.get(word, ()) if form in self._written] if plain else []
        if written:
            return max((word, *written), key=self._lexicon.zipf)  # a lost accent is likelier than another slip
        if word in self._written and len(word) < SHORTEST_STEM:
            return word  # an abbreviation of the page's own
        slip = None if fold(word) in self._vocabulary else self._slips.meant(word)
        mended, likeness = (self._speller.mend(word) if self._speller else None) or (None, 0.0)
        if slip and (not mended or self._lexicon.zipf(slip) > self._lexicon.zipf(mended) + FAR_COMMONER):
            return slip
        known = self._lexicon.lemma(word) is not None
        if mended and (known or mended in self._names):
            return mended
        candidates = [word] if known else []
        if plain or not candidates:
            candidates += self._unfolded.get(fold(word), [])
        if candidates:
            return max(candidates, key=self._lexicon.zipf)
        inflected = self._without_ending(word)
        if (
            inflected
            and mended
            and likeness >= NEARLY_SURE
            and self._lexicon.zipf(mended) > self._lexicon.zipf(inflected) + 1
        ):
            return mended
        if inflected:
            return inflected
        parts = self._splitter.split(word)
        if mended and (likeness >= NEARLY_SURE or not parts or min(map(len, parts)) <= SHORT_PART):
            return mended
        joined = word.replace("-", "")
        return word if parts else joined if self._splitter.split(joined) else None

    def _without_ending(self, word: str) -> str | None:
        """Give the known word that an unknown one is a form of: strategierna is a form of strategi."""
        for ending in ENDINGS:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= SHORTEST_STEM:
                for base in (stem, stem + "a", stem + "e"):
                    if self._lexicon.zipf(base) >= KNOWN_STEM:
                        return base
        return None

    def _lemma(self, word: str) -> str:
        lemma = self._lexicon.lemma(word)
        if lemma:
            return lemma
        parts = self._splitter.split(word)
        if not parts:
            return self._stem(word)
        head = parts[-1]
        return word[: len(word) - len(head)] + (self._lexicon.lemma(head) or head)

    def _stem(self, word: str) -> str:
        """Give the shorter form of a word outside the lexicon that the content or the lexicon has: soliditeten is soliditet."""
        for ending in ENDINGS:
            stem = word.removesuffix(ending)
            if (
                stem != word
                and len(stem) >= SHORTEST_STEM
                and (stem in self._written or self._lexicon.zipf(stem) >= KNOWN_STEM)
            ):
                return self._lexicon.lemma(stem) or stem
        return word


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in WORD.findall(normalise(text)) if not word[0].isdigit())


def _unfolded(lexicon: Lexicon) -> dict[str, list[str]]:
    """Give the accented words behind each accentless spelling."""
    found: dict[str, list[str]] = {}
    for word in lexicon.words():
        folded = fold(word)
        if folded != word:
            found.setdefault(folded, []).append(word)
    return found
