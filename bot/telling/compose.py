"""A Plan → an Answer: its sentences by the composers, time told first, sources and hard words, and what is remembered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.content.model import Entry, Outcome
from bot.deciding.book import Book
from bot.deciding.plan import Do, Plan
from bot.telling.answer import Answer, Button, Citation, Sentence, once_each
from bot.telling.composers import COMPOSERS, entries_of
from bot.telling.glossary import terms_in
from bot.telling.recast import recast
from bot.telling.wording import citations, day, page, phrase, said, suggestions
from bot.understanding.question import Aspect, Conversation, Question, Told

KEPT = 6  # subjects that a conversation remembers
TELLING = frozenset({Do.tell, Do.lists, Do.count, Do.decision, Do.lack, Do.near, Do.summarise, Do.explain, Do.recast})
NOT_FOUND = frozenset({Outcome.not_in_source, Outcome.other_period, Outcome.false_premise})
SPOKEN_OF = frozenset({Outcome.service, Outcome.personal_data})  # what people tell of before they ask of it
LISTED = frozenset({Do.lists, Do.count, Do.summarise})


def compose(book: Book, plan: Plan, question: Question, today: date) -> Answer:
    """Give the answer that tells a plan."""
    before = question.conversation.told
    sentences = _sentences(book, plan, before, today)
    told = _told(book, plan)
    municipality = book.content.municipalities.get(plan.municipality or question.municipality or "")
    return Answer(
        plan.outcome,
        tuple(sentences),
        _cited(book, plan, told),
        _buttons(book, plan, question),
        terms_in(book, sentences),
        suggestions(book, municipality),
        (plan,),
        _remembered(book, plan, question, told, sentences),
    )


def joined(answers: Sequence[Answer]) -> Answer:
    """Give several answers as one; the conversation goes on from the last."""
    first, last = answers[0], answers[-1]
    return replace(
        last,
        outcome=first.outcome,
        sentences=tuple(dict.fromkeys(one for answer in answers for one in answer.sentences)),
        citations=once_each([one for answer in answers for one in answer.citations]),
        terms=tuple(dict.fromkeys(one for answer in answers for one in answer.terms)),
        plans=tuple(plan for answer in answers for plan in answer.plans),
    )


def _sentences(book: Book, plan: Plan, before: Told, today: date) -> list[Sentence]:
    if plan.do is Do.compare:
        parts = [line for part in plan.parts for line in _sentences(book, part, Told(), today)]
        note = [said(phrase(book, "compare_note"))] if plan.outcome is Outcome.compared else []
        return [*parts, *note]
    if plan.do is Do.recast:
        return [*_of_time(book, plan, today), *recast(book, plan, before)]
    return [*_of_time(book, plan, today), *COMPOSERS[plan.do](book, plan, before)]


def _of_time(book: Book, plan: Plan, today: date) -> list[Sentence]:
    """Say first that what is told has ended, or that its year has passed, so that nothing is told as if it still held."""
    told = _told(book, plan)
    if plan.do not in TELLING or not told:
        return []
    ended = next((one for entry in told if (one := book.ended(entry, today))), None)
    if ended is not None and ended.valid_to is not None:
        newer = any(one.begins > ended.valid_to for one in book.content.plans_of(ended.municipality))
        key = "ended" if newer else "ended_last"
        return [
            said(
                phrase(book, key, ended.municipality, title=ended.title, on=day(ended.valid_to)),
                told,
                ended.municipality,
            )
        ]
    passed = [one.year for one in told[0].targets if one.year is not None and one.year < today.year]
    if not passed or plan.do is Do.lists:
        return []
    return [said(phrase(book, "passed", told[0].municipality, year=max(passed)), told[:1], told[0].municipality)]


def _told(book: Book, plan: Plan) -> list[Entry]:
    """Give every entry that a plan tells, its parts' too."""
    own = entries_of(book, plan)
    held = [entry for part in plan.parts for entry in _told(book, part)]
    area = book.entry(plan.frame)
    return own or held or ([area] if area else [])


def _cited(book: Book, plan: Plan, told: Sequence[Entry]) -> tuple[Citation, ...]:
    if plan.do is Do.decision:
        stated = [book.entry(held.stated_in) or one for one in told if (held := book.content.decision_of(one))]
        return citations(book, stated or told)
    if told:
        return citations(book, told)
    return page(book, plan.municipality) if plan.outcome in (Outcome.not_in_source, Outcome.other_period) else ()


def _buttons(book: Book, plan: Plan, question: Question) -> tuple[Button, ...]:
    if plan.phrase != "which_municipality":
        return ()
    text = question.reading.text.strip().rstrip("?!. ")
    return tuple(Button(one.name, f"{text} i {one.name}?") for one in book.municipalities)


def _remembered(
    book: Book, plan: Plan, question: Question, told: Sequence[Entry], sentences: Sequence[Sentence]
) -> Conversation:
    """Give what the conversation holds once this has been told."""
    talk = question.conversation
    if plan.do is Do.say or plan.do is Do.no and plan.outcome not in NOT_FOUND:
        missed = plan.outcome is Outcome.not_understood
        asked = question.reading.text if question.telling and plan.outcome in SPOKEN_OF else talk.asked
        municipality = question.municipality if question.named else talk.municipality
        misses = talk.misses + 1 if missed else 0
        return replace(talk, municipality=municipality, asked=asked, misses=misses, pending={})
    if not told and plan.do is not Do.ask_back:
        municipality = plan.municipality or question.municipality
        asked = _asked(plan, question, told)
        return replace(talk, municipality=municipality, asked=asked, aspect=plan.aspect.value, pending={}, misses=0)
    if plan.do is Do.ask_back:
        asked = question.reading.text if question.words or question.reading.sorts else talk.asked
        pending = {"asked": question.reading.text, "aspect": plan.aspect.value}
        return replace(
            talk, municipality=plan.municipality or talk.municipality, asked=asked, pending=pending, misses=0
        )
    quoted = (sentence for sentence in sentences if sentence.quote)
    passages = tuple(dict.fromkeys(one for sentence in quoted for one in sentence.passages))
    return replace(
        talk,
        municipality=plan.municipality or question.municipality,
        asked=_asked(plan, question, told),
        aspect=_aspect(plan, talk).value,
        subjects=_subjects(book, plan, question, told),
        listed=_listed(plan, talk, told),
        picked_from=(talk.picked_from or talk.listed) if question.reading.ordinal is not None else (),
        pending={},
        told=Told(plan.data() if plan.do is not Do.recast or plan.entries else talk.told.plan, passages),
        misses=0,
    )


def _asked(plan: Plan, question: Question, told: Sequence[Entry]) -> str | None:
    """Give the question as it stands by itself: what "och i Kil?" asks again."""
    leans = question.heard.act == "follow" and told and told[0].id == question.conversation.subject
    if leans:
        return question.conversation.asked
    if question.words or question.reading.sorts or question.background:
        return question.reading.text
    picked = question.act in ("pick", "more") and told
    return told[0].title if picked else question.conversation.asked


def _aspect(plan: Plan, talk: Conversation) -> Aspect:
    return Aspect(talk.aspect) if plan.do is Do.recast else plan.aspect


def _subjects(book: Book, plan: Plan, question: Question, told: Sequence[Entry]) -> tuple[str, ...]:
    """Give the entries spoken of, newest first: of a list, the area it belongs to. What leans on a subject stays with it."""
    talk, area, leant = question.conversation, book.entry(plan.frame), book.entry(question.subject)
    new = [area] if area is not None else list(told[:1])
    if (
        leant is not None
        and new
        and plan.do is Do.tell
        and leant.concepts[:1]
        and set(leant.concepts[:1]) & set(new[0].concepts)
    ):
        new = [leant, *new]
    names = list(dict.fromkeys(one.id for one in new))
    return (*names, *(one for one in talk.subjects if one not in names))[:KEPT]


def _listed(plan: Plan, talk: Conversation, told: Sequence[Entry]) -> tuple[str, ...]:
    """Give the list last shown; a single subject leaves the list before it in view."""
    if plan.do in LISTED or plan.do is Do.recast and plan.entries or len(told) > 1:
        return tuple(one.id for one in told)
    members = (*told[0].members, *_lines(told[0])) if told and not plan.topic else ()
    return members or talk.listed


def _lines(entry: Entry) -> tuple[str, ...]:
    """Give the passages of an entry that quotes a list, without the line that leads it."""
    pairs = [(name, line) for name, line in zip(entry.passages, entry.quote) if not line.endswith(":")]
    return tuple(name for name, _ in pairs) if len(pairs) > 2 and not entry.members else ()
