"""The first sentence of an answer: the figure, the year, the decision … told by structure. One row an aspect."""

from __future__ import annotations

from collections.abc import Callable

from bot.content.model import Entry, Kind, Target
from bot.deciding.book import Book
from bot.telling.answer import Sentence
from bot.telling.wording import citation, day, figure, filled, number, phrase, said
from bot.understanding.question import Aspect

First = Callable[[Book, Entry], str]


def first_sentence(book: Book, entry: Entry, aspect: Aspect) -> list[Sentence]:
    """Give what answers an aspect of an entry in so many words; nothing when its own explanation or its quote does."""
    tell = BY_ASPECT.get(aspect)
    text = tell(book, entry) if tell else ""
    return [said(text, [entry], entry.municipality)] if text else []


def _amount(book: Book, entry: Entry) -> str:
    valued = [one for one in entry.targets if one.value is not None]
    return " ".join(_of_target(book, one) for one in valued)


def _of_target(book: Book, target: Target) -> str:
    shown = f"{figure(target.value)} {target.unit or ''}".strip() if target.value is not None else ""
    return phrase(
        book,
        f"target_{target.operator.value}",
        figure=shown,
        year=_when(book, target),
        baseline=_baseline(book, target),
    )


def _when(book: Book, target: Target) -> str:
    if target.year is not None:
        return filled(book, "in_year", year=target.year)
    return filled(book, "in_period", period=target.period) if target.period else ""


def _baseline(book: Book, target: Target) -> str:
    return filled(book, "against_year", year=target.baseline_year) if target.baseline_year else ""


def _deadline(book: Book, entry: Entry) -> str:
    dated = [one for one in entry.targets if one.year is not None or one.period]
    if len(dated) > 1:
        return " ".join(phrase(book, "deadline_each", year=_when(book, one), what=one.indicator) for one in dated)
    return phrase(book, "deadline", year=_when(book, dated[0])) if dated else ""


def _against(book: Book, entry: Entry) -> str:
    return next((phrase(book, "baseline", year=one.baseline_year) for one in entry.targets if one.baseline_year), "")


def _measured(book: Book, entry: Entry) -> str:
    return next((phrase(book, "measured", what=one.indicator) for one in entry.targets), "")


def _validity(book: Book, entry: Entry) -> str:
    plan = book.content.plans.get(entry.plan or "")
    return phrase(book, "validity", title=plan.title, period=plan.period) if plan and plan.period else ""


def _belongs(book: Book, entry: Entry) -> str:
    area = book.entry(entry.area)
    plan = book.content.plans.get(entry.plan or "")
    if area is None or plan is None:
        return ""
    sort = {Kind.goal: "a_goal", Kind.strategy: "a_strategy"}.get(entry.kind, "a_line")
    return phrase(book, "belongs", what=getattr(book.content.phrases, sort), area=area.quote[0], title=plan.title)


def _source(book: Book, entry: Entry) -> str:
    cited = citation(book, entry)
    if cited is None:
        return ""
    key, updated = ("stands_on", day(cited.updated)) if cited.updated else ("stands_on_undated", "")
    return phrase(book, key, cited.municipality, title=cited.title, updated=updated)


def _count(book: Book, entry: Entry) -> str:
    goals, strategies = book.inside(entry, Kind.goal), book.inside(entry, Kind.strategy)
    if entry.kind is not Kind.area or not goals:
        return _amount(book, entry)
    return phrase(book, "area_count", goals=number(len(goals)), strategies=number(len(strategies)))


BY_ASPECT: dict[Aspect, First] = {
    Aspect.amount: _amount,
    Aspect.count: _count,
    Aspect.deadline: _deadline,
    Aspect.baseline: _against,
    Aspect.measured: _measured,
    Aspect.validity: _validity,
    Aspect.belongs: _belongs,
    Aspect.source: _source,
}
