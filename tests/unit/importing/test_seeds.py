"""The two seed pages, imported without a hand-made line and compared with what people wrote of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.content.checks.references import decisions
from bot.content.library import Content
from bot.content.model import Entry, Kind, Target
from bot.importing.report import unaccounted
from bot.importing.run import Imported, text_page

from .conftest import imported, loaded
from .seed_pages import seed_page

SEEDS = ("Kil", "Karlstad")
LEAST_FOUND = {Kind.goal: 0.98, Kind.strategy: 0.98, Kind.picture: 0.98, Kind.area: 1.0}
LEAST_TARGETS = 0.95


@pytest.fixture(params=SEEDS)
def seed(request: pytest.FixtureRequest, handmade: Content, shared: Path) -> tuple[Imported, Content]:
    name = str(request.param)
    made = imported(text_page(seed_page(handmade, name.casefold()), f"{name}.txt"), name)
    return made, loaded(made, shared)


def entries(content: Content, municipality: str, kind: Kind) -> list[Entry]:
    return [entry for entry in content.entries.values() if entry.municipality == municipality and entry.kind is kind]


def placed(content: Content, entry: Entry) -> tuple[str, tuple[str, ...]]:
    """Give what an entry says, and under which heading."""
    area = content.entries[entry.area].quote[0] if entry.area else ""
    return area, entry.quote


def measured(target: Target) -> tuple[object, ...]:
    return (target.operator, target.value, target.unit, target.baseline_year, target.year, target.period)


def dates(content: Content, municipality: str) -> Iterator[date]:
    for source in content.sources.values():
        if source.municipality == municipality and source.updated:
            yield source.updated
    for plan in content.plans_of(municipality):
        yield from (day for day in (plan.valid_from, plan.valid_to) if day)
    for name, decided in decisions(content):
        if decided.on and municipality in name.split("/"):
            yield decided.on


@pytest.mark.parametrize("kind", LEAST_FOUND)
def test_every_line_is_found_in_its_place(seed: tuple[Imported, Content], handmade: Content, kind: Kind) -> None:
    made, content = seed
    wanted = {placed(handmade, entry) for entry in entries(handmade, made.place.id, kind)}
    found = {placed(content, entry) for entry in entries(content, made.place.id, kind)}
    assert len(wanted & found) >= LEAST_FOUND[kind] * len(wanted), wanted - found
    assert len(found - wanted) <= (1 - LEAST_FOUND[kind]) * len(wanted), found - wanted


def test_targets_are_read_out_of_the_lines(seed: tuple[Imported, Content], handmade: Content) -> None:
    made, content = seed
    wanted = {
        (entry.quote, measured(target))
        for entry in entries(handmade, made.place.id, Kind.goal)
        for target in entry.targets
    }
    found = {
        (entry.quote, measured(target))
        for entry in entries(content, made.place.id, Kind.goal)
        for target in entry.targets
    }
    assert len(wanted & found) >= LEAST_TARGETS * len(wanted), wanted - found
    assert found <= wanted


def test_no_date_is_invented_and_none_that_the_page_says_is_missed(
    seed: tuple[Imported, Content], handmade: Content
) -> None:
    made, content = seed
    wanted, found = set(dates(handmade, made.place.id)), set(dates(content, made.place.id))
    assert found <= wanted
    assert wanted - found <= {date(2021, 6, 15)}  # Karlstad's older plan: when it began is a person's conclusion


def test_the_body_that_decided_is_named(seed: tuple[Imported, Content], handmade: Content) -> None:
    made, content = seed
    own = made.place.id
    wanted = {decided.by for name, decided in decisions(handmade) if own in name.split("/")}
    assert {decided.by for name, decided in decisions(content) if own in name.split("/")} == wanted
    assert [bool(plan.decided) for plan in content.plans_of(own)] == [
        bool(plan.decided) for plan in handmade.plans_of(own)
    ]


def test_areas_are_called_what_the_page_calls_them(seed: tuple[Imported, Content], handmade: Content) -> None:
    made, content = seed
    own = made.place.id
    assert [plan.area_word for plan in content.plans_of(own)] == [plan.area_word for plan in handmade.plans_of(own)]
    assert [len(content.areas_of(plan)) for plan in content.plans_of(own)] == [
        len(handmade.areas_of(plan)) for plan in handmade.plans_of(own)
    ]


def test_every_sentence_is_quoted_or_told_as_unused(seed: tuple[Imported, Content]) -> None:
    assert unaccounted(seed[0]) == []


def test_core_lines_of_the_values_stand_together(handmade: Content, shared: Path) -> None:
    made = imported(text_page(seed_page(handmade, "karlstad"), "karlstad.txt"), "Karlstad")
    content = loaded(made, shared)
    core = handmade.entries["karlstad/values/karnan"].quote
    assert any(entry.quote == core for entry in content.entries.values() if entry.subject == "values")


def test_the_vision_has_its_name(seed: tuple[Imported, Content]) -> None:
    made, _ = seed
    name = {"kil": "visionen Kil - på rätt spår", "karlstad": "visionen Ett bättre liv i Solstaden"}[made.place.id]
    assert name in [line.title for line in made.found.subjects["vision"].facts]
