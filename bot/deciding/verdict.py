"""The verdict over a claim, and what it is judged by.

Owns the closed lists of a verdict. Imports only what the content holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType

from bot.content.library import Content
from bot.content.model import Decision, Entry, Kind, Operator, Plan

NOTHING: Mapping[str, int] = MappingProxyType({})


class Ruling(str, Enum):
    """Whether the page settles what is named. The negation of a message is left out of it: see Reply."""

    contradicted = "contradicted"
    unsettled = "unsettled"
    confirmed = "confirmed"


class Reply(str, Enum):
    """The word that answers: jo is the yes to what was asked with "inte"; none when nothing is settled."""

    yes = "yes"
    no = "no"
    jo = "jo"
    none = "none"


class About(Enum):
    """What of the message was judged, named as the aspects are."""

    amount = "amount"
    deadline = "deadline"
    baseline = "baseline"
    validity = "validity"
    when_decided = "when_decided"
    who_decided = "who_decided"
    direction = "direction"
    count = "count"
    nothing = "nothing"


@dataclass(frozen=True)
class Verdict:
    """What the page says of a claim.

    `right` is the page's figure, year, date, body or word of direction, "1 150 miljoner kronor", told also when nothing is
    settled, "" when the page has none. `operator` says how an amount is meant: högst, över.
    """

    ruling: Ruling = Ruling.unsettled
    about: About = About.nothing
    right: str = ""
    operator: Operator | None = None
    reply: Reply = Reply.none


@dataclass(frozen=True)
class Ground:
    """What a claim is judged by: the entry or plan spoken of, its decision, and what can be counted in it."""

    entry: Entry | None = None
    decision: Decision | None = None
    stated: tuple[str, ...] = ()  # the words of the page that say who decided and when
    plan: Plan | None = None
    counts: Mapping[str, int] = field(default=NOTHING)  # goal, strategy, area → how many

    @property
    def quote(self) -> str:
        """The entry's own words of the page."""
        return " ".join(self.entry.quote) if self.entry else ""


def ground_of(content: Content, entry: Entry) -> Ground:
    """Give what claims about an entry are judged by. An area counts what is in it, a fact of a plan what is in the plan."""
    decision = content.decision_of(entry)
    stated = content.entries.get(decision.stated_in or entry.id) if decision else None
    plan = content.plans.get(entry.plan or "")
    counts = NOTHING
    if plan and entry.kind is Kind.area:
        counts = _counts(content, plan, entry.id)
    elif plan and entry.kind is Kind.fact:
        counts = _counts(content, plan)
    return Ground(entry, decision, stated.quote if stated else (), plan, counts)


def ground_of_plan(content: Content, plan: Plan) -> Ground:
    """Give what claims about a whole plan are judged by."""
    stated = content.entries.get((plan.decided and plan.decided.stated_in) or "")
    return Ground(None, plan.decided, stated.quote if stated else (), plan, _counts(content, plan))


def _counts(content: Content, plan: Plan, area: str | None = None) -> Mapping[str, int]:
    """Give the counts of a plan or an area; what the page does not list at all is not counted."""
    held = {
        "goal": len(content.within(plan.id, Kind.goal, area)),
        "strategy": len(content.within(plan.id, Kind.strategy, area)),
        "area": 0 if area else len(content.areas_of(plan)),
    }
    return MappingProxyType({name: number for name, number in held.items() if number})
