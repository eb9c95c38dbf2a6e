"""The step for questions about several municipalities: what each says, side by side. Never a ranking."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import reduce

from bot.answers.answer import Answer, Sentence
from bot.answers.book import Book
from bot.answers.evidence import ALSO, ANSWER, CERTAIN, KIND_SURE, SURE, best
from bot.answers.listing import listed, wanted
from bot.answers.lists import overview
from bot.answers.query import Query
from bot.answers.telling import told
from bot.answers.wording import page, phrase, said
from bot.content.model import Entry, Kind, Municipality, Outcome
from bot.search.index import Hit

MOST_EACH = 3
PLANNED = (Kind.goal, Kind.strategy)
MOST_CHARACTERS = 700
ALIKE = 0.5  # an entry this near the best of all, as a share of its score, answers for its municipality too


def comparison(book: Book, query: Query, today: date) -> Answer | None:
    """Give what each municipality says, side by side."""
    compares = (
        query.reading.has("compare", "which_one")
        and query.asks("ask_comparison", least=0.3)
        or query.asks("ask_comparison", least=KIND_SURE)
    )
    several = len(query.municipalities) > 1
    if not several and (not compares or query.municipalities):
        return None
    if not query.reading.has("compare", "which_one") and _declined(book, query):
        return None
    chosen = (
        [book.content.municipalities[name] for name in sorted(query.municipalities)]
        if several
        else list(book.municipalities)
    )
    lists = _lists(book, query, chosen, today)
    if lists:
        return lists
    question = book.read(" ".join(one for one in query.reading.sentences if one.endswith("?")))
    asked = question.asked if question.rest else query.reading.asked
    bare = replace(query.reading, asked=book.reader.without(asked, "compare", "which_one", "same"))
    open_query = replace(
        query, reading=bare, municipality=None, inherited=False, focus=None if query.reading.rest else query.focus
    )
    hits = {one.id: _told(book, open_query, one) for one in chosen}
    best = max(found[0].score for found in hits.values())
    if best < ANSWER:
        return None
    return _side_by_side(
        book,
        query,
        {
            one: [hit.entry for hit in hits[one.id] if hit.score >= max(ALIKE * best, ALSO * hits[one.id][0].score)]
            for one in chosen
        },
    )


def _told(book: Book, query: Query, municipality: Municipality) -> list[Hit]:
    """Give what a page says that is nearest to the question; of a topic by its name, more lines about that topic."""
    hits = book.find(
        query, municipality.id, lambda entry: bool(entry.municipality) and entry.outcome is Outcome.answered
    )
    hits = [hit for hit in hits if hit.entry.kind is not Kind.area or hit.score >= SURE]
    topic = book.topic_of(query.reading.rest)
    about = [hit for hit in hits[1:] if topic in hit.entry.topics and hit.entry.kind in PLANNED][: MOST_EACH - 1]
    if not about or hits[0].score >= CERTAIN:
        return hits
    shown = {hit.entry.id for hit in about}
    return [
        hits[0],
        *(hit._replace(score=hits[0].score) for hit in about),
        *(hit for hit in hits[1:] if hit.entry.id not in shown),
    ]


def _declined(book: Book, query: Query) -> bool:
    """Whether the nearest of all is an honest no: "ska Kil och Karlstad slås ihop?" compares nothing."""
    top = best(book, query)
    return top.entry.outcome is not Outcome.answered and top.score >= SURE


def _lists(book: Book, query: Query, chosen: list[Municipality], today: date) -> Answer | None:
    """Give each municipality's list, when lists are compared and somebody has one."""
    kind = wanted(query, compared=True)
    found = [listed(book, query, one, kind, today) if kind else None for one in chosen]
    if not any(found):
        return None
    parts = [part or _none(book, query, one) for one, part in zip(chosen, found)]
    return replace(
        reduce(Answer.then, parts),
        outcome=Outcome.compared,
        context=replace(query.context, question=query.reading.text, misses=0),
    )


def _none(book: Book, query: Query, municipality: Municipality) -> Answer:
    text = said(phrase(book, "compare_none", municipality), (), municipality.id)
    return Answer(Outcome.not_in_source, (text,), page(book, municipality.id), context=query.context)


def _side_by_side(book: Book, query: Query, found: dict[Municipality, list[Entry]]) -> Answer:
    sentences: list[Sentence] = []
    whole: Answer | None = None
    for municipality, entries in found.items():
        if entries and entries[0].kind is Kind.area:
            part = overview(book, query, entries[0])
        elif entries:
            part = told(book, query, _short(entries), municipality.id)
        else:
            part = _none(book, query, municipality)
        whole = part if whole is None else whole.then(part)
    assert whole is not None
    goals = [entries[0] for entries in found.values() if entries and entries[0].kind is Kind.goal]
    if len(goals) == len(found):
        sentences.append(
            Sentence(phrase(book, "compare_note"), tuple(passage for goal in goals for passage in goal.passages))
        )
    focus = next((entries[0].id for entries in found.values() if entries), None)
    context = replace(query.context, question=query.reading.text, focus=focus, misses=0)
    return replace(
        whole, outcome=Outcome.compared, sentences=(*whole.sentences, *sentences), context=context, suggestions=()
    )


def _short(entries: list[Entry]) -> list[Entry]:
    kept: list[Entry] = []
    for entry in entries[:MOST_EACH]:
        if not kept or sum(len(line) for one in (*kept, entry) for line in one.quote) <= MOST_CHARACTERS:
            kept.append(entry)
    return kept
