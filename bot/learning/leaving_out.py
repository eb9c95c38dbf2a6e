"""How well the pages of a municipality that nobody has written for are answered: learned without it, asked of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.content.library import Content
from bot.deciding.book import Book
from bot.language.lexicon import Lexicon
from bot.learning.bank import Case
from bot.learning.examples import Example, examples_of
from bot.learning.fit import UNLEARNED, fit
from bot.retrieval.ranker import Ranker

WRITTEN = ("text", "rests_on", "concepts", "plain", "words", "examples", "yes", "no", "related")


@dataclass(frozen=True)
class LeftOut:
    """What came of it. `missed` holds the ids of the cases whose best entry was not one that answers, and that entry."""

    municipality: str
    asked: int
    missed: tuple[tuple[str, str], ...]

    @property
    def first_right_percent(self) -> float:
        """How often the best entry was one that answers."""
        return 100 * (1 - len(self.missed) / self.asked) if self.asked else 0.0


def as_of_a_new_page(content: Content, municipality: str) -> Content:
    """Give the content as if a municipality's pages had come in today: each entry has title, quote, targets and aspects only.

    No concept has examples either: some of them were written for the very lines that are asked for.
    """
    entries = {
        name: entry.copy(update=dict.fromkeys(WRITTEN, ())) if entry.municipality == municipality else entry
        for name, entry in content.entries.items()
    }
    concepts = {name: concept.copy(update={"examples": ()}) for name, concept in content.concepts.items()}
    return replace(content, entries=entries, concepts=concepts)


def leave_out(
    content: Content, lexicon: Lexicon, cases: Sequence[Case], municipality: str, tuning: Iterable[Case]
) -> LeftOut:
    """Give how a ranker that learned from the other municipalities' tuning cases finds the lines of one it never saw."""
    book = Book(content, lexicon, UNLEARNED)
    ranker = fit(list(examples_of(book, (case for case in tuning if case.municipality != municipality))))
    stripped = Book(as_of_a_new_page(content, municipality), lexicon, ranker)
    asked = [one for one in examples_of(stripped, (case for case in cases if case.municipality == municipality))]
    answerable = [one for one in asked if one.answerable]
    entries = stripped.index.shards[municipality].entries
    missed = ((one.case, entries[_best(ranker, one)].id) for one in answerable if not one.right[_best(ranker, one)])
    return LeftOut(municipality, len(answerable), tuple(missed))


def _best(ranker: Ranker, example: Example) -> int:
    return int(np.argmax(ranker.scores(example.features)))
