"""The step that looks a question up: the best entries, told with quote and source, or an honest no."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from bot.answers.answer import Answer, Button
from bot.answers.book import Book
from bot.answers.evidence import (
    ALSO,
    ANSWER,
    CERTAIN,
    CLEARLY_BETTER,
    FAR_BETTER,
    FAR_BETTER_SAME_TOPIC,
    NEARLY_EXACT,
    SURE,
    TOLD_APART,
    UNSURE,
    best,
)
from bot.answers.lists import overview
from bot.answers.outside import gap, not_in_source
from bot.answers.query import Query
from bot.answers.telling import in_full, told
from bot.answers.wording import asks_municipality, phrase, plain, said
from bot.content.model import Entry, Kind, Municipality, Outcome
from bot.search.index import Hit

FEW_WORDS, TURNS_ON, HAS_IT, MOST_OF_IT = 3, 3.2, 0.8, 0.5
DOUBT, TWINS = 0.35, 0.95
MOST = 4
MOST_EACH = 2
MOST_LINES = 5  # a longer list is an answer of its own, not something to add
MOST_CHARACTERS = 900  # of quotes in one answer; what comes after is left to "berätta mer"
JOINT = re.compile(r"\s*(?:[,;?.!]|\boch\b|\bsamt\b|\bmen\b)\s*")


def lookup(book: Book, query: Query, today: date) -> Answer | None:
    """Give what the content has for the question; None when nothing is near enough to be told."""
    if _says_nothing(book, query):
        return None
    if query.municipality is None:
        return _of_any(book, query)
    municipality = book.content.municipalities[query.municipality]
    top = best(book, query, municipality.id)
    other = _best_elsewhere(book, query, municipality)
    if other and top.score < UNSURE and other.score > top.score * CLEARLY_BETTER:
        has = book.content.municipalities[other.entry.municipality]
        if query.inherited and other.score >= SURE:
            return told(book, query, _chosen(book, query, has.id), has.id)
        if other.score >= SURE:
            return not_in_source(book, query, municipality, has)
    return _of_one(book, query, municipality, top)


def _says_nothing(book: Book, query: Query) -> bool:
    """Whether the message has no word to look up and nothing before it to lean on: "ja", "hur?"."""
    leans = query.reading.rest or query.reading.sorts or query.focus
    return not leans and len(query.reading.tokens) <= FEW_WORDS and best(book, query).score < CERTAIN


def _of_one(book: Book, query: Query, municipality: Municipality, top: Hit) -> Answer | None:
    if top.score < ANSWER or _misses_the_point(book, query, top):
        return not_in_source(book, query, municipality) if query.reading.rest and not query.inherited else None
    if top.entry.outcome is Outcome.service:
        return plain(book, Outcome.service, "service", query, municipality)
    if top.entry.outcome is not Outcome.answered:
        return _with_nearest(book, query, municipality, top)
    if top.entry.kind is Kind.area:
        return overview(book, query, top.entry)
    if doubt := _which_of_two(book, query, book.find(query, municipality.id)):
        return doubt
    return told(book, query, _chosen(book, query, municipality.id), municipality.id)


def _misses_the_point(book: Book, query: Query, top: Hit) -> bool:
    """Whether a short question turns on a word of other errands, and the best entry has nothing of it: "en ny simhall"."""
    rest = query.reading.rest
    if not rest or len(rest) > FEW_WORDS or top.score >= SURE or query.focus:
        return False
    if not any(book.index.covered([token], top.entry) for token in rest):
        return True
    if book.index.covered(rest, top.entry) >= MOST_OF_IT:
        return False
    others = [entry for entry in book.index.entries if entry.kind in (Kind.service, Kind.gap)]
    foreign = [token for token in rest if token.weight >= TURNS_ON and not book.index.covered([token], top.entry)]
    return any(book.index.covered([token], entry) > HAS_IT for token in foreign for entry in others)


def _with_nearest(book: Book, query: Query, municipality: Municipality, top: Hit) -> Answer:
    """Give an honest no, and what the page does say when that is nearly as near to the question."""
    answer = gap(book, query, top.entry)
    near = [
        hit
        for hit in book.find(query, municipality.id)
        if hit.entry.outcome is Outcome.answered and hit.entry.kind is not Kind.area
    ]
    if near[0].score < max(SURE, ALSO * top.score):
        return answer
    return replace(
        told(book, query, [near[0].entry], municipality.id),
        outcome=answer.outcome,
        sentences=(*answer.sentences[:-1], *in_full(book, near[0].entry)),
    )


def _of_any(book: Book, query: Query) -> Answer | None:
    """Answer a question that names no municipality: from the only one that has something, or from both."""
    top = best(book, query)
    if top.score < ANSWER:
        return None
    if top.entry.outcome is Outcome.service:
        return plain(book, Outcome.service, "service", query)
    having = [one for one in book.municipalities if _speaks_of_it(best(book, query, one.id), top)]
    answers = [_of_one(book, query, one, best(book, query, one.id)) for one in having]
    given = [answer for answer in answers if answer and answer.outcome is Outcome.answered]
    if len(given) < 2:
        return (given or answers)[0]
    short = [
        told(book, query, _chosen(book, query, one.id)[:MOST_EACH], one.id)
        for one in having
        if best(book, query, one.id).entry.outcome is Outcome.answered
    ]
    whole = short[0]
    for answer in short[1:]:
        whole = whole.then(answer)
    if sum(len(sentence.text) for sentence in whole.sentences) > MOST_CHARACTERS:
        return asks_municipality(book, query)
    return replace(whole, context=replace(whole.context, municipality=query.context.municipality))


def _speaks_of_it(hit: Hit, top: Hit) -> bool:
    """Whether a municipality's best is near enough to the best of all to be told beside it."""
    same_topic = set(hit.entry.topics) & set(top.entry.topics)
    reach = TOLD_APART if top.score >= NEARLY_EXACT else FAR_BETTER_SAME_TOPIC if same_topic else FAR_BETTER
    return hit.score >= ANSWER and hit.score * reach >= top.score


def _best_elsewhere(book: Book, query: Query, municipality: Municipality) -> Hit | None:
    others = [one.id for one in book.municipalities if one.id != municipality.id]
    hits = book.find(query, fits=lambda entry: entry.municipality in others and entry.outcome is Outcome.answered)
    return hits[0] if hits else None


def _chosen(book: Book, query: Query, municipality: str) -> list[Entry]:
    """Give the best entry, and those that are nearly as good as far as there is room for them."""
    hits = [
        hit
        for hit in book.find(query, municipality)
        if hit.entry.outcome is Outcome.answered and hit.entry.municipality
    ]
    hits = [hit for hit in hits if hit.entry.kind is not Kind.area] or hits  # a heading tells nothing by itself
    asked = [hits[0].entry, *_of_clauses(book, query, municipality)]
    near = list(
        {
            entry.id: entry for entry in (*asked, *(hit.entry for hit in hits if hit.score >= ALSO * hits[0].score))
        }.values()
    )[:MOST]
    room, kept, seen = MOST_CHARACTERS, [near[0]], set(near[0].quote)
    for entry in near[1:]:
        room -= sum(len(line) for line in entry.quote)
        if room > 0 and len(entry.quote) <= MOST_LINES and not seen >= set(entry.quote):
            kept.append(entry)
            seen |= set(entry.quote)
    return kept


def _of_clauses(book: Book, query: Query, municipality: str) -> list[Entry]:
    """Give the best entry of each clause, when the message asks two things at once."""
    parts = [book.read(part) for part in JOINT.split(query.reading.asked)]
    parts = [part for part in parts if part.rest]
    if len(parts) < 2 or query.focus:
        return []
    hits = [
        book.find(replace(query, reading=part), municipality, lambda entry: entry.outcome is Outcome.answered)[0]
        for part in parts
    ]
    return [
        hit.entry for hit in hits if hit.score >= SURE and hit.entry.municipality and hit.entry.kind is not Kind.area
    ]


def _which_of_two(book: Book, query: Query, hits: list[Hit]) -> Answer | None:
    """Ask which of two things is meant, when both are as near, neither is near, and they are about different things."""
    first, second = hits[:2]
    alike = second.score >= TWINS * first.score and not set(first.entry.topics) & set(second.entry.topics)
    if first.score >= DOUBT or not alike:
        return None
    two = (first.entry, second.entry)
    buttons = tuple(Button(one.title[:1].upper() + one.title[1:], one.examples[0]) for one in two if one.examples)
    text = phrase(book, "which_meaning", first=two[0].title, second=two[1].title)
    return Answer(Outcome.clarify, (said(text),), buttons=buttons, context=query.context)
