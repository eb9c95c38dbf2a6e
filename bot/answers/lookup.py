"""The step that looks a question up: the best entries, told with quote and source, or an honest no."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import reduce

from bot.answers.answer import Answer, Button
from bot.answers.book import Book
from bot.answers.choice import MOST_CHARACTERS, chosen, to_the_point
from bot.answers.evidence import (
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
from bot.answers.honest_no import not_how_much, not_in_source, with_nearest
from bot.answers.lists import overview
from bot.answers.query import Query
from bot.answers.telling import told
from bot.answers.wording import asks_municipality, phrase, plain, said
from bot.content.model import Kind, Municipality, Outcome
from bot.search.index import Hit

FEW_WORDS = 3
DOUBT, TWINS = 0.35, 0.95
A_NAME, HAS_IT = 2.2, 0.8  # "Solklart" is of one municipality only
AS_WELL = 0.7  # how near, as a share of an honest no, another municipality's line must be to be told instead
MOST_EACH = 2


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
            return told(book, query, chosen(book, query, has.id), has.id)
        if other.score >= SURE:
            return not_in_source(book, query, municipality, has)
    return _of_one(book, query, municipality, top)


def _says_nothing(book: Book, query: Query) -> bool:
    """Whether the message has no word to look up and nothing before it to lean on: "ja", "hur?"."""
    leans = query.reading.rest or query.reading.sorts or query.focus
    return not leans and len(query.reading.tokens) <= FEW_WORDS and best(book, query).score < CERTAIN


def _of_one(book: Book, query: Query, municipality: Municipality, top: Hit) -> Answer | None:
    hit = to_the_point(book, query, municipality.id, top)
    if top.score < ANSWER or hit is None:
        return not_in_source(book, query, municipality) if query.reading.rest and not query.inherited else None
    top = hit
    if top.entry.outcome is Outcome.service:
        return plain(book, Outcome.service, "service", query, municipality)
    top = not_how_much(book, query, municipality, top) or top
    if top.entry.outcome is not Outcome.answered:
        return with_nearest(book, query, municipality, top)
    if top.entry.kind is Kind.area:
        return overview(book, query, top.entry)
    if doubt := _which_of_two(book, query, book.find(query, municipality.id)):
        return doubt
    return told(book, query, chosen(book, query, municipality.id, top.entry), municipality.id)


def _of_any(book: Book, query: Query) -> Answer | None:
    """Answer a question that names no municipality: from the only one that has something, or from both."""
    top = best(book, query)
    if top.score < ANSWER:
        return None
    if top.entry.outcome is Outcome.service:
        return plain(book, Outcome.service, "service", query)
    having = [one for one in book.municipalities if _speaks_of_it(book, query, best(book, query, one.id), top)]
    answers = [_of_one(book, query, one, best(book, query, one.id)) for one in having]
    given = [answer for answer in answers if answer and answer.outcome is Outcome.answered]
    if len(given) < 2:
        near = given and best(book, query, given[0].context.municipality).score >= AS_WELL * top.score
        return (given if near else sorted(answers, key=_tells_nothing))[0]
    short = [
        told(book, query, chosen(book, query, answer.context.municipality)[:MOST_EACH], answer.context.municipality)
        if answer.context.municipality
        else answer
        for answer in given
    ]
    whole = reduce(Answer.then, short)
    if sum(len(sentence.text) for sentence in whole.sentences) > MOST_CHARACTERS:
        return asks_municipality(book, query)
    return replace(whole, context=replace(whole.context, municipality=query.context.municipality))


def _tells_nothing(answer: Answer | None) -> bool:
    """Whether an honest no comes without a line of a page."""
    return answer is None or not any(sentence.quote for sentence in answer.sentences)


def _speaks_of_it(book: Book, query: Query, hit: Hit, top: Hit) -> bool:
    """Whether a municipality's best is near enough to the best of all to be told beside it, and lacks none of its telling words."""
    if any(
        book.index.covered([telling], top.entry) > HAS_IT > 3 * book.index.covered([telling], hit.entry)
        for telling in query.reading.rest
        if telling.weight >= A_NAME
    ):
        return False
    same_topic = set(hit.entry.topics) & set(top.entry.topics)
    reach = TOLD_APART if top.score >= NEARLY_EXACT else FAR_BETTER_SAME_TOPIC if same_topic else FAR_BETTER
    return hit.score >= ANSWER and hit.score * reach >= top.score


def _best_elsewhere(book: Book, query: Query, municipality: Municipality) -> Hit | None:
    others = [one.id for one in book.municipalities if one.id != municipality.id]
    hits = book.find(query, fits=lambda entry: entry.municipality in others and entry.outcome is Outcome.answered)
    return hits[0] if hits else None


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
