"""Checks of counts: what is said to be so many is that many, and what is counted is named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.content.errors import Problem
from bot.content.library import Content
from bot.content.model import Entry, Kind, Plan
from bot.language.figures import Figure, FigureKind, figures
from bot.language.number_words import atoms, worth


def counted_in(content: Content, municipality: str) -> set[float]:
    """Give what may be said of a municipality without a quote: the years of its plans, how many they are, and their counts."""
    known: set[float] = set()
    for plan in content.plans_of(municipality):
        years = _years(plan)
        known |= years | {float(len(years))} | _counts_of(content, plan)
    return known


def counts_are_right(content: Content) -> Iterator[Problem]:
    """Tell each explanation and yes that counts goals, strategies or areas wrongly, and each no that counts them rightly.

    A fact of a plan counts that plan; another fact may count any plan of its municipality. A count of one area is written
    with the area's title: 3 i det ekonomiska perspektivet.
    """
    for entry in content.entries.values():
        plans = [content.plans[entry.plan]] if entry.plan else content.plans_of(entry.municipality)
        for key, number, line in _said(entry, "text", "yes", "no"):
            for stated in _counted(line):
                counts = [_counts(content, plan) for plan in plans]
                right = {one[stated.unit] for one in counts if stated.unit in one}
                if right and (stated.value in right) is (key == "no"):
                    wanted = " eller ".join(map(str, sorted(right)))
                    told = f"{stated.text} {stated.unit}"
                    yield content.problem(entry.id, (key, number), told, f"det finns {wanted}, så svaret blir fel")
            for plan in plans if key == "text" else ():
                yield from _area_counts(content, entry, plan, number, line)


def counted_things_are_all_named(content: Content) -> Iterator[Problem]:
    """Tell each fact that counts a plan's goals or strategies and rests on, or quotes, several of them but not all."""
    for entry in content.entries.values():
        for kind, noun in ((Kind.goal, "mål"), (Kind.strategy, "strategier")) if entry.plan else ():
            if not any(one.unit == noun for line in entry.text for one in _counted(line)):
                continue
            every = content.within(entry.plan or "", kind)
            left = [one.id for one in every if one.id not in entry.rests_on and not set(one.quote) <= set(entry.quote)]
            if left and len(every) - len(left) > 1:
                yield content.problem(
                    entry.id, ("rests_on",), ", ".join(left), f"räknar planens {noun} men vilar inte på alla"
                )


def _area_counts(content: Content, entry: Entry, plan: Plan, number: int, line: str) -> Iterator[Problem]:
    kind = Kind.strategy if "strategier" in line else Kind.goal
    for area in content.areas_of(plan):
        stated = re.search(rf"(\w+) (?:i|inom|till) {re.escape(area.title)}", line)
        right = len(content.within(plan.id, kind, area.id))
        if stated and _number(stated[1]) not in (None, right):
            yield content.problem(entry.id, ("text", number), stated[0], f"det finns {right}, så svaret blir fel")


def _said(entry: Entry, *keys: str) -> Iterator[tuple[str, int, str]]:
    for key in keys:
        yield from ((key, number, line) for number, line in enumerate(getattr(entry, key)))


def _counted(line: str) -> Iterator[Figure]:
    """Give the counts of a line; "fler än tre mål" counts nothing."""
    for one in figures(line):
        if one.kind is FigureKind.number and one.unit and not line[: one.start].rstrip().endswith("än"):
            yield one


def _number(word: str) -> float | None:
    parts = atoms(word.casefold())
    return float(word) if word.isdigit() else worth(parts) if parts else None


def _counts(content: Content, plan: Plan) -> dict[str | None, int]:
    goals, strategies = len(content.within(plan.id, Kind.goal)), len(content.within(plan.id, Kind.strategy))
    held: dict[str | None, int] = {"mål": goals, "strategier": strategies} if goals else {}
    return {**held, plan.area_word[-1].casefold(): len(content.areas_of(plan))}


def _counts_of(content: Content, plan: Plan) -> set[float]:
    areas = [
        len(content.within(plan.id, kind, area.id))
        for kind in (Kind.goal, Kind.strategy)
        for area in content.areas_of(plan)
    ]
    return {float(number) for number in (*_counts(content, plan).values(), *areas)}


def _years(plan: Plan) -> set[float]:
    known = [day.year for day in (plan.valid_from, plan.valid_to) if day]
    return {float(year) for year in range(min(known), max(known) + 1)} if known else set()
