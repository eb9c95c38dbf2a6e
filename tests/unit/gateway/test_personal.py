from __future__ import annotations

import pytest

from bot.gateway.personal import mask


@pytest.mark.parametrize(
    ("written", "masked"),
    [
        ("mitt personnummer är 19121212-1212", "mitt personnummer är [personnummer]"),
        ("121212-1212 heter jag", "[personnummer] heter jag"),
        ("ring 070-174 06 05 ikväll", "ring [telefonnummer] ikväll"),
        ("+46 70 174 06 05", "[telefonnummer]"),
        ("skriv till anna.svensson@example.se tack", "skriv till [e-postadress] tack"),
    ],
)
def test_personal_data_is_masked(written: str, masked: str) -> None:
    assert mask(written) == masked


@pytest.mark.parametrize(
    "question",
    [
        "Är låneskulden högst 1 150 miljoner kronor 2024-2026?",
        "Gällde det 2021-06-15 eller 2021-01-21?",
        "Halverade utsläpp 2030 jämfört med 1990?",
        "2024 2025 2026",
        "över 80 procent, 74 procent och 2,5 procent",
    ],
)
def test_figures_of_the_goals_are_left_alone(question: str) -> None:
    assert mask(question) == question


@pytest.mark.parametrize("piece", ["1", "a.", "a@", "070 123 ", "19", "+46", "-"])
def test_a_million_characters_are_masked_in_one_pass(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    assert len(mask(text)) <= 2 * len(text)
