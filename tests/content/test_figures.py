"""Every figure of every goal, copied by hand from the pages."""

from __future__ import annotations

from datetime import date

import pytest

from bot.content.library import Content
from bot.content.model import Kind, Target

FIGURES = {
    "karlstad/plan-2024/fossilfri": [("reached", None, None, None, 2026), ("reached", None, None, None, 2030)],
    "karlstad/plan-2024/gymnasiet": [("increase", None, None, None, None)] * 2,
    "karlstad/plan-2024/sysselsattning": [("increase", None, None, None, None)],
    "kil/plan-2024/soliditet": [("increase", None, None, None, None)],
    "kil/plan-2024/laneskuld": [("at_most", 1150, "miljoner kronor", None, None)],
    "kil/plan-2024/overskott": [("at_least", 2.5, "procent", None, None)],
    "kil/plan-2024/digitala-tjanster": [("increase", None, None, 2022, 2026)],
    "kil/plan-2024/valja-grundskola": [("increase", None, None, 2022, None)],
    "kil/plan-2024/foretagsklimat": [("reached", None, None, None, None)],
    "kil/plan-2024/arbete-eller-studier": [("increase", None, None, 2022, None)],
    "kil/plan-2024/sarskilt-boende": [("reached", None, None, None, None)],
    "kil/plan-2024/tillsvidareanstallda": [("above", 80, "procent", None, 2026)],
    "kil/plan-2024/heltidsanstallda": [("above", 74, "procent", None, 2026)],
    "kil/plan-2024/hme-index": [("above", 77, "procent", None, 2026)],
    "kil/plan-2024/flerbostadshus": [("at_least", 1, "flerbostadshus", None, 2026)],
    "kil/plan-2024/villatomter": [("increase", None, None, None, 2026)],
    "kil/plan-2024/livsmedel": [("same_or_increase", None, None, 2022, None)],
    "kil/plan-2024/koldioxid": [("decrease_by", 50, "procent", 1990, 2030)],
    "kil/plan-2024/fastigheter": [("decrease", None, None, None, None)],
    "kil/plan-2024/fossilfria-fordon": [("increase_by", 15, "procent", 2022, 2026)],
    "kil/plan-2024/fordonsbyte": [("all", None, None, None, None)],
    "kil/plan-2024/solel": [("reached", 6, "megawatt", None, 2026)],
}


def figures(target: Target) -> tuple[object, ...]:
    return (target.operator.value, target.value, target.unit, target.baseline_year, target.year)


@pytest.mark.parametrize("goal", FIGURES)
def test_target(content: Content, goal: str) -> None:
    assert [figures(target) for target in content.entries[goal].targets] == FIGURES[goal]


def test_no_other_entry_has_a_target(content: Content) -> None:
    assert {entry.id for entry in content.entries.values() if entry.targets} == set(FIGURES)
    assert all(content.entries[goal].kind is Kind.goal for goal in FIGURES)


@pytest.mark.parametrize(
    ("plan", "valid_from", "valid_to"),
    [
        ("karlstad/plan-2023", date(2021, 6, 15), date(2023, 12, 31)),
        ("karlstad/plan-2024", date(2024, 1, 1), None),
        ("kil/plan-2024", date(2024, 1, 1), date(2026, 12, 31)),
    ],
)
def test_period(content: Content, plan: str, valid_from: date, valid_to: date | None) -> None:
    assert (content.plans[plan].valid_from, content.plans[plan].valid_to) == (valid_from, valid_to)


@pytest.mark.parametrize(
    ("entry", "by", "on", "stated_in"),
    [
        ("karlstad/vision/namn", "kommunfullmäktige", date(2021, 1, 21), "karlstad/vision-beslut/beslut"),
        ("karlstad/vision-liv/vardagsliv", "kommunfullmäktige", date(2021, 6, 15), "karlstad/vision-beslut/texterna"),
        ("karlstad/plan-2023/mal-per-omrade", "kommunfullmäktige", None, "karlstad/plan-2023/dokument"),
        ("kil/plan-2024/laneskuld", "kommunfullmäktige", date(2023, 12, 19), "kil/plan-2024/beslut"),
    ],
)
def test_decision(content: Content, entry: str, by: str, on: date | None, stated_in: str) -> None:
    decided = content.decision_of(content.entries[entry])
    assert decided and (decided.by, decided.on, decided.stated_in) == (by, on, stated_in)


@pytest.mark.parametrize(
    "entry",
    [
        "karlstad/plan-2024/fossilfri",
        "karlstad/values/namn",
        "kil/governance/visionen",
        "kil/plan-2024/skattesats",
        "kil/plan-2024/ekonomi-malbild",
        "kil/plan-2024/ekonomi",
        "kil/plan-2024/antal-strategier",
        "karlstad/plan-2023/malomraden",
        "karlstad/plan-2023/miljosmart-kommun",
    ],
)
def test_no_decision_is_invented(content: Content, entry: str) -> None:
    assert content.decision_of(content.entries[entry]) is None


@pytest.mark.parametrize(
    ("source", "updated"), [("karlstad/styrmodell", date(2023, 10, 4)), ("kil/strategiska-mal", date(2024, 5, 31))]
)
def test_source_is_dated(content: Content, source: str, updated: date) -> None:
    assert content.sources[source].updated == updated
