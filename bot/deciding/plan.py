"""The Plan: what is to be done for a question, as plain data that can be kept, told again and shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import Enum
from typing import Any

from bot.content.model import Kind, Outcome
from bot.understanding.question import Aspect


class Do(str, Enum):
    """What can be done: a closed list, each told by one composer."""

    tell = "tell"  # one subject, with what is asked of it first
    lists = "lists"  # the members of a list, led by their number
    count = "count"  # type: ignore[assignment]  # the number of members
    decision = "decision"  # who decided, and when
    compare = "compare"  # what each municipality says, side by side
    explain = "explain"  # what a word means
    summarise = "summarise"  # every part of a plan in a line
    recast = "recast"  # what was just told: shorter, simpler, again, its source
    lack = "lack"  # the subject is there, but not what is asked of it
    near = "near"  # the subject is not there; the nearest line
    no = "no"  # an honest no of our own words
    ask_back = "ask_back"  # a question to the citizen
    say = "say"  # small talk and help: one of our own phrases


@dataclass(frozen=True)
class Plan:
    """What is to be told. Ids only, so that it can be written down; `parts` are told one after the other."""

    do: Do
    outcome: Outcome = Outcome.answered
    aspect: Aspect = Aspect.what
    municipality: str | None = None
    entries: tuple[str, ...] = ()
    """What is told: the subject first, then what belongs to it."""
    sort: Kind | None = None
    """Of a list: what sort its members are."""
    frame: str | None = None
    """Of a list: the id of the plan, area or fact that its members belong to."""
    topic: str = ""
    """What the question is about, in running text: "äldre"."""
    phrase: str = ""
    """Of `say`, `no` and `recast`: which of our own sentences, or how what was told is cast."""
    claim: str = ""
    """A verdict on what the message takes for given: yes, no; empty when it claims nothing or nothing settles it."""
    right: str = ""
    """What is right instead, when the claim is not: "1 150 miljoner kronor"."""
    parts: tuple[Plan, ...] = ()
    row: str = ""
    """The row of the table that made it."""

    def data(self) -> dict[str, Any]:
        """Give the plan as plain data, what is empty left out."""
        held = {one.name: getattr(self, one.name) for one in fields(self)}
        made = {name: _plain(value) for name, value in held.items() if value not in ("", (), None)}
        return {**made, "parts": [part.data() for part in self.parts]} if self.parts else made


def plan_of(data: Mapping[str, Any]) -> Plan:
    """Give the plan that `data` was written of."""
    made = {**data, "do": Do(data["do"])}
    for name, kind in (("outcome", Outcome), ("aspect", Aspect), ("sort", Kind)):
        if data.get(name):
            made[name] = kind(data[name])
    made["entries"] = tuple(data.get("entries", ()))
    made["parts"] = tuple(plan_of(part) for part in data.get("parts", ()))
    return Plan(**made)


def of_row(plan: Plan, row: str) -> Plan:
    """Give the plan with the name of the row that made it."""
    return replace(plan, row=row)


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Enum) else list(value) if isinstance(value, tuple) else value
