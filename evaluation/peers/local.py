"""Measures a peer that needs no server, in a process of its own so that its memory is its own."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache, partial

import psutil

from bot.learning.bank import Case
from evaluation.peers.canned import Canned
from evaluation.peers.classifier import Classifier
from evaluation.peers.measured import Measured
from evaluation.peers.search import Search
from evaluation.peers.still import Guess, Guesser, Still
from evaluation.run import run, share_right

MARKS = 20  # how many marks are tried between answering everything and answering nothing
MAKERS: dict[str, Callable[[Sequence[Canned]], Guesser]] = {
    "BM25, första träffen": partial(Search, hits=1),
    "BM25, tre träffar": partial(Search, hits=3),
    "TF-IDF + logistisk regression": Classifier,
}


def measure(name: str, classes: Sequence[Canned], no: str, cases: Sequence[Case]) -> Measured:
    """Give how the peer does at the mark that suits it best on these very cases: better than it could be set beforehand."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as own:
        return own.submit(_measure, name, classes, no, cases).result()


def _measure(name: str, classes: Sequence[Canned], no: str, cases: Sequence[Case]) -> Measured:
    started = time.process_time()
    guesser = MAKERS[name](classes)
    training = time.process_time() - started
    mark = _best_mark(guesser, no, cases)
    started = time.process_time()
    results = run(Still(guesser, mark, no), cases)
    return Measured.of(name, results, time.process_time() - started, training, psutil.Process().memory_info().rss / 1e6)


def _best_mark(guesser: Guesser, no: str, cases: Sequence[Case]) -> float:
    """Give the mark at which most cases are right."""
    remembering = _Remembering(guesser)
    sure = sorted(remembering.guess(turn.text).sure for case in cases for turn in case.turns)
    marks = [sure[n * (len(sure) - 1) // MARKS] for n in range(MARKS)]
    return max(marks, key=lambda mark: share_right(run(Still(remembering, mark, no), cases)))


class _Remembering:
    """Guesses each text once."""

    def __init__(self, guesser: Guesser) -> None:
        self.guess = lru_cache(maxsize=None)(self._guess)
        self._guesser = guesser

    def _guess(self, text: str) -> Guess:
        return self._guesser.guess(text)
