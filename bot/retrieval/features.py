"""What is measured of each entry against a question: a dozen numbers from 0 to 1 that a person understands.

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
from bot.understanding.question import Question

NAMES = (
    "covered",  # share of the subject words, by weight, that the entry meets, by its own words or a concept
    "own_words",  # share met by the words of the entry itself
    "concept",  # how surely a concept that the message speaks of is the entry's
    "main_concept",  # the same, of the concept that the entry is about first of all
    "unmet",  # how telling the most telling word is that the entry does not meet
    "other_concept",  # share of the subject words that name a concept which is not the entry's
    "all_words",  # share of all words, small ones too, that the entry meets
    "title",  # share of the title's words that the message has
    "examples",  # likeness to the likest example question
    "example_words",  # the same, of the subject words alone
    "letters",  # likeness to title and quote, letter by letter
    "sort",  # the sort of line that the message names is the entry's
    "other_sort",  # the message names another sort of line
    "tells",  # the entry tells the aspect that is asked
    "superseded",  # the entry belongs to a plan that a newer one has taken the place of
    "in_view",  # the conversation is at this entry, or beside it
)
HEAVIEST = 4.5  # the most that a word can weigh
BACKGROUND = 0.35  # what a word of another clause weighs beside those of the clause that asks
ITSELF, BESIDE = 1.0, 0.5
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
    own = shard.own(weighed.words)
    by_concept = shard.by_concept(weighed.concepts, len(weighed.words))
    met = np.maximum(own, by_concept)
    total = weighed.weights.sum() or 1.0
    every = np.array([token.weight for token in weighed.all_words])
    everywhere = (every @ shard.own(weighed.all_words)) / (every.sum() or 1.0) if len(every) else 0.0
    unmet = (weighed.weights[:, None] * (1 - met)).max(axis=0) / HEAVIEST if len(weighed.words) else 0.0
    concept, main = _concepts(weighed, shard)
    examples = _examples(shard, weighed.all_words, weighed.concept_likeness)
    example_words = _examples(shard, weighed.words, weighed.concept_word_likeness)
    columns = [
        weighed.weights @ met / total,
        weighed.weights @ own / total,
        concept,
        main,
        unmet,
        _other_concept(weighed, met) / total,
        np.maximum(everywhere, weighed.weights @ met / total),
        shard.titled({token.term for token in weighed.words}),
        examples,
        example_words,
        letters,
        [float(bool(question.reading.sorts) and entry.kind in question.reading.sorts) for entry in shard.entries],
        [float(_another_sort(question, entry)) for entry in shard.entries],
        np.array(tells, dtype=float),
        shard.superseded,
        _in_view(question, shard.entries),
    ]
    return np.stack([np.broadcast_to(np.asarray(column, float), len(shard.entries)) for column in columns], axis=1)


def _concepts(weighed: Weighed, shard: Shard) -> tuple[Matrix, Matrix]:
    """Give how surely a concept of the message is each entry's, and its first one, by the weight of the words that name it."""
    concept, main = np.zeros(len(shard.entries)), np.zeros(len(shard.entries))
    total = weighed.weights.sum() or 1.0
    for number, strengths in weighed.concepts.items():
        if number in shard.links:
            said = float(weighed.weights @ strengths) / total
            np.maximum(concept, said * shard.links[number], out=concept)
            np.maximum(main, said * np.array([number in firsts for firsts in shard.primary]), out=main)
    return concept, main


def _other_concept(weighed: Weighed, met: Matrix) -> Matrix:
    """Give the weight of the words that surely name some concept and that an entry does not meet."""
    other: Matrix = (weighed.weights * surely_named(weighed)) @ (1 - met)
    return other


def surely_named(weighed: Weighed) -> NDArray[np.bool_]:
    """Give which words surely name some concept. Shape: words."""
    if not weighed.concepts:
        return np.zeros(len(weighed.words), dtype=bool)
    return np.maximum.reduce(list(weighed.concepts.values())) >= SURELY_NAMED


def _examples(shard: Shard, words: Sequence[Token], of_concepts: Matrix) -> Matrix:
    """Give the likeness to the likest example of an entry itself, or of a concept it is linked to."""
    alike = shard.examples.likeness(words)
    for number, links in shard.links.items():
        if of_concepts[number]:
            np.maximum(alike, of_concepts[number] * links, out=alike)
    return alike


def _another_sort(question: Question, entry: Entry) -> bool:
    sorts = question.reading.sorts
    return bool(sorts) and entry.kind not in (*sorts, Kind.fact)


def _in_view(question: Question, entries: Sequence[Entry]) -> Matrix:
    talk = question.conversation
    near = {talk.subject, *talk.listed}
    return np.array([ITSELF if entry.id == talk.subject else BESIDE if entry.id in near else 0.0 for entry in entries])
