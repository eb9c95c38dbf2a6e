"""Invented pages in other shapes than the seeds': numbered, tabular, prose only, two columns of a PDF, and Word."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.content.library import Content
from bot.content.model import Entry, Kind
from bot.importing.docx import read_docx
from bot.importing.page import Page
from bot.importing.pdf import read_pdf
from bot.importing.report import unaccounted
from bot.importing.run import Imported

from .conftest import imported, loaded, saved_page
from .ekvik import ekvik
from .norrby import norrby

Measure = tuple[object, ...]  # operator, value, unit, baseline value, baseline year, year, period


def pages() -> dict[str, Page]:
    return {
        "Almby": saved_page("almby.html"),
        "Stensund": saved_page("stensund.html"),
        "Lövhult": saved_page("lovhult.txt"),
        "Ekvik": read_pdf(ekvik(), "ekvik.pdf"),
        "Norrby": read_docx(norrby(), "norrby.docx"),
    }


# For each area: its goals by the first words of the quote, with what can be measured, and the number of its strategies.
WANTED: dict[str, list[tuple[str, dict[str, list[Measure]], int]]] = {
    "Almby": [
        ("Trygga uppväxtår", {
            "Andelen elever i årskurs 9": [("at_least", 90, "procent", 84, 2022, 2026, None)],
            "Alla barn i förskolan": [("at_most", 15, "barn", None, None, None, None)],
        }, 2),
        ("Grön omställning", {
            "Kommunens egna utsläpp": [("decrease_by", 50, "procent", None, 2018, 2030, None)],
            "Minst 40 % av maten": [("at_least", 40, "%", None, None, 2025, "31 december 2025")],
        }, 1),
        ("Starkt näringsliv", {
            "Handläggningstiden": [("below", 8, "veckor", None, None, None, None)],
            "Antalet nystartade": [("above", 60, None, None, None, None, "per år")],
        }, 2),
    ],
    "Stensund": [
        ("Kunskap", {
            "Andelen elever som klarar": [("reached", 80, "%", 71, 2023, 2027, None)],
            "Meritvärdet": [("reached", 230, None, 218, 2023, 2027, None)],
        }, 0),
        ("Omsorg", {"Kontinuiteten": [("at_most", 12, "personer", 16, 2023, 2027, None)]}, 0),
        ("Klimat", {"Energianvändningen": [("reached", 120, "kWh per kvm", None, None, 2027, None)]}, 0),
        ("Ekonomi", {"Resultatet": [("at_least", 2, "procent", None, None, None, None)]}, 0),
        ("Fullmäktiges mål", {}, 2),
    ],
    "Lövhult": [
        ("Skola och förskola", {
            "Vi ska ha en förskola": [],
            "Därför ska 95 procent": [("reached", 95, "procent", None, None, 2028, None)],
            "Vi ska också se till": [("reached", None, None, None, None, None, None)],
        }, 0),
        ("Äldre", {
            "Vi vill att äldre": [],
            "Kommunen ska bygga 24": [("reached", 24, "nya platser på särskilt boende", None, None, 2030, None)],
            "Personalen ska ha tid": [],
        }, 0),
        ("Näringsliv och arbete", {
            "Vi ska vara bland de 50": [("reached", 50, "bästa kommunerna", None, None, None, None)],
            "Arbetslösheten": [("below", 5, "procent", None, None, None, None)],
        }, 0),
    ],
    "Ekvik": [
        ("Fokusområde Trygghet", {
            "Andelen invånare som känner sig trygga": [("at_least", 75, "procent", None, None, 2029, None)],
            "Antalet anmälda": [("decrease", None, None, None, None, None, None)],
        }, 2),
        ("Fokusområde Kultur och fritid", {
            "Biblioteket": [("at_least", 90_000, "besök", None, None, None, "per år")],
            "Fler barn ska vara med i en förening": [("increase", None, None, None, 2024, 2029, None)],
        }, 1),
        ("Fokusområde Ekonomi", {
            "Soliditeten": [("above", 30, "procent", None, None, None, None)],
            "Investeringarna": [("at_least", 80, "procent", None, None, None, None)],
        }, 0),
    ],
    "Norrby": [
        ("Målområde 1: Livslångt lärande", {
            "Fler elever": [("increase", None, None, None, None, None, None)],
            "Frånvaron": [("decrease_by", 20, "procent", None, 2023, 2027, None)],
        }, 1),
        ("Målområde 2: Hållbar ekonomi", {
            "Resultatets andel": [("at_least", 2, "procent", 0.8, 2023, 2027, None)],
            "Kommunens låneskuld": [("at_most", 45_000, "kronor", 41_000, 2023, 2027, None)],
        }, 0),
    ],
}  # fmt: skip
DECIDED = {
    "Almby": (date(2022, 12, 12), date(2023, 1, 1), date(2026, 12, 31), None),
    "Stensund": (date(2024, 11, 25), date(2025, 1, 1), date(2027, 12, 31), date(2025, 1, 3)),
    "Lövhult": (date(2024, 6, 18), date(2025, 1, 1), None, None),
    "Ekvik": (date(2025, 10, 20), date(2026, 1, 1), date(2029, 12, 31), None),
    "Norrby": (date(2024, 1, 29), date(2024, 1, 1), date(2027, 12, 31), None),
}


@pytest.fixture(params=WANTED)
def taken_in(request: pytest.FixtureRequest, shared: Path) -> tuple[str, Imported, Content]:
    name = str(request.param)
    made = imported(pages()[name], name)
    return name, made, loaded(made, shared)


def measures(entry: Entry) -> list[Measure]:
    return [
        (one.operator.value, one.value, one.unit, one.baseline_value, one.baseline_year, one.year, one.period)
        for one in entry.targets
    ]


def test_each_area_has_its_goals_measured_and_its_strategies(taken_in: tuple[str, Imported, Content]) -> None:
    name, _, content = taken_in
    (plan,) = content.plans.values()
    found = [
        (
            content.entries[area].quote[0],
            {goal.quote[0]: measures(goal) for goal in content.within(plan.id, Kind.goal, area)},
            len(content.within(plan.id, Kind.strategy, area)),
        )
        for area in plan.area_ids
    ]
    assert [(area, list(goals.values()), strategies) for area, goals, strategies in found] == [
        (area, list(goals.values()), strategies) for area, goals, strategies in WANTED[name]
    ]
    for (_, goals, _), (_, wanted, _) in zip(found, WANTED[name]):
        assert all(quote.startswith(first) for quote, first in zip(goals, wanted))


def test_dates_are_those_of_the_page(taken_in: tuple[str, Imported, Content]) -> None:
    name, _, content = taken_in
    (plan,), (source,) = content.plans.values(), content.sources.values()
    assert plan.decided and plan.decided.by == "kommunfullmäktige"
    assert (plan.decided.on, plan.valid_from, plan.valid_to, source.updated) == DECIDED[name]


def test_every_sentence_is_quoted_or_told_as_unused(taken_in: tuple[str, Imported, Content]) -> None:
    assert unaccounted(taken_in[1]) == []


def test_nothing_of_menus_contact_and_scripts_is_quoted(taken_in: tuple[str, Imported, Content]) -> None:
    content = taken_in[2]
    quotes = " ".join(line for entry in content.entries.values() for line in entry.quote)
    assert not any(
        word in quotes for word in ("kakor", "telefon", "Bygga och bo", "99 procent", "Nyheter", "arkiv", "Start /")
    )


def test_visions_values_and_followup_have_their_own_files() -> None:
    held = {name: imported(page, name).found.subjects for name, page in pages().items()}
    assert held["Almby"]["vision"].facts[0].title == "visionen Ett Almby för alla årstider"
    assert held["Lövhult"]["vision"].facts[0].title == "visionen"
    assert held["Norrby"]["values"].facts[0].quote == ("Våra ledord är:", "Öppenhet", "Ansvar", "Mod")
    assert [name for name in held if "followup" in held[name]] == ["Almby", "Lövhult", "Ekvik"]


def test_goals_read_out_of_prose_are_doubtful() -> None:
    doubts = {line.quote[0] for line in imported(pages()["Lövhult"], "Lövhult").found.lines() if line.doubts}
    assert len(doubts) == 8 and "Arbetslösheten ska vara lägre än 5 procent." in doubts
