"""Ranks the content base for a question.

Owns the score: how much of what was asked an entry covers, how like it is to one of the entry's example questions, and how alike
they are letter by letter. Imports scikit-learn; knows nothing of Rasa.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.content.model import Entry, Topic
from bot.language.accents import fold
from bot.language.analysis import Analyser, Token
from bot.search.vectors import Row, reader_of, stacked

Scores = NDArray[np.float64]

FIELD_WEIGHTS = {"words": 1.0, "title": 1.0, "quote": 0.9, "examples": 0.85, "text": 0.6, "topics": 0.7}
PHRASE_WEIGHT = 0.7  # one word of a phrase of several says less than a word given by itself
PART_WEIGHT = 0.55  # a word that meets only a part of a compound has met half of it
HEAD_WEIGHT = 0.75
TELLING, TELLING_WEIGHT = 1.7, 1.8  # from this weight on a word tells what is asked about
UNHEARD = 0.75  # a word that no entry has counts for less than a rare one that some entry has
LEAST_RARITY = 0.45
COVERAGE, LIKENESS, LETTERS = 0.5, 0.35, 0.15


class Hit(NamedTuple):
    """One entry and how well it answers, from 0 to 1."""

    entry: Entry
    score: float


class Index:
    """All entries of one content base, ready to be ranked. Building it reads every text once."""

    def __init__(self, entries: Sequence[Entry], topics: Mapping[str, Topic], analyser: Analyser) -> None:
        self.entries = tuple(entries)
        self._numbers = {entry.id: number for number, entry in enumerate(self.entries)}
        self._analyser = analyser
        analyser.learn(
            (text for entry in entries for text in (*_texts(entry), *_topic_words(entry, topics))),
            (text for entry in entries for text in _questions(entry)),
        )
        self._terms: dict[str, int] = {}
        self._fields = self._field_matrix(topics)
        documents = [_asked(entry) for entry in self.entries]
        self._starts = np.cumsum([0, *(len(texts) for texts in documents[:-1])])
        likeness = TfidfVectorizer(analyzer=self._likeness_terms, sublinear_tf=True)
        self._examples = likeness.fit_transform(text for texts in documents for text in texts).T.tocsr()
        self._likeness = reader_of(likeness)
        letters = TfidfVectorizer(
            analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, preprocessor=self._letters_of
        )
        self._letter_examples = letters.fit_transform(text for texts in documents for text in texts).T.tocsr()
        self._letters = reader_of(letters)
        self._rarity = self._rarities()

    def scores(self, texts: Sequence[str]) -> Scores:
        """Give each entry's score for each sentence or question. Shape: texts by entries.

        Several texts at once take hardly longer than one.
        """
        coverage = np.array([self._coverage(self._analyser.tokens(text)) for text in texts])
        likeness = self._best([self._likeness(text) for text in texts], self._examples)
        letters = self._best([self._letters(text) for text in texts], self._letter_examples)
        scores: Scores = COVERAGE * coverage + LIKENESS * likeness + LETTERS * letters
        return scores

    def weight(self, token: Token) -> float:
        """Give how much a word says about what is asked: rare in Swedish and rare in the content says most."""
        return token.weight * self._rarity.get(token.term, UNHEARD)

    def known(self, token: Token) -> bool:
        """Whether some entry uses the word, or part of it."""
        return token.term in self._terms or any(part in self._terms for part in token.parts)

    def has(self, term: str) -> bool:
        """Whether some entry uses the very word: "klimatplan" is more than a plan."""
        return term in self._terms

    def covered(self, tokens: Sequence[Token], entry: Entry) -> float:
        """Give how much of these words, by weight, one entry has among its own."""
        return float(self._coverage(tokens)[self._numbers[entry.id]])

    def _coverage(self, tokens: Sequence[Token]) -> Scores:
        """Give for each entry the share of the question, by weight, that it has; telling words weigh twice."""
        total, covered = 0.0, np.zeros(len(self.entries))
        for token, times in Counter(tokens).items():
            weight = times * self.weight(token) * (TELLING_WEIGHT if token.weight >= TELLING else 1.0)
            total += weight
            column = self._column(token)
            if column is not None:
                covered += weight * column
        return covered / total if total else covered

    def _column(self, token: Token) -> Scores | None:
        """Give how well each entry meets a word: as a whole, by its head, or by another part."""
        columns = [self._met(token.term, 1.0)]
        columns += [
            self._met(part, self._telling(part) * (HEAD_WEIGHT if part == token.parts[-1] else PART_WEIGHT))
            for part in token.parts
        ]
        found = [column for column in columns if column is not None]
        return np.maximum.reduce(found) if found else None

    def _telling(self, part: str) -> float:
        """Give how telling a part of a compound is: "kommun" in "kommunarkiv" hardly at all."""
        return min(1.0, (self._rarity.get(part, 1.0) - 0.3) * 2)

    def _met(self, term: str, factor: float) -> Scores | None:
        place = self._terms.get(term)
        return None if place is None else factor * self._fields[place]

    def _best(self, questions: Sequence[Row], documents: csr_matrix) -> Scores:
        """Give for each question and entry the likeness of the likest of its documents. Shape of `documents`: terms by documents."""
        alike = (stacked(questions, documents.shape[0]) @ documents).toarray()
        return np.maximum.reduceat(alike, self._starts, axis=1)

    def _field_matrix(self, topics: Mapping[str, Topic]) -> Scores:
        """Give how strongly each entry has each word. Shape: terms by entries."""
        cells: dict[tuple[int, int], float] = {}
        for number, entry in enumerate(self.entries):
            for name, texts in _by_field(entry, topics).items():
                for text in texts:
                    tokens = self._analyser.tokens(text)
                    strength = FIELD_WEIGHTS[name] * (
                        PHRASE_WEIGHT if name in ("words", "topics") and len(tokens) > 1 else 1.0
                    )
                    for term, factor in ((term, factor) for token in tokens for term, factor in _forms(token)):
                        place = (self._terms.setdefault(term, len(self._terms)), number)
                        cells[place] = max(cells.get(place, 0.0), factor * strength)
        fields = np.zeros((len(self._terms), len(self.entries)))
        for place, strength in cells.items():
            fields[place] = strength
        return fields

    def _likeness_terms(self, text: str) -> list[str]:
        tokens = [token for token in self._analyser.tokens(text) if token.weight]
        terms = [term for token in tokens for term in (token.term, *(f"+{part}" for part in token.parts))]
        pairs = pairwise(tokens)
        return terms + [f"{one.term} {two.term}" for one, two in pairs if max(one.weight, two.weight) >= TELLING]

    def _letters_of(self, text: str) -> str:
        return " ".join(fold(token.surface) for token in self._analyser.tokens(text) if token.weight)

    def _rarities(self) -> dict[str, float]:
        """Give each term's inverse document frequency over entries, scaled to at most 1."""
        counts: Counter[str] = Counter()
        for entry in self.entries:
            counts.update(
                {token.term for text in (*_texts(entry), *_questions(entry)) for token in self._analyser.tokens(text)}
            )
        most = np.log(len(self.entries) + 1)
        return {
            term: float(max(LEAST_RARITY, np.log((len(self.entries) + 1) / count) / most))
            for term, count in counts.items()
        }


def _forms(token: Token) -> list[tuple[str, float]]:
    """Give a word's terms in the index, each with how much of the word it is."""
    return [(token.term, 1.0), *((part, PART_WEIGHT) for part in token.parts)]


def _texts(entry: Entry) -> tuple[str, ...]:
    return (entry.title, *entry.quote, *entry.text, *entry.words)


def _questions(entry: Entry) -> tuple[str, ...]:
    return (*entry.examples, *entry.yes, *entry.no)


def _asked(entry: Entry) -> tuple[str, ...]:
    return (entry.title, *entry.quote, *_questions(entry))


def _topic_words(entry: Entry, topics: Mapping[str, Topic]) -> Iterable[str]:
    return (word for topic in entry.topics if topic in topics for word in (topics[topic].title, *topics[topic].words))


def _by_field(entry: Entry, topics: Mapping[str, Topic]) -> dict[str, Iterable[str]]:
    return {
        "words": entry.words,
        "title": (entry.title,),
        "quote": entry.quote,
        "text": entry.text,
        "examples": (*entry.examples, *entry.yes),  # a question answered no speaks of what the entry is not
        "topics": _topic_words(entry, topics),
    }
