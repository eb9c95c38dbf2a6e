"""Checks of targets: every number, unit and year of one stands in its quote, bounded and directed as the page does it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.content.errors import Problem
from bot.content.library import Content
from bot.content.model import Kind, Operator, Target
from bot.content.reader import KeyPath
from bot.deciding.amounts import measure
from bot.deciding.claims import DIRECTIONS
from bot.language.figures import Figure, FigureKind, figures
from bot.understanding.claims import ClaimReader, Said
from bot.understanding.phrasing import words

BOUNDS = {  # how the page may bound the value of a target with each operator
    "at_most": {"at_most"}, "below": {"below"}, "at_least": {"at_least"}, "above": {"above"},
    "increase_by": {"", "at_least"}, "decrease_by": {"", "at_least"}, "reached": {""}, "all": {""},
}  # fmt: skip
ONE = frozenset({"en", "ett"})
JOINED = re.compile(r"^[^.;]*\b(?:och|samt|respektive|varav)\s*$")
DATED = {"dag": 10_000, "månad": 100}  # what stands after the year in a date
YEARS = ("baseline_year", "year")


def targets_stand_in_quotes(content: Content) -> Iterator[Problem]:
    """Tell each number, unit and period of a target that its quote lacks, and each number of a goal that no target holds."""
    for entry in content.entries.values():
        quote = " ".join(entry.quote)
        said = figures(quote)
        for number, target in enumerate(entry.targets):
            place: KeyPath = ("targets", number) if len(entry.targets) > 1 else ("targets",)
            for key, value, expected in _lacking(target, quote, said):
                yield content.problem(entry.id, (*place, key), value, expected)
        for figure in unheld(entry.targets, quote) if entry.kind is Kind.goal else ():
            expected = "talet står i citatet men i inget av målets targets"
            yield content.problem(entry.id, ("targets",), figure.text, expected)


def unheld(targets: Sequence[Target], quote: str) -> list[Figure]:
    """Give the figures of a quote that no target accounts for."""
    held = [figure for target in targets for figure in _held(target)]
    return [one for one in figures(quote) if not _is_worded(one) and not any(_same(one, other) for other in held)]


def targets_mean_what_the_page_says(content: Content) -> Iterator[Problem]:
    """Tell each target whose value the page bounds in another way, högst for minst, or whose direction it does not say."""
    reader = ClaimReader(content.claims)
    for entry in content.entries.values():
        quote = " ".join(entry.quote)
        for number, target in enumerate(entry.targets):
            place = ("targets", number, "operator") if len(entry.targets) > 1 else ("targets", "operator")
            if not _bounded(target, quote, reader):
                yield content.problem(entry.id, place, target.operator.value, "citatet begränsar inte siffran så")
            said = {name for name, _ in reader.read(quote).directions}
            same_or_more = "increase" if target.operator is Operator.same_or_increase else None
            wanted = DIRECTIONS.get(target.operator) or same_or_more
            if wanted and wanted not in said:
                yield content.problem(entry.id, place, target.operator.value, "citatet säger inte den riktningen")


def _lacking(target: Target, quote: str, said: tuple[Figure, ...]) -> Iterator[tuple[str, str, str]]:
    """Give the key and value of what the quote does not say, and what was expected of it."""
    held = measure(target)
    if held and target.value is not None and not any(_same(one, held) for one in said):
        of_another_unit = {one.value for one in said} & {held.value, target.value}
        one_of_them = target.value == 1 and ONE & {word.text for word in words(quote)}
        if not of_another_unit and not one_of_them:
            yield "value", f"{target.value:g}", "talet står inte i citatet"
        elif (target.unit or "") not in quote or not one_of_them:
            yield "unit", target.unit or "", "står inte i citatet"
    for key in YEARS:
        year = getattr(target, key)
        if year is not None and year not in {_year(one) for one in said}:
            yield key, f"{year}", "talet står inte i citatet"
    if target.period and target.period not in quote:
        yield "period", target.period, "står inte i citatet"


def _year(figure: Figure) -> float | None:
    """Give the year that a figure says, by itself or in a date; None of one that says none."""
    if figure.kind is FigureKind.date and figure.unit in DATED:
        return float(figure.value // DATED[figure.unit])
    return figure.value if figure.kind is FigureKind.year else None


def _held(target: Target) -> Iterator[Figure]:
    """Give every figure that a target accounts for."""
    before = target.copy(update={"value": target.baseline_value})
    yield from (value for value in (measure(target), measure(before)) if value)
    written = (target.period, target.indicator, *(str(getattr(target, key) or "") for key in YEARS))
    for text in written:
        yield from figures(text or "")


def _same(one: Figure, other: Figure) -> bool:
    counts = one.kind is FigureKind.number and other.kind is FigureKind.number
    return abs(one.value - other.value) < 1e-6 and (one.unit == other.unit or counts)


def _is_worded(figure: Figure) -> bool:
    """Whether a figure is a plain number in a word, "två nya", which is rather part of what is said than a measure."""
    return figure.kind is FigureKind.number and not figure.text[0].isdigit()


def _bounded(target: Target, quote: str, reader: ClaimReader) -> bool:
    held = measure(target)
    if held is None or target.value is None:
        return True
    said = reader.read(quote).figures
    wanted = BOUNDS.get(target.operator.value, {""})
    bounds = [_bound(said, place, quote) for place, one in enumerate(said) if _same(one.figure, held)]
    return not bounds or any(bound in wanted for bound in bounds)


def _bound(said: Sequence[Said], place: int, quote: str) -> str:
    """Give what bounds a figure: its own word, or that of the figure before when they are joined: minst 100 tomter och 150 lägenheter."""
    one = said[place]
    joined = place > 0 and not one.bound and JOINED.search(quote[said[place - 1].figure.end : one.figure.start])
    return said[place - 1].bound if joined else one.bound
