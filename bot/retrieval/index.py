"""Everything that can be found: one shard a municipality, the shared concept net, and what ranks them for a question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from bot.content.library import Content
from bot.content.model import Concept, Entry
from bot.language.analysis import Analyser, Token
from bot.retrieval.aspects import aspects_told
from bot.retrieval.concepts import ConceptNet
from bot.retrieval.features import BACKGROUND, NAMES, Features, Weighed, measure, surely_named
from bot.retrieval.likeness import Examples, Letters
from bot.retrieval.ranker import Ranker
from bot.retrieval.shard import Matrix, Shard, shards_of
from bot.understanding.question import Aspect, Question

KEPT = 40  # candidates that a ranking shows
SURELY, WHOLLY = 0.55, 0.7  # a concept that a word names only in part is not what is asked about


@dataclass(frozen=True)
class Candidate:
    """One entry, how probable it is that it answers, and what each feature gave."""

    entry: Entry
    score: float
    probability: float
    features: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Ranking:
    """What was found for a question: the candidates of each municipality searched, best first, and the concepts it speaks of."""

    candidates: Mapping[str, tuple[Candidate, ...]]
    concepts: tuple[tuple[Concept, float], ...] = ()
    meets: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The terms of the subject words that each entry of the municipalities searched meets."""

    def of(self, municipality: str | None) -> tuple[Candidate, ...]:
        """Give one municipality's candidates."""
        return self.candidates.get(municipality or "", ())

    def best(self, municipality: str | None) -> Candidate | None:
        """Give one municipality's best candidate."""
        return next(iter(self.of(municipality)), None)


class Index:
    """Ranks the content of one content base. `before` is the index it takes the place of: what was not edited is kept."""

    def __init__(self, content: Content, analyser: Analyser, ranker: Ranker, before: Index | None = None) -> None:
        self.analyser, self.ranker = analyser, ranker
        kept = before if before and before.net.concepts == tuple(content.concepts.values()) else None
        self.net: ConceptNet = kept.net if kept else ConceptNet(content.concepts, analyser)
        self._letters: Letters = kept._letters if kept else Letters(analyser)
        self._examples: Examples = (
            kept._examples if kept else Examples([concept.examples for concept in self.net.concepts], analyser)
        )
        old: dict[str, Shard] = kept.shards if kept else {}
        self.shards: dict[str, Shard] = {
            name: old[name]
            if name in old and old[name].entries == tuple(entries) and old[name].frames == _frames(content, entries)
            else Shard(entries, _frames(content, entries), self.net, analyser, self._letters)
            for name, entries in shards_of(content.entries.values()).items()
        }
        self.tells = {entry.id: aspects_told(content, entry) for entry in content.entries.values()}

    def rank(self, question: Question, municipalities: Sequence[str]) -> Ranking:
        """Give what is found for a question in these municipalities. The message is read and measured once."""
        weighed = self.weigh(question)
        letters = self._letters.row(weighed.all_words)
        found, meets = {}, {}
        for name in municipalities:
            shard = self.shards[name]
            found[name] = self._ranked(question, weighed, shard, self._letters.likeness(letters, shard.letters))
            meets.update(_meets(weighed, shard))
        return Ranking(found, self._spoken_of(weighed), meets)

    def weigh(self, question: Question) -> Weighed:
        """Give the words of a question with their weights and the concepts they name."""
        words, phrased = self._words(question)
        telling = {token for token in words if token in phrased or token.term not in question.light} or set(words)
        weights = [token.weight * (1.0 if token in telling else BACKGROUND) for token in words]
        if question.words:
            words = (*words, *question.background)
            weights += [BACKGROUND * token.weight for token in question.background]
        spoken = self.net.spoken_of(words)
        likeness = self._examples.likeness
        tokens = question.reading.tokens if question.words else (*question.background, *question.reading.tokens)
        return Weighed(words, np.array(weights), tokens, spoken, likeness(tokens), likeness(words))

    def _words(self, question: Question) -> tuple[tuple[Token, ...], set[Token]]:
        """Give the words of the subject, in order, and those of them that name a concept only together."""
        tokens = question.reading.tokens
        phrased = {tokens[place] for place in self.net.phrased(tokens)}
        if not question.words or not phrased:
            return question.words or question.background, set()
        said = {token.surface: token for token in question.words}
        return tuple(said.get(one.surface, one) for one in tokens if one.surface in said or one in phrased), phrased

    def measured(self, question: Question, municipality: str) -> Features:
        """Give the features of every entry of a municipality, for learning."""
        weighed, shard = self.weigh(question), self.shards[municipality]
        letters = self._letters.likeness(self._letters.row(weighed.all_words), shard.letters)
        return measure(question, weighed, shard, self._telling(question.aspect, shard), letters)

    def _ranked(self, question: Question, weighed: Weighed, shard: Shard, letters: Matrix) -> tuple[Candidate, ...]:
        features = measure(question, weighed, shard, self._telling(question.aspect, shard), letters)
        scores = self.ranker.scores(features)
        chances = self.ranker.probabilities(features, scores)
        return tuple(
            Candidate(
                shard.entries[number],
                float(scores[number]),
                float(chances[number]),
                dict(zip(NAMES, features[number].tolist())),
            )
            for number in np.argsort(-scores, kind="stable")[:KEPT].tolist()
        )

    def _telling(self, aspect: Aspect, shard: Shard) -> list[bool]:
        return [aspect in self.tells[entry.id] for entry in shard.entries]

    def _spoken_of(self, weighed: Weighed) -> tuple[tuple[Concept, float], ...]:
        """Give the concepts a question names, the most telling first."""
        said = [(number, float(weighed.weights @ strengths)) for number, strengths in weighed.concepts.items()]
        said.sort(key=lambda one: -one[1])
        return tuple((self.net.concepts[number], weight) for number, weight in said)


def _frames(content: Content, entries: Sequence[Entry]) -> dict[str, str]:
    """Give what each entry stands in, in words: the vision, a plan and an area of it."""
    return {entry.id: " ".join(content.frame_of(entry)) for entry in entries}


def _meets(weighed: Weighed, shard: Shard) -> dict[str, frozenset[str]]:
    """Give for each entry the terms of the subject words that it meets, by its own words or by a concept."""
    own, by_concept = shard.own(weighed.words), shard.by_concept(weighed.concepts, len(weighed.words))
    named = surely_named(weighed)[:, None]  # such a word is met as a whole: "klimat" is no part of "företagsklimat"
    met = (by_concept >= SURELY) | (own >= np.where(named, WHOLLY, SURELY)) | (shard.framed(weighed.words) >= WHOLLY)
    terms = [token.term for token in weighed.words]
    return {
        entry.id: frozenset(term for term, share in zip(terms, met[:, number]) if share)
        for number, entry in enumerate(shard.entries)
    }
