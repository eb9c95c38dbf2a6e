"""The lists themselves: a plan's areas, the goals or strategies of a plan, an area, a topic or a year, each led by its number."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.answers.answer import Answer, Sentence
from bot.answers.book import Book
from bot.answers.query import Query
from bot.answers.telling import told
from bot.answers.wording import citations, explanation, phrase, quotes, remembering, said
from bot.content.model import Entry, Kind, Municipality, Outcome, Plan

NUMBERS = "noll ett två tre fyra fem sex sju åtta nio tio elva tolv".split()


def areas(book: Book, query: Query, municipality: Municipality, plan: Plan, today: date) -> Answer:
    """Give the areas a plan is divided into, by number and name, and say so when the plan has ended."""
    found = book.content.areas_of(plan)
    word = plan.area_word[0 if len(found) == 1 else -1]
    intro = phrase(book, "areas", municipality, count=number(len(found)), area_word=word, period=plan.period)
    body = [line for area in found for line in quotes(area, listed=True)[:1]]
    if plan.valid_to and plan.valid_to < today:
        body.append(said(phrase(book, "ended", municipality, period=plan.period), found, municipality.id))
    return answer_of(book, query, municipality, [said(intro, found, municipality.id), *body], found, plan.area_ids[0])


def of_area(book: Book, query: Query, municipality: Municipality, plan: Plan, area: Entry, kind: Kind) -> Answer | None:
    if kind is Kind.picture:
        pictures = [
            entry for entry in book.content.entries.values() if entry.area == area.id and entry.kind is Kind.picture
        ]
        return (
            answer_of(book, query, municipality, [line for one in pictures for line in quotes(one)], pictures, area.id)
            if pictures
            else None
        )
    found = book.content.within(plan.id, kind, area.id)
    if not found:
        return None
    if query.reading.ordinal is not None and query.reading.sorts == {kind}:
        return _nth(book, query, municipality, found, area)
    key = "area_goals" if kind is Kind.goal else "area_strategies"
    intro = said(phrase(book, key, municipality, count=number(len(found)), title=area.quote[0]), found, municipality.id)
    return answer_of(book, query, municipality, [intro, *_lines(found)], found, area.id)


def overview(book: Book, query: Query, area: Entry) -> Answer:
    """Give an area's target picture and goals."""
    assert area.plan
    municipality = book.content.municipalities[area.municipality]
    pictures = [
        entry for entry in book.content.entries.values() if entry.area == area.id and entry.kind is Kind.picture
    ]
    goals = book.content.within(area.plan, Kind.goal, area.id)
    sentences = [line for entry in pictures for line in quotes(entry)] or [*explanation(area), *quotes(area)]
    if goals:
        intro = phrase(book, "area_goals", municipality, count=number(len(goals)), title=area.quote[0])
        sentences += [said(intro, goals, municipality.id), *_lines(goals)]
    return answer_of(book, query, municipality, sentences, goals or [area], area.id)


def _nth(book: Book, query: Query, municipality: Municipality, found: Sequence[Entry], area: Entry) -> Answer | None:
    ordinal = query.reading.ordinal or 1
    place = ordinal - 1 if ordinal > 0 else ordinal
    if not -len(found) <= place < len(found):
        return None
    return answer_of(book, query, municipality, quotes(found[place]), [found[place]], found[place].id)


def of_plan(book: Book, query: Query, municipality: Municipality, plan: Plan, kind: Kind, today: date) -> Answer | None:
    found = _pictures(book, plan) if kind is Kind.picture else book.content.within(plan.id, kind)
    if not found:
        return areas(book, query, municipality, plan, today) if kind is Kind.goal else None
    focus = plan.area_ids[0]
    if kind is Kind.picture:
        return answer_of(book, query, municipality, _lines(found), found, focus)
    key = "all_goals" if kind is Kind.goal else "all_strategies"
    intro = said(phrase(book, key, municipality, count=number(len(found)), period=plan.period), found, municipality.id)
    body: list[Sentence] = []
    for area in (book.content.entries[one] for one in plan.area_ids):
        inside = book.content.within(plan.id, kind, area.id)
        if inside and query.reading.has("count"):
            body.append(
                Sentence(
                    f"{area.quote[0]}: {number(len(inside))}", area.passages, listed=True, municipality=municipality.id
                )
            )
        elif inside:
            body += [Sentence(f"{area.quote[0]}:", area.passages, municipality=municipality.id), *_lines(inside)]
    return answer_of(book, query, municipality, [intro, *body], found, focus)


def of_word(book: Book, query: Query, municipality: Municipality, plan: Plan, kind: Kind) -> Answer | None:
    """Give the lines that use each of the telling words themselves: "mål om företagsklimatet" is not about the climate."""
    asked = {token.term for token in query.reading.rest if book.index.known(token)}
    found = [
        entry for entry in book.content.within(plan.id, kind)
        if asked and asked <= {token.term for line in entry.quote for token in book.read(line).tokens}
    ]  # fmt: skip
    if not found:
        return None
    if len(found) == 1:
        return told(book, query, found, municipality.id)
    key = "word_goals" if kind is Kind.goal else "word_strategies"
    intro = said(phrase(book, key, municipality, count=number(len(found))), found, municipality.id)
    return answer_of(book, query, municipality, [intro, *_lines(found)], found, found[0].id)


def of_topic(book: Book, query: Query, municipality: Municipality, plan: Plan, kind: Kind) -> Answer | None:
    topic = book.topic_of(query.reading.rest)
    found = [entry for entry in book.content.within(plan.id, kind) if topic in entry.topics] if topic else []
    if topic is None or not found:
        return None
    key = "topic_goals" if kind is Kind.goal else "topic_strategies"
    intro = said(
        phrase(book, key, municipality, count=number(len(found)), topic=book.content.topics[topic].title),
        found,
        municipality.id,
    )
    return answer_of(book, query, municipality, [intro, *_lines(found)], found, found[0].id)


def of_year(book: Book, query: Query, municipality: Municipality, plan: Plan, year: int) -> Answer | None:
    found = [
        goal for goal in book.content.within(plan.id, Kind.goal) if any(target.year == year for target in goal.targets)
    ]
    if not found:
        return None
    intro = said(phrase(book, "year_goals", municipality, count=number(len(found)), year=year), found, municipality.id)
    return answer_of(book, query, municipality, [intro, *_lines(found)], found, found[0].id)


def _pictures(book: Book, plan: Plan) -> list[Entry]:
    return [
        entry
        for area in plan.area_ids
        for entry in book.content.entries.values()
        if entry.area == area and entry.kind is Kind.picture
    ]


def _lines(entries: Sequence[Entry]) -> list[Sentence]:
    return [line for entry in entries for line in quotes(entry, listed=True)]


def answer_of(
    book: Book,
    query: Query,
    municipality: Municipality,
    sentences: Sequence[Sentence],
    shown: Sequence[Entry],
    focus: str,
) -> Answer:
    return Answer(
        Outcome.answered,
        tuple(sentences),
        citations(book, shown),
        context=remembering(query, municipality.id, focus, shown),
    )


def number(value: int) -> str:
    """Give a number as it is written in Swedish running text: in letters up to twelve."""
    return NUMBERS[value] if value < len(NUMBERS) else str(value)
