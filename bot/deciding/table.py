"""The table: what is done for a question, in order; the first row that has a plan gives it.

A row never guesses: it decides, or leaves the question alone. Rows before EACH need no municipality.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.content.model import Outcome
from bot.deciding import guards, lists, subjects, talk
from bot.deciding.plan import Do, Plan, of_row
from bot.deciding.situation import Situation
from bot.understanding.question import Aspect

Row = Callable[[Situation], Plan | None]

SHORT = 4  # lines of one municipality that are told beside another's
ANSWERS = frozenset({Do.tell, Do.lists, Do.count, Do.decision, Do.summarise, Do.explain})

FIRST: tuple[Row, ...] = (
    guards.distress,
    guards.foreign,
    guards.person,
    guards.instruction,
    guards.unreadable,
    guards.small_talk,
    talk.recast,
    talk.more,
    talk.doubted,
    talk.picked,
    subjects.which_one,
    guards.elsewhere,
    guards.errand,
    guards.opinion,
    guards.off_topic,
)
OF_ONE: tuple[Row, ...] = (
    subjects.elsewhere_claimed,
    subjects.figure_named,
    subjects.other_time,
    subjects.meaning,
    lists.summary,
    lists.counted_again,
    lists.listed,
    subjects.of_the_goals,
    lists.of_topic,
    subjects.decision,
    subjects.told,
    subjects.lacking,
    subjects.near,
    subjects.missing,
    subjects.general,
)


def decide(at: Situation) -> Plan:
    """Give the plan for a question. There always is one; what cannot be answered is said to be so."""
    return _first(FIRST, at) or (_first(OF_ONE, at) if at.municipality else _of_each(at)) or _not_understood(at)


def _first(rows: Sequence[Row], at: Situation) -> Plan | None:
    for row in rows:
        plan = row(at)
        if plan is not None:
            return of_row(plan, row.__name__) if not plan.row else plan
    return None


def _of_each(at: Situation) -> Plan | None:
    """Answer for each municipality: side by side when all are meant, else from the one that has something."""
    every = tuple(at.ranking.candidates) or tuple(at.book.content.municipalities)
    named = at.question.reading.municipalities or _calling(at, every) or every
    plans = [plan for one in named if (plan := _first(OF_ONE, at.of(one)))]
    both = len(at.question.reading.municipalities) > 1 or at.question.reading.has("both", "compare")
    meant = both and not at.asks_which
    if meant or at.aspect is Aspect.comparison and not at.asks_which:
        whole = [
            replace(plan, do=Do.count) if plan.do is Do.lists and not at.question.telling else plan for plan in plans
        ]
        return Plan(Do.compare, Outcome.compared, at.aspect, parts=tuple(whole), row="compare")
    answering = [plan for plan in plans if plan.do in ANSWERS and not _outdone(at, plan.municipality)]
    if len(answering) == 1:
        which = at.asks_which and answering[0].do is Do.tell
        return replace(answering[0], phrase="which_one") if which else answering[0]
    if answering and all(len(plan.entries) <= SHORT for plan in answering):
        short = tuple(replace(plan, entries=plan.entries[:2]) if plan.do is Do.tell else plan for plan in answering)
        return Plan(Do.compare, Outcome.answered, at.aspect, parts=short, row="each")
    if answering:
        return Plan(Do.ask_back, Outcome.clarify, at.aspect, phrase="which_municipality", row="which_municipality")
    return _nearest(at, plans)


def _calling(at: Situation, every: Sequence[str]) -> tuple[str, ...]:
    """Give the municipalities whose own word for their areas the message uses: "samverkansområden"."""
    said = {term for token in at.question.reading.tokens for term in (token.term, *token.parts)}
    words = {name: at.book.area_terms(at.book.content.plans_of(name)) for name in every}
    return tuple(
        name for name in every if said & (words[name] - set().union(*(words[one] for one in every if one != name)))
    )


def _outdone(at: Situation, municipality: str | None) -> bool:
    """Whether the best of another municipality meets all that this one's meets, and more of what was asked."""
    met = {name: at.ranking.meets[best.entry.id] for name in at.ranking.candidates if (best := at.ranking.best(name))}
    return any(met.get(municipality or "", frozenset()) < other for other in met.values())


def _nearest(at: Situation, plans: Sequence[Plan]) -> Plan | None:
    """Give the plan of the municipality that came nearest, when none answers."""
    lacking = [plan for plan in plans if plan.do in (Do.lack, Do.near)]
    if lacking:
        return max(lacking, key=lambda plan: _probability(at, plan.municipality))
    if plans and plans[0].do is Do.ask_back:
        return Plan(Do.ask_back, Outcome.clarify, at.aspect, phrase="which_municipality", row="which_municipality")
    return replace(plans[0], municipality=None) if plans and plans[0].do is Do.no else next(iter(plans), None)


def _probability(at: Situation, municipality: str | None) -> float:
    best = at.ranking.best(municipality)
    return best.probability if best else 0.0


def _not_understood(at: Situation) -> Plan:
    phrase = "not_understood" if not at.talk.misses else "not_understood_again"
    return Plan(Do.no, Outcome.not_understood, phrase=phrase, row="not_understood")
