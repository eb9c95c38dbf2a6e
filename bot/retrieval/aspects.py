"""Which aspects an entry tells, by its structure; what structure cannot show stands in the content (`tells`)."""

from __future__ import annotations

from bot.content.library import Content
from bot.content.model import Entry, Kind
from bot.language.figures import FigureKind, figures
from bot.understanding.question import Aspect

DATED = frozenset({FigureKind.year, FigureKind.date})
ALWAYS = frozenset({Aspect.what, Aspect.source, Aspect.meaning, Aspect.summary})
BY_TARGET = (
    ("value", Aspect.amount),
    ("value", Aspect.count),
    ("year", Aspect.deadline),
    ("period", Aspect.deadline),
    ("baseline_year", Aspect.baseline),
)
LISTS = frozenset({Aspect.list, Aspect.count})


def aspects_told(content: Content, entry: Entry) -> frozenset[Aspect]:
    """Give every aspect of an entry that an answer can tell from its structure or that its content marks."""
    told = set(ALWAYS) | {Aspect(name) for name in entry.tells}
    told |= {aspect for target in entry.targets for field, aspect in BY_TARGET if getattr(target, field) is not None}
    decision = content.decision_of(entry)
    if decision:
        told |= {Aspect.who_decided} | ({Aspect.when_decided} if decision.on else set())
    if entry.plan:
        told |= {Aspect.validity, Aspect.belongs}
    kinds = {figure.kind for line in entry.quote for figure in figures(line)}
    if kinds - DATED:
        told |= {Aspect.amount, Aspect.count}
    if kinds & DATED and entry.kind is Kind.fact:
        told.add(Aspect.deadline)
    if len(entry.quote) > 2 or entry.members or entry.kind is Kind.area:
        told |= LISTS
    return frozenset(told)
