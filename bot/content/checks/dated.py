"""Checks that days and periods stand on the page, and that a decision is named only for what the page says was decided."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from bot.content.errors import Problem
from bot.content.fingerprint import fingerprint
from bot.content.library import Content
from bot.content.model import Kind, Plan
from bot.deciding.times import fits
from bot.language.figures import FigureKind, figures
from bot.language.units import MONTHS, WHOLE_MONTHS
from bot.understanding.phrasing import PhraseIndex, words

WHOLE = re.compile(
    r"\b(?:[\wåäö]*planen|[\wåäö]* plan|[\wåäö]*program(?:met)?|dokumentet)\b", re.IGNORECASE
)  # what holds all that is in it


def pages_say_when_they_were_updated(content: Content) -> Iterator[Problem]:
    """Tell each source whose day of update neither a quote of it nor a line of the page by itself says."""
    for source in content.sources.values():
        if source.updated is None or source.id not in content.fingerprints:
            continue
        number = _number(source.updated)
        quotes = [line for one in content.entries.values() if one.source == source.id for line in one.quote]
        quoted = any(
            figure.unit == "dag" and fits(figure, number) and "uppdatera" in line.casefold()
            for line in quotes
            for figure in figures(line)
        )
        alone = {fingerprint(written) for written in _ways(source.updated)}
        if not quoted and not alone & content.fingerprints[source.id]:
            expected = "sidan säger inte att den uppdaterades den dagen"
            yield content.problem(f"source/{source.id}", ("updated",), source.updated, expected)


def periods_agree(content: Content) -> Iterator[Problem]:
    """Tell each plan whose period says another year than its days, or leaves its last year out."""
    for plan in content.plans.values():
        said = {int(one.value) for one in figures(plan.period) if one.kind is FigureKind.year}
        held = {day.year for day in (plan.valid_from, plan.valid_to) if day}
        if said and held and not said <= held:
            yield _wrong(content, plan, "period", plan.period, "säger andra år än valid_from och valid_to")
        if said and plan.valid_to and plan.valid_to.year not in said:
            yield _wrong(content, plan, "valid_to", plan.valid_to, "året står inte i period")


def decisions_cover_what_is_said(content: Content) -> Iterator[Problem]:
    """Tell each kind of line that a plan's decision covers though the quote it is stated in does not name that kind."""
    for plan in content.plans.values():
        stated = content.entries.get((plan.decided.stated_in if plan.decided else None) or "")
        if not plan.decided or not stated:
            continue
        named = {*content.claims.counted["area"], *plan.area_word}
        index = PhraseIndex({**content.claims.counted, "area": named, "picture": ("målbild", "målbilder", "målbilden")})
        quote = " ".join(stated.quote)
        said = {kind.value for kind in Kind} if WHOLE.search(quote) else {one.name for one in index.found(words(quote))}
        for number, kind in enumerate(plan.decided.covers):
            if kind.value not in said:
                expected = f"citatet i {stated.id} säger inte att detta är beslutat"
                yield content.problem(f"plan/{plan.id}", ("decided", "covers", number), kind.value, expected)


def _wrong(content: Content, plan: Plan, key: str, value: object, expected: str) -> Problem:
    return content.problem(f"plan/{plan.id}", (key,), value, expected)


def _number(day: date) -> int:
    return (day.year * 100 + day.month) * 100 + day.day


def _ways(day: date) -> Iterator[str]:
    """Give how a page may write a day by itself."""
    month = next(name for name in WHOLE_MONTHS if MONTHS[name] == day.month)
    yield f"{day.day} {month} {day.year}"
    yield f"den {day.day} {month} {day.year}"
    yield day.isoformat()
    yield f"{day.day}/{day.month} {day.year}"
    yield f"{day.day}.{day.month}.{day.year}"
