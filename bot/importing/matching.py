"""What a newer copy of a page changes: which quotes stand, which are reworded, moved or gone, and which lines are new. Pure.

Works from what is stored: the quotes of the entries and the fingerprints of the page as it was.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from bot.content.fingerprint import fingerprint
from bot.content.library import Content
from bot.content.model import Entry, Kind
from bot.content.model import Plan as HeldPlan
from bot.importing.found import Area, Found, Line, Plan

ALIKE = 60.0  # of a hundred: the same thing in other words
AREA_PARTS = {Kind.goal: "goals", Kind.strategy: "strategies", Kind.picture: "picture", Kind.area: "area"}


@dataclass(frozen=True)
class Placed:
    """A line of the newer page and where it stands there: a plan and area, or a subject."""

    line: Line
    part: str  # goals, strategies, picture, area or facts
    plan: Plan | None = None
    area: Area | None = None
    subject: str = ""


@dataclass(frozen=True)
class Reworded:
    """One quoted sentence that the page now says in other words."""

    entry: Entry
    number: int
    sentence: str
    placed: Placed


@dataclass
class Changes:
    """What differs between a page as it is stored and a newer copy of it."""

    unchanged: list[Entry] = field(default_factory=list)
    reworded: list[Reworded] = field(default_factory=list)
    gone: dict[str, list[int]] = field(default_factory=dict)  # by entry: the quoted sentences that no longer stand
    moved: list[tuple[Entry, Placed]] = field(default_factory=list)
    new: list[tuple[Placed, tuple[str, ...]]] = field(default_factory=list)

    @property
    def nothing(self) -> bool:
        """Whether the page says the same as before, in the same places."""
        return not (self.reworded or self.gone or self.moved or self.new)


def placed_lines(found: Found, source: str) -> list[Placed]:
    """Give the lines of one page with their places."""
    held: list[Placed] = []
    for plan in found.plans:
        held += [Placed(line, "facts", plan) for line in plan.facts]
        for area in plan.areas:
            held.append(Placed(area.head, "area", plan, area))
            held += [Placed(area.picture, "picture", plan, area)] if area.picture else []
            held += [Placed(line, "goals", plan, area) for line in area.goals]
            held += [Placed(line, "strategies", plan, area) for line in area.strategies]
    for key, subject in found.subjects.items():
        held += [Placed(line, "facts", subject=key) for line in subject.facts]
    return [one for one in held if one.line.source == source]


def compare(content: Content, old_source: str, lines: list[Placed], prints: Iterable[str]) -> Changes:
    """Give what a newer copy of a source changes.

    Shape: `old_source` is the source's id, `prints` the fingerprints of the newer copy.
    """
    before, now = content.fingerprints.get(old_source, frozenset()), frozenset(prints)
    entries = [entry for entry in content.entries.values() if entry.source == old_source and entry.quote]
    missing = [
        (entry, number)
        for entry in entries
        for number, quote in enumerate(entry.quote)
        if fingerprint(quote) not in now
    ]
    fresh = [(one, quote) for one in lines for quote in one.line.quote if fingerprint(quote) not in before]
    changes = Changes()
    taken = _pair(missing, fresh, changes)
    lost = {id(entry) for entry, _ in missing}
    changes.unchanged = [entry for entry in entries if id(entry) not in lost]
    changes.moved = _moved(content, [entry for entry in entries if entry.id not in changes.gone], lines, changes)
    for one in lines:
        quotes = tuple(
            quote for quote in one.line.quote if fingerprint(quote) not in before and (id(one), quote) not in taken
        )
        if quotes:
            changes.new.append((one, quotes))
    return changes


def same_plan(old: list[HeldPlan], plan: Plan) -> HeldPlan | None:
    """Give the stored plan that a plan of the newer page is; None when it is a new one."""
    first = plan.period.first if plan.period else None
    last = plan.period.last if plan.period else None
    for one in old:
        if (first and one.valid_from == first) or (last and one.valid_to == last and not first):
            return one
    undated = [one for one in old if one.valid_from is None and (one.valid_to is None or not first)]
    if first is None:
        return old[-1] if old else None
    return undated[-1] if undated and not any(one.valid_from for one in old) else None


def _pair(missing: list[tuple[Entry, int]], fresh: list[tuple[Placed, str]], changes: Changes) -> set[tuple[int, str]]:
    """Pair each quote that no longer stands with the new sentence most like it, most alike first; give the sentences taken."""
    scored = sorted(
        (
            (fuzz.ratio(entry.quote[number], sentence), place, other)
            for place, (entry, number) in enumerate(missing)
            for other, (one, sentence) in enumerate(fresh)
            if _may_be_same(entry, one)
        ),
        key=lambda found: (-found[0], found[1], found[2]),
    )
    paired: dict[int, int] = {}
    used: set[str] = set()
    for score, place, other in scored:
        same_quote = missing[place][0].quote[missing[place][1]]
        sentence = fresh[other][1]
        free = sentence not in used or any(
            missing[done][0].quote[missing[done][1]] == same_quote and fresh[to][1] == sentence
            for done, to in paired.items()
        )
        if score >= ALIKE and place not in paired and free:
            paired[place] = other
            used.add(sentence)
    for place, (entry, number) in enumerate(missing):
        if place in paired:
            one, sentence = fresh[paired[place]]
            changes.reworded.append(Reworded(entry, number, sentence, one))
        else:
            changes.gone.setdefault(entry.id, []).append(number)
    return {(id(one), sentence) for one, sentence in fresh if sentence in used}


def _may_be_same(entry: Entry, one: Placed) -> bool:
    part = AREA_PARTS.get(entry.kind, "facts")
    return part == one.part or {part, one.part} <= {"goals", "strategies"}


def _moved(content: Content, entries: list[Entry], lines: list[Placed], changes: Changes) -> list[tuple[Entry, Placed]]:
    """Give the goals and strategies that stand under another heading, or as the other of the two, on the newer page."""
    said = {reworded.entry.id: reworded.placed for reworded in changes.reworded}
    by_quote = {fingerprint(one.line.quote[0]): one for one in lines if one.part in ("goals", "strategies")}
    renamed = {
        reworded.entry.id: reworded.sentence for reworded in changes.reworded if reworded.entry.kind is Kind.area
    }
    held = []
    for entry in entries:
        if entry.kind not in (Kind.goal, Kind.strategy) or not entry.area:
            continue
        one = said.get(entry.id) or by_quote.get(fingerprint(entry.quote[0]))
        if one is None or one.area is None:
            continue
        area = content.entries[entry.area]
        heading = renamed.get(area.id, area.quote[0])
        if one.area.head.quote[0] != heading or one.part != AREA_PARTS[entry.kind]:
            held.append((entry, one))
    return held
