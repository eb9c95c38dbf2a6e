"""What a short message leaves out, taken from the conversation: which municipality, which question, which of the things shown.

Owns only the filling in. A message that stands by itself is left as it is, but for an inherited municipality.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.answer import Answer
from bot.answers.book import CLAUSE, Book
from bot.answers.evidence import KIND_SURE, SURE, UNSURE
from bot.answers.pointing import following, next_one, nth
from bot.answers.query import Context, Query
from bot.answers.reading import Reading
from bot.content.model import Entry, Kind

NOT_THIS = re.compile(r"\binte\s+(?:för\s+|i\s+|om\s+)?(\w+)", re.I)
NAME = re.compile(r"\w{3,}")
FEW_WORDS, A_SUBJECT = 2, 2.5
BESIDE = 0.8  # how near, as a share of an honest no, a line about the same topic must be to be meant instead
MOST_WORDS = 30  # of an earlier question that may say what was asked of it
SHORT = 3  # words of a message that hardly stands by itself: "vad heter avtalet"
QUESTIONS = ("when", "who", "why", "count", "measure", "which", "what", "list", "perhaps_list", "how_reach")
ELLIPTICAL = ("follow_up", "ask_more", "correct")


def in_context(book: Book, query: Query) -> Query:
    """Give the query with what it leaves out filled in from the conversation."""
    named = _meant(book, query)
    ordinal = None if query.reading.has("other_one") else query.reading.ordinal  # "den andra kommunen" is no number two
    reading = replace(query.reading, municipalities=named, ordinal=ordinal)
    query = replace(query, municipality=named[0] if len(named) == 1 else None, reading=reading)
    if query.context.question:
        if _only_a_name(book, query):
            return _asked_again(book, query)
        query = _continued(book, query, book.read(query.context.question))
    if not named and query.context.municipality:
        query = replace(query, municipality=query.context.municipality, inherited=True)
    focus = book.content.entries.get(query.context.focus or "")
    if focus and _elliptical(query) and not _declined(book, query, focus):
        return _about(book, query, focus)
    return query


def remembered(query: Query, answer: Answer) -> Context:
    """Give what to remember of a message: of one that leans on an earlier, also that one and the list it gave."""
    if not query.focus:
        return replace(answer.context, opening=answer.context.question)
    listed = len(query.context.shown) > 1 and len(answer.context.shown) == 1
    shown = query.context.shown if listed else answer.context.shown
    return replace(answer.context, opening=query.context.opening, shown=shown)


def _meant(book: Book, query: Query) -> tuple[str, ...]:
    """Give the municipalities a message names, less one that it says is not meant; the other one when it says so."""
    focus = book.content.entries.get(query.context.focus or "")
    spoken_of = query.context.municipality or focus and focus.municipality
    if spoken_of and query.reading.has("other_one"):
        return tuple(one.id for one in book.municipalities if one.id != spoken_of)
    denied = book.read(" ".join(NOT_THIS.findall(query.reading.text))).municipalities
    left = tuple(name for name in query.municipalities if name not in denied)
    return left or query.municipalities


def _only_a_name(book: Book, query: Query) -> bool:
    """Whether the message names one municipality and asks nothing of its own: "och i Kil då?"."""
    *_, last = CLAUSE.split(query.reading.text.strip())
    asking = book.read(last) if query.reading.text.rstrip().endswith("?") else query.reading
    elsewhere = asking.has("there") and not asking.rest and not asking.municipalities  # "mamma bor i Kil, och där?"
    reading = asking if elsewhere else query.reading
    light = all(token.weight < A_SUBJECT for token in reading.rest)
    silent = (not reading.rest or light and reading.has("instead")) and not reading.sorts and reading.ordinal is None
    return (
        query.municipality is not None
        and silent
        and not reading.has("decided", "how_reach", "previous", "more", "who", "why", "compare")
    )


def _asked_again(book: Book, query: Query) -> Query:
    """Give the last question with this municipality in place of its own."""
    assert query.context.question and query.municipality
    last = book.read(query.context.question)
    if query.context.opening and not last.rest and not last.sorts:
        last = book.read(f"{query.context.opening} {query.context.question}")
    asked = _renamed(book, last.asked, query.municipality)
    reading = replace(last, asked=asked, municipalities=(query.municipality,), elsewhere=None)
    return replace(
        query, reading=reading, kind="ask_content", repeated=True, context=replace(query.context, focus=None)
    )


def _renamed(book: Book, text: str, municipality: str) -> str:
    """Give the text with this municipality's name in place of another's: "karlstads vision?" → "Kils vision?"."""
    one = book.content.municipalities[municipality]
    return NAME.sub(
        lambda word: (one.genitive if word[0].endswith("s") else one.name) if book.reader.names(word[0]) else word[0],
        text,
    )


def _continued(book: Book, query: Query, last: Reading) -> Query:
    """Give the query with the sort of line that the last question asked for: "och det tredje?", "nej, för ekonomin"."""
    reading = query.reading
    if query.municipalities and _lacks_a_noun(reading):
        asked = " ".join((reading.asked, *(token.surface for token in last.rest)))
        return replace(query, reading=replace(reading, asked=asked, rest=(*reading.rest, *last.rest)))
    on = query.asks("follow_up", "correct", least=KIND_SURE) and reading.rest and not reading.has(*QUESTIONS)
    if last.has("decided") and on:
        return _decided_too(book, query, last)
    if not last.sorts or reading.sorts:
        return query
    if reading.has("list") and reading.has("pronoun") and not reading.rest and last.has("count"):
        listed = replace(last, cues=last.cues - {"count"} | {"list"})
        return replace(query, reading=listed, kind="ask_goals", context=replace(query.context, focus=None))
    pointed = last.ordinal is not None and nth(book, query, last.ordinal)
    among_shown = pointed and pointed.id == query.context.focus
    of_another = reading.has("within") and not _shows_areas(book, query) or last.ordinal is not None and not among_shown
    if of_another and reading.ordinal is not None and not reading.rest:
        return next_one(book, query, last, reading.ordinal)
    if reading.has("correction") and reading.rest:
        return replace(query, reading=replace(reading, sorts=last.sorts, cues=reading.cues | {"list"}))
    return query


def _decided_too(book: Book, query: Query, last: Reading) -> Query:
    """Give the query asking of its own subject what the last question asked of a decision: "när beslutades målen?" "och visionen?"."""
    frame = " ".join(
        token.surface for token in last.tokens[:MOST_WORDS] if book.read(token.surface).has("decided", "who", "when")
    )
    cues = query.reading.cues | last.cues & {"decided", "who", "when"}
    return replace(query, reading=replace(query.reading, asked=f"{frame} {query.reading.asked}", cues=cues))


def _shows_areas(book: Book, query: Query) -> bool:
    """Whether areas were last shown, so that a number is one of theirs: "vad ingår i det andra?"."""
    shown = (book.content.entries.get(one) for one in query.context.shown)
    return any(one and one.kind is Kind.area for one in shown)


def _lacks_a_noun(reading: Reading) -> bool:
    """Whether a message that names a municipality leaves out the thing: "vilka delar har Karlstads?", "vad heter den i Kil?"."""
    light = all(token.weight < A_SUBJECT for token in reading.rest)
    return reading.tokens[-1].surface.endswith("s") or light and "den" in (token.surface for token in reading.tokens)


def _pointed_at(query: Query, entry: Entry) -> Query:
    """Give the query that asks for this entry alone, by whatever number it was pointed at."""
    shown = query.context.shown if entry.id in query.context.shown else (entry.id,)
    reading = replace(query.reading, ordinal=shown.index(entry.id) + 1, sorts=frozenset(), rest=())
    context = replace(query.context, shown=shown)
    return replace(query, focus=entry, municipality=entry.municipality, reading=reading, context=context)


def _declined(book: Book, query: Query, focus: Entry) -> bool:
    """Whether the message by itself is something we have an honest no for, and nothing near the focus: "blir det regn?"."""
    hits = book.rank(query.reading.asked)
    top = hits[0]
    beside = max(
        (hit.score for hit in hits if set(hit.entry.topics) & set(focus.topics) and hit.entry.quote), default=0.0
    )
    subject = any(token.weight >= A_SUBJECT for token in query.reading.rest)
    no = bool(query.reading.rest) and top.entry.kind in (Kind.gap, Kind.service)
    no = no and top.score >= (UNSURE if subject else SURE)
    return no and beside < BESIDE * top.score


def _elliptical(query: Query) -> bool:
    """Whether the message leans on what was shown: no words of its own, or few and a pronoun."""
    reading = query.reading
    if not reading.rest:
        complete = query.municipalities and reading.sorts and not reading.has("pronoun")
        return not complete and not reading.has("which_one")
    compares = reading.has("compare") and not reading.has("when")  # "jämfört med vilket år?" compares nobody
    if query.municipalities or compares or reading.has("back", "which_one"):
        return False
    if reading.has("soon"):  # no page tells of tomorrow
        return False
    leans = reading.has("pronoun", "next") or query.asks(*ELLIPTICAL, least=0.35) or len(reading.tokens) <= SHORT
    return leans and len(reading.rest) <= FEW_WORDS


def _about(book: Book, query: Query, focus: Entry) -> Query:
    """Give the query with the thing last shown in view, and its name among the words to look for."""
    if query.reading.has("next") and not query.reading.rest and (after := following(book, query, focus)):
        return _pointed_at(query, after)
    if query.reading.ordinal is not None and (pointed := nth(book, query, query.reading.ordinal)):
        focus = pointed
        if focus.kind is Kind.area and query.reading.sorts & {Kind.goal, Kind.strategy, Kind.picture}:
            query = replace(
                query, reading=replace(query.reading, ordinal=None)
            )  # the number is the area's, not the goal's
    municipality = query.municipalities[0] if query.municipalities else focus.municipality or query.municipality
    return replace(query, focus=focus, municipality=municipality, inherited=False)
