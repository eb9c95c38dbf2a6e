"""One municipality's own index: what words its entries use, which concepts they are linked to, how they read letter by letter.

Built from its entries and the shared concepts alone, so that an edit of one municipality builds nothing else anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from bot.content.model import Entry
from bot.language.analysis import Analyser, Token
from bot.retrieval.concepts import ConceptNet
from bot.retrieval.likeness import Examples, Letters

Matrix = NDArray[np.float64]

FIELDS = {"title": 1.0, "words": 1.0, "quote": 0.9, "text": 0.7, "frame": 0.8}
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
        newest = max((entry.plan or "" for entry in entries), default="")
        self.superseded = np.array([float(bool(entry.plan) and entry.plan != newest) for entry in entries])
        self._analyser = analyser
        self._own: dict[str, Matrix] = {}
        self.said: dict[str, frozenset[str]] = {}
        self._titles: list[tuple[tuple[str, ...], Matrix]] = []
        for number, entry in enumerate(self.entries):
            self._learn(number, entry)
        self.links = self._linked(net)
        self.primary = [
            {net.numbers[name] for name in entry.concepts[:1] if name in net.numbers} for entry in self.entries
        ]
        self.letters = letters.rows(" ".join((entry.title, *entry.quote)) for entry in self.entries)
        self.examples = Examples([(*entry.examples, entry.title) for entry in self.entries], analyser)

    def own(self, tokens: Sequence[Token]) -> Matrix:
        """Give how well each entry's own words meet each token. Shape: tokens by entries."""
        return np.array([self._met(token) for token in tokens]).reshape(len(tokens), len(self.entries))

    def by_concept(self, found: Mapping[int, Matrix], tokens: int) -> Matrix:
        """Give how well each entry meets each token through the concepts it is linked to. Shape: tokens by entries."""
        met = np.zeros((tokens, len(self.entries)))
        for number, strengths in found.items():
            if number in self.links:
                np.maximum(met, np.outer(strengths, self.links[number]), out=met)
        return met

    def titled(self, terms: set[str]) -> Matrix:
        """Give for each entry the share of its title's telling words that are among these."""
        return np.array(
            [
                sum(weight for term, weight in zip(names, weights) if term in terms) / (weights.sum() or 1.0)
                for names, weights in self._titles
            ]
        )

    def _learn(self, number: int, entry: Entry) -> None:
        for field, strength in FIELDS.items():
            lines = self._lines(entry, field)
            for token in (token for line in lines for token in self._analyser.tokens(line)):
                for term, share in ((token.term, 1.0), *((part, PART) for part in token.parts)):
                    row = self._own.setdefault(term, np.zeros(len(self.entries)))
                    row[number] = max(row[number], share * strength)
        title = self._analyser.tokens(entry.title)
        spoken = [*title, *(token for line in (*entry.quote, *entry.words) for token in self._analyser.tokens(line))]
        self.said[entry.id] = frozenset(term for token in spoken for term in (token.term, *token.parts))
        self._titles.append((tuple(token.term for token in title), np.array([token.weight for token in title])))

    def _lines(self, entry: Entry, field: str) -> Iterable[str]:
        if field in ("title", "frame"):
            return (entry.title if field == "title" else self.frames[entry.id],)
        lines: Iterable[str] = getattr(entry, field)
        return lines

    def _met(self, token: Token) -> Matrix:
        found = [self._own[token.term]] if token.term in self._own else []
        found += [PART * self._own[part] for part in token.parts if part in self._own]
        return np.maximum.reduce(found) if found else np.zeros(len(self.entries))

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


def shards_of(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Give the entries of each municipality."""
    ordered = sorted(entries, key=lambda entry: entry.municipality)
    return {name: list(group) for name, group in groupby(ordered, key=lambda entry: entry.municipality)}
