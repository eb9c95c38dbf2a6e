"""What is measured of each entry against a question: a dozen numbers from 0 to 1, each more the likelier the entry is meant.

`NAMES` is their order in the matrix, in the weights file and in what `/varför` shows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.content.model import Entry, Kind
from bot.language.analysis import Token
from bot.retrieval.shard import Matrix, Shard
from bot.understanding.question import Aspect, Question

NAMES = (
    "covered",  # share of the subject words, the rare ones most, that the entry meets by its own words or a concept
    "nearest",  # the same, beside the entry that meets most
    "named",  # 1 less the share of the subject words that surely name a concept and that the entry does not meet
    "all_words",  # share of all words, small ones too, that stand in the entry's own
    "about",  # how surely a concept that the message speaks of is the one that the entry is about first of all
    "examples",  # likeness to the likest example question
    "example_words",  # the same, of the subject words alone
    "explained",  # likeness to the likest line of its explanation in plain Swedish
    "letters",  # likeness to title and quote, letter by letter
    "frame",  # share of the subject words that name what the entry stands in: the vision, a plan, an area
    "sort",  # the sort of line that the message names: the entry's 1, another 0, none named a half
    "line",  # the entry says something of its own, unless a list or an area is asked for; 0 for a mere heading or list
    "tells",  # the entry tells the aspect that is asked
)
BACKGROUND = 0.35  # what a word of another clause weighs beside those of the clause that asks
MANY = frozenset({Aspect.list, Aspect.count, Aspect.summary})
SAME, UNNAMED, ANOTHER = 1.0, 0.5, 0.0
SURELY_NAMED = 0.9  # a word that names a concept in part, or its neighbour, may mean something else

Features = NDArray[np.float64]


@dataclass(frozen=True)
class Weighed:
    """What of a message is measured: its words with their weights, and what the shared net says of them."""

    words: tuple[Token, ...]
    weights: Matrix
    all_words: tuple[Token, ...]
    concepts: Mapping[int, Matrix]
    concept_likeness: Matrix
    concept_word_likeness: Matrix


def measure(question: Question, weighed: Weighed, shard: Shard, tells: Sequence[bool], letters: Matrix) -> Features:
    """Give the features of every entry of a shard. Shape: entries by NAMES."""
    met = np.maximum(shard.own(weighed.words), shard.by_concept(weighed.concepts, len(weighed.words)))
    covered = _share(weighed.weights, met)
    total = weighed.weights.sum() or 1.0
    every = np.array([token.weight for token in weighed.all_words])
    columns = [
        covered,
        covered / (covered.max(initial=0.0) or 1.0),
        1 - (weighed.weights * surely_named(weighed)) @ (1 - met) / total,
        _share(every, shard.own(weighed.all_words)),
        _about(weighed, shard),
        _examples(shard, weighed.all_words, weighed.concept_likeness),
        _examples(shard, weighed.words, weighed.concept_word_likeness),
        shard.explained.likeness(weighed.all_words),
        letters,
        weighed.weights @ shard.framed(weighed.words) / total,
        [_sort(question, entry, gathers) for entry, gathers in zip(shard.entries, shard.gathers.tolist())],
        np.where(shard.gathers, float(_asks_for_many(question)), 1.0),
        np.array(tells, dtype=float),
    ]
    return np.stack([np.asarray(column, float) for column in columns], axis=1)


def _share(weights: Matrix, met: Matrix) -> Matrix:
    """Give the share of words that each entry meets, by weight and by how few entries meet a word."""
    entries = met.shape[1]
    rare = weights * np.log((entries + 1) / (met.sum(axis=1) + 1)) / np.log(entries + 1)
    share: Matrix = rare @ met / (rare.sum() or 1.0)
    return share


def _about(weighed: Weighed, shard: Shard) -> Matrix:
    """Give how surely each entry's first concept is spoken of, by the weight of the words that name it."""
    about = np.zeros(len(shard.entries))
    total = weighed.weights.sum() or 1.0
    for number, strengths in weighed.concepts.items():
        if number in shard.primary:
            np.maximum(about, float(weighed.weights @ strengths) / total * shard.primary[number], out=about)
    return about


def surely_named(weighed: Weighed) -> NDArray[np.bool_]:
    """Give which words surely name some concept. Shape: words."""
    if not weighed.concepts:
        return np.zeros(len(weighed.words), dtype=bool)
    named: NDArray[np.bool_] = np.maximum.reduce(list(weighed.concepts.values())) >= SURELY_NAMED
    return named


def _examples(shard: Shard, words: Sequence[Token], of_concepts: Matrix) -> Matrix:
    """Give the likeness to the likest example of an entry itself, or of a concept it is linked to."""
    alike: Matrix = np.maximum(shard.examples.likeness(words), shard.by_links(of_concepts))
    return alike


def _asks_for_many(question: Question) -> bool:
    return question.aspect in MANY or Kind.area in _sorts(question)


def _sort(question: Question, entry: Entry, gathers: bool) -> float:
    sorts = _sorts(question)
    if not sorts:
        return UNNAMED
    if entry.kind is Kind.fact:
        return SAME if gathers and _asks_for_many(question) else UNNAMED
    return SAME if entry.kind in sorts else ANOTHER


def _sorts(question: Question) -> tuple[Kind, ...]:
    """Give the sorts that are asked for: in "målbilden i medborgarperspektivet" the area is only where it stands."""
    sorts = question.reading.sorts
    return (
        sorts if question.aspect in MANY or len(sorts) < 2 else tuple(sort for sort in sorts if sort is not Kind.area)
    )
