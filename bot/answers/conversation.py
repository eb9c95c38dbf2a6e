"""The steps that speak of what was just shown: tell me more, the third one, which area it belongs to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.answers.answer import Answer, Button
from bot.answers.book import Book
from bot.answers.evidence import SURE, best
from bot.answers.lists import overview
from bot.answers.pointing import line
from bot.answers.query import Query
from bot.answers.telling import told
from bot.answers.wording import citations, phrase, plain, quotes, remembering, said
from bot.content.model import Entry, Kind, Outcome

MOST_MORE = 3
JUST_A_NAME = 2  # words: "Kils kommun"


def named(book: Book, query: Query, today: date) -> Answer | None:
    """Ask what the citizen wants to know, when all that was said is the name of a municipality."""
    reading = query.reading
    asks = (
        reading.rest
        or reading.sorts
        or reading.years
        or reading.has("who", "why", "when", "decided", "how_reach", "previous", "compare")
    )
    if len(query.municipalities) != 1 or asks or query.focus or query.repeated:
        return None
    if len(reading.tokens) > JUST_A_NAME and best(book, query, query.municipality).score >= SURE:
        return None
    municipality = book.content.municipalities[query.municipalities[0]]
    buttons = tuple(Button(question, question) for question in municipality.suggestions)
    context = replace(query.context, municipality=municipality.id, misses=0)
    return Answer(Outcome.clarify, (said(phrase(book, "about", municipality)),), buttons=buttons, context=context)


def more(book: Book, query: Query, today: date) -> Answer | None:
    """Tell what stands beside the thing last shown."""
    focus = query.focus
    if (
        focus is None
        or query.reading.rest
        or query.reading.ordinal is not None
        or query.reading.has("measure", "count", "when", "why", "who")
        or query.reading.sorts >= {Kind.area, Kind.goal}  # "fler mål i samma område" asks for that area's list …
        or query.reading.sorts
        and focus.kind is Kind.area  # … and "fler mål där?" of an area too
        or not (query.asks("ask_more", least=0.35) or query.reading.has("more"))
    ):
        return None
    found = [entry for entry in _beside(book, focus) if entry.id not in query.context.shown][:MOST_MORE]
    if not found:
        return plain(book, Outcome.answered, "more_nothing", query, book.content.municipalities[focus.municipality])
    return told(book, query, found, focus.municipality)


def chosen(book: Book, query: Query, today: date) -> Answer | None:
    """Tell the one that was pointed at by its number in what was last shown."""
    focus = query.focus
    if focus is None or query.reading.ordinal is None or query.reading.rest:
        return None
    if (
        query.reading.sorts & {Kind.goal, Kind.strategy, Kind.area, Kind.picture}
        and focus.kind not in query.reading.sorts
    ):
        return None
    if focus.id not in query.context.shown:
        return None
    place = line(query, focus)
    if place is not None:
        return _line(book, query, focus, place)
    if focus.kind is Kind.area:
        answer = overview(book, query, focus)
        return replace(
            answer, context=replace(answer.context, shown=query.context.shown)
        )  # "och den sista?" may follow
    return told(book, query, [focus], focus.municipality)


def _line(book: Book, query: Query, entry: Entry, place: int) -> Answer:
    intro = phrase(book, "fact", book.content.municipalities[entry.municipality], title=entry.title)
    sentences = (said(intro, [entry], entry.municipality), replace(quotes(entry)[place], listed=False))
    context = remembering(query, entry.municipality, entry.id, [entry])
    return Answer(Outcome.answered, sentences, citations(book, [entry]), context=context)


def place_in_plan(book: Book, query: Query, today: date) -> Answer | None:
    """Tell which area the thing in view, or the goal that is named, belongs to, when that is what was asked."""
    focus = query.focus
    reading = query.reading
    asks = reading.has("belongs") or reading.sought is Kind.area and reading.has("which")
    if Kind.area not in reading.sorts or not asks:
        return None
    if query.reading.rest and Kind.goal in query.reading.sorts:
        named = book.find(query, query.municipality, lambda entry: entry.kind is Kind.goal)[0]
        focus = named.entry if named.score >= SURE else None
    elif query.reading.rest:
        return None
    if focus is None or focus.area is None:
        return None
    area = book.content.entries[focus.area]
    return Answer(
        Outcome.answered,
        tuple(quotes(area)),
        citations(book, [area]),
        context=remembering(query, focus.municipality, area.id, [area]),
    )


def _beside(book: Book, focus: Entry) -> list[Entry]:
    """Give what the entry itself points to, then what shares a topic with it, in the page's order."""
    named = [book.content.entries[one] for one in focus.related if one in book.content.entries]
    near = [
        entry for entry in book.content.entries.values()
        if entry.subject == focus.subject and entry.municipality == focus.municipality and set(entry.topics) & set(focus.topics)
        and entry.id != focus.id and entry.quote and entry.kind is not Kind.area
    ]  # fmt: skip
    return list({one.id: one for one in (*named, *near)}.values())
