"""The first sentence: what is asked of a subject, told by structure and resting on the very entry."""

from __future__ import annotations

import pytest

from bot.content.model import Entry
from bot.deciding.book import Book
from bot.telling.aspects import BY_ASPECT, first_sentence
from bot.understanding.question import Aspect

PLAN = "ekhult/plan-2025"
TOLD = [
    ("ekar", Aspect.amount, "Minst 500 ekar år 2027."),
    ("lanen", Aspect.amount, "Högst 300 miljoner kronor."),
    ("cykelvagar", Aspect.amount, "40 kilometer år 2026."),
    ("avverkning", Aspect.amount, "En minskning med 20 procent år 2028 jämfört med 2020."),
    ("svamp", Aspect.amount, ""),
    ("bussar", Aspect.amount, ""),
    ("vagarna", Aspect.count, "Tre mål och noll strategier."),
    ("ekar", Aspect.count, "Minst 500 ekar år 2027."),
    ("ekar", Aspect.deadline, "År 2027."),
    ("lanen", Aspect.deadline, ""),
    ("avverkning", Aspect.baseline, "Jämfört med 2020."),
    ("ekar", Aspect.baseline, ""),
    ("ekar", Aspect.measured, "Det som mäts är planterade ekar."),
    ("svamp", Aspect.measured, ""),
    ("svamp", Aspect.validity, "Det hör till målen 2025–2028, som avser 2025–2028."),
    ("ekar", Aspect.belongs, "Det är ett mål i Skogen, i målen 2025–2028."),
    ("skogsskola", Aspect.belongs, "Det är en strategi i Skogen, i målen 2025–2028."),
    ("skogen-malbild", Aspect.belongs, "Det är en rad i Skogen, i målen 2025–2028."),
    ("beslut", Aspect.belongs, ""),
    ("ekar", Aspect.source, "Det står på Ekhults kommuns sida ”Mål för Ekhult”, uppdaterad den 3 februari 2025."),
    ("ekar", Aspect.why, ""),
]


def entry_of(town: Book, name: str) -> Entry:
    """Give an entry of Ekhult's plan."""
    return next(one for key, one in town.content.entries.items() if key == f"{PLAN}/{name}")


@pytest.mark.parametrize(("name", "aspect", "text"), TOLD, ids=[f"{name}-{aspect.value}" for name, aspect, _ in TOLD])
def test_the_first_sentence_of_an_aspect(town: Book, name: str, aspect: Aspect, text: str) -> None:
    entry = entry_of(town, name)
    told = first_sentence(town, entry, aspect)
    assert [one.text for one in told] == ([text] if text else [])
    assert all(one.passages == entry.passages and not one.quote for one in told)


def test_every_aspect_that_has_a_sentence_is_held_by_a_case() -> None:
    assert set(BY_ASPECT) <= {aspect for _, aspect, text in TOLD if text}


@pytest.mark.parametrize(
    ("operator", "text"),
    [
        ("at_least", "Minst 500 ekar år 2027."),
        ("at_most", "Högst 500 ekar år 2027."),
        ("above", "Över 500 ekar år 2027."),
        ("increase_by", "En ökning med minst 500 ekar år 2027."),
        ("decrease_by", "En minskning med 500 ekar år 2027."),
        ("reached", "500 ekar år 2027."),
    ],
)
def test_an_amount_is_told_as_it_is_meant(town: Book, operator: str, text: str) -> None:
    entry = entry_of(town, "ekar")
    target = entry.targets[0].copy(update={"operator": type(entry.targets[0].operator)(operator)})
    (told,) = first_sentence(town, entry.copy(update={"targets": (target,)}), Aspect.amount)
    assert told.text == text


def test_two_targets_of_one_line_are_both_told_with_what_they_are_of(town: Book) -> None:
    entry = entry_of(town, "ekar")
    later = entry.targets[0].copy(update={"year": 2028, "value": 800.0, "indicator": "vårdade ekar"})
    both = entry.copy(update={"targets": (entry.targets[0], later)})
    assert first_sentence(town, both, Aspect.deadline)[0].text == "År 2027: planterade ekar. År 2028: vårdade ekar."
    assert first_sentence(town, both, Aspect.amount)[0].text == "Minst 500 ekar år 2027. Minst 800 ekar år 2028."


def test_a_period_stands_in_for_a_year(town: Book) -> None:
    entry = entry_of(town, "lanen")
    target = entry.targets[0].copy(update={"period": "perioden 2025–2028"})
    (told,) = first_sentence(town, entry.copy(update={"targets": (target,)}), Aspect.amount)
    assert told.text == "Högst 300 miljoner kronor under perioden 2025–2028."
