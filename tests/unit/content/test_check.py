from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.check import Gone, changed, check, untrue
from bot.content.library import load

from .conftest import PAGE, Edit

AREA, PLAN, HOME, SOURCES, CONCEPTS = (
    "vik/plan-2025/natur.yml",
    "vik/plan-2025/plan.yml",
    "vik/municipality.yml",
    "vik/sources.yml",
    "concepts/natur.yml",
)
NEW_GOAL = '  ny: {title: "ny", quote: "Strategier", words: ["ny"], examples: ["Ny?"]}\n'
EARLIER = PLAN.replace("2025", "2024")


def test_good_content_has_no_problems(root: Path) -> None:
    assert check(load(root)) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "key", "expected"),
    [
        (AREA, "rent vatten.", "varmt vatten.", "goals.bad.quote.0", "står inte ordagrant"),
        (AREA, '["Vi lyssnar.", "Vi svarar."]', '["Vi lyssnar. Vi svarar nog."]', "strategies.lyssna.quote.0", "står inte ordagrant"),
        (AREA, '    quote: "Alla badplatser ska ha rent vatten."', '    text: "Rent."', "goals.bad", "ska ha quote"),
        (PLAN, "    rests_on: [vik/plan-2025/skog, vik/plan-2025/bad]\n", "", "facts.antal", "ska ha quote, eller rests_on"),
        (PLAN, "2025/skog, vik", "2025/skogen, vik", "facts.antal.rests_on.0", "ingen post"),
        (PLAN, "2025/skog, vik", "2025/antal, vik", "facts.antal.rests_on.0", "inget citat"),
        (PLAN, "stated_in: vik/plan-2025/beslut", "stated_in: vik/beslut", "decided.stated_in", "ingen post"),
        (PLAN, ", stated_in: vik/plan-2025/beslut", "", "decided.by", "stated_in"),
        (PLAN, "by: kommunfullmäktige", "by: kommunstyrelsen", "decided.by", "vem som beslutade"),
        (PLAN, "on: 2024-12-01", "on: 2024-12-02", "decided.on", "säger inte 2 december 2024"),
        (PLAN, "on: 2024-12-01", "on: 2025-12-01", "decided.on", "kan inte vara efter"),
        (PLAN, "valid_from: 2025-01-01", "valid_from: 2025", "valid_from", "helt datum"),
        (PLAN, "valid_to: 2028-12-31", "valid_to: 2024-12-31", "valid_to", "ska inte vara före valid_from"),
        (PLAN, '["område", "områden"]', '["område"]', "area_word", "ska ha två ord"),
        (PLAN, "source: mal", "source: sidan", "source", "finns inte i kommunens sources.yml"),
        (SOURCES, "read_on: 2025-02-01", "read_on: 2025-01-01", "mal.read_on", "ska inte vara före updated"),
        (AREA, "related: [vik/plan-2025/skog]", "related: [vik/skog]", "goals.bad.related.0", "ingen post"),
        (AREA, "related: [vik/plan-2025/skog]", "related: [vik/plan-2025/bad]", "goals.bad", "sig själv"),
        (AREA, "  bad:", "  Bad_1:", "goals.Bad_1", "bindestreck"),
        (AREA, "value: 30", "value: 40", "goals.skog.targets.value", "talet står inte i citatet"),
        (AREA, "year: 2028", "year: 2027", "goals.skog.targets.year", "talet står inte i citatet"),
        (AREA, 'unit: "procent"', 'unit: "hektar"', "goals.skog.targets.unit", "står inte i citatet"),
        (AREA, ", year: 2028}", "}", "goals.skog.targets", "inget av målets targets"),
        (PLAN, "Vik har två mål: 2", "Vik har tre mål: 2", "facts.antal.text.0", "det finns 2"),
        (PLAN, "två mål: 2 i", "två mål: 3 i", "facts.antal.text.0", "det finns 2"),
        (PLAN, '"Vik har två mål: 2 i naturområdet."', '"Vik har mål till 2035."', "facts.antal.text.0", "talet 2035"),
        (PLAN, "Har Vik två mål?", "Har Vik 3 mål?", "facts.antal.yes.0", "det finns 2"),
        (PLAN, "Har Vik fler än två mål?", "Har Vik 2 mål?", "facts.antal.no.0", "det finns 2"),
        (AREA, "strategies:", f"{NEW_GOAL}strategies:", "facts.antal.rests_on", "inte på alla"),
        (PLAN, '    words: ["antal"]\n    examples: ["Hur många mål har Vik?"]\n', "", "facts.antal.concepts", "minst ett begrepp"),
        (AREA, '["Lyssnar kommunen?"]', '["hur mycket skog ska skyddas"]', "strategies.lyssna.examples.0", "finns redan under vik/plan-2025/skog"),
        (PLAN, '["Har Vik fler än två mål?"]', '["Har Vik två mål?"]', "facts.antal.no.0", "besvaras med yes"),
        (HOME, "suggestions:", "translation: [vik/sprak]\nsuggestions:", "translation.0", "ingen post"),
        (AREA, "concepts: [skogar]", "concepts: [skogen]", "strategies.lyssna.concepts.0", "begreppet finns inte"),
        (AREA, "concepts: [skogar]", "concepts: [skogar, skogar]", "strategies.lyssna.concepts.1", "redan nämnt"),
        (CONCEPTS, "covers: [skogar]", "covers: [skogen]", "utemiljo.covers.0", "begreppet finns inte"),
        (CONCEPTS, "covers: [skogar]", "covers: [utemiljo]", "utemiljo.covers", "rymmer sig självt"),
        (CONCEPTS, 'everyday: ["träd"]', 'everyday: ["träd"]\n  covers: [utemiljo]', "skogar.covers", "rymmer sig självt"),
        (CONCEPTS, 'everyday: ["grönska"], ', 'official: ["Skog"], ', "utemiljo.official.0", "hör redan till begreppet skogar"),
        (CONCEPTS, '["träd"]', '["träd", "Skog"]', "skogar.everyday.1", "finns redan i begreppet"),
        (CONCEPTS, 'everyday: ["grönska"], ', "", "utemiljo", "minst ett ord"),
        (CONCEPTS, "har {kommun}?", "har Viks skogar?", "skogar.examples.0", "i stället för kommunens namn"),
        (CONCEPTS, "har {kommun}?", "har {ort}?", "skogar.examples.0", "bara {kommun}"),
        (CONCEPTS, "har {kommun}?", "har {kommun?", "skogar.examples.0", "bara {kommun}"),
        (CONCEPTS, 'everyday: ["grönska"], ', 'everyday: ["grönska"], examples: ["hur mycket skog har {kommun}"], ', "utemiljo.examples.0", "finns redan under skogar"),
        (AREA, '"Kommunen hör på och ger svar."', '"80 av 100 får svar."', "strategies.lyssna.plain.0", "talet 80"),
        ("municipalities.yml", "Vik", "Kil", "name", "municipalities.yml"),
    ],
)  # fmt: skip
def test_a_mistake_is_told(root: Path, edit: Edit, name: str, old: str, new: str, key: str, expected: str) -> None:
    edit(name, old, new)
    assert any(problem.key == key and expected in problem.expected for problem in check(load(root)))


@pytest.mark.parametrize(
    ("name", "old", "new", "true"),
    [
        (CONCEPTS, '["träd"]', '["träd", "träd"]', True),
        (AREA, '"Alla badplatser ska ha rent vatten."', '"Alla badplatser är rena."', False),
    ],
)
def test_only_what_is_untrue_keeps_content_back(
    root: Path, edit: Edit, name: str, old: str, new: str, true: bool
) -> None:
    edit(name, old, new)
    assert check(load(root)) != [] and (untrue(load(root)) == []) is true


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (AREA, '    words: ["simma"]\n    examples: ["Hur ska vattnet vara?"]\n', ""),
        (SOURCES, "updated: 2025-01-15, ", ""),
        (PLAN, "valid_from: 2025-01-01\nvalid_to: 2028-12-31\n", ""),
        (AREA, '"skyddad skog", operator: at_least, value: 30', '"30 procent skog", operator: reached'),
    ],
)
def test_what_a_page_does_not_say_may_be_left_out(root: Path, edit: Edit, name: str, old: str, new: str) -> None:
    edit(name, old, new)
    assert check(load(root)) == []


def test_a_source_needs_fingerprints(root: Path) -> None:
    (root / "vik/fingerprints.yml").unlink()
    (problem,) = check(load(root))
    assert (problem.file.name, problem.line, problem.key) == ("sources.yml", 2, "mal")
    assert "python -m bot.cli fingerprint vik mal" in problem.expected


@pytest.mark.parametrize(("valid_to", "overlap"), [("2024-12-31", False), ("2025-01-01", True), (None, True)])
def test_plans_follow_each_other(root: Path, valid_to: str | None, overlap: bool) -> None:
    until = f"valid_to: {valid_to}\n" if valid_to else ""
    (root / EARLIER).parent.mkdir()
    (root / EARLIER).write_text(
        f'title: "förra"\nvalid_from: 2020-01-01\n{until}period: "förr"\narea_word: ["del", "delar"]\nsource: mal\n'
    )
    found = [(problem.file.parent.name, problem.key, problem.value) for problem in check(load(root))]
    assert found == ([("plan-2025", "valid_from", "2025-01-01")] if overlap else [])


def test_areas_of_a_plan_differ_in_order(root: Path) -> None:
    (root / AREA).with_name("hav.yml").write_text(
        'order: 1\narea: {title: "x", quote: "Strategier", words: ["y"], examples: ["Z?"]}\n'
    )
    assert [(problem.file.name, problem.key, problem.value) for problem in check(load(root))] == [
        ("natur.yml", "order", "1")
    ]


def test_a_newer_page_tells_what_is_gone_and_whom_it_touches(root: Path) -> None:
    new_page = PAGE.replace("1 december 2024", "2 december 2024").replace("rent", "klart")
    change = changed(load(root), "vik/mal", new_page)
    assert {gone.passage for gone in change.gone} == {"vik/plan-2025/beslut", "vik/plan-2025/bad"}
    assert (
        Gone("vik/plan-2025/bad", "Alla badplatser ska ha rent vatten.", ("vik/plan-2025/antal", "vik/plan-2025/bad"))
        in change.gone
    )
    decided = next(gone for gone in change.gone if gone.passage == "vik/plan-2025/beslut")
    assert set(decided.touches) > {"vik/plan-2025/beslut", "vik/plan-2025/skog"}
    assert change.new == (
        "Kommunfullmäktige beslutade målen den 2 december 2024.",
        "Alla badplatser ska ha klart vatten.",
    )


def test_the_same_page_changes_nothing(root: Path) -> None:
    change = changed(load(root), "vik/mal", PAGE.replace("\n", "\r\n"))
    assert (change.gone, change.new) == ((), ())


def test_a_second_line_of_a_quote_touches_its_entry(root: Path) -> None:
    (gone,) = changed(load(root), "vik/mal", PAGE.replace(" Vi svarar.", "")).gone
    assert (gone.passage, gone.touches) == ("vik/plan-2025/lyssna/2", ("vik/plan-2025/lyssna",))
