"""What was found on the pages: plans with areas and lines, subjects with facts, and what was left out. Imports content's model only."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.content.model import Target
from bot.importing.dates import Decided, Period


@dataclass
class Line:
    """One thing the page says: the quote that proves it, a name, and what a person should look at."""

    quote: tuple[str, ...]
    title: str
    targets: tuple[Target, ...] = ()
    source: str = ""
    doubts: list[str] = field(default_factory=list)
    key: str = ""
    name_hint: str = ""  # an id to prefer before the one made of the title
    concepts: tuple[str, ...] = ()


@dataclass
class Area:
    """One area of a plan, with the level of its heading; `counted` is false for goals that belong to no area."""

    head: Line
    level: int = 0
    counted: bool = True
    decided: Decided | None = None  # when the heading says that a body decided just these goals
    picture: Line | None = None
    goals: list[Line] = field(default_factory=list)
    strategies: list[Line] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing but the heading is known of it."""
        return not (self.picture or self.goals or self.strategies)


@dataclass
class Plan:
    """A set of goals, as far as the page tells about it."""

    title: str
    source: str = ""
    period: Period | None = None
    decided: Decided | None = None
    stated: Line | None = None  # the fact whose quote says who decided and when
    area_word: tuple[str, str] | None = None
    areas: list[Area] = field(default_factory=list)
    facts: list[Line] = field(default_factory=list)
    key: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it has neither areas nor facts yet."""
        return not (self.areas or self.facts)

    @property
    def lines(self) -> list[Line]:
        """Every line: the facts, then each area with all that is in it."""
        held = list(self.facts)
        for area in self.areas:
            held += [area.head, *([area.picture] if area.picture else []), *area.goals, *area.strategies]
        return held

    @property
    def goals(self) -> list[Line]:
        """All goals, in the page's order."""
        return [goal for area in self.areas for goal in area.goals]


@dataclass
class Subject:
    """Facts about one subject: the vision, the core values, how the municipality is governed …"""

    key: str
    title: str
    source: str = ""
    facts: list[Line] = field(default_factory=list)
    decided: Decided | None = None
    stated: Line | None = None


@dataclass(frozen=True)
class Unused:
    """A sentence that no entry quotes, and why."""

    text: str
    why: str
    source: str = ""


@dataclass
class Found:
    """Everything found on one or several pages of a municipality."""

    plans: list[Plan] = field(default_factory=list)
    subjects: dict[str, Subject] = field(default_factory=dict)
    unused: list[Unused] = field(default_factory=list)

    def path_of(self, line: Line) -> str:
        """Give the id of a line within its municipality: plan-2024/beslut."""
        for plan in self.plans:
            if any(line is one for one in plan.lines):
                return f"{plan.key}/{line.key}"
        return next(
            f"{key}/{line.key}" for key, subject in self.subjects.items() if any(line is one for one in subject.facts)
        )

    def lines(self) -> list[Line]:
        """Give every line, in the order of the files."""
        return [line for plan in self.plans for line in plan.lines] + [
            fact for subject in self.subjects.values() for fact in subject.facts
        ]
