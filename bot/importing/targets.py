"""The measurable part of a line, read out of its own words: operator, value, unit, baseline and year. Nothing is added to them."""

from __future__ import annotations

import re

from bot.content.checks.figures import NUMBER_WORDS
from bot.content.model import Operator, Target
from bot.importing.figures import DAY, SPAN, Figure, figures
from bot.importing.phrase import indicator_of

AT_LEAST = re.compile(
    r"\b(?:minst|lägst|ej under|inte under|inte (?:vara |bli )?lägre än|inte (?:vara |bli )?färre än|inte understiga|ej understiga|åtminstone|som lägst|≥)\s*(?:\w+\s+){0,1}$",
    re.IGNORECASE,
)
AT_MOST = re.compile(
    r"\b(?:högst|max(?:imalt)?|som mest|ej över|inte över|inte (?:vara |bli )?(?:högre|mer|fler) än|inte överstiga|inte överskrida|ej överstiga|≤)\s*(?:\w+\s+){0,1}$",
    re.IGNORECASE,
)
ABOVE = re.compile(
    r"\b(?:över|mer än|fler än|högre än|överstiga|överstiger|överskrida|>)\s*(?:\w+\s+){0,1}$", re.IGNORECASE
)
BELOW = re.compile(r"\b(?:under|mindre än|färre än|lägre än|understiga|understiger|<)\s*$", re.IGNORECASE)
BY = re.compile(
    r"\bmed\s+(?:(?:minst|högst|cirka|ca|ungefär|omkring|i genomsnitt|totalt|upp till|ytterligare)\s+){0,2}$",
    re.IGNORECASE,
)
RISE = r"(?:ök(?:a|ar|as|at|ade|ats)|stig(?:a|er|it)|höj(?:a|as|er|s|t|ts)|väx(?:a|er|t|it))"
FALL = r"(?:minsk(?:a|ar|as|at|ade|ats)|sjunk(?:a|er|it)|sänk(?:a|as|er|s|t|ts)|reducer(?:a|as|ar|ats)|halver(?:a|as|ar|ad|ats)|kort(?:as|a) )"
RISES = re.compile(
    rf"\b{RISE}\b|\b(?:bli|blir|vara|är|ha|har|få|minst \d+) (?:\w+ ){{0,3}}(?:fler|högre)\b|\bfler\b[^.]*\bjämfört\b",
    re.IGNORECASE,
)
FALLS = re.compile(rf"\b{FALL}|\b(?:bli|blir|vara|är|ha|har) (?:\w+ ){{0,3}}(?:färre|lägre)\b", re.IGNORECASE)
KEEPS_OR_RISES = re.compile(
    rf"\b(?:samma nivå|bibehåll\w*|oförändrad\w*|behåll\w*|ligga kvar|vara kvar)\b[^.]*\beller\s+(?:{RISE}|högre|bättre|förbättr\w*)|\b{RISE} eller (?:bibehåll|behåll|ligga)",
    re.IGNORECASE,
)
SUBJECT_RISES = re.compile(
    rf"\b(?:ska|skall|har|bör|ska ha|ska år \d{{4}}|och ska|fortsätt\w*)\s+(?:\w+\s+){{0,3}}?{RISE}\b|^(?:Andel|Antal)\w*\b[^.]*\b{RISE}\b|\b{RISE}[.!]?$|\bökar och ska\b",
    re.IGNORECASE,
)
SUBJECT_FALLS = re.compile(
    rf"\b(?:ska|skall|har|bör|ska ha)\s+(?:\w+\s+){{0,3}}?{FALL}|^(?:Andel|Antal)\w*\b[^.]*\b{FALL}|\b{FALL}[.!]?$",
    re.IGNORECASE,
)
QUANTITY = re.compile(
    r"^(?:att\s+)?(?:öka|minska|höja|sänka|reducera)\s+(?:kommunens\s+|den\s+|det\s+)?(?:andel|antal|[\wåäö]*(?:grad|nivå|index|utsläpp|kostnad|befolkning|frånvaro|förbrukning|användning|resultat|soliditet|skuld|produktion|energi)\w*)",
    re.IGNORECASE,
)
ALL = re.compile(r"^(?:alla|samtliga|varje)\s+", re.IGNORECASE)
BEST = re.compile(r"\b(?:bästa?|främsta?|lägsta|högsta|ledande)\b", re.IGNORECASE)
TERM = re.compile(
    r"\b(?:under|inom|före|till|i slutet av|vid)\s+((?:hela\s+)?mandatperioden(?:s slut)?|planperioden|budgetperioden|programperioden|målperioden)\b",
    re.IGNORECASE,
)
PER = re.compile(r"\b(om året|per år|varje år|årligen|per månad|per vecka)\b", re.IGNORECASE)
WORDED = re.compile(
    rf"\b(minst|högst|fler än|mer än|färre än)\s+({'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))}|en)\s+(?:(?:ny|nytt|nya)\s+)?([a-zåäö-]+)",
    re.IGNORECASE,
)
SHARE = (("halver", Operator.decrease_by, 50.0), ("fördubbl", Operator.increase_by, 100.0))
DUE = re.compile(
    r"\b(?:senast|till|fram till|år|före|innan|vid|i slutet av|utgången av|mot|under|från och med)\s*$|^\s*$",
    re.IGNORECASE,
)


def targets_of(line: str, names: frozenset[str] = frozenset()) -> tuple[Target, ...]:
    """Give what a goal's line lets one measure; nothing of a line that names no figure, year, direction or whole."""
    parts = _parts(line)
    made = [target for part in parts for target in _of_part(part, names)]
    return tuple(_complete(made, line))


def _parts(line: str) -> list[str]:
    """Give the line cut where a new subject with a year or duty of its own begins."""
    cut = re.split(r"(?<=[\w)])(?:,)? och (?=(?:det|den|de|[a-zåäö]+s|hela)? ?[^,.;]{3,60}? (?:ska|skall) )", line)
    return cut if len(cut) > 1 and all(re.search(r"\d|ök|minsk", part) for part in cut) else [line]


def _of_part(part: str, names: frozenset[str]) -> list[Target]:
    found = figures(part)
    values = [one for one in found if not one.is_year and not one.is_name]
    goal_values, bases = [one for one in values if not one.is_base], [one for one in values if one.is_base]
    when = _when(part, found)
    if goal_values:
        made = [_measured(part, one, bases if one is goal_values[0] else [], when, names) for one in goal_values]
        return _same_operator(made)
    unsaid = _without_value(part, when, names)
    return [unsaid] if unsaid else []


def _when(part: str, found: list[Figure]) -> dict[str, object]:
    """Give the baseline year, the year and the period that a part says."""
    years = [one for one in found if one.is_year]
    bases = [int(one.value) for one in years if one.is_base]
    due = [int(one.value) for one in years if not one.is_base]
    span, day, term, per = SPAN.search(part), DAY.search(part), TERM.search(part), PER.search(part)
    held: dict[str, object] = {}
    if bases:
        held["baseline_year"] = bases[0]
    if due:
        held["year"] = max(due)
    if day:
        held["period"] = day[0]
        held.setdefault("year", int(day[1] or day[2]))
    elif span:
        held["period"] = span[0]
    elif term:
        held["period"] = term[1]
    elif per and any(not one.is_year and not one.is_name for one in found):
        held["period"] = per[1]
    return held


def _measured(part: str, one: Figure, bases: list[Figure], when: dict[str, object], names: frozenset[str]) -> Target:
    before, after = part[: one.start], part[one.end :]
    held = dict(when)
    if bases and bases[0].unit in (None, one.unit):
        held["baseline_value"] = bases[0].value
    return Target(
        indicator=indicator_of(part, names), operator=_operator(before, after, part), value=one.value, unit=one.unit, **held
    )  # fmt: skip


def _operator(before: str, after: str, part: str) -> Operator:
    """Give how a value is to be compared, by the words beside it."""
    rises, falls = bool(RISES.search(part)), bool(FALLS.search(part))
    if (BY.search(before) or re.match(r"\s*(?:%|\w+)?\s*(?:fler|färre|högre|lägre|mer|mindre)\b", after)) and (
        rises or falls
    ):
        near = before[-60:] + after[:25]
        return (
            Operator.decrease_by
            if FALLS.search(near) or (falls and not rises) or re.match(r"\s*(?:%|\w+)?\s*(?:färre|lägre|mindre)", after)
            else Operator.increase_by
        )
    for operator, pattern in (
        (Operator.at_least, AT_LEAST),
        (Operator.at_most, AT_MOST),
        (Operator.above, ABOVE),
        (Operator.below, BELOW),
    ):
        if pattern.search(before):
            return operator
    return Operator.at_least if re.match(r"\s*(?:%|\w+)?\s*eller (?:mer|högre|fler)", after) else Operator.reached


def _same_operator(made: list[Target]) -> list[Target]:
    """Give later values without words of their own the first one's operator: minst 100 tomter och 150 lägenheter."""
    first = made[0].operator
    spread = first in (Operator.at_least, Operator.at_most, Operator.above, Operator.below)
    return [
        target.copy(update={"operator": first}) if number and spread and target.operator is Operator.reached else target
        for number, target in enumerate(made)
    ]


def _without_value(part: str, when: dict[str, object], names: frozenset[str]) -> Target | None:
    """Give the target of a part that has no figure but years: a direction, a number in words, a whole, or something to be reached."""
    low, indicator = part.casefold(), indicator_of(part, names)
    for stem, operator, share in SHARE:
        if stem in low:
            return Target(indicator=indicator, operator=operator, value=share, unit="procent", **when)
    worded = WORDED.search(part)
    if worded:
        operator = {"minst": Operator.at_least, "högst": Operator.at_most, "färre än": Operator.below}.get(
            worded[1].casefold(), Operator.above
        )
        number = NUMBER_WORDS.get(worded[2].casefold(), 1)
        return Target(indicator=indicator, operator=operator, value=float(number), unit=worded[3], **when)
    if KEEPS_OR_RISES.search(part):
        return Target(indicator=indicator, operator=Operator.same_or_increase, **when)
    for operator, wide, own in ((Operator.decrease, FALLS, SUBJECT_FALLS), (Operator.increase, RISES, SUBJECT_RISES)):
        if own.search(part) or QUANTITY.search(part) and wide.search(part[:12]) or (when and wide.search(part)):
            return Target(indicator=indicator, operator=operator, **when)
    if ALL.search(part):
        return Target(indicator=indicator, operator=Operator.all, **when)
    if when or (BEST.search(part) and re.search(r"\b(?:har|ha|är|vara|bli)\b", part)):
        return Target(indicator=indicator, operator=Operator.reached, **when)
    return None


def _complete(made: list[Target], line: str) -> list[Target]:
    """Give the targets, and one more when a figure that describes what is measured would otherwise be nowhere."""
    names = [one for one in figures(line) if one.is_name]
    held = " ".join(target.indicator for target in made)
    missing = [one for one in names if line[one.start : one.end] not in held]
    if not missing:
        return _split_objects(made)
    whole = line.rstrip(" .")
    if not made:
        return [Target(indicator=whole, operator=Operator.reached)]
    return [made[0].copy(update={"indicator": whole}), *made[1:]]


def _split_objects(made: list[Target]) -> list[Target]:
    """Give one target for each of two things that are to change alike: andelen med gymnasiebehörighet och gymnasieexamen."""
    if len(made) != 1 or made[0].value is not None:
        return made
    found = re.fullmatch(r"((?:andelen|antalet) [\wåäö]+ med )([\wåäö]+) och ([\wåäö]+)", made[0].indicator)
    if not found:
        return made
    return [made[0].copy(update={"indicator": f"{found[1]}{thing}"}) for thing in (found[2], found[3])]
