"""Single readings: run-on lists, figures and targets, titles, days and periods, what a heading announces, headings in plain text."""

from __future__ import annotations

from datetime import date

import pytest

from bot.importing import dates
from bot.importing.page import Block, Shape
from bot.importing.phrase import Names, indicator_of, title_of
from bot.importing.plain import read_text
from bot.importing.prune import reason
from bot.importing.roles import Role, area_word, role_of
from bot.importing.run import Imported, text_page
from bot.importing.runon import apart
from bot.importing.targets import targets_of

from .conftest import imported

NAMES = Names(frozenset({"Vik", "Viks"}))


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "Andelen nöjda ska öka från 70 procent 2023 till 80 procent 2027.",
            ("reached", 80, "procent", 70, 2023, 2027),
        ),
        ("Minst 95 % av eleverna ska klara gymnasiet.", ("at_least", 95, "%", None, None, None)),
        ("Sjukfrånvaron ska inte vara högre än 6 procent.", ("at_most", 6, "procent", None, None, None)),
        ("Soliditeten ska inte understiga 25 procent.", ("at_least", 25, "procent", None, None, None)),
        ("Väntetiden ska vara kortare än 30 dagar.", ("below", 30, "dagar", None, None, None)),
        (
            "Utsläppen ska minska med 55 procent till 2030 jämfört med 2010.",
            ("decrease_by", 55, "procent", None, 2010, 2030),
        ),
        ("Utsläppen ska halveras till 2030.", ("decrease_by", 50, "procent", None, None, 2030)),
        ("Antalet besök ska fördubblas.", ("increase_by", 100, "procent", None, None, None)),
        ("Vi ska bygga 400 bostäder per år.", ("reached", 400, "bostäder", None, None, None)),
        ("Kommunen ska ha minst tre fritidsgårdar.", ("at_least", 3, "fritidsgårdar", None, None, None)),
        ("Verksamheten ska vara fossilfri senast 2030.", ("reached", None, None, None, None, 2030)),
        ("Skulden ska vara högst 2,4 miljarder kronor.", ("at_most", 2.4, "miljarder kronor", None, None, None)),
        ("Frånvaron ska minska.", ("decrease", None, None, None, None, None)),
        ("Alla skolor ska ha ett bibliotek.", ("all", None, None, None, None, None)),
        ("Färre ska vara arbetslösa.", ("decrease", None, None, None, None, None)),
        ("Kostnaden ska vara 100 kronor eller mindre.", ("at_most", 100, "kronor", None, None, None)),
    ],
)
def test_a_target_is_read_out_of_a_line(line: str, wanted: tuple[object, ...]) -> None:
    (target,) = targets_of(line, NAMES)
    held = (target.operator.value, target.value, target.unit, target.baseline_value, target.baseline_year, target.year)
    assert held == wanted


@pytest.mark.parametrize(
    "line", ["Vik ska vara en trygg kommun.", "Främja ett gott bemötande.", "Elever i årskurs 9 ska trivas."]
)
def test_a_line_that_measures_nothing_has_no_target(line: str) -> None:
    assert targets_of(line, NAMES) == ()


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Vik ska vara en trygg kommun.", "en trygg kommun"),
        ("Kommunens energianvändning ska minska till 2030.", "kommunens energianvändning"),
        ("Öka tryggheten i centrum.", "att öka tryggheten i centrum"),
        ("Vi har ordning på pengar, papper och personal.", "ordning på pengar, papper och personal"),
        ("År 2027 ska andelen nöjda öka.", "andelen nöjda"),
        ("Invånarna ska känna sig trygga.", "att invånarna ska känna sig trygga"),
        ("Visionen Vik växer antogs 2020.", "visionen Vik växer"),
        ("Därför ska alla barn få läsa.", "att alla barn ska få läsa"),
    ],
)
def test_a_line_gets_a_name_for_running_text(line: str, title: str) -> None:
    assert title_of(line, NAMES) == title


def test_what_is_measured_is_the_lines_own_words() -> None:
    assert indicator_of("Minst 40 % av maten ska vara ekologisk.", NAMES) == "maten"
    assert indicator_of("Vi ska bygga ett nytt bibliotek.", NAMES) == "ett nytt bibliotek"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Mål 2024–2027", date(2024, 1, 1), date(2027, 12, 31)),
        ("Mål för 2024 till och med 2027", date(2024, 1, 1), date(2027, 12, 31)),
        ("Nya mål från och med 2025", date(2025, 1, 1), None),
        ("Målen gäller till och med 2026", None, date(2026, 12, 31)),
    ],
)
def test_a_period_is_what_the_page_says(text: str, first: date | None, last: date | None) -> None:
    said = dates.period(text)
    assert said and (said.first, said.last) == (first, last)


@pytest.mark.parametrize("text", ["Vision 2035", "Ring 0123-45 67 89", "§ 112", "Vi har 2 500 anställda"])
def test_other_figures_are_no_period(text: str) -> None:
    assert dates.period(text) is None


@pytest.mark.parametrize(
    ("sentence", "by", "on"),
    [
        ("Målen antogs av kommunfullmäktige den 12 december 2022.", "kommunfullmäktige", date(2022, 12, 12)),
        ("Kommunfullmäktige har beslutat om sju mål.", "kommunfullmäktige", None),
        ("Beslutad av KF 2023-11-27, § 145.", "KF", date(2023, 11, 27)),
        (
            "Barn- och utbildningsnämnden fastställde målen den 3 mars 2024.",
            "barn- och utbildningsnämnden",
            date(2024, 3, 3),
        ),
    ],
)
def test_a_decision_is_what_the_page_says(sentence: str, by: str, on: date | None) -> None:
    assert dates.decided(sentence) == dates.Decided(by, on)


@pytest.mark.parametrize(
    "sentence", ["Nämnderna följer målen.", "Målen gäller 2024.", "Kommunfullmäktige har 41 ledamöter."]
)
def test_no_decision_is_made_up(sentence: str) -> None:
    assert dates.decided(sentence) is None


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Mål", Role.goals), ("Övergripande mål", Role.goals), ("Mål för nämnden", Role.goals), ("Målområde 1:2", Role.goals),
        ("Strategier för att nå målen", Role.strategies), ("Så når vi dit", Role.strategies), ("Målbild", Role.picture),
        ("Indikatorer", Role.measures), ("Vår vision", Role.vision), ("Värdegrund", Role.values), ("Uppföljning av målen", Role.followup),
        ("Vision och mål", Role.plan), ("Strategisk plan 2025–2028", Role.plan), ("Styrmodell", Role.governance),
        ("Trygghet", Role.other), ("Det ekonomiska perspektivet", Role.other), ("Mål 3: Alla ska trivas", Role.goal),
    ],
)  # fmt: skip
def test_a_heading_announces_what_follows(heading: str, role: Role) -> None:
    assert role_of(heading) is role


def test_areas_are_called_what_a_sentence_calls_them() -> None:
    assert area_word(["Planen har fyra fokusområden."]) == ("fokusområde", "fokusområden")
    assert area_word(["Målen hör till tre perspektiv."]) == ("perspektiv", "perspektiv")
    assert area_word(["Målen gäller alla."]) is None


@pytest.mark.parametrize(
    "text",
    [
        "Kommunen har tre mål: 1) Trygga barn. 2) Bra skola. 3) Ren luft.",
        "Kommunen har tre mål: • Trygga barn. • Bra skola. • Ren luft.",
        "Kommunen har tre mål: Trygga barn; Bra skola; och Ren luft.",
    ],
)
def test_a_list_that_runs_on_is_taken_apart(text: str) -> None:
    blocks = apart([Block(Shape.paragraph, text)])
    assert [block.text.rstrip(".") for block in blocks] == [
        "Kommunen har tre mål:",
        "Trygga barn",
        "Bra skola",
        "Ren luft",
    ]


def test_a_paragraph_with_one_number_is_left_whole() -> None:
    (block,) = apart([Block(Shape.paragraph, "Vi har 3. Plan 1. Och mer.")])
    assert block.text == "Vi har 3. Plan 1. Och mer."


def test_plain_text_has_headings_lists_tables_and_wrapped_lines() -> None:
    text = "Rubrik här\n\n1. Ekonomi\n\n- ett mål\n  som går vidare\n- ett till\n\nEn rad som är så lång att den har brutits just här\nför att den inte fick plats på en enda rad i filen.\n\nMål | Värde\nSkog | 5\n"
    assert [(block.shape.value, block.text) for block in read_text(text)] == [
        ("heading", "Rubrik här"), ("heading", "Ekonomi"), ("item", "ett mål som går vidare"), ("item", "ett till"),
        ("paragraph", "En rad som är så lång att den har brutits just här för att den inte fick plats på en enda rad i filen."),
        ("row", "Mål | Värde"), ("row", "Skog | 5"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Gå till innehåll",
        "Kontakta oss",
        "Hittade du det du sökte?",
        "Start / Kommun / Mål",
        "vik@vik.example",
        "Vi använder kakor.",
    ],
)
def test_what_is_not_of_the_page_is_left_out(text: str) -> None:
    assert reason(text)


@pytest.mark.parametrize(
    "text", ["Vi ska ha god kontakt med invånarna.", "Mål", "Telefonköerna ska bli kortare för alla som ringer."]
)
def test_what_is_of_the_page_stays(text: str) -> None:
    assert reason(text) == ""


def goals(made: Imported) -> list[str]:
    return [goal.quote[0] for plan in made.found.plans for goal in plan.goals]


def test_a_goal_that_stands_twice_is_one() -> None:
    text = "Mål 2025–2028\n\nKommunen har två mål:\n\n• Alla ska trivas.\n• Luften ska bli ren.\n\nAlla ska trivas.\n\nDet är viktigt."
    assert goals(imported(text_page(text, "sida"), "Vik")) == ["Alla ska trivas.", "Luften ska bli ren."]


def test_a_page_of_several_bodies_keeps_their_decisions_apart() -> None:
    text = (
        "Vision & mål\n\nKommunfullmäktige har antagit två övergripande mål.\n\n1. Alla ska trivas här\n2. Luften ska bli ren\n\n"
        "Kommunstyrelsens mål för att nå fullmäktiges mål:\n\n• Befolkningen ska öka med 1 procent.\n"
    )
    (plan,) = imported(text_page(text, "sida"), "Vik").found.plans
    assert [(area.head.title, len(area.goals), bool(area.decided)) for area in plan.areas] == [
        ("kommunfullmäktiges övergripande mål", 2, True), ("kommunstyrelsens mål", 1, False),
    ]  # fmt: skip
    assert plan.decided is None
