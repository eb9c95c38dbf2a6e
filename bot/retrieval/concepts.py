"""The concept net: which concepts a text speaks of, by the words of official texts and of people.

Shared by all municipalities and built once; what is matched for a message is concepts, not entries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.content.model import Concept
from bot.language.analysis import Analyser, Token

TRIFLE = 0.8  # weight up to which a word of a phrase says nothing by itself: "att", "på", "en"
COMMON = 1.7  # weight up to which a word is too common to stand for a phrase by itself
PART = 0.5  # a compound that ends in the word, or begins with it, speaks of it less surely
WHOLE = 1.0
NARROWER, BROADER = 0.85, 0.5  # a word for the whole speaks of its parts; a word for a part hardly of the whole

Strengths = NDArray[np.float64]


@dataclass(frozen=True)
class Phrase:
    """One way of naming a concept, as terms that must all stand in the text."""

    concept: int
    terms: tuple[str, ...]
    key: int = 0
    """Place of its most telling term, by which it is looked up."""
    adjacent: bool = False
    """Whether its words are so common that they name it only when they stand together."""


Phrases = dict[str, list[Phrase]]


class ConceptNet:
    """Every concept with its phrases, ready to be looked for in tokens."""

    def __init__(self, concepts: Mapping[str, Concept], analyser: Analyser) -> None:
        self.ids = tuple(concepts)
        self.numbers = {name: number for number, name in enumerate(self.ids)}
        self.concepts = tuple(concepts.values())
        self._analyser = analyser
        self._official = self._phrases(lambda one: (one.title, *one.official))
        self._everyday = _joined(self._official, self._phrases(lambda one: one.everyday))
        self._narrower = [[self.numbers[name] for name in one.covers if name in self.numbers] for one in self.concepts]
        self._broader: list[list[int]] = [[] for _ in self.concepts]
        for number, narrower in enumerate(self._narrower):
            for one in narrower:
                self._broader[one].append(number)

    def spoken_of(self, tokens: Sequence[Token]) -> dict[int, Strengths]:
        """Give the concepts that a question speaks of, each with how surely each token names it."""
        found = self._find(tokens, self._everyday)
        for number in list(found):
            for one in self._narrower[number]:
                _raise(found, one, NARROWER * found[number])
            for one in self._broader[number]:
                _raise(found, one, BROADER * found[number])
        return found

    def named(self, tokens: Sequence[Token]) -> set[int]:
        """Give the places of the tokens that surely name a concept: telling words, and small ones that do so side by side."""
        found = self._find(tokens, self._everyday)
        places = {place for strengths in found.values() for place in np.flatnonzero(strengths >= WHOLE).tolist()}
        return {place for place in places if tokens[place].weight > TRIFLE} | self._side_by_side(tokens)

    def _side_by_side(self, tokens: Sequence[Token]) -> set[int]:
        terms = [token.term for token in tokens]
        return {
            start + ahead
            for term, held in _places(tokens).items()
            for phrase in self._everyday.get(term, ())
            if phrase.adjacent
            for start in _together(terms, held, phrase)
            for ahead in range(len(phrase.terms))
        }

    def title_of(self, token: Token) -> str:
        """Give the name of the concept that a word of official texts surely names; nothing when it names none, or several."""
        found = [
            number for number, strengths in self._find([token], self._official).items() if strengths.max() >= WHOLE
        ]
        return self.concepts[found[0]].title if len(found) == 1 else ""

    def linked(self, text: str) -> set[int]:
        """Give the concepts whose official words stand in a page's line."""
        found = self._find(self._analyser.tokens(text), self._official)
        return {number for number, strengths in found.items() if strengths.max() > PART}

    def _phrases(self, words: Callable[[Concept], Iterable[str]]) -> Phrases:
        """Give the phrases by their most telling term."""
        phrases: Phrases = {}
        for number, concept in enumerate(self.concepts):
            for text in words(concept):
                tokens = self._analyser.tokens(text)
                telling = [token for token in tokens if token.weight > TRIFLE]
                common = not any(token.weight > COMMON for token in telling)
                if common or len(telling) == 1:
                    telling = list(
                        tokens
                    )  # "säga upp sig" is named by all its words or not at all, and so is "bra framtid"
                if telling:
                    terms = tuple(token.term for token in telling)
                    key = max(range(len(terms)), key=lambda place: telling[place].weight)
                    phrases.setdefault(terms[key], []).append(Phrase(number, terms, key, common))
        return phrases

    @staticmethod
    def _find(tokens: Sequence[Token], phrases: Mapping[str, list[Phrase]]) -> dict[int, Strengths]:
        places = _places(tokens)
        terms = [token.term for token in tokens]
        found: dict[int, Strengths] = {}
        for term in places:
            for phrase in phrases.get(term, ()):
                if phrase.adjacent and not _together(terms, places[term], phrase):
                    continue
                if all(one in places for one in phrase.terms):
                    strengths = np.zeros(len(tokens))
                    whole = min(max(strength for _, strength in places[one]) for one in phrase.terms)
                    for one in phrase.terms:
                        for place, _ in places[one]:
                            strengths[place] = whole
                    _raise(found, phrase.concept, strengths)
        return found

    def phrased(self, tokens: Sequence[Token]) -> set[int]:
        """Give the places of the tokens that name a concept together, in a phrase of several words."""
        sure = {term: [place for place, one in held if one >= WHOLE] for term, held in _places(tokens).items()}
        return self._side_by_side(tokens) | {
            sure[one][0]
            for term in sure
            for phrase in self._everyday.get(term, ())
            if len(phrase.terms) > 1 and not phrase.adjacent and all(sure.get(one) for one in phrase.terms)
            for one in phrase.terms
        }


def _joined(one: Phrases, other: Phrases) -> Phrases:
    return {term: [*one.get(term, ()), *other.get(term, ())] for term in (*one, *other)}


def _together(terms: Sequence[str], places: Iterable[tuple[int, float]], phrase: Phrase) -> list[int]:
    """Give where a phrase stands word by word; `places` are those of its most telling term."""
    length = len(phrase.terms)
    starts = [place - phrase.key for place, strength in places if strength >= WHOLE and place >= phrase.key]
    return [start for start in starts if tuple(terms[start : start + length]) == phrase.terms]


def _places(tokens: Iterable[Token]) -> dict[str, list[tuple[int, float]]]:
    """Give where each term stands, as a word or as part of one."""
    places: dict[str, list[tuple[int, float]]] = {}
    for number, token in enumerate(tokens):
        places.setdefault(token.term, []).append((number, 1.0))
        for part in token.parts:
            places.setdefault(part, []).append((number, PART))
    return places


def _raise(found: dict[int, Strengths], number: int, strengths: Strengths) -> None:
    found[number] = np.maximum(found[number], strengths) if number in found else strengths
