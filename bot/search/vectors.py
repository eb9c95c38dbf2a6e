"""One text as the numbers of a trained TfidfVectorizer, without the checks that take longer than the work.

Holds for vectorisers with sublinear counts and rows of length one, as all of ours are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

Row = tuple[NDArray[np.int64], NDArray[np.float64]]


def reader_of(vectoriser: TfidfVectorizer) -> Callable[[str], Row]:
    """Give what turns a text into the places and the values that `vectoriser.transform` would give it."""
    analyse, places = vectoriser.build_analyzer(), vectoriser.vocabulary_
    rarity = np.asarray(vectoriser.idf_)

    def row(text: str) -> Row:
        counts = Counter(places[term] for term in analyse(text) if term in places)
        columns = np.fromiter(counts, np.int64, len(counts))
        values = (1 + np.log(np.fromiter(counts.values(), np.float64, len(counts)))) * rarity[columns]
        return columns, values / (np.linalg.norm(values) or 1.0)

    return row


def stacked(rows: Sequence[Row], width: int) -> csr_matrix:
    """Give the rows as one matrix of this many columns."""
    ends = np.cumsum([0, *(len(columns) for columns, _ in rows)])
    columns, values = (np.concatenate(part) for part in zip(*rows))
    return csr_matrix((values, columns, ends), shape=(len(rows), width))
