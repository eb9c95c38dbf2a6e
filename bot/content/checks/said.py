"""Checks of what we say ourselves: every figure, date, body and municipality in it stands in what it rests on.

Owns what a line of ours rests on. Reads figures as questions are read, so that a half is 50 percent here too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from bot.content.checks.counts import counted_in
from bot.content.errors import Problem
from bot.content.library import Content
from bot.content.model import Entry, Kind
from bot.content.reader import KeyPath
from bot.deciding.times import fits
from bot.language.figures import Figure, FigureKind, figures
from bot.language.number_words import ONE
from bot.understanding.claims import ClaimReader
from bot.understanding.phrasing import PhraseIndex, words

OWN_WORDS = ("text", "plain", "yes")


@dataclass(frozen=True)
class Line:
    """A line of ours, where it stands, and the lines of pages and the numbers that it rests on."""

    name: str
    place: KeyPath
    text: str
    municipality: str
    grounds: tuple[str, ...]
    numbers: frozenset[float] = field(default=frozenset())


def lines(content: Content) -> Iterator[Line]:
    """Give every line that we say as true: explanations, plain versions, and questions that are answered yes."""
    for entry in content.entries.values():
        grounds, numbers = tuple(grounds_of(content, entry)), _numbers(content, entry)
        for key in OWN_WORDS:
            for number, text in enumerate(getattr(entry, key)):
                yield Line(entry.id, (key, number), text, entry.municipality, grounds, numbers)
    for plan in content.plans.values():
        within = [line for one in content.entries.values() if one.plan == plan.id for line in one.quote]
        for number, text in enumerate(plan.plain):
            counts = frozenset(counted_in(content, plan.municipality))
            yield Line(f"plan/{plan.id}", ("plain", number), text, plan.municipality, tuple(within), counts)
    for municipality in content.municipalities.values():
        within = [line for one in content.entries.values() if one.municipality == municipality.id for line in one.quote]
        for number, text in enumerate(municipality.plain):
            name, counts = f"municipality/{municipality.id}", frozenset(counted_in(content, municipality.id))
            yield Line(name, ("plain", number), text, municipality.id, tuple(within), counts)


def grounds_of(content: Content, entry: Entry) -> Iterator[str]:
    """Give the page's lines that an entry's own words rest on; those of an area on all that is in it too."""
    decision = content.decision_of(entry)
    stated = content.entries.get((decision.stated_in if decision else None) or "")
    named = [entry, *map(content.entries.get, entry.rests_on), stated]
    if entry.kind is Kind.area:
        named += [one for one in content.entries.values() if one.area == entry.id]
    for one in named:
        yield from one.quote if one else ()


def own_words_say_known_figures(content: Content) -> Iterator[Problem]:
    """Tell each figure, year or date of ours that no line it rests on holds, in any way of writing it."""
    for line in lines(content):
        held = [figure for ground in line.grounds for figure in figures(ground)]
        years = line.numbers | {_year(one) for one in held}
        for figure in figures(line.text):
            if not _holds(figure, held, line.numbers, years):
                expected = f"talet {figure.text} står inte i det som raden vilar på"
                yield content.problem(line.name, line.place, line.text, expected)


def own_words_name_known_bodies(content: Content) -> Iterator[Problem]:
    """Tell each body that decides, kommunstyrelsen for example, that no line it is named by says anything of."""
    reader = ClaimReader(content.claims)
    for line in lines(content):
        said = reader.read(line.text).bodies
        known = reader.read(" ".join(line.grounds)).bodies if said else frozenset()
        for body in sorted(said - known):
            yield content.problem(line.name, line.place, line.text, f"{body} nämns inte i det som raden vilar på")


def own_words_name_known_places(content: Content) -> Iterator[Problem]:
    """Tell each other municipality or place that is named where no line it rests on names it."""
    index = _places(content)
    for line in lines(content):
        said = _named(index, line.text)
        own = content.municipalities.get(line.municipality)
        known = _named(index, " ".join(line.grounds)) | ({own.name} if own else set()) if said else set()
        for place in sorted(said - known):
            expected = f"{place} nämns inte i det som raden vilar på"
            yield content.problem(line.name, line.place, line.text, expected)


def explained_words_rest_on_no_page(content: Content) -> Iterator[Problem]:
    """Tell each explained word whose meaning speaks of a municipality: what is from its page belongs in an entry."""
    index = _places(content)
    names = {municipality.name for municipality in content.municipalities.values()}
    for term in content.terms.values():
        for place in sorted(_named(index, term.meaning) & names):
            expected = f"ordlistan är vår egen och har ingen källa; det som gäller {place} ska stå i en post med citat"
            yield content.problem(f"glossary/{term.id}", ("meaning",), term.meaning, expected)


def _holds(figure: Figure, held: Sequence[Figure], numbers: frozenset[float], years: Collection[float]) -> bool:
    if figure.kind is FigureKind.date:
        return any(one.unit == "dag" and fits(figure, int(one.value)) or one.value == figure.value for one in held)
    if figure.kind is FigureKind.year:
        return figure.value in years
    if figure.kind is FigureKind.number:
        return figure.value in numbers or any(
            one.kind is FigureKind.number and one.value == figure.value for one in held
        )
    if any(one.unit == figure.unit and abs(one.value - figure.value) < 1e-6 for one in held):
        return True
    first, _, whole = figure.text.partition(" av ")  # "ett av fyra målområden" says that they are four
    of = figures(f"{whole} stycken")
    return first.casefold() in ONE and bool(of) and _holds(of[0], held, numbers, years)


def _year(figure: Figure) -> float:
    return figure.value // 10000 if figure.unit == "dag" else figure.value


def _numbers(content: Content, entry: Entry) -> frozenset[float]:
    """Give the numbers an entry's words may hold without a quote of them: years and counts of plans, and of its own parts."""
    quoted = len(entry.quote)
    parts = {float(number) for number in (len(entry.targets), quoted, quoted - 1, len(entry.rests_on))}
    return frozenset(counted_in(content, entry.municipality) | parts)


def _places(content: Content) -> PhraseIndex:
    names = {*content.names.names, *content.names.elsewhere, *(one.name for one in content.municipalities.values())}
    return PhraseIndex({name: (name, f"{name}s") for name in names - set(content.names.also_words)})


def _named(index: PhraseIndex, text: str) -> set[str]:
    message = words(text)
    return {one.name for one in index.found(message) if text[message[one.start].start].isupper()}
