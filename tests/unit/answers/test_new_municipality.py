"""A municipality is a folder of YAML and nothing else: an invented one is written beside the others while the bot runs."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from bot.answers.answer import Answer
from bot.answers.composer import compose
from bot.answers.query import Context, Query
from bot.answers.render import render
from bot.answers.shelf import BookShelf
from bot.content.fingerprint import fingerprints
from bot.content.library import ROOT
from bot.content.model import Outcome
from bot.content.shelf import Shelf
from bot.language.lexicon import Lexicon

from .conftest import passages, towns

EKHULT = Path(__file__).parent / "ekhult"
FOLDER = "ekhult"


class Clock:
    """A clock that has moved a minute each time it is looked at."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 60
        return self.now


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the content."""
    return Path(shutil.copytree(ROOT, tmp_path_factory.mktemp("new") / "goal_content"))


@pytest.fixture(scope="module")
def books(root: Path, lexicon: Lexicon) -> BookShelf:
    """A shelf whose content was in use before the folder came."""
    books = BookShelf(Shelf(root, Clock()), lexicon)
    assert FOLDER not in books.content.current().municipalities
    shutil.copytree(EKHULT, root / FOLDER, ignore=shutil.ignore_patterns("*.txt"))
    prints = {"planen": fingerprints((EKHULT / "sidan.txt").read_text(encoding="utf-8"))}
    (root / FOLDER / "fingerprints.yml").write_text(yaml.safe_dump(prints), encoding="utf-8")
    books.content.current()
    books.content.current()
    return books


def ask(books: BookShelf, text: str, kind: str = "ask_content", context: Context | None = None) -> Answer:
    book = books.current()
    return compose(book, Query(book.read(text), kind, 0.9, context or Context()), date(2025, 6, 1))


def test_it_is_taken_up_while_the_bot_runs(books: BookShelf) -> None:
    assert FOLDER in books.current().content.municipalities and books.content.problems == ()


@pytest.mark.parametrize(
    ("text", "kind", "passage"),
    [
        ("Vad är Ekhults vision?", "ask_content", "ekhult/vision/namn"),
        ("Vilka mål har Ekhult?", "ask_goals", "ekhult/plan-2025/ekar"),
        ("vilka mål har ekhult för klimatet", "ask_goals", "ekhult/plan-2025/ekar"),
        ("Får barnen plocka kantareller?", "ask_content", "ekhult/plan-2025/svamp"),
        ("Planteras det träd i Ekhult?", "ask_content", "ekhult/plan-2025/ekar"),
        ("Vem beslutade målen för 2025 i Ekhult, kommunfullmäktige?", "ask_decision", "ekhult/plan-2025/beslut"),
    ],
)
def test_its_questions_are_answered_with_its_words(books: BookShelf, text: str, kind: str, passage: str) -> None:
    answer = ask(books, text, kind)
    assert answer.outcome is Outcome.answered and passage in passages(answer)
    assert towns(answer) == {FOLDER}


def test_its_decision_is_cited(books: BookShelf) -> None:
    text = render(books.current(), ask(books, "Vilka mål har Ekhult?", "ask_goals"))
    assert "”Mål för Ekhult”, Ekhults kommun. Beslutat av kommunfullmäktige den 20 januari 2025" in text


def test_it_joins_the_conversation(books: BookShelf) -> None:
    kil = ask(books, "Vilka mål har Kil för klimatet?", "ask_goals")
    assert passages(ask(books, "och Ekhult?", "follow_up", kil.context)) == ["ekhult/plan-2025/ekar"]


def test_it_is_one_to_choose_among(books: BookShelf) -> None:
    assert [button.title for button in ask(books, "Vilka mål finns?", "ask_goals").buttons] == [
        "Ekhult",
        "Karlstad",
        "Kil",
    ]


def test_it_is_compared_with_the_others(books: BookShelf) -> None:
    answer = ask(books, "Jämför klimatmålen i Ekhult och Kil", "ask_comparison")
    assert answer.outcome is Outcome.compared and towns(answer) == {FOLDER, "kil"}


def test_the_others_are_answered_as_before(books: BookShelf) -> None:
    assert towns(ask(books, "Vad heter Karlstads vision?")) == {"karlstad"}


def test_the_book_is_kept_while_nothing_changes(books: BookShelf) -> None:
    assert books.current() is books.current()


def test_a_broken_file_leaves_the_last_good_book_in_use(books: BookShelf, root: Path) -> None:
    book, file = books.current(), root / FOLDER / "vision.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("facts:", "fakta:"), encoding="utf-8")
    assert [books.current() is book for _ in range(3)] == [True] * 3
    assert {problem.file for problem in books.content.problems} == {file}
    assert ask(books, "Vad är Ekhults vision?").outcome is Outcome.answered
