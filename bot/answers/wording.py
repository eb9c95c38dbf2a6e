"""Makes sentences of entries: quotes, explanations, introductions and citations. Every Swedish word comes from content."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot.answers.answer import Answer, Button, Citation, Sentence, merged, once_each
from bot.answers.book import Book
from bot.answers.query import Context, Query
from bot.content.model import Entry, Municipality, Outcome

MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()


def day(value: date) -> str:
    """Give a date as it is written in running Swedish text: 4 oktober 2023."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def phrase(book: Book, key: str, municipality: Municipality | None = None, **slots: object) -> str:
    """Give one of the bot's own sentences with its slots filled."""
    filled: dict[str, object] = {
        "names": book.names,
        "contact": book.contact(municipality.id if municipality else None),
    }
    if municipality:
        filled |= {"name": municipality.name, "genitive": municipality.genitive, "full_name": municipality.full_name}
    return str(getattr(book.content.phrases, key)).format(**{**filled, **slots})


def said(text: str, rests_on: Iterable[Entry] = (), municipality: str = "") -> Sentence:
    """Give a sentence of our own that rests on the passages of these entries."""
    return Sentence(text, merged(*(grounds(entry) for entry in rests_on)), municipality=municipality)


def grounds(entry: Entry) -> tuple[str, ...]:
    """Give the passages an entry's own sentences rest on."""
    return (*entry.passages, *entry.rests_on)


def quotes(entry: Entry, listed: bool = False) -> list[Sentence]:
    """Give an entry's quoted lines; an English one is left to its Swedish explanation."""
    if entry.quote_language != "sv":
        return []
    many = listed or len(entry.quote) > 2
    return [
        Sentence(text, (passage,), quote=True, listed=many, municipality=entry.municipality)
        for passage, text in zip(entry.passages, entry.quote)
    ]


def explanation(entry: Entry) -> list[Sentence]:
    """Give an entry's own Swedish sentences."""
    return [Sentence(text, grounds(entry), municipality=entry.municipality) for text in entry.text]


def citation(book: Book, entry: Entry) -> Citation | None:
    """Give the source an entry is cited with; None of an entry that has none."""
    source = book.content.sources.get(entry.source or "")
    if source is None:
        return None
    decision = book.content.decision_of(entry)
    return Citation(
        id=source.id, municipality=source.municipality, title=source.title, publisher=source.publisher, url=source.url,
        updated=source.updated, decided_by=decision.by if decision else None, decided_on=decision.on if decision else None,
    )  # fmt: skip


def citations(book: Book, entries: Iterable[Entry]) -> tuple[Citation, ...]:
    """Give the sources of some entries once each. A decision is named only when it covers all that is cited of the source."""
    return once_each([one for entry in entries if (one := citation(book, entry))])


def page(book: Book, municipality: str) -> tuple[Citation, ...]:
    """Give the citation of a municipality's page as such, without any decision."""
    source = next(source for source in book.content.sources.values() if source.municipality == municipality)
    return (Citation(source.id, municipality, source.title, source.publisher, source.url, source.updated),)


def plain(
    book: Book,
    outcome: Outcome,
    key: str,
    query: Query,
    municipality: Municipality | None = None,
    suggest: bool = True,
    **slots: object,
) -> Answer:
    """Give an answer that is one of the bot's own phrases and changes nothing of what the conversation is about."""
    return Answer(
        outcome,
        (Sentence(phrase(book, key, municipality, **slots)),),
        suggestions=suggestions(book, municipality) if suggest else (),
        context=query.context,
    )


def suggestions(book: Book, municipality: Municipality | None = None, most: int = 3) -> tuple[str, ...]:
    """Give a few questions to go on with: one municipality's, or the first of each."""
    if municipality:
        return municipality.suggestions[:most]
    return merged(*(one.suggestions[:2] for one in book.municipalities))[: most + 1]


def asks_municipality(book: Book, query: Query) -> Answer:
    """Ask which municipality is meant, the question kept in the buttons."""
    text = query.reading.text.strip().rstrip("?!. ")
    buttons = tuple(Button(one.name, f"{text} i {one.name}?") for one in book.municipalities)
    names = book.listing([one.name for one in book.municipalities], "eller")
    return Answer(
        Outcome.clarify,
        (Sentence(phrase(book, "which_municipality", names=names)),),
        buttons=buttons,
        context=replace(query.context, question=query.reading.text),
    )


def remembering(query: Query, municipality: str | None, focus: str | None, shown: Sequence[Entry] = ()) -> Context:
    """Give what the conversation should remember once this has been answered."""
    return Context(
        municipality=municipality or query.context.municipality,
        question=query.reading.text,
        focus=focus,
        shown=tuple(entry.id for entry in shown),
        misses=0,
    )
