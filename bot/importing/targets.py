"""The measurable part of a line, read out of its own words: operator, value, unit, baseline and year. Nothing is added to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.content.checks.targets import unheld
from bot.content.model import Operator, Target
from bot.importing.figures import DAY, SPAN, Figure, figures
from bot.importing.operators import compared, direction
from bot.importing.phrase import NO_NAMES, Names, indicator_of

SPREAD = frozenset((Operator.at_least, Operator.at_most, Operator.above, Operator.below))
ALL = re.compile(r"^(?:alla|samtliga|varje)\s+", re.IGNORECASE)
BEST = re.compile(r"\b(?:har|ha|är|vara|bli)\b[^.]*\b(?:bästa?|främsta?|lägsta|högsta|ledande)\b", re.IGNORECASE)
TERM = re.compile(
    r"\b(?:under|inom|före|till|i slutet av|vid)\s+((?:hela\s+)?(?:mandatperioden(?:s slut)?|planperioden|budgetperioden|programperioden|målperioden))\b",
    re.IGNORECASE,
)
PER = re.compile(r"\b(om året|per år|varje år|årligen|per månad|per vecka)\b", re.IGNORECASE)
NUMBER_WORDS = dict(
    zip("en ett två tre fyra fem sex sju åtta nio tio elva tolv".split(), (1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))
)
WORDS = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
WORDED = re.compile(
    rf"\b(minst|högst|fler än|mer än|färre än)\s+({WORDS})\s+(?:(?:ny|nytt|nya)\s+)?([a-zåäö-]+)", re.IGNORECASE
)
WORDED_OPERATORS = {"minst": Operator.at_least, "högst": Operator.at_most, "färre än": Operator.below}
SHARES = (("halver", Operator.decrease_by, 50.0), ("fördubbl", Operator.increase_by, 100.0))
NEW_CLAUSE = re.compile(r"(?<=[\w)])(?:,)? och (?=(?:det|den|de|[a-zåäö]+s|hela)? ?[^,.;]{3,60}? (?:ska|skall) )")
TWO_OBJECTS = re.compile(r"((?:andelen|antalet) [\wåäö]+ med )([\wåäö]+) och ([\wåäö]+)")


@dataclass(frozen=True)
class When:
    """The years and the period that a part of a line says."""

    baseline_year: int | None = None
    year: int | None = None
    period: str | None = None

    @property
    def is_said(self) -> bool:
        """Whether any time is said."""
        return not (self.baseline_year is None and self.year is None and self.period is None)


def targets_of(line: str, names: Names = NO_NAMES) -> tuple[Target, ...]:
    """Give what a goal's line lets one measure; nothing of a line that names no figure, year, direction or whole."""
    return tuple(_split_objects([target for part in _parts(line) for target in _of_part(part, names)]))


def covering(targets: tuple[Target, ...], quote: Sequence[str]) -> tuple[Target, ...]:
    """Give the targets with every figure of the quote held: one that only describes what is measured goes into its indicator."""
    whole = " ".join(quote)
    if not unheld(targets, whole):
        return targets
    indicator = whole.rstrip(" .")
    if not targets:
        return (Target(indicator=indicator, operator=Operator.reached),)
    return (targets[0].copy(update={"indicator": indicator}), *targets[1:])


def _parts(line: str) -> list[str]:
    """Give the line cut where a new subject with a year or duty of its own begins."""
    cut = NEW_CLAUSE.split(line)
    return cut if len(cut) > 1 and all(re.search(r"\d|ök|minsk", part) for part in cut) else [line]


def _of_part(part: str, names: Names) -> list[Target]:
    found = figures(part)
    values = [one for one in found if not one.is_year and not one.is_name]
    aims, bases = [one for one in values if not one.is_base], [one for one in values if one.is_base]
    when = _when(part, found)
    if aims:
        made = [_measured(part, one, bases if one is aims[0] else [], when, names) for one in aims]
        first = made[0].operator
        return [
            target.copy(update={"operator": first})
            if first in SPREAD and target.operator is Operator.reached
            else target
            for target in made
        ]
    unsaid = _without_value(part, when, names)
    return [unsaid] if unsaid else []


def _when(part: str, found: list[Figure]) -> When:
    years = [one for one in found if one.is_year]
    bases = [int(one.value) for one in years if one.is_base]
    due = [int(one.value) for one in years if not one.is_base]
    day, span, term, per = DAY.search(part), SPAN.search(part), TERM.search(part), PER.search(part)
    has_value = any(not one.is_year and not one.is_name for one in found)
    period = day[0] if day else span[0] if span else term[1] if term else per[1] if per and has_value else None
    year = max(due) if due else int(day[1] or day[2]) if day else None
    return When(bases[0] if bases else None, year, period)


def _measured(part: str, one: Figure, bases: list[Figure], when: When, names: Names) -> Target:
    operator = compared(part[: one.start], part[one.end :], part)
    base = bases[0].value if bases and bases[0].unit in (None, one.unit) else None
    return _target(indicator_of(part, names), operator, when, one.value, one.unit, base)


def _without_value(part: str, when: When, names: Names) -> Target | None:
    """Give the target of a part that has no figure but years: a share in words, a direction, a whole, or something to be reached."""
    indicator = indicator_of(part, names)
    for stem, operator, share in SHARES:
        if stem in part.casefold():
            return _target(indicator, operator, when, share, "procent")
    worded = WORDED.search(part)
    if worded:
        operator = WORDED_OPERATORS.get(worded[1].casefold(), Operator.above)
        return _target(indicator, operator, when, float(NUMBER_WORDS[worded[2].casefold()]), worded[3])
    way = direction(part, when.is_said)
    if way:
        return _target(indicator, way, when)
    if ALL.search(part):
        return _target(indicator, Operator.all, when)
    return _target(indicator, Operator.reached, when) if when.is_said or BEST.search(part) else None


def _target(
    indicator: str,
    operator: Operator,
    when: When,
    value: float | None = None,
    unit: str | None = None,
    base: float | None = None,
) -> Target:
    return Target(
        indicator=indicator, operator=operator, value=value, unit=unit, baseline_value=base,
        baseline_year=when.baseline_year, year=when.year, period=when.period,
    )  # fmt: skip


def _split_objects(made: list[Target]) -> list[Target]:
    """Give one target for each of two things that are to change alike: andelen med gymnasiebehörighet och gymnasieexamen."""
    if len(made) != 1 or made[0].value is not None:
        return made
    found = TWO_OBJECTS.fullmatch(made[0].indicator)
    if not found:
        return made
    return [made[0].copy(update={"indicator": f"{found[1]}{thing}"}) for thing in (found[2], found[3])]
