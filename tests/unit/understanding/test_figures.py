"""Figures of Swedish texts, as people and pages write them."""

from __future__ import annotations

import pytest

from bot.language.figures import FigureKind, figures

ONE = [
    ("1 150", 1150, None, FigureKind.number),
    ("1150", 1150, None, FigureKind.number),
    ("1.150", 1150, None, FigureKind.number),
    ("1,15 miljarder", 1.15e9, "kronor", FigureKind.money),
    ("1 150 mkr", 1.15e9, "kronor", FigureKind.money),
    ("1 150 mnkr", 1.15e9, "kronor", FigureKind.money),
    ("1150 Mkr", 1.15e9, "kronor", FigureKind.money),
    ("1 050 000 000 kronor", 1.05e9, "kronor", FigureKind.money),
    ("1.050.000.000 kr", 1.05e9, "kronor", FigureKind.money),
    ("en miljard", 1e9, "kronor", FigureKind.money),
    ("en och en halv miljard kronor", 1.5e9, "kronor", FigureKind.money),
    ("en halv miljard", 5e8, "kronor", FigureKind.money),
    ("ett tusen ett hundra femtio miljoner kronor", 1.15e9, "kronor", FigureKind.money),
    ("elvahundrafemtio miljoner", 1.15e9, "kronor", FigureKind.money),
    ("hälften", 50, "procent", FigureKind.share),
    ("halva", 50, "procent", FigureKind.share),
    ("en halv", 50, "procent", FigureKind.share),
    ("halvera", 50, "procent", FigureKind.share),
    ("tre fjärdedelar", 75, "procent", FigureKind.share),
    ("3 fjärdedelar", 75, "procent", FigureKind.share),
    ("tre av fyra", 75, "procent", FigureKind.share),
    ("sju av tio", 70, "procent", FigureKind.share),
    ("7 av 10", 70, "procent", FigureKind.share),
    ("en av tio", 10, "procent", FigureKind.share),
    ("en tredjedel", 100 / 3, "procent", FigureKind.share),
    ("dubbelt", 2, "gånger", FigureKind.share),
    ("6 000 kilowatt", 6e6, "watt", FigureKind.energy),
    ("6 MW", 6e6, "watt", FigureKind.energy),
    ("6MW", 6e6, "watt", FigureKind.energy),
    ("sex megawatt", 6e6, "watt", FigureKind.energy),
    ("6 MWh", 6e6, "wattimmar", FigureKind.energy),
    ("2,5 %", 2.5, "procent", FigureKind.percent),
    ("2.5%", 2.5, "procent", FigureKind.percent),
    ("två och en halv procent", 2.5, "procent", FigureKind.percent),
    ("åttio procent", 80, "procent", FigureKind.percent),
    ("en procent", 1, "procent", FigureKind.percent),
    ("hundra procent", 100, "procent", FigureKind.percent),
    ("tjugo tjugosex", 2026, "år", FigureKind.year),
    ("tjugohundratjugosex", 2026, "år", FigureKind.year),
    ("nitton nittio", 1990, "år", FigureKind.year),
    ("-26", 2026, "år", FigureKind.year),
    ("'26", 2026, "år", FigureKind.year),
    ("2026", 2026, "år", FigureKind.year),
    ("21 januari 2021", 20210121, "dag", FigureKind.date),
    ("21:a januari 2021", 20210121, "dag", FigureKind.date),
    ("21 jan. 2021", 20210121, "dag", FigureKind.date),
    ("nittonde december 2023", 20231219, "dag", FigureKind.date),
    ("2021-01-21", 20210121, "dag", FigureKind.date),
    ("19/12 2023", 20231219, "dag", FigureKind.date),
    ("19/12-2023", 20231219, "dag", FigureKind.date),
    ("19.12.2023", 20231219, "dag", FigureKind.date),
    ("19 december", 1219, "dag utan år", FigureKind.date),
    ("fem", 5, None, FigureKind.number),
    ("ett halvdussin", 6, None, FigureKind.number),
    ("ett dussin", 12, None, FigureKind.number),
    ("tjugosex", 26, None, FigureKind.number),
    ("tvåtusen", 2000, "år", FigureKind.year),
]


@pytest.mark.parametrize(("text", "value", "unit", "kind"), ONE, ids=[case[0] for case in ONE])
@pytest.mark.parametrize("around", ["{}", "Är det {}, säger du?", "({})"])
def test_one_figure(text: str, value: float, unit: str | None, kind: FigureKind, around: str) -> None:
    (figure,) = figures(around.format(text))
    assert (figure.value, figure.unit, figure.kind) == (pytest.approx(value), unit, kind)


SEVERAL = [
    ("Har Kil 23 mål?", [(23, "mål")]),
    ("19 strategiska mål i fyra perspektiv", [(19, "mål"), (4, "perspektiv")]),
    ("i juni 2023", [(202306, "månad")]),
    ("togs det i december", [(12, "månad utan år")]),
    ("2024–2026", [(2024, "år"), (2026, "år")]),
    ("2024-26", [(2024, "år"), (2026, "år")]),
    ("läsåret 2024/25", [(2024, "år"), (2025, "år")]),
    ("målen för -26", [(2026, "år")]),
    ("över 74 procent år 2026", [(74, "procent"), (2026, "år")]),
    ("cirka 1 300 synpunkter", [(1300, "synpunkter")]),
    ("två miljoner invånare", [(2_000_000, "invånare")]),
    ("gäller 2024, 2025 och 2026", [(2024, "år"), (2025, "år"), (2026, "år")]),
    ("till 2030 jmf med nivåer 1990", [(2030, "år"), (1990, "år")]),
    ("1,15 miljarder eller 1 150 miljoner kronor", [(1.15e9, "kronor"), (1.15e9, "kronor")]),
    ("i tre år", [(3, "år")]),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_figures_of_a_sentence(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(figure.value, figure.unit) for figure in figures(text)] == expected


@pytest.mark.parametrize(
    "text",
    ["den tredje", "den 3:e", "nummer 3", "90-talet", "CO2", "en kommun", "ett mål om lån", "en av dem", "ett år till", "",
     "de mars-lika", "kl.", "maj", "1" * 400],
)  # fmt: skip
def test_no_figure(text: str) -> None:
    assert figures(text) == ()


def test_the_text_of_a_figure_is_where_it_says() -> None:
    text = "Kil får låna 1,15 miljarder kronor till 2026, inte hälften."
    assert [text[one.start : one.end] for one in figures(text)] == [one.text for one in figures(text)]
    assert [one.text for one in figures(text)] == ["1,15 miljarder kronor", "2026", "hälften"]


@pytest.mark.parametrize(
    "shape", ["tjugo", "tjugo ", "1 150 ", "en av ", "- ", "19/12 ", "januari ", "1", "2024-", "halv"]
)
def test_hostile_shapes_are_read(shape: str) -> None:
    assert isinstance(figures(shape * 2000), tuple)
