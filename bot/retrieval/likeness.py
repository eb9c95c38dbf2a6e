"""How alike texts are: as a whole to example questions, and letter by letter.

Owns the vectors. Both measures are of length one, so that likeness is their product, from 0 to 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import HashingVectorizer

from bot.language.accents import fold
from bot.language.analysis import Analyser, Token

Scores = NDArray[np.float64]

TELLING = 1.7  # weight from which a word makes a pair with its neighbour worth counting


class Columns:
    """Rows of few numbers, held by column, so that a product with one more row costs no more than the columns it has."""

    def __init__(self, rows: csr_matrix) -> None:
        held = rows.tocsc()
        self._starts, self._rows, self._values = held.indptr.tolist(), held.indices, held.data
        self._count = rows.shape[0]

    def product(self, places: Sequence[int], values: Scores) -> Scores:
        """Give the product of each row with one that has these values at these places."""
        scores = np.zeros(self._count)
        for place, value in zip(places, values.tolist()):
            start, end = self._starts[place], self._starts[place + 1]
            if end > start:  # a row stands once in a column
                scores[self._rows[start:end]] += value * self._values[start:end]
        return scores


class Examples:
    """Groups of example questions; a text is as like a group as it is like the likest of its examples.

    A group of one competes fairly with a group of twenty: only the likest counts.
    """

    def __init__(self, groups: Sequence[Sequence[str]], analyser: Analyser) -> None:
        self._analyser = analyser
        self._places: dict[str, int] = {}
        rows = [self._counted(text, learn=True) for texts in groups for text in texts]
        held = [len(texts) for texts in groups]
        self._filled = np.array([number for number, count in enumerate(held) if count], dtype=np.int64)
        self._starts = np.cumsum([0, *[count for count in held if count]])[:-1]
        self._groups = len(groups)
        often = np.zeros(len(self._places))
        for row in rows:
            often[list(row)] += 1
        self._rarity = np.log((len(rows) + 1) / (often + 1)) + 1
        ends = np.cumsum([0, *(len(row) for row in rows)])
        columns = np.fromiter((place for row in rows for place in row), np.int64, int(ends[-1]))
        values = np.concatenate([self._scaled(row) for row in rows]) if rows else np.zeros(0)
        self._rows = Columns(csr_matrix((values, columns, ends), shape=(len(rows), len(self._places))))

    def likeness(self, tokens: Sequence[Token]) -> Scores:
        """Give how like each group a text is."""
        scores = np.zeros(self._groups)
        row = self._weighed(tokens, learn=False)
        if row and len(self._starts):
            alike = self._rows.product(list(row), self._scaled(row))
            scores[self._filled] = np.maximum.reduceat(alike, self._starts)
        return scores

    def _counted(self, text: str, learn: bool) -> dict[int, float]:
        return self._weighed(self._analyser.tokens(text), learn)

    def _weighed(self, tokens: Sequence[Token], learn: bool) -> dict[int, float]:
        row: dict[int, float] = {}
        for term in _terms(tokens):
            place = self._places.setdefault(term, len(self._places)) if learn else self._places.get(term)
            if place is not None:
                row[place] = row.get(place, 0.0) + 1.0
        return row

    def _scaled(self, row: dict[int, float]) -> Scores:
        counts = np.fromiter(row.values(), np.float64, len(row))
        values: Scores = (1 + np.log(counts)) * self._rarity[list(row)]
        return values / (np.linalg.norm(values) or 1.0)


class Letters:
    """Likeness letter by letter, by runs of three to five; nothing is learnt, so it is the same for every municipality."""

    def __init__(self, analyser: Analyser) -> None:
        self._analyser = analyser
        self._hash = HashingVectorizer(
            analyzer="char_wb", ngram_range=(3, 5), n_features=2**16, alternate_sign=False, norm="l2"
        )

    def rows(self, texts: Iterable[str]) -> csr_matrix:
        """Give the texts as rows."""
        return self._hash.transform([self._spelt(self._analyser.tokens(text)) for text in texts])

    def likeness(self, row: Scores, rows: csr_matrix) -> Scores:
        """Give how like each row a text is."""
        alike: Scores = rows @ row
        return alike

    def row(self, tokens: Sequence[Token]) -> Scores:
        """Give one text as a row."""
        row: Scores = self._hash.transform([self._spelt(tokens)]).toarray()[0]
        return row

    @staticmethod
    def _spelt(tokens: Sequence[Token]) -> str:
        return " ".join(fold(token.surface) for token in tokens if token.weight)


def _terms(tokens: Sequence[Token]) -> list[str]:
    telling = [token for token in tokens if token.weight]
    terms = [term for token in telling for term in (token.term, *(f"+{part}" for part in token.parts))]
    return terms + [
        f"{one.term} {two.term}" for one, two in pairwise(telling) if max(one.weight, two.weight) >= TELLING
    ]
