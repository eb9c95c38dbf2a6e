"""The question bank as what the ranker learns from: each question's features of every entry, and which entries answer it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.deciding.book import Book
from bot.learning.bank import ASPECTS, UNKNOWN, Case
from bot.understanding.question import Conversation, Heard, Question

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """One question asked of one municipality. Shape of `features`: entries by features.NAMES; `right` marks what answers."""

    case: str
    features: Matrix
    right: NDArray[np.bool_]

    @property
    def answerable(self) -> bool:
        """Whether any entry answers."""
        return bool(self.right.any())


def examples_of(book: Book, cases: Iterable[Case]) -> Iterator[Example]:
    """Give every single question of a known municipality whose subject is known; of the pages' silence too."""
    for case in cases:
        turn = case.turns[0]
        if len(case.turns) != 1 or case.municipality not in book.index.shards or UNKNOWN in turn.subject:
            continue
        entries = book.index.shards[case.municipality].entries
        spoken_of = {*turn.subject, *turn.near}
        right = np.array([entry.id in spoken_of for entry in entries])
        silent = turn.expect == "decline" and not turn.near
        if right.any() == silent:
            continue
        question = _question(book, case)
        if question.words or question.background:
            yield Example(case.id, book.index.measured(question, case.municipality), right)


def _question(book: Book, case: Case) -> Question:
    asked = next((one for one in case.turns[0].aspect if one in ASPECTS), "what")
    heard = Heard((("ask", 1.0),), ((asked, 1.0),))
    return book.understander.understand(case.turns[0].text, heard, Conversation(case.municipality))[0]
