"""What a message takes for given or wants confirmed: its figures with their bounds, directions, bodies and its negation.

Owns reading a claim out of a text; whether it is true is bot.deciding.claims. The words come from the content.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from bot.content.phrases import ClaimsFile
from bot.language.figures import Figure, FigureKind, figures
from bot.understanding.phrasing import Found, PhraseIndex, Word, openings, words

OPPOSITE = {"above": "at_most", "at_most": "above", "below": "at_least", "at_least": "below"}
ARTICLES = frozenset({"en", "ett"})
COPULAS = frozenset({"vara", "bli", "ligga"})  # may stand between a negation and a bound: inte vara högre än
GAP_AFTER = 2  # words between a figure and what bounds it: 80 procent av dem eller fler


class Mode(str, Enum):
    """What is asked of a figure: that it is the one, that it is allowed, or that it is enough."""

    says = "says"
    permits = "permits"
    suffices = "suffices"


@dataclass(frozen=True)
class Said:
    """A figure of a message. Bound: "", above, at_least, at_most, below, about. Role of a year: "", baseline,
    deadline, before, after, period."""

    figure: Figure
    bound: str = ""
    role: str = ""
    negated: bool = False
    part: bool = False  # followed by "av": a part of something, no change by so much


@dataclass(frozen=True)
class Claim:
    """What is said in one message, as far as it can be true or false of a target, a decision, a period or a count."""

    figures: tuple[Said, ...] = ()
    directions: tuple[tuple[str, str], ...] = ()  # increase, decrease or unchanged, and the word that says so
    bodies: frozenset[str] = frozenset()
    mode: Mode = Mode.says
    permitted: bool = False  # a word of permission stands inside the sentence
    negated: bool = False
    embedded: bool = False  # the negation stands in what is to be confirmed: stämmer det att … inte
    either: bool = False  # two things to choose between
    decision: bool = False
    validity: bool = False
    result: bool = False  # asks how it is or has gone, not what the goal is
    hedged: bool = False
    quantifiers: frozenset[str] = frozenset()  # alla, bara: words that make it another question than the page answers
    words: frozenset[str] = frozenset()

    @property
    def empty(self) -> bool:
        """Whether nothing is said that can be checked."""
        return not (self.figures or self.directions or self.bodies)


class ClaimReader:
    """Reads the claims of messages, and of the page's own sentences."""

    def __init__(self, claim_words: ClaimsFile) -> None:
        held = claim_words
        self._bounds, self._after = PhraseIndex(held.bounds), PhraseIndex(held.bounds_after)
        self._years, self._directions = PhraseIndex(held.years), PhraseIndex(held.directions)
        self._bodies, self._negations = PhraseIndex(held.bodies), PhraseIndex({"no": held.negations})
        self._plain = PhraseIndex({"plain": held.no_negations})
        self._opening = PhraseIndex({"permits": held.permits, "other": held.no_permits})
        self._fillers = PhraseIndex({"filler": held.questions.fillers})
        self._names = PhraseIndex({"name": held.names})
        self._signs = PhraseIndex(
            {
                "suffices": held.suffices, "permitted": held.permitted, "hedged": held.hedges, "result": held.results,
                "done": held.done, "has": held.has, "validity": held.validity, "decision": held.decided,
                "confirm": held.questions.confirm, "that": held.questions.that, "either": held.questions.either,
                "until": held.until, "quantifier": held.quantifiers,
            }
        )  # fmt: skip

    def read(self, text: str) -> Claim:
        """Give what a text says."""
        composed, message = unicodedata.normalize("NFC", text), words(text)
        said, used = self._figures(composed, message)
        directions = [one for one in self._directions.found(message) if not used & set(range(one.start, one.end))]
        bodies = self._bodies.found(message)
        spans = [set(range(one.start, one.end)) for one in self._plain.found(message)]
        plain = set().union(*spans)
        negations = [one.start for one in self._negations.found(message) if one.start not in used | plain]
        signs = self._signs.found(message)
        names = {one.name for one in signs}
        return Claim(
            figures=said,
            directions=tuple(
                (one.name, composed[message[one.start].start : message[one.end - 1].end]) for one in directions
            ),
            bodies=frozenset(one.name for one in bodies),
            mode=self._mode(message, names),
            permitted="permitted" in names,
            negated=bool(negations) and "until" not in names,
            embedded=_embedded(signs, negations),
            either=self._either(message, signs, [*directions, *bodies], said),
            decision="decision" in names,
            validity="validity" in names,
            result="result" in names or {"done", "has"} <= names,
            hedged="hedged" in names,
            quantifiers=_quantifiers(message, signs),
            words=frozenset(word.text for word in message),
        )

    def _figures(self, text: str, message: Sequence[Word]) -> tuple[tuple[Said, ...], set[int]]:
        """Give the figures with what bounds them, and the places of the words that do."""
        before = {one.end: one for one in reversed(self._bounds.found(message))}
        after = {one.start: one for one in self._after.found(message)}
        roles = {one.end: one.name for one in self._years.found(message)}
        named = {one.end for one in self._names.found(message)}
        negations = {one.start for one in self._negations.found(message)}
        place_of = {word.start: place for place, word in enumerate(message)}
        ends = {word.end: place + 1 for place, word in enumerate(message)}
        made: list[Said] = []
        used: set[int] = set()
        for figure in figures(text):
            first, end = place_of.get(figure.start), ends.get(figure.end)
            if first is None or end is None or figure.kind is FigureKind.year and first in named:
                continue
            if first and message[first - 1].text in ARTICLES:
                first -= 1
            bound = before.get(first) if figure.kind not in (FigureKind.year, FigureKind.date) else None
            follow = next((after[one] for one in range(end, end + GAP_AFTER + 1) if one in after), None)
            start = bound.start if bound else first
            no = start - (2 if start > 1 and message[start - 1].text in COPULAS else 1)
            denied = no in negations
            used |= {*range(start, first), *(range(follow.start, follow.end) if follow else ())}
            name = bound.name if bound else follow.name if follow and figure.kind is not FigureKind.year else ""
            if denied and name in OPPOSITE:
                used.add(no)
                name, denied = OPPOSITE[name], False
            part = end < len(message) and message[end].text == "av"
            made.append(Said(figure, name, _role(figure, roles, first, made, text), denied, part))
        return tuple(made), used

    def _mode(self, message: Sequence[Word], names: set[str]) -> Mode:
        if "suffices" in names:
            return Mode.suffices
        found = self._opening.found(message)
        permits = {one.start for one in found if one.name == "permits"} - {
            one.start for one in found if one.name == "other"
        }
        opened = permits & set(openings(message, self._fillers))
        return Mode.permits if opened else Mode.says

    def _either(
        self, message: Sequence[Word], signs: Sequence[Found], named: Sequence[Found], said: Sequence[Said]
    ) -> bool:
        """Whether "eller" stands between two directions, two bodies or two figures."""
        starts = {one.figure.start for one in said}
        ends = [one.start for one in named] + [place for place, word in enumerate(message) if word.start in starts]
        first, last = min(ends, default=0), max(ends, default=0)
        return any(one.name == "either" and first < one.start < last for one in signs)


def _role(figure: Figure, roles: dict[int, str], first: int, made: list[Said], text: str) -> str:
    if figure.kind is not FigureKind.year:
        return ""
    if made and made[-1].figure.kind is FigureKind.year:
        between = text[made[-1].figure.end : figure.start].strip()
        if between in ("-", "–", "") or figure.text[0] in "-–/":
            made[-1] = Said(made[-1].figure, "", "period")
            return "period"
    return roles.get(first, "")


def _embedded(signs: Sequence[Found], negations: Sequence[int]) -> bool:
    """Whether a negation comes after "att", which comes after a phrase that asks for confirmation."""
    asked = min((one.start for one in signs if one.name == "confirm"), default=None)
    that = [one.start for one in signs if one.name == "that" and asked is not None and one.start > asked]
    return bool(that) and any(place > that[0] for place in negations)


def _quantifiers(message: Sequence[Word], signs: Sequence[Found]) -> frozenset[str]:
    """Give the words of quantity, except those within a phrase that asks for confirmation: "bekräfta bara"."""
    asked = {place for one in signs if one.name == "confirm" for place in range(one.start, one.end)}
    return frozenset(message[one.start].text for one in signs if one.name == "quantifier" and one.start not in asked)
