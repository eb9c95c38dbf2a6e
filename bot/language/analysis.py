"""Swedish text → tokens that can be compared: base forms, compound parts, mended spelling, å ä ö folded away.

The work grows as the text does, whatever stands in it, and a text is analysed once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.language.accents import fold, normalise
from bot.language.lexicon import LONGEST_WORD, Lexicon
from bot.language.meant import Meant
from bot.language.spaces import Spacer
from bot.language.vocabulary import WORD, Vocabulary

RARE = 7.0  # zipf scale: a word weighs this less its commonness
LIGHTEST, HEAVIEST, UNKNOWN = 0.15, 4.5, 3.5
MOST_UNKNOWN = 40  # different words of a text that are mended and taken apart; nobody writes as many wrong
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
        written = [piece for word in WORD.findall(normal) for piece in self._unhyphened(word)]
        noise = self._noise(written)
        words = [piece for word in written for piece in ([word] if word in noise else self._apart(word))]
        lost = plain and any(self._meant.lost_accent(word) for word in words)
        return tuple(
            Token(word, fold(word), (), UNKNOWN, False) if word in noise else self._token(word, plain, lost)
            for word in self._spacer.joined(words)
        )

    def _unhyphened(self, word: str) -> list[str]:
        """Give the words of one that joins names, or many words, with hyphens: "Kil-Karlstad"; else the word itself."""
        pieces = [piece for piece in word.split("-") if piece]
        return pieces if len(word) > LONGEST_WORD or self._names & set(pieces) else [word]

    def _noise(self, words: Sequence[str]) -> set[str]:
        """Give the words that are taken as they stand: longer than any, and in a text with more unknown ones than people write, the rest."""
        unknown = [word for word in dict.fromkeys(words) if not word[0].isdigit() and not self._vocabulary.knows(word)]
        return {*unknown[MOST_UNKNOWN:], *(word for word in words if len(word) > LONGEST_WORD)}

    def _apart(self, word: str) -> Sequence[str]:
        """Give the words of one that has lost its spaces: "vadheter"."""
        return [word] if self._vocabulary.knows(word) else self._spacer.apart(word)

    def _read(self, word: str, plain: bool, lost: bool) -> Token:
        if word[0].isdigit():
            return Token(word, word.replace(",", "."), (), NUMBER, True)
        meant = word if word in self._names else self._meant.by(word, plain, lost)
        if meant in self._names:
            return Token(meant, fold(meant), (), 0.0, True)
        base, split = self._vocabulary.base.of, self._vocabulary.splitter.split
        pieces = word.split("-") if "-" in word else split(meant or word)
        parts = tuple(fold(base(piece)) for piece in pieces if piece)
        weight = min(HEAVIEST, max(LIGHTEST, RARE - self._lexicon.zipf(meant or "")))
        known = meant is not None or bool(parts)
        return Token(word, fold(base(meant or word)), parts, weight if known else UNKNOWN, known)
