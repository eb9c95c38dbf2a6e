"""What stands in a message before anything is looked up: places, years, ordinals, sorts of line, and the words of its subject."""

from __future__ import annotations

import pytest

from bot.content.model import Kind
from bot.deciding.book import Book


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Vad gör Ekhult?", ("ekhult",)),
        ("vad gör ekhults kommun", ("ekhult",)),
        ("vilka ekhultsbor", ("ekhult",)),
        ("Ekhullt", ("ekhult",)),
        ("Nordvik och Ekhult", ("nordvik", "ekhult")),
        ("Vad gör kommunen?", ()),
    ],
)
def test_our_municipalities_are_heard_inflected_and_a_letter_wrong(
    town: Book, text: str, named: tuple[str, ...]
) -> None:
    assert town.reader.read(text).municipalities == named


@pytest.mark.parametrize(
    ("text", "place"), [("Mål i Sandby?", "Sandby"), ("sandby kommuns mål", "Sandby"), ("Mål i Ekhult?", None)]
)
def test_a_place_that_is_not_ours_is_heard_as_such(town: Book, text: str, place: str | None) -> None:
    assert town.reader.read(text).elsewhere == place


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Vad gällde 2023?", (2023,)),
        ("2025–2028", (2025, 2028)),
        ("den 2025-01-20", ()),
        ("2 500 ekar", ()),
        ("20250", ()),
    ],
)
def test_years_are_four_digits_by_themselves(town: Book, text: str, years: tuple[int, ...]) -> None:
    assert town.reader.read(text).years == years


@pytest.mark.parametrize(
    ("text", "place"), [("den tredje", 3), ("och det sista?", -1), ("det första målet", 1), ("tre mål", None)]
)
def test_an_ordinal_is_a_place_in_a_list(town: Book, text: str, place: int | None) -> None:
    assert town.reader.read(text).ordinal == place


@pytest.mark.parametrize(
    ("text", "sorts"),
    [
        ("Vilka mål finns?", [Kind.goal]),
        ("skogsmålen", [Kind.goal]),
        ("Är det ett mål eller en strategi?", [Kind.goal, Kind.strategy]),
        ("Vilka områden?", [Kind.area]),
        ("målbilden", [Kind.picture]),
        ("Hur många ekar?", []),
    ],
)
def test_the_sort_of_line_is_told_by_its_word(town: Book, text: str, sorts: list[Kind]) -> None:
    assert list(town.reader.read(text).sorts) == sorts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hur många ekar ska Ekhult plantera?", {"ekar", "plantera"}),
        ("skogsmål", {"skogsmål"}),
        ("var då?", set()),
        ("och hur är det i Nordvik?", set()),
        ("den andra", set()),
        ("Vad gällde 2023?", set()),
        ("500 ekar", {"ekar"}),
    ],
)
def test_names_sorts_years_figures_and_small_words_are_no_subject(town: Book, text: str, words: set[str]) -> None:
    assert {token.surface for token in town.reader.read(text).words} == words
