"""What is asked with slips of the pen is still answered: a floor for each type of damage, on a sample of the bank."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from bot.deciding.book import Book
from bot.language.lexicon import Lexicon
from bot.learning.bank import load
from bot.understanding.question import Heard
from evaluation.judge import Verdict
from evaluation.kompassen import InProcess
from evaluation.perturb import changes
from evaluation.robustness import ALLOWED_POINTS, USUAL, measure, sample
from evaluation.robustness_page import names
from evaluation.run import Result, run

CASES = 180
EACH = 100  # cases asked of each type of damage
# A sample wavers: a few cases more than the limit that the whole bench holds.
SLACK_POINTS = 100 * 6 / EACH


@pytest.fixture(scope="module")
def bot(book: Book, hears: Callable[[str], Heard], today: date) -> InProcess:
    return InProcess(book, hears, today)


@pytest.fixture(scope="module")
def right(bot: InProcess) -> list[Result]:
    """The sampled cases that are right when nothing is damaged."""
    return [one for one in run(bot, sample(load(), CASES)) if one.verdict is Verdict.right]


@pytest.mark.parametrize("name", sorted(USUAL))
def test_damage_costs_no_more_than_it_may(
    name: str, bot: InProcess, right: list[Result], book: Book, lexicon: Lexicon
) -> None:
    cases = sample([one.case for one in right], EACH)
    found = measure(bot, cases, name, changes(lexicon, names(book))[name], USUAL[name])
    assert 100 * (1 - found.right) <= ALLOWED_POINTS[name] + SLACK_POINTS, (
        f"{100 * found.right:.0f} % of what was right still is"
    )
