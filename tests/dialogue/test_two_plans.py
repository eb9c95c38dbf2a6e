"""Two plans of one municipality never mix: Kil's of 2024–2026 and an invented one of 2027–2030, asked of with and without years."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from bot.content.library import ROOT, load
from bot.deciding.book import Book
from bot.language.lexicon import Lexicon
from bot.telling.answer import Answer
from bot.telling.answering import answer
from bot.understanding.question import Conversation
from tests.conftest import Hears

OLD, NEW = "kil/plan-2024/", "kil/plan-2027/"
DURING, LATER = date(2026, 6, 1), date(2027, 2, 1)
ENDED = "De strategiska målen 2024–2026 gällde till och med den 31 december 2026 och har ersatts av nyare."


@pytest.fixture(scope="module")
def both_plans(tmp_path_factory: pytest.TempPathFactory, lexicon: Lexicon) -> Book:
    """The book of the content with the invented plan in it."""
    root = Path(shutil.copytree(ROOT, tmp_path_factory.mktemp("plans") / "goal_content"))
    shutil.copytree(Path(__file__).parent / "kil-2027", root / "kil" / "plan-2027")
    return Book(load(root), lexicon)


def plans_told(told: Answer) -> set[str]:
    """Give the plans of Kil that the goals in an answer are of."""
    quoted = [passage for sentence in told.sentences if sentence.quote for passage in sentence.passages]
    return {plan for plan in (OLD, NEW) for passage in quoted if passage.startswith(plan)}


@pytest.mark.parametrize(
    ("text", "day", "plan"),
    [
        ("Hur stor låneskuld får Kil ha?", DURING, OLD),
        ("Hur stor låneskuld får Kil ha?", LATER, NEW),
        ("Hur stor låneskuld får Kil ha 2025?", DURING, OLD),
        ("Hur stor låneskuld får Kil ha 2025?", LATER, OLD),
        ("Hur stor låneskuld får Kil ha 2028?", DURING, NEW),
        ("Hur stor låneskuld får Kil ha 2028?", LATER, NEW),
        ("Vilka mål har Kil?", DURING, OLD),
        ("Vilka mål har Kil?", LATER, NEW),
        pytest.param(
            "Vilka mål hade Kil 2024?",
            LATER,
            OLD,
            marks=pytest.mark.xfail(reason="heard as change, which lists nothing"),
        ),
        ("Vilka mål har Kil 2029?", DURING, NEW),
        ("Vilka mål har Kil 2027?", DURING, NEW),
        ("Vilka mål har Kil för ekonomin?", LATER, NEW),
        ("Vilka perspektiv finns i Kil?", LATER, NEW),
        ("Hur många ska jobba heltid i Kil?", DURING, OLD),
        ("Hur många ska jobba heltid i Kil?", LATER, NEW),
        ("Hur många ska jobba heltid i Kil 2025?", LATER, OLD),
        ("Vad ska soliditeten i Kil vara 2030?", DURING, NEW),
        ("Vad säger Kil om soliditeten?", DURING, OLD),
        ("Vad säger Kil om soliditeten?", LATER, NEW),
        ("Är taket för Kils lån 1 400 miljoner?", LATER, NEW),
        ("Är taket för Kils lån 1 150 miljoner?", DURING, OLD),
    ],
)
def test_a_question_is_told_from_the_plan_it_means(
    both_plans: Book, hears: Hears, text: str, day: date, plan: str
) -> None:
    told = answer(both_plans, text, hears(text), Conversation(), day)
    assert plans_told(told) == {plan}
    said = [sentence.text for sentence in told.sentences]
    assert (ENDED in said) is (plan == OLD and day == LATER)
