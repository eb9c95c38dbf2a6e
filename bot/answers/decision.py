"""The step of decisions: who decided what is in view, and when. A message that names its subject is left to the lookup."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import reduce

from bot.answers.answer import Answer
from bot.answers.book import CLAUSE, Book
from bot.answers.evidence import STATED, SURE, best
from bot.answers.period import plan_asked
from bot.answers.query import Query
from bot.answers.reading import parted
from bot.answers.wording import citations, day, phrase, quotes, remembering, said
from bot.content.model import Decision, Entry, Kind, Outcome, Plan

OPENING, SHORT = 5, 9  # words of a clause that show what it asks, and of a message that asks one thing


def decision(book: Book, query: Query, today: date) -> Answer | None:
    """Give the decision behind what was last shown, or say that the page does not tell it."""
    focus, reading = query.focus, query.reading
    before = book.read(query.context.question or "")
    asked = (
        reading.has("decided")
        or reading.has("who", "when")
        and (before.has("decided") or query.asks("ask_decision", least=0.6))
    )
    if reading.has("decided") and _asks_who_or_when(book, query) and (reading.rest or reading.sorts):
        return _of_the_plan(book, query, today) or _of_undecided(book, query)
    if focus is None or not asked or reading.rest:
        return None
    of_goals = Kind.goal in before.sorts and book.content.decision_of(focus) is None and focus.municipality
    if of_goals:  # "när tog Kil sina mål?" "vem beslutade dem?"
        goals = replace(reading, sorts=frozenset({Kind.goal}))
        return _of_the_plan(book, replace(query, reading=goals, municipality=focus.municipality), today)
    return _behind(book, query, focus)


def _asks_who_or_when(book: Book, query: Query) -> bool:
    """Whether a clause opens by asking who or when: "… ute när det är mörkt" does not."""
    clauses = [clause for clause in parted(CLAUSE, query.reading.asked) if clause]
    short = len(query.reading.tokens) <= SHORT
    openings = (book.read(" ".join(clause.split()[:OPENING])) for clause in clauses)
    return query.reading.has("who", "when") and (short or any(one.has("who", "when") for one in openings))


def _of_the_plan(book: Book, query: Query, today: date) -> Answer | None:
    """Give the decision behind the goals of a plan, when it is the goals as such that are named: "vem antog målen för 2024?"."""
    asked = [one.id for one in book.municipalities if query.municipality in (None, one.id)]
    plans = [plan for one in asked if (plan := plan_asked(book, query, one, today))]
    if not query.reading.sorts or not all(book.about_governance(query.reading.rest, plan) for plan in plans):
        return None
    answers = [_of_plan_or_the_one_before(book, query, plan) for plan in plans]
    answers.sort(key=lambda answer: answer.outcome is not Outcome.answered)
    return reduce(Answer.then, answers) if answers else None


def _of_plan_or_the_one_before(book: Book, query: Query, plan: Plan) -> Answer:
    """Give a plan's decision; when the page does not tell it, say so and give that of the plan before."""
    answer = _behind(book, query, book.content.entries[plan.area_ids[0]])
    before = [one for one in book.content.plans_of(plan.municipality) if one.valid_from < plan.valid_from]
    if answer.outcome is Outcome.answered or not before:
        return answer
    earlier = _behind(book, query, book.content.entries[before[-1].area_ids[0]])
    return replace(answer.then(earlier), context=answer.context)


def _of_undecided(book: Book, query: Query) -> Answer | None:
    """Say that the page does not tell who decided the thing named, or when; None when something is told of it."""
    top = best(book, query, query.municipality)
    told = any(book.read(line).has("decided") for line in (*top.entry.quote, *top.entry.text))
    if top.score < SURE or top.entry.kind not in STATED or told or book.content.decision_of(top.entry):
        return None
    return _behind(book, query, top.entry)


def _behind(book: Book, query: Query, focus: Entry) -> Answer:
    """Give the decision behind a thing: its own, or that of what is told beside it."""
    if book.content.decision_of(focus) is None:
        beside = (one for one in book.content.entries.values() if one.municipality == focus.municipality)
        focus = next((one for one in beside if one.subject == focus.subject and one.decided), focus)
    municipality = book.content.municipalities[focus.municipality]
    held = book.content.decision_of(focus)
    title = held.what if held and held.what else _title(book, focus)
    context = remembering(query, municipality.id, focus.id, [focus])
    if held is None:
        text = phrase(book, "not_decided", municipality, title=title)
        return Answer(Outcome.not_in_source, (said(text, [focus]),), citations(book, [focus]), context=context)
    stated = book.content.entries.get(held.stated_in or "") or (focus if focus.decided else None)
    sentences = [
        said(_decided(book, held, title), [stated or focus], municipality.id),
        *(quotes(stated) if stated else []),
    ]
    return Answer(Outcome.answered, tuple(sentences), citations(book, [stated or focus]), context=context)


def _decided(book: Book, held: Decision, title: str) -> str:
    by = held.by[:1].upper() + held.by[1:]
    return (
        phrase(book, "decided", by=by, title=title, on=day(held.on))
        if held.on
        else phrase(book, "decided_by", by=by, title=title)
    )


def _title(book: Book, focus: Entry) -> str:
    if focus.plan:
        return book.content.plans[focus.plan].title
    subject = book.content.subjects.get(f"{focus.municipality}/{focus.subject}")
    return focus.title if focus.decided or subject is None else subject.title
