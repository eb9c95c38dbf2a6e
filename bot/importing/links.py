"""Which concepts a page's lines are linked to, by the words of official texts, and which are nearest to a line that has none.

The index makes the same links by itself; here they are told to a person, and the one a line is about is written down when it is sure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.content.library import Content
from bot.content.model import Concept
from bot.importing.found import Line
from bot.language.analysis import Analyser
from bot.language.lexicon import baked
from bot.retrieval.concepts import ConceptNet
from bot.understanding.places import own_words

NEAREST = 3
HEAD = 6  # letters that the last word of a name counts for more
MOST = 6  # concepts that one line is written to be about
OF_AN_AREA = re.compile(r"^målbilden för ")


@dataclass(frozen=True)
class Link:
    """A line and the concepts it is linked to; with none, those that are nearest."""

    line: Line
    concepts: tuple[Concept, ...]
    nearest: tuple[Concept, ...] = ()


def link(content: Content, lines: Sequence[Line]) -> list[Link]:
    """Give each line's links, and write them into the line, what it says most about first.

    Errors: FileNotFoundError when the language data is not baked yet.
    """
    analyser = Analyser(baked(), own_words(content.municipalities))
    words = [(one.title, *one.official, *one.everyday) for one in content.concepts.values()]
    analyser.learn([text for texts in words for text in texts] + [quote for line in lines for quote in line.quote], [])
    linker = _Linker(ConceptNet(content.concepts, analyser), analyser)
    return [linker.link(line) for line in lines]


class _Linker:
    """The net, with how telling each of a concept's official words is: the longer, the more it says."""

    def __init__(self, net: ConceptNet, analyser: Analyser) -> None:
        self._net, self._analyser = net, analyser
        self._names = {concept.id: concept.title for concept in net.concepts}
        self._phrases = [
            [
                (frozenset(token.term for token in analyser.tokens(text)), len(text))
                for text in (one.title, *one.official)
            ]
            for one in net.concepts
        ]

    def link(self, line: Line) -> Link:
        """Give a line's links and write them into it."""
        name = OF_AN_AREA.sub("", line.title)
        found = list(dict.fromkeys(self._ordered(name) + self._ordered(" ".join(line.quote))))
        line.concepts = tuple(self._net.ids[number] for number in found[:MOST])
        if found:
            return Link(line, tuple(self._net.concepts[number] for number in found))
        best = process.extract(line.title, self._names, scorer=fuzz.token_set_ratio, limit=NEAREST)
        return Link(line, (), tuple(self._net.concepts[self._net.numbers[key]] for _, _, key in best))

    def _ordered(self, text: str) -> list[int]:
        tokens = self._analyser.tokens(text)
        terms = {term for token in tokens for term in (token.term, *token.parts)}
        last = tokens[-1].term if tokens else ""
        return sorted(self._net.linked(text), key=lambda number: (-self._telling(number, terms, last), number))

    def _telling(self, number: int, terms: set[str], last: str) -> int:
        """Give how much a concept's longest phrase in a text says; the last word of a name is what it names."""
        return max(
            (length + HEAD * (last in words) for words, length in self._phrases[number] if words <= terms), default=0
        )
