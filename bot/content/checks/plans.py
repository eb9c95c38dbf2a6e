"""Checks of time and order: a municipality's plans never overlap, areas have one order, dates come in a possible order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from bot.content.checks.references import decisions
from bot.content.errors import Problem
from bot.content.library import Content
from bot.content.model import Plan
from bot.content.reader import KeyPath

EPOCH_YEAR = 1970
MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()


def plans_follow(content: Content) -> Iterator[Problem]:
    """Tell each plan that ends before it begins, and each that begins before the one before it has ended."""
    for plan in content.plans.values():
        if plan.valid_from and plan.valid_to and plan.valid_to < plan.valid_from:
            yield content.problem(
                f"plan/{plan.id}", ("valid_to",), plan.valid_to, f"ska inte vara före valid_from, {plan.valid_from}"
            )
        if len(plan.area_word) != 2:
            yield content.problem(
                f"plan/{plan.id}", ("area_word",), None, "ska ha två ord, ental och flertal: [målområde, målområden]"
            )
    for municipality in content.municipalities:
        for before, after in pairwise(content.plans_of(municipality)):
            if _meet(before, after):
                until = before.valid_to or "tills vidare"
                expected = f"planerna får inte gälla samtidigt; {before.id} gäller till {until}"
                yield content.problem(f"plan/{after.id}", ("valid_from",), after.valid_from, expected)


def _meet(before: Plan, after: Plan) -> bool:
    """Tell whether both hold on some day; of a day that no page says nothing is held against them."""
    if after.valid_from is None or (before.valid_from is None and before.valid_to is None):
        return False
    return before.valid_to is None or before.valid_to >= after.valid_from


def areas_have_one_order(content: Content) -> Iterator[Problem]:
    """Tell each area that has the same order as another of its plan."""
    for plan in content.plans.values():
        orders: defaultdict[object, list[str]] = defaultdict(list)
        for area in plan.area_ids:
            orders[content.origins[area][0].data["order"]].append(area)
        for order, (first, *others) in orders.items():
            for area in others:
                yield content.origins[area][0].problem(("order",), order, f"numret är redan taget av {first}")


def dates_are_possible(content: Content) -> Iterator[Problem]:
    """Tell each page read before it was updated, and each decision later than every page of its municipality."""
    newest: dict[str, date] = {}
    for source in content.sources.values():
        last_change = source.updated or source.read_on
        newest[source.municipality] = max(last_change, newest.get(source.municipality, date.min))
        if source.updated and source.read_on < source.updated:
            yield content.problem(
                f"source/{source.id}", ("read_on",), source.read_on, f"ska inte vara före updated, {source.updated}"
            )
    for name, decided in decisions(content):
        municipality = name.removeprefix("plan/").removeprefix("subject/").split("/")[0]
        last = newest.get(municipality)
        if decided.on and last and decided.on > last:
            yield content.problem(
                name, ("decided", "on"), decided.on, f"kan inte vara efter den dag källan uppdaterades, {last}"
            )


def decisions_are_stated(content: Content) -> Iterator[Problem]:
    """Tell each decision whose body or day no quote states: the quote that stated_in names, or else the entry's own."""
    for name, decided in decisions(content):
        stated = content.entries.get(decided.stated_in or name)
        quote = " ".join(stated.quote).casefold() if stated else ""
        if decided.by.casefold().removeprefix("kommun") not in quote:
            expected = "stated_in ska vara id på en post vars citat säger vem som beslutade"
            yield content.problem(name, ("decided", "by"), decided.by, expected)
        elif decided.on and not any(day in quote for day in (_in_words(decided.on), decided.on.isoformat())):
            expected = f"citatet som beslutet vilar på säger inte {_in_words(decided.on)}"
            yield content.problem(name, ("decided", "on"), decided.on, expected)


def days_are_whole(content: Content) -> Iterator[Problem]:
    """Tell each day that was written as a number, for example 2024, which is read as seconds since 1970."""
    for name, decided in decisions(content):
        yield from _whole(content, name, ("decided", "on"), decided.on)
    for plan in content.plans.values():
        yield from _whole(content, f"plan/{plan.id}", ("valid_from",), plan.valid_from)
        yield from _whole(content, f"plan/{plan.id}", ("valid_to",), plan.valid_to)
    for source in content.sources.values():
        yield from _whole(content, f"source/{source.id}", ("updated",), source.updated)
        yield from _whole(content, f"source/{source.id}", ("read_on",), source.read_on)


def _whole(content: Content, name: str, place: KeyPath, day: date | None) -> Iterator[Problem]:
    if day and day.year <= EPOCH_YEAR:
        yield content.problem(name, place, day, "ska vara ett helt datum, ÅÅÅÅ-MM-DD")


def _in_words(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
