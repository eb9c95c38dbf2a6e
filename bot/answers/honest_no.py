"""The honest no: what the pages do not say, where to turn, and what they do say beside it."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.answer import Answer
from bot.answers.book import FIGURE, Book
from bot.answers.evidence import ALSO, NEAR_ENOUGH, SURE
from bot.answers.query import Query
from bot.answers.telling import in_full, told
from bot.answers.wording import explanation, grounds, page, phrase, plain, said
from bot.content.model import Entry, Kind, Municipality, Outcome
from bot.search.index import Hit

AS_NEAR = 0.95  # what is about as near as the no itself is told beside it
HALF = 0.5  # of what is asked, by weight, that a line must have to be told beside a no


def gap(book: Book, query: Query, entry: Entry) -> Answer:
    """Give an entry's own honest no, with where to turn."""
    municipality = book.content.municipalities.get(entry.municipality or query.municipality or "")
    passages = grounds(entry)
    sentences = [replace(sentence, passages=passages) for sentence in explanation(entry)]
    cited = page(book, municipality.id) if municipality else ()
    return Answer(
        entry.outcome,
        (said(phrase(book, "gap")), *sentences, said(phrase(book, "next_step", municipality))),
        cited,
        suggestions=municipality.suggestions[:2] if municipality else (),
        context=replace(
            query.context,
            municipality=municipality.id if municipality else query.context.municipality,
            question=query.reading.text,
            misses=0,
        ),
    )


def not_in_source(
    book: Book, query: Query, municipality: Municipality | None, has: Municipality | None = None
) -> Answer:
    """Say that a municipality's page does not tell, and which of the others has something."""
    if municipality is None:
        return plain(book, Outcome.not_in_source, "not_in_source_all", query)
    cited = page(book, municipality.id)
    sentences = [said(phrase(book, "not_in_source", municipality, title=cited[0].title))]
    sentences += [said(phrase(book, "elsewhere_has", has))] if has else [said(phrase(book, "next_step", municipality))]
    return Answer(
        Outcome.not_in_source, tuple(sentences), cited,
        suggestions=municipality.suggestions[:2],
        context=replace(query.context, municipality=municipality.id, question=query.reading.text, misses=0),
    )  # fmt: skip


def with_nearest(book: Book, query: Query, municipality: Municipality, top: Hit) -> Answer:
    """Give an honest no, and what the page does say: what the no points to, or what is nearly as near to the question."""
    answer = gap(book, query, top.entry)
    beside = _instead(book, query, municipality, top)
    if beside is None:
        return answer
    return replace(
        told(book, query, [beside], municipality.id),
        outcome=answer.outcome,
        sentences=(*answer.sentences[:-1], *in_full(book, beside)),
    )


def _instead(book: Book, query: Query, municipality: Municipality, top: Hit) -> Entry | None:
    if top.entry.kind is Kind.gap and top.entry.related:
        return book.content.entries[top.entry.related[0]]
    stated = book.find(
        query, municipality.id, lambda entry: entry.outcome is Outcome.answered and entry.kind is not Kind.area
    )
    near = stated[0]
    speaks_of_it = query.focus or book.index.covered(query.reading.rest, near.entry) >= HALF
    needed = min(max(SURE, ALSO * top.score), AS_NEAR * top.score)
    return near.entry if speaks_of_it and near.score >= needed else None


def not_how_much(book: Book, query: Query, municipality: Municipality, top: Hit) -> Hit | None:
    """Give the honest no to "hur mycket?" when the best entry holds no figure and the no is about as near."""
    if not query.reading.has("measure", "count") or FIGURE.search(" ".join(top.entry.quote)):
        return None
    noes = book.find(query, municipality.id, lambda entry: entry.outcome is Outcome.not_in_source)
    return noes[0] if noes[0].score >= max(SURE, NEAR_ENOUGH * top.score) else None
