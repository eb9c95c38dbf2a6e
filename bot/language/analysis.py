"""Swedish text → tokens that can be compared: base forms, compound parts, mended spelling, å ä ö folded away.

The work grows as the text does, whatever stands in it, and a text is analysed once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from bot.language.accents import fold, normalise
from bot.language.lexicon import LONGEST_WORD, Lexicon
from bot.language.meant import Meant
from bot.language.spaces import Spacer
from bot.language.vocabulary import WORD, Vocabulary

RARE = 7.0  # zipf scale: a word weighs this less its commonness
LIGHTEST, HEAVIEST, UNKNOWN = 0.15, 4.5, 3.5
NUMBER = 1.2  # weight of a figure: it tells less than a word


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
        self._names = frozenset(map(normalise, names))
        self.learn(())

    def learn(self, texts: Iterable[str], questions: Iterable[str] = ()) -> None:
        """Know the words of the content, so that misspellings are mended towards those of its texts."""
        self._vocabulary = Vocabulary(self._lexicon, self._names, texts, questions)
        self._spacer, self._meant = Spacer(self._vocabulary), Meant(self._vocabulary)
        self._token = lru_cache(maxsize=50_000)(self._read)
        self._kept = lru_cache(maxsize=1_024)(self._analysed)

    def tokens(self, text: str) -> tuple[Token, ...]:
        """Give the tokens in order. A text without å, ä and ö is read as if its writer's keyboard had none."""
        return self._kept(text)

    def commonness(self, word: str) -> float:
        """Give how common a word is in Swedish, on the zipf scale."""
        return self._lexicon.zipf(word)

    def _analysed(self, text: str) -> tuple[Token, ...]:
        normal = normalise(text)
        plain = normal == fold(normal)
        words = [piece for word in WORD.findall(normal) for piece in self._apart(word)]
        return tuple(
            self._token(word, plain) if len(word) <= LONGEST_WORD else Token(word, fold(word), (), UNKNOWN, False)
            for word in self._spacer.joined(words)
        )

    def _apart(self, word: str) -> list[str]:
        """Give the words of one that joins names or many words with hyphens, or has lost its spaces: "Kil-Karlstad", "vadheter"."""
        pieces = [piece for piece in word.split("-") if piece]
        if len(pieces) > 1 and (len(word) > LONGEST_WORD or self._names & set(pieces)):
            return pieces
        if len(word) > LONGEST_WORD or self._vocabulary.knows(word):
            return [word]
        return list(self._spacer.apart(word))

    def _read(self, word: str, plain: bool) -> Token:
        if word[0].isdigit():
            return Token(word, word.replace(",", "."), (), NUMBER, True)
        meant = word if word in self._names else self._meant.by(word, plain)
        if meant in self._names:
            return Token(meant, fold(meant), (), 0.0, True)
        base, split = self._vocabulary.base.of, self._vocabulary.splitter.split
        pieces = word.split("-") if "-" in word else split(meant or word)
        parts = tuple(fold(base(piece)) for piece in pieces if piece)
        weight = min(HEAVIEST, max(LIGHTEST, RARE - self._lexicon.zipf(meant or "")))
        known = meant is not None or bool(parts)
        return Token(word, fold(base(meant or word)), parts, weight if known else UNKNOWN, known)
