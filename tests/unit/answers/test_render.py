from __future__ import annotations

from datetime import date

import pytest

from bot.answers.answer import Answer, Citation, Sentence
from bot.answers.book import Book
from bot.answers.render import render
from bot.answers.wording import day
from bot.content.model import Outcome

PAGE = Citation(
    "kil/x",
    "kil",
    "Strategiska mål",
    "Kils kommun",
    "https://kil.se",
    date(2024, 5, 31),
    "kommunfullmäktige",
    date(2023, 12, 19),
)


def text(book: Book, *sentences: Sentence, citations: tuple[Citation, ...] = ()) -> str:
    return render(book, Answer(Outcome.answered, sentences, citations))


def test_quotes_stand_in_quotation_marks_and_own_words_do_not(book: Book) -> None:
    assert text(book, Sentence("Så här:"), Sentence("Ordagrant.", ("kil/a",), quote=True)) == "Så här:\n”Ordagrant.”"


def test_lists_have_a_bullet_a_line(book: Book) -> None:
    lines = [Sentence(name, ("kil/a",), quote=True, listed=True) for name in ("Ett", "Två")]
    assert text(book, Sentence("Två mål:"), *lines) == "Två mål:\n• ”Ett”\n• ”Två”"


def test_two_municipalities_never_share_a_line(book: Book) -> None:
    said = [Sentence("Ett.", municipality="karlstad"), Sentence("Två.", municipality="kil")]
    assert text(book, *said).splitlines() == ["Ett.", "Två."]


def test_the_source_comes_last_with_body_and_both_dates(book: Book) -> None:
    last = text(book, Sentence("Ja."), citations=(PAGE,)).splitlines()[-1]
    assert all(
        part in last
        for part in ("Strategiska mål", "Kils kommun", "kommunfullmäktige", "19 december 2023", "31 maj 2024", "kil.se")
    )
    assert "https://" not in last


def test_an_undecided_source_names_no_decision(book: Book) -> None:
    bare = Citation("kil/x", "kil", "Strategiska mål", "Kils kommun", "https://kil.se", date(2024, 5, 31))
    assert "eslut" not in text(book, Sentence("Ja."), citations=(bare,))


def test_a_source_is_told_once(book: Book) -> None:
    assert text(book, Sentence("Ja."), citations=(PAGE, PAGE)).count("Källa") == 1


@pytest.mark.parametrize(
    ("value", "written"), [(date(2023, 10, 4), "4 oktober 2023"), (date(2024, 5, 31), "31 maj 2024")]
)
def test_days_are_written_as_in_running_text(value: date, written: str) -> None:
    assert day(value) == written
