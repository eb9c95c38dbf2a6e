from __future__ import annotations

from datetime import date

import pytest

from bot.answers.book import Book
from bot.answers.period import plan_in_force
from bot.content.model import Outcome

from .conftest import Ask, passages, towns

BEFORE = {
    f"karlstad/plan-2023/{area}"
    for area in ("en-kommun-for-alla", "kunskap-och-tillvaxt", "miljosmart-kommun", "hallbart-arbetsliv")
}


@pytest.mark.parametrize(
    ("municipality", "day", "plan"),
    [
        ("karlstad", date(2022, 7, 1), "karlstad/plan-2023"),
        ("karlstad", date(2023, 12, 31), "karlstad/plan-2023"),
        ("karlstad", date(2024, 1, 1), "karlstad/plan-2024"),
        ("karlstad", date(2031, 1, 1), "karlstad/plan-2024"),
        ("kil", date(2023, 12, 31), None),
        ("kil", date(2024, 1, 1), "kil/plan-2024"),
        ("kil", date(2026, 12, 31), "kil/plan-2024"),
        ("kil", date(2027, 1, 1), None),
    ],
)
def test_the_plan_in_force(book: Book, municipality: str, day: date, plan: str | None) -> None:
    found = plan_in_force(book.content.plans_of(municipality), day)
    assert (found and found.id) == plan


@pytest.mark.parametrize(
    ("on", "plan"), [(date(2023, 6, 1), "karlstad/plan-2023"), (date(2025, 6, 1), "karlstad/plan-2024")]
)
def test_today_decides_which_goals_are_given(ask: Ask, on: date, plan: str) -> None:
    found = passages(ask("Vilka mål har Karlstad?", "ask_goals", on=on))
    assert {passage.rpartition("/")[0] for passage in found} == {plan}


@pytest.mark.parametrize(
    "text",
    ["Vad gällde innan 2024 i Karlstad?", "Vilka mål hade Karlstad tidigare?", "Vad gällde i Karlstad 2022?"],
)
def test_an_ended_period_is_told_and_said_to_have_ended(ask: Ask, text: str) -> None:
    answer = ask(text, "ask_decision")
    assert answer.outcome is Outcome.answered
    assert set(passages(answer)) == BEFORE
    assert "gäller inte längre" in answer.sentences[-1].text


@pytest.mark.parametrize(
    "text",
    [
        "Vilka mål hade Kil 2019?",
        "Vilka mål hade Karlstad 2019?",
        "Vilka mål hade Kil innan 2024?",
        "Vad gäller i Kil 2035?",
    ],
)
def test_a_time_that_no_page_tells_of_is_an_honest_no(ask: Ask, text: str) -> None:
    answer = ask(text, "ask_goals")
    assert answer.outcome is Outcome.other_period
    assert not passages(answer) and answer.citations


def test_a_year_that_is_only_a_baseline_is_no_period_either(ask: Ask) -> None:
    answer = ask("Vad gällde i Kil 2022?", "ask_decision")
    assert answer.outcome in (Outcome.other_period, Outcome.not_in_source) and not passages(answer)


def test_a_goals_own_year_is_no_period(ask: Ask) -> None:
    assert passages(ask("Vad ska vara klart i Karlstad 2030?")) == ["karlstad/plan-2024/fossilfri"]


@pytest.mark.parametrize("text", ["Vilka mål hade Kil 2019?", "Vilka mål hade Kil innan 2024?"])
def test_another_municipality_is_no_substitute_for_a_period(ask: Ask, text: str) -> None:
    assert "karlstad" not in towns(ask(text, "ask_goals"))
