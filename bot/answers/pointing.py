"""What a message points to by its place in an order: the third one, the next one, the last line of what was just told."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.book import Book
from bot.answers.query import Query
from bot.answers.reading import Reading
from bot.content.model import Entry, Kind

FEWEST_LINES = 3  # an entry of this many lines is a list in itself


def nth(book: Book, query: Query, ordinal: int) -> Entry | None:
    """Give the one of this number among what was last shown, None when there are not so many."""
    place = _place(ordinal, len(query.context.shown))
    return None if place is None else book.content.entries.get(query.context.shown[place])


def following(book: Book, query: Query, last: Entry) -> Entry | None:
    """Give what comes after the one last spoken of: the next area, the next of what was shown, or the next goal of its area."""
    for one in (book.content.entries.get(last.area or ""), last):
        if one and one.kind is Kind.area and one.plan and (one is last or Kind.area in query.reading.sorts):
            return _after(book.content.areas_of(book.content.plans[one.plan]), one)
    shown = [book.content.entries[one] for one in query.context.shown if one in book.content.entries]
    if len(shown) > 1 and last in shown:
        return _after(shown, last)
    return _after(book.content.within(last.plan, last.kind, last.area), last) if last.plan and last.area else None


def next_one(book: Book, query: Query, last: Reading, ordinal: int) -> Query:
    """Give the last question asked of another number: of another area when it was an area's goals that were shown."""
    again = replace(last, ordinal=ordinal, municipalities=query.municipalities or last.municipalities)
    shown = book.content.entries.get(query.context.focus or "")
    areas = (
        book.content.areas_of(book.content.plans[shown.plan])
        if shown and shown.kind is Kind.area and shown.plan
        else []
    )
    context = replace(query.context, focus=None)
    place = _place(ordinal, len(areas))
    if shown and place is not None:
        context = replace(context, focus=areas[place].id, municipality=shown.municipality)
        again = replace(again, ordinal=None)
    return replace(query, reading=again, kind="ask_content", context=context)


def line(query: Query, entry: Entry) -> int | None:
    """Give the index of the quoted line that is pointed at, when it was one entry of several lines that was told."""
    lines = listed_lines(entry)
    if query.reading.ordinal is None or query.context.shown != (entry.id,) or not lines:
        return None
    place = _place(query.reading.ordinal, len(lines))
    return None if place is None else lines[place]


def listed_lines(entry: Entry) -> list[int]:
    """Give the indexes of an entry's lines when they are a list in themselves, without the line that introduces them."""
    lines = [number for number, text in enumerate(entry.quote) if not text.endswith(":")]
    return lines if len(lines) >= FEWEST_LINES else []


def _place(ordinal: int, count: int) -> int | None:
    place = ordinal - 1 if ordinal > 0 else ordinal
    return place if -count <= place < count else None


def _after(order: list[Entry], one: Entry) -> Entry | None:
    ids = [entry.id for entry in order]
    place = ids.index(one.id) + 1
    return order[place] if place < len(order) else None
