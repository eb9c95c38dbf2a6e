"""The steps of the honest no: other places, opinions, services, and facts that no page holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.answers.answer import Answer
from bot.answers.book import Book
from bot.answers.evidence import ANSWER, CERTAIN, KIND_SURE, best, outweighs, stated
from bot.answers.query import Query
from bot.answers.wording import explanation, grounds, page, phrase, plain, said
from bot.content.model import Entry, Kind, Municipality, Outcome
from bot.search.index import Hit

DECLINED = {
    "ask_opinion": Outcome.opinion,
    "ask_service": Outcome.service,
    "off_topic": Outcome.not_in_source,
    "ask_fact_outside": Outcome.not_in_source,
}
ALIKE = 0.9
PHRASES = {Outcome.opinion: "opinion", Outcome.service: "service"}


def elsewhere(book: Book, query: Query, today: date) -> Answer | None:
    """A question about a place that is not ours is never answered with our facts."""
    place = query.reading.elsewhere
    if place is None or query.municipalities and not query.reading.has("compare", "which_one"):
        return None
    return plain(book, Outcome.other_municipality, "other_municipality", query, place=place)


def outside(book: Book, query: Query, today: date) -> Answer | None:
    """Decline what is a service, a gap, an opinion or another world, when the content does not speak strongly against it."""
    if query.focus and not query.reading.rest and not query.asks("ask_opinion", least=CERTAIN):
        return None  # "när ska det vara klart?" asks about what was just shown
    municipality = _municipality(book, query)
    top = best(book, query, municipality.id if municipality else None)
    outcome = DECLINED.get(query.kind)
    held = stated(book, query).score
    if _is_service(book, query, municipality, top):
        return plain(book, Outcome.service, "service", query, municipality)
    if outcome is None or query.confidence < KIND_SURE or outweighs(held, query.kind, query.confidence):
        return None
    if (
        outcome is not Outcome.opinion
        and top.entry.outcome in (Outcome.not_in_source, Outcome.false_premise)
        and top.score >= KIND_SURE
    ):
        return gap(book, query, top.entry)
    if query.kind == "ask_fact_outside":
        return not_in_source(book, query, municipality)
    return plain(book, outcome, PHRASES.get(outcome, "off_topic"), query, municipality)


def _is_service(book: Book, query: Query, municipality: Municipality | None, top: Hit) -> bool:
    """Whether a service is what is asked about: the nearest of all, or about as near as what is stated when the kind says so."""
    if query.kind != "ask_service":
        needed = ANSWER if query.kind in DECLINED else CERTAIN if query.reading.sorts else KIND_SURE
        return top.entry.kind is Kind.service and top.score >= needed
    service = book.find(query, municipality.id if municipality else None, lambda entry: entry.kind is Kind.service)[0]
    held = stated(book, query, municipality.id if municipality else None)
    one_word = len(query.reading.tokens) == 1  # "skola" says nothing of an errand
    return service.score >= ANSWER and service.score >= held.score * (1.0 if one_word else ALIKE)


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


def _municipality(book: Book, query: Query) -> Municipality | None:
    return book.content.municipalities.get(query.municipality or "")
