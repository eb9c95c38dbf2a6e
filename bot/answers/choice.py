"""Chooses what to tell of what was found: the first hit that is to the point, and what is nearly as good beside it."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.book import Book
from bot.answers.evidence import ALSO, CERTAIN, NEAR_ENOUGH, SURE
from bot.answers.missing_part import lacking
from bot.answers.query import Query
from bot.answers.reading import parted
from bot.content.model import Entry, Kind, Outcome
from bot.search.index import Hit

FEW_WORDS, TURNS_ON, HAS_IT, MOST_OF_IT = 3, 3.2, 0.8, 0.5
RATHER_SURE = 0.3  # from here on a line of the page comes before an errand that is about as near
BESIDE_FOCUS = 0.4  # how near, as a share of the best, a line must be to tell what the thing in focus does not
MOST = 4
MOST_LINES = 5  # a longer list is an answer of its own, not something to add
MOST_CHARACTERS = 900  # of quotes in one answer; what comes after is left to "berätta mer"
JOINT = re.compile(r"\s*(?:[,;?.!]|\boch\b|\bsamt\b|\bmen\b)\s*")


def to_the_point(book: Book, query: Query, municipality: str, top: Hit) -> Hit | None:
    """Give the best of the hits about as good as the top one that speaks of what the question turns on; None of none."""
    near = [hit for hit in book.find(query, municipality) if hit.score >= NEAR_ENOUGH * top.score]
    part = lacking(book, query, top.entry) if top.entry.outcome is Outcome.answered else None
    if part and query.focus:
        hits = [hit for hit in book.find(query, municipality) if hit.score >= BESIDE_FOCUS * top.score]
        near = [*[hit for hit in hits if _tells(book, query, hit, query.focus, part)][:1], *near]
    if query.municipality is None:  # what one page says comes before what the other does not
        near.sort(key=lambda hit: hit.entry.outcome is not Outcome.answered and not _of_all(hit))
    elif query.kind != "ask_service":  # and what the page says before an errand
        near = sorted(near, key=lambda hit: hit.entry.kind is Kind.service and _stated_too(book, query, hit, near))
    near = sorted(near, key=lambda hit: _lists(hit.entry, near))
    return next((hit for hit in near if not _misses_the_point(book, query, hit)), None)


def _tells(book: Book, query: Query, hit: Hit, focus: Entry, part: str) -> bool:
    """Whether a line about the very thing in focus tells the part that the focus lacks; another goal's figure or year does not."""
    same = part == "why" and hit.entry.subject == focus.subject or hit.entry.id in focus.related
    return same and hit.entry.outcome is Outcome.answered and lacking(book, query, hit.entry) is None


def _stated_too(book: Book, query: Query, service: Hit, near: list[Hit]) -> bool:
    """Whether a line of the page has about as much of what is asked as an errand has."""
    stated = [hit.entry for hit in near if hit.entry.outcome is Outcome.answered and hit.score >= RATHER_SURE]
    needed = MOST_OF_IT * book.index.covered(query.reading.rest, service.entry)
    return any(book.index.covered(query.reading.rest, entry) > needed for entry in stated)


def _lists(entry: Entry, near: list[Hit]) -> bool:
    """Whether an entry is a long list that one of the others stands in."""
    return len(entry.quote) > MOST_LINES and any(
        set(hit.entry.quote) < set(entry.quote) for hit in near if hit.entry.quote
    )


def _of_all(hit: Hit) -> bool:
    """Whether a hit is an honest no that holds for every page, and surely is what was asked about."""
    return not hit.entry.municipality and hit.score >= CERTAIN


def chosen(book: Book, query: Query, municipality: str, first: Entry | None = None) -> list[Entry]:
    """Give the best entry, or the given one, and those that are nearly as good as far as there is room for them."""
    hits = [
        hit
        for hit in book.find(query, municipality)
        if hit.entry.outcome is Outcome.answered and hit.entry.municipality
    ]
    hits = [hit for hit in hits if hit.entry.kind is not Kind.area] or hits  # a heading tells nothing by itself
    asked = [first or hits[0].entry, *_of_clauses(book, query, municipality)]
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
    parts = [book.read(part) for part in parted(JOINT, query.reading.asked)]
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


def _misses_the_point(book: Book, query: Query, top: Hit) -> bool:
    """Whether a short question turns on a word of other errands, and the best entry has nothing of it: "en ny simhall"."""
    rest = query.reading.rest
    if top.entry.kind is Kind.area and top.score < SURE:
        return True
    if not rest or len(rest) > FEW_WORDS or top.score >= SURE or query.focus:
        return False
    if not any(book.index.covered([token], top.entry) for token in rest):
        return True
    if book.index.covered(rest, top.entry) >= MOST_OF_IT:
        return False
    others = [entry for entry in book.index.entries if entry.kind in (Kind.service, Kind.gap)]
    foreign = [token for token in rest if token.weight >= TURNS_ON and not book.index.covered([token], top.entry)]
    return any(book.index.covered([token], entry) > HAS_IT for token in foreign for entry in others)
