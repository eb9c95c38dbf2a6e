"""The step of time: which plan a question concerns, and what is said of a period the pages do not describe."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import reduce

from bot.answers.answer import Answer
from bot.answers.book import Book
from bot.answers.evidence import CERTAIN, best
from bot.answers.lists import areas
from bot.answers.query import Context, Query
from bot.answers.reading import YEAR
from bot.answers.wording import page, phrase, said
from bot.content.model import Kind, Municipality, Outcome, Plan


def plan_in_force(plans: list[Plan], day: date) -> Plan | None:
    """Give the plan that governs on a day; None outside every period.

    Shape: plans of one municipality. Source: the period that the page states.
    """
    return next(
        (plan for plan in plans if plan.valid_from <= day and (plan.valid_to is None or day <= plan.valid_to)), None
    )


def plan_asked(book: Book, query: Query, municipality: str, today: date) -> Plan | None:
    """Give the plan that the message means: of the year it names, the one before, the one in view, or today's."""
    plans = book.content.plans_of(municipality)
    if not plans:
        return None
    if query.reading.has("previous"):
        return plans[0] if len(plans) > 1 else None
    if len(calling := called(book, query, plans)) == 1:
        return calling[0]
    if len(naming := [plan for plan in plans if _names_an_area(book, query, plan)]) == 1:
        return naming[0]
    shown = book.content.plans.get(query.focus.plan or "") if query.focus else None
    replaced = shown and query.reading.has("instead") and shown is not plan_in_force(plans, today)
    if shown and shown.municipality == municipality and not query.reading.years and not replaced:
        return shown
    years = query.reading.years
    if years and query.reading.has("in_year"):
        return plan_in_force(plans, date(years[0], 7, 1))
    return plan_in_force(plans, today) or plans[-1]


def called(book: Book, query: Query, plans: list[Plan]) -> list[Plan]:
    """Give the plans whose own word for their areas the message uses: "målområden", "samverkansområden"."""
    used = {token.term for token in query.reading.tokens}
    return [
        plan for plan in plans if used & {token.term for word in plan.area_word for token in book.read(word).tokens}
    ]


def _names_an_area(book: Book, query: Query, plan: Plan) -> bool:
    """Whether every telling word of an area's name stands in the message: "en miljösmart kommun"."""
    said = {token.term for token in query.reading.tokens}
    names = ({token.term for token in book.read(area.title).rest} for area in book.content.areas_of(plan))
    return any(name and name <= said for name in names)


def period(book: Book, query: Query, today: date) -> Answer | None:
    """Give what held before, what has changed since, or say that the page does not tell of that time."""
    reading = query.reading
    municipality = book.content.municipalities.get(query.municipality or "")
    if municipality and reading.sorts and reading.has("compare") and reading.has("previous"):
        return _changed(book, query, municipality, today)
    if municipality is None or reading.has("compare", "as_before") or not (reading.has("previous") or reading.years):
        return None
    plan = plan_asked(book, query, municipality.id, today)
    specific = [token for token in reading.rest if not book.index.known(token) or token.weight > 2.5]
    another = plan and query.focus and query.focus.plan not in (None, plan.id)
    if plan and another and reading.years and reading.has("in_force") and not specific:
        return areas(book, query, municipality, plan, today)
    long_ago = _year_outside(book, query, municipality)
    top = best(book, replace(query, focus=None), municipality.id)
    whole = plan is not None and book.about_governance(reading.rest, plan)
    if top.entry.kind is Kind.fact and top.score >= CERTAIN and not long_ago and not whole:
        return None
    if (
        plan is None
        and (reading.has("previous") or long_ago)
        and (reading.has("in_force") or Kind.goal in reading.sorts)
    ):
        return _not_told(book, query, municipality)
    general = (whole or not specific) and (reading.has("in_force") or Kind.goal in reading.sorts)
    if general and _after_all(book, query, municipality):
        return _not_told(book, query, municipality)
    if (
        plan
        and plan.valid_to
        and plan.valid_to < today
        and not specific
        and (reading.has("in_force", "list", "perhaps_list") or Kind.goal in reading.sorts)
    ):
        return areas(book, query, municipality, plan, today)
    return None


def _year_outside(book: Book, query: Query, municipality: Municipality) -> bool:
    years = query.reading.years
    return (
        bool(years)
        and query.reading.has("in_year", "in_force")
        and not any(str(years[0]) in line for line in _own_lines(book, municipality.id))
    )


def _after_all(book: Book, query: Query, municipality: Municipality) -> bool:
    """Whether the year named comes after every year that the page names: "målen för 2045"."""
    named = {int(year) for line in _own_lines(book, municipality.id) for year in YEAR.findall(line)}
    return bool(query.reading.years) and query.reading.years[0] > max(named, default=0)


def _own_lines(book: Book, municipality: str) -> list[str]:
    return [
        line
        for entry in book.content.entries.values()
        if entry.municipality == municipality
        for line in (*entry.quote, *entry.text)
    ]


def _not_told(book: Book, query: Query, municipality: Municipality) -> Answer:
    plans = book.content.plans_of(municipality.id)
    named = query.reading.years and not query.reading.has("previous")
    year = str(query.reading.years[0]) if named else book.content.phrases.earlier
    key = "later_period" if named and _after_all(book, query, municipality) else "other_period"
    text = phrase(book, key, municipality, year=year, sources=book.listing(plan.title for plan in plans))
    return Answer(
        Outcome.other_period, (said(text),), page(book, municipality.id), suggestions=municipality.suggestions[:2],
        context=Context(municipality.id, query.reading.text),
    )  # fmt: skip


def _changed(book: Book, query: Query, municipality: Municipality, today: date) -> Answer | None:
    """Give the areas of the plans that have followed each other, the newest first; None when there is only one plan."""
    plans = book.content.plans_of(municipality.id)
    if len(plans) < 2:
        return None
    return reduce(Answer.then, (areas(book, query, municipality, plan, today) for plan in reversed(plans)))
