"""Tells again what was told: shorter, in plain Swedish, its source, what more there is, or that it does stand there."""

from __future__ import annotations

from bot.content.model import Entry
from bot.deciding.book import Book
from bot.deciding.plan import Do, Plan
from bot.telling.answer import Sentence
from bot.telling.aspects import first_sentence
from bot.telling.composers import entries_of, lists
from bot.telling.wording import citation, day, explanation, lines, phrase, quotes, said
from bot.understanding.question import Aspect, Told

SHORT = 3  # lines of a list that is told shorter


def recast(book: Book, plan: Plan, before: Told) -> list[Sentence]:
    """Give what `plan.phrase` says of the plan before, or of the entries that are told now."""
    if plan.phrase in ("more", "exhaust", "all_told", "sure"):
        return _further(book, plan)
    told = plan.parts[0]
    subjects = [entry for one in (told, *told.parts) for entry in entries_of(book, one)]
    if plan.phrase == "source":
        return _sources(book, subjects)
    if plan.phrase == "again":
        return [line for entry in subjects for line in (quotes(entry) or explanation(entry))]
    if plan.phrase == "simple":
        return _simple(book, subjects)
    return _short(book, told, subjects)


def _further(book: Book, plan: Plan) -> list[Sentence]:
    entries = entries_of(book, plan)
    intro = said(phrase(book, f"recast_{plan.phrase}", plan.municipality), entries, plan.municipality)
    return [intro, *(quotes(entries[0]) if plan.phrase == "sure" else lines(entries))]


def _sources(book: Book, subjects: list[Entry]) -> list[Sentence]:
    """Tell which page says it, how fresh it is, and who decided."""
    sentences: dict[str, Sentence] = {}
    for entry in subjects:
        cited = citation(book, entry)
        if cited is None:
            continue
        slots = {"title": cited.title, "updated": day(cited.updated) if cited.updated else "", "by": cited.decided_by}
        key = "stands_on_decided" if cited.decided_by and cited.decided_on else "stands_on"
        key = key if cited.updated else f"{key}_undated"
        text = phrase(book, key, cited.municipality, **slots, on=day(cited.decided_on) if cited.decided_on else "")
        sentences.setdefault(cited.id, said(text, [entry], cited.municipality))
    return list(sentences.values()) or [Sentence(phrase(book, "recast_no_source"))]


def _simple(book: Book, subjects: list[Entry]) -> list[Sentence]:
    """Tell the written plain version, marked as an explanation; without one, our own explanation or that there is none."""
    plain = [
        said(text, [entry], entry.municipality) for entry in subjects[:SHORT] for text in entry.plain or entry.text
    ]
    if plain:
        return [Sentence(phrase(book, "recast_simple")), *plain]
    return [Sentence(phrase(book, "recast_no_simple")), *(line for entry in subjects[:1] for line in quotes(entry))]


def _short(book: Book, told: Plan, subjects: list[Entry]) -> list[Sentence]:
    """Tell the first sentence alone: the figure, the plain version, or the number of lines."""
    if told.do in (Do.lists, Do.count, Do.summarise):
        return lists(book, told, Told())[:1] if told.do is not Do.summarise else _short_summary(book, told)
    if not subjects:
        return [Sentence(phrase(book, "recast_no_simple"))]
    subject = subjects[0]
    first = first_sentence(book, subject, told.aspect if told.aspect is not Aspect.what else Aspect.amount)
    plain = [said(text, [subject], subject.municipality) for text in subject.plain]
    return (first or plain or explanation(subject) or quotes(subject))[:1]


def _short_summary(book: Book, told: Plan) -> list[Sentence]:
    areas = entries_of(book, told)
    text = phrase(book, "summary_short", told.municipality, areas=", ".join(area.quote[0] for area in areas))
    return [said(text, areas, told.municipality)]
