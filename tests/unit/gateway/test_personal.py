from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.gateway.message import clean_text
from bot.gateway.personal import mask, plain
from bot.gateway.personal_numbers import is_checked

NUMBERS = """
900101–1239  900101‑1239  900101 - 1239  19900101 - 1239  900101  1239  900101-\n1239  900101.1239  900101/1239  900101+1239
９００１０１-１２３９  9001011239  199001011239  19121212-1212  121212-1212  900161-1230  900101-TF12  900101-1234  1990-01-01-1239
9 0 0 1 0 1 1 2 3 9
"""
TELEPHONES = """
070-174 06 05  0701740605  +46 70 174 06 05  +46 (0)70 123 45 67  +46(0)70-123 45 67  0046 70 123 45 67  46701234567
(054) 540 00 00  054 - 540 00 00  054–540 00 00  054/540 00 00  070.123.45.67  08-12 34 56  +47 22 12 34 56  （054）5400000
"""
ADDRESSES = """
anna.svensson@example.se  anna＠kil.se  anna @ kil.se  anna(at)kil.se  anna [at] kil.se  anna snabel-a kil punkt se  anna@kil  a+b@x.y.se
"""


def listed(written: str) -> list[str]:
    return [one for line in written.strip().split("\n") for one in line.split("  ")]


def numbers() -> list[str]:
    # One has two blanks and one a line break in it: they are not told apart by blanks.
    return [
        *listed(NUMBERS.replace("900101  1239", "900101 1239").replace("-\n", "-")),
        "900101  1239",
        "900101-\n1239",
    ]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        *((one, "[personnummer]") for one in numbers()),
        *((one, "[telefonnummer]") for one in listed(TELEPHONES)),
        *((one, "[e-postadress]") for one in listed(ADDRESSES)),
    ],
)
@pytest.mark.parametrize("around", ["{}", "Kil når mig på {}.", "ring ({}), tack", "år 2024: {} eller 12 timmar"])
def test_personal_data_is_masked_however_it_is_written(written: str, name: str, around: str) -> None:
    masked = mask(clean_text(around.format(written)))
    assert name in masked
    assert not [one for one in ("1239", "1212", "1230", "123", "540", "anna", "svensson") if one in masked]


@pytest.mark.parametrize("said", ["personnummer: ", "personnummer är ", "pnr ", "samordningsnummer "])
def test_a_number_that_is_said_to_be_personal_is(said: str) -> None:
    assert "[personnummer]" in mask(f"mitt {said}900101 1234")


def test_two_after_each_other_are_two() -> None:
    assert mask("054-540 00 00, 070-123 45 67 2024") == "[telefonnummer], [telefonnummer] 2024"


@pytest.mark.parametrize(
    "question",
    [
        "Är låneskulden högst 1 150 miljoner kronor 2024-2026?",
        "Gällde det 2021-06-15 eller 2021-01-21?",
        "Halverade utsläpp 2030 jämfört med 1990?",
        "2024 2025 2026",
        "Har Kil lån på 2 000 000 000 kr, eller 1 050 000 000 kronor?",
        "Är 1 050 000 000 för mycket, eller 65 250 000 000?",
        "Vad säger diarienummer 2023-0012345?",
        "Dnr KS 2023/00123, dnr 231219-0012 och KS-2023-00123-4",
        "20231219-2026",
        "20240101-20261231",
        "den 2023-12-19 2024",
        "01-02-2024 eller 01.02.2024",
        "kl 08.00-17.00 och 09.30",
        "0,5 procent, 0.25 och 054 000 kr",
        "organisationsnummer 212000-1868",
        "följ @karlstad.se, version 3.10.13, karlstad.se/vision@2024",
        "ISBN 978-91-38-12345-6, SOU 2021:12, 665 91 Kil, sid. 010-015",
        "9001011239 kronor",
        "över 80 procent, 74 procent och 2,5 procent",
    ],
)
def test_figures_of_the_goals_are_left_alone(question: str) -> None:
    assert mask(question) == question


@pytest.mark.parametrize(
    "piece", ["1", "a.", "a@", "070 123 ", "19", "+46", "-", "0 ", "(0", "900101", "46 (0", "1 ", "a snabel-a "]
)
def test_a_million_characters_are_masked_in_one_pass(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    assert len(mask(text)) <= 2 * len(text)


@given(st.text())
def test_a_plain_text_is_as_long_and_masking_twice_is_masking_once(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert mask(mask(text)) == mask(text)


@given(st.dates().filter(lambda day: day.year >= 1900), st.integers(1, 998), st.sampled_from(["-", "", " ", "–"]))
def test_every_checked_number_is_masked(day: object, number: int, gap: str) -> None:
    date = f"{day:%y%m%d}"
    last = next(f"{number:03}{check}" for check in range(10) if is_checked(f"{date}{number:03}{check}"))
    assert mask(f"jag är {date}{gap}{last}, hej") == "jag är [personnummer], hej"
