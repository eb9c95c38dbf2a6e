"""Search as a municipality's web site does it: BM25 over the pages' own lines, the best hits shown with their source."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rank_bm25 import BM25Okapi

from evaluation.peers.canned import Canned
from evaluation.peers.still import Guess

WORD = re.compile(r"\w+")


class Search:
    """Gives the best passages for a question, as many as a result page shows at first."""

    def __init__(self, classes: Sequence[Canned], hits: int) -> None:
        self._pages = [one for one in classes if one.passages]
        self._hits = hits
        self._index = BM25Okapi([_words(" ".join(one.passages)) for one in self._pages])

    def guess(self, text: str) -> Guess:
        """Give the best hits' lines as one reply, and BM25's score of the first."""
        scores = self._index.get_scores(_words(text))
        best = sorted(range(len(scores)), key=lambda n: -scores[n])[: self._hits]
        return Guess("\n".join(self._pages[n].answer for n in best), float(scores[best[0]]))


def _words(text: str) -> list[str]:
    return WORD.findall(text.lower())
