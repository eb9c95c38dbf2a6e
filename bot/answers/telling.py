"""Tells entries: the first in full with its explanation and quotes, the others as further quotes, and the sources."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.answer import Answer, Sentence
from bot.answers.book import Book
from bot.answers.missing_part import missing_part
from bot.answers.pointing import listed_lines
from bot.answers.query import Query
from bot.answers.wording import citations, explanation, phrase, quotes, remembering, said
from bot.answers.yes_no import settled
from bot.content.model import Entry, Kind, Outcome

INTRODUCTIONS = {Kind.goal: "goal", Kind.strategy: "strategy"}


def told(book: Book, query: Query, entries: Sequence[Entry], municipality: str) -> Answer:
    """Give an answer that tells some entries: the first in full, the others as further quotes."""
    missing = missing_part(book, query, entries)
    entries = entries[:1] if missing else entries  # a line beside could be read as what is missing
    first, *others = entries
    sentences = [*settled(book, query, first), *missing, *in_full(book, first)]
    if others:
        sentences.append(said(phrase(book, "also"), others, municipality))
        sentences += [line for entry in others for line in _briefly(entry) if line.text not in first.quote]
    return Answer(
        Outcome.answered, tuple(sentences), citations(book, entries),
        context=remembering(query, municipality, first.id, entries[:1] if listed_lines(first) else entries), suggestions=_next(book, first),
    )  # fmt: skip


def in_full(book: Book, entry: Entry) -> list[Sentence]:
    own = explanation(entry)
    if not own:
        municipality = book.content.municipalities[entry.municipality]
        own = [
            said(
                phrase(book, INTRODUCTIONS.get(entry.kind, "fact"), municipality, title=entry.title),
                [entry],
                entry.municipality,
            )
        ]
    return [*own, *quotes(entry)]


def _briefly(entry: Entry) -> list[Sentence]:
    return quotes(entry, listed=True) or explanation(entry)


def _next(book: Book, entry: Entry) -> tuple[str, ...]:
    """Give example questions of what the entry points to, as suggestions to go on with."""
    related = (book.content.entries[one] for one in entry.related if one in book.content.entries)
    return tuple(one.examples[0] for one in related if one.examples)[:3]
