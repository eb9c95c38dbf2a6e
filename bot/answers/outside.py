"""The steps of the honest no: other places, opinions, services, and facts that no page holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.answers.answer import Answer
from bot.answers.book import Book
from bot.answers.evidence import ANSWER, CERTAIN, KIND_SURE, SURE, best, outweighs, stated
from bot.answers.honest_no import gap, not_in_source
from bot.answers.query import Query
from bot.answers.wording import plain
from bot.content.model import Kind, Municipality, Outcome
from bot.language.accents import fold, normalise
from bot.search.index import Hit

DECLINED = {
    "ask_opinion": Outcome.opinion,
    "ask_service": Outcome.service,
    "off_topic": Outcome.not_in_source,
    "ask_fact_outside": Outcome.not_in_source,
}
ALIKE, CLEARLY = 0.9, 0.85
A_SUBJECT = 2.5  # weight of a word that names a subject
PHRASES = {Outcome.opinion: "opinion", Outcome.service: "service"}


def elsewhere(book: Book, query: Query, today: date) -> Answer | None:
    """A question about a place that is not ours is never answered with our facts."""
    place = query.reading.elsewhere
    if place is None or query.municipalities and not query.reading.has("compare", "which_one"):
        return None
    answer = plain(book, Outcome.other_municipality, "other_municipality", query, place=place)
    asks = any(fold(normalise(place)) not in (token.term, fold(token.surface)) for token in query.reading.rest)
    return replace(answer, context=replace(query.context, question=query.reading.text)) if asks else answer


def outside(book: Book, query: Query, today: date) -> Answer | None:
    """Decline what is a service, a gap, an opinion or another world, when the content does not speak strongly against it."""
    if query.focus and not query.reading.rest and not query.asks("ask_opinion", least=CERTAIN):
        return None  # "när blir det klart?" asks about what was just shown
    municipality = _municipality(book, query)
    top = best(book, query, municipality.id if municipality else None)
    outcome = DECLINED.get(query.kind)
    bare = query.asks("ask_opinion") and not query.reading.rest  # "vad tycker du om det?" is about no line
    held = stated(book, replace(query, focus=None) if bare else query).score
    if _is_service(book, query, municipality, top):
        return plain(book, Outcome.service, "service", query, municipality)
    if outcome is Outcome.opinion and _judges(query) and (held < SURE or query.confidence > SURE):
        return plain(book, outcome, PHRASES[outcome], query, municipality)
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


def _judges(query: Query) -> bool:
    """Whether the message asks which is best, and names no subject of which the pages could tell."""
    return (
        query.confidence >= KIND_SURE
        and query.reading.has("judging")
        and all(one.weight < A_SUBJECT for one in query.reading.rest)
    )


def _is_service(book: Book, query: Query, municipality: Municipality | None, top: Hit) -> bool:
    """Whether a service is what is asked about: the nearest of all, or about as near as what is stated when the kind says so."""
    if query.kind != "ask_service":
        needed = ANSWER if query.kind in DECLINED else CERTAIN if query.reading.sorts else KIND_SURE
        clearly = stated(book, query).score < CLEARLY * top.score
        return top.entry.kind is Kind.service and top.score >= needed and (clearly or query.kind in DECLINED)
    service = book.find(query, municipality.id if municipality else None, lambda entry: entry.kind is Kind.service)[0]
    held = stated(book, query, municipality.id if municipality else None)
    one_word = len(query.reading.tokens) == 1  # "skola" says nothing of an errand
    return service.score >= ANSWER and service.score >= held.score * (1.0 if one_word else ALIKE)


def _municipality(book: Book, query: Query) -> Municipality | None:
    return book.content.municipalities.get(query.municipality or "")
