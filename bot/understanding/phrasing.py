"""Words of a message with their places, and closed phrases found among them.

Owns how a phrase of the content is recognised in a message: without case and accents, word by word. Linear in the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.language.accents import fold

WORD = re.compile(r"\w+|[^\w\s]")
PAUSES = frozenset(".,;:!?–")


@dataclass(frozen=True)
class Word:
    """A word or sign, in lower case and without accents, and where it stands in the composed text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Found:
    """A phrase that stands in a message: the name of its group, and its first word and the one after its last."""

    name: str
    start: int
    end: int


def words(text: str) -> tuple[Word, ...]:
    """Give the words and signs of a text."""
    composed = unicodedata.normalize("NFC", text)
    return tuple(Word(fold(match[0].lower()), match.start(), match.end()) for match in WORD.finditer(composed))


class PhraseIndex:
    """Groups of closed phrases, looked up by their first word."""

    def __init__(self, groups: Mapping[str, Iterable[str]]) -> None:
        held: defaultdict[str, set[tuple[tuple[str, ...], str]]] = defaultdict(set)
        for name, lines in groups.items():
            for line in lines:
                phrase = tuple(word.text for word in words(line))
                held[phrase[0]].add((phrase, name))
        self._held = {first: sorted(ones, key=lambda one: -len(one[0])) for first, ones in held.items()}

    def found(self, message: Sequence[Word]) -> list[Found]:
        """Give the phrases of a message, at each word the longest of each group; none begins inside one of its own group."""
        made: list[Found] = []
        ends: dict[str, int] = {}
        for place, word in enumerate(message):
            for phrase, name in self._held.get(word.text, ()):
                fits = place >= ends.get(name, 0) and all(
                    place + ahead < len(message) and message[place + ahead].text == part
                    for ahead, part in enumerate(phrase)
                )
                if fits:
                    ends[name] = place + len(phrase)
                    made.append(Found(name, place, ends[name]))
        return made


def openings(message: Sequence[Word], fillers: PhraseIndex) -> list[int]:
    """Give where each part of a message begins, after pauses and after words that mean nothing there."""
    skips = {one.start: one.end for one in fillers.found(message)}
    starts = [0, *(place + 1 for place, word in enumerate(message) if word.text in PAUSES)]
    made: list[int] = []
    for start in starts:
        while start in skips:
            start = skips[start]
        if start < len(message) and message[start].text not in PAUSES and (not made or made[-1] < start):
            made.append(start)
    return made
