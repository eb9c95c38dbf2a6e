"""One text as the numbers of a trained TfidfVectorizer, without the checks that take longer than the work.

Holds for vectorisers with sublinear counts and rows of length one, as all of ours are.
"""

from __future__ import annotations

from collections import Counter

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

Row = tuple[NDArray[np.int64], NDArray[np.float64]]


class Reader:
    """Turns a text into the places and the values that `transform` of the vectoriser would give it."""

    def __init__(self, vectoriser: TfidfVectorizer) -> None:
        self._analyse, self.places = vectoriser.build_analyzer(), vectoriser.vocabulary_
        self._rarity = np.asarray(vectoriser.idf_)

    def __call__(self, text: str) -> Row:
        """Give the places of the terms that the vectoriser knows, and their values."""
        places = self.places
        counts = Counter(places[term] for term in self._analyse(text) if term in places)
        columns = np.fromiter(counts, np.int64, len(counts))
        values = (1 + np.log(np.fromiter(counts.values(), np.float64, len(counts)))) * self._rarity[columns]
        return columns, values / (np.linalg.norm(values) or 1.0)
