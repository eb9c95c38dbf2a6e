"""One municipality's own index: what words its entries use, which concepts they are linked to, how they read letter by letter.

Built from its entries and the shared concepts alone, so that an edit of one municipality builds nothing else anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from bot.content.model import Entry, Kind
from bot.language.analysis import Analyser, Token
from bot.retrieval.concepts import ConceptNet
from bot.retrieval.likeness import Examples, Letters

Matrix = NDArray[np.float64]

FIELDS = {"title": 1.0, "words": 1.0, "quote": 0.9, "text": 0.7, "frame": 0.8}
SPOKEN = frozenset({"title", "words", "quote"})  # what an entry says itself, and is called
FEW = 2  # lines that an entry may have in common with others and still say something
PART = 0.55  # a word that meets only a part of a compound has met half of it
FIRST, FURTHER, READ = 1.0, 0.9, 0.8  # the concept an entry is about, others that it names, those read out of its quote


class Shard:
    """The entries of one municipality, ready to be measured against a question."""

    def __init__(
        self, entries: Sequence[Entry], frames: Mapping[str, str], net: ConceptNet, analyser: Analyser, letters: Letters
    ) -> None:
        self.frames = {entry.id: frames[entry.id] for entry in entries}
        self.entries = tuple(entries)
        self.numbers = {entry.id: number for number, entry in enumerate(self.entries)}
        self._analyser = analyser
        self._own: dict[str, Matrix] = {}
        self.said: dict[str, frozenset[str]] = {}
        self._frame: dict[str, Matrix] = {}
        for number, entry in enumerate(self.entries):
            self._learn(number, entry)
        self.gathers = _gathering(self.entries)
        self.links = self._linked(net)
        self.linked = np.array(list(self.links), dtype=np.int64)
        self._strengths = np.array(list(self.links.values())).reshape(len(self.links), len(self.entries))
        self.primary = self._first(net)
        self.letters = letters.rows(" ".join((entry.title, *entry.quote)) for entry in self.entries)
        self.examples = Examples(
            [(*entry.examples, *entry.yes, *entry.no, entry.title) for entry in self.entries], analyser
        )
        self.explained = Examples([(*entry.plain, *entry.text) for entry in self.entries], analyser)

    def own(self, tokens: Sequence[Token]) -> Matrix:
        """Give how well each entry's own words meet each token. Shape: tokens by entries."""
        return self._met(self._own, tokens)

    def framed(self, tokens: Sequence[Token]) -> Matrix:
        """Give how well the names of what each entry stands in meet each token. Shape: tokens by entries."""
        return self._met(self._frame, tokens)

    def by_concept(self, found: Mapping[int, Matrix], tokens: int) -> Matrix:
        """Give how well each entry meets each token through the concepts it is linked to. Shape: tokens by entries."""
        met = np.zeros((tokens, len(self.entries)))
        for number, strengths in found.items():
            if number in self.links:
                np.maximum(met, np.outer(strengths, self.links[number]), out=met)
        return met

    def by_links(self, of_concepts: Matrix) -> Matrix:
        """Give for each entry the most of any concept it is linked to, times how surely it is. Shape: entries."""
        said = of_concepts[self.linked]
        some = np.flatnonzero(said)
        strongest: Matrix = (said[some, None] * self._strengths[some]).max(axis=0, initial=0.0)
        return strongest

    def _learn(self, number: int, entry: Entry) -> None:
        spoken: list[Token] = []
        for field, strength in FIELDS.items():
            tokens = [token for line in self._lines(entry, field) for token in self._analyser.tokens(line)]
            spoken += tokens if field in SPOKEN else ()
            self._note(self._own, number, tokens, strength)
            if field == "frame":
                self._note(self._frame, number, tokens, 1.0)
        self.said[entry.id] = frozenset(term for token in spoken for term in (token.term, *token.parts))

    def _note(self, held: dict[str, Matrix], number: int, tokens: Iterable[Token], strength: float) -> None:
        for token in tokens:
            for term, share in ((token.term, 1.0), *((part, PART) for part in token.parts)):
                row = held.setdefault(term, np.zeros(len(self.entries)))
                row[number] = max(row[number], share * strength)

    def _lines(self, entry: Entry, field: str) -> Iterable[str]:
        if field in ("title", "frame"):
            return (entry.title if field == "title" else self.frames[entry.id],)
        lines: Iterable[str] = getattr(entry, field)
        return lines

    def _met(self, held: Mapping[str, Matrix], tokens: Sequence[Token]) -> Matrix:
        met = np.zeros((len(tokens), len(self.entries)))
        for place, token in enumerate(tokens):
            if token.term in held:
                met[place] = held[token.term]
            for part in token.parts:
                if part in held:
                    np.maximum(met[place], PART * held[part], out=met[place])
        return met

    def _first(self, net: ConceptNet) -> dict[int, Matrix]:
        """Give for each concept the entries that are about it first of all: the first they name, else those of their title."""
        first: dict[int, Matrix] = {}
        for number, entry in enumerate(self.entries):
            named = [net.numbers[name] for name in entry.concepts[:1] if name in net.numbers]
            for one in named or net.linked(entry.title):
                first.setdefault(one, np.zeros(len(self.entries)))[number] = FIRST
        return first

    def _linked(self, net: ConceptNet) -> dict[int, Matrix]:
        """Give each linked concept's strength for every entry."""
        links: dict[int, Matrix] = {}
        for number, entry in enumerate(self.entries):
            read = {one: READ for line in (entry.title, *entry.quote) for one in net.linked(line)}
            named = {net.numbers[name]: FURTHER for name in entry.concepts if name in net.numbers}
            first = {net.numbers[name]: FIRST for name in entry.concepts[:1] if name in net.numbers}
            for one, strength in (read | named | first).items():
                links.setdefault(one, np.zeros(len(self.entries)))[number] = strength
        return links


def _gathering(entries: Sequence[Entry]) -> NDArray[np.bool_]:
    """Give which entries say nothing of their own: they name an area, or gather what other entries say."""
    said = Counter(line for entry in entries for line in set(entry.quote))
    return np.array(
        [
            entry.kind is Kind.area
            or len(entry.quote) > FEW
            and sum(said[line] > 1 for line in entry.quote) > len(entry.quote) / 2
            for entry in entries
        ]
    )


def shards_of(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Give the entries of each municipality."""
    ordered = sorted(entries, key=lambda entry: entry.municipality)
    return {name: list(group) for name, group in groupby(ordered, key=lambda entry: entry.municipality)}
