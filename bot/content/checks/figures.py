"""Checks of figures: a number that is said stands in a quote, and a count is what is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.content.errors import Problem
from bot.content.library import Content
from bot.content.model import Entry, Kind, Plan, Target

WORDS = (
    "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo"
).split()
NUMBER_WORDS = {word: number for number, word in enumerate(WORDS)}
SHARES = {"halvera": 50.0, "fördubbla": 100.0}  # words that say a share without a figure; their unit is percent
FIGURE = re.compile(r"\d+(?:[,.]\d+)?")
THOUSANDS = re.compile(r"\b\d{1,3}(?:[ \u00a0]\d{3})+\b")
PER_HUNDRED = re.compile(r"(?<=\d) av 100\b")
COUNT = "|".join(["\\d+", *WORDS[2:]])
COUNTED = re.compile(rf"(?<!än )\b({COUNT}) (?:\w+a )?(\w+)", re.IGNORECASE)  # fler än tre mål counts nothing


def targets_stand_in_quotes(content: Content) -> Iterator[Problem]:
    """Tell each number, unit and period of a target that its quote lacks, and each number of a goal that no target holds."""
    for entry in content.entries.values():
        quote = " ".join(entry.quote)
        held: set[float] = set()
        for number, target in enumerate(entry.targets):
            place = ("targets", number) if len(entry.targets) > 1 else ("targets",)
            for key, value in _numbers(target):
                held.add(value)
                if value not in figures(quote) | _worded(quote):
                    yield content.problem(entry.id, (*place, key), f"{value:g}", "talet står inte i citatet")
            for key, words in (("unit", target.unit), ("period", target.period)):
                if words and words not in quote and not (key == "unit" and target.value in _shares(quote)):
                    yield content.problem(entry.id, (*place, key), words, "står inte i citatet")
            held |= figures(target.period or "") | figures(target.indicator)
        for figure in sorted(figures(quote) - held) if entry.kind is Kind.goal else ():
            yield content.problem(
                entry.id, ("targets",), f"{figure:g}", "talet står i citatet men i inget av målets targets"
            )


def explanations_say_known_figures(content: Content) -> Iterator[Problem]:
    """Tell each number in an explanation, plain version or question answered yes, that nothing it rests on holds.

    What holds it is a quote of its own or of rests_on, its municipality's plans' years, or a count of what is in those plans.
    A plain version may say 80 of 100 for 80 percent.
    """
    for entry in content.entries.values():
        grounds = [line for one in (entry, *map(content.entries.get, entry.rests_on)) if one for line in one.quote]
        known = set().union(*map(figures, grounds)) if grounds else set()
        for plan in content.plans_of(entry.municipality):
            known |= _years(plan) | _counts_of(content, plan)
        for key, number, line in _said(entry, "text", "plain", "yes"):
            said = figures(PER_HUNDRED.sub(" ", line) if key == "plain" else line)
            for figure in sorted(said - known):
                yield content.problem(
                    entry.id, (key, number), line, f"talet {figure:g} står inte i det som raden vilar på"
                )


def counts_are_right(content: Content) -> Iterator[Problem]:
    """Tell each explanation and yes that counts goals, strategies or areas wrongly, and each no that counts them rightly.

    A fact of a plan counts that plan; another fact may count any plan of its municipality. A count of one area is written
    with the area's title: 3 i det ekonomiska perspektivet.
    """
    for entry in content.entries.values():
        plans = [content.plans[entry.plan]] if entry.plan else content.plans_of(entry.municipality)
        for key, number, line in _said(entry, "text", "yes", "no"):
            for stated, noun in COUNTED.findall(line):
                right = {
                    counts[noun.casefold()]
                    for counts in (_counts(content, plan) for plan in plans)
                    if noun.casefold() in counts
                }
                if right and (_number(stated) in right) is (key == "no"):
                    wanted = " eller ".join(map(str, sorted(right)))
                    yield content.problem(
                        entry.id, (key, number), f"{stated} {noun}", f"det finns {wanted}, så svaret blir fel"
                    )
            for plan in plans if key == "text" else ():
                yield from _area_counts(content, entry, plan, number, line)


def counted_things_are_all_named(content: Content) -> Iterator[Problem]:
    """Tell each fact that counts a plan's goals or strategies and rests on, or quotes, several of them but not all."""
    for entry in content.entries.values():
        for kind, noun in ((Kind.goal, "mål"), (Kind.strategy, "strategier")) if entry.plan else ():
            if not any(word.casefold() == noun for line in entry.text for _, word in COUNTED.findall(line)):
                continue
            every = content.within(entry.plan or "", kind)
            left = [one.id for one in every if one.id not in entry.rests_on and not set(one.quote) <= set(entry.quote)]
            if left and len(every) - len(left) > 1:
                yield content.problem(
                    entry.id, ("rests_on",), ", ".join(left), f"räknar planens {noun} men vilar inte på alla"
                )


def _area_counts(content: Content, entry: Entry, plan: Plan, number: int, line: str) -> Iterator[Problem]:
    kind = Kind.strategy if "strategier" in line else Kind.goal
    for area in content.areas_of(plan):
        stated = re.search(rf"(\w+) (?:i|inom|till) {re.escape(area.title)}", line)
        right = len(content.within(plan.id, kind, area.id))
        if stated and _number(stated[1]) not in (None, right):
            yield content.problem(entry.id, ("text", number), stated[0], f"det finns {right}, så svaret blir fel")


def _said(entry: Entry, *keys: str) -> Iterator[tuple[str, int, str]]:
    for key in keys:
        yield from ((key, number, line) for number, line in enumerate(getattr(entry, key)))


def figures(text: str) -> set[float]:
    """Give the numbers written with digits; a thousand with a blank in it is one number."""
    whole = {float(re.sub(r"\s", "", one)) for one in THOUSANDS.findall(text)}
    return whole | {float(one.replace(",", ".")) for one in FIGURE.findall(THOUSANDS.sub(" ", text))}


def _worded(quote: str) -> set[float]:
    words = re.findall(r"\w+", quote.casefold())
    return {float(NUMBER_WORDS[word]) for word in words if word in NUMBER_WORDS} | _shares(quote)


def _shares(quote: str) -> set[float]:
    return {share for word, share in SHARES.items() if word in quote.casefold()}


def _numbers(target: Target) -> Iterator[tuple[str, float]]:
    for key in ("value", "baseline_value", "baseline_year", "year"):
        value = getattr(target, key)
        if value is not None:
            yield key, float(value)


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() else NUMBER_WORDS.get(word.casefold())


def _counts(content: Content, plan: Plan) -> dict[str, int]:
    goals, strategies = len(content.within(plan.id, Kind.goal)), len(content.within(plan.id, Kind.strategy))
    held = {"mål": goals, "strategier": strategies} if goals else {}
    return {**held, plan.area_word[-1].casefold(): len(content.areas_of(plan))}


def _counts_of(content: Content, plan: Plan) -> set[float]:
    areas = [
        len(content.within(plan.id, kind, area.id))
        for kind in (Kind.goal, Kind.strategy)
        for area in content.areas_of(plan)
    ]
    return {float(number) for number in (*_counts(content, plan).values(), *areas)}


def _years(plan: Plan) -> set[float]:
    known = [day.year for day in (plan.valid_from, plan.valid_to) if day]
    return {float(year) for year in range(min(known), max(known) + 1)} if known else set()
