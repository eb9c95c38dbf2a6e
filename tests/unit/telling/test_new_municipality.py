"""A municipality is a folder of YAML and nothing else: one is written beside the others while the bot runs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.content.check import check
from bot.content.library import load
from bot.content.shelf import Shelf
from bot.language.lexicon import Lexicon
from bot.telling.certificate import Certificate
from bot.telling.shelf import BookShelf
from tests.talk import Talk, quoted, town_root


class Clock:
    """A clock that has moved a minute each time it is looked at."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 60
        return self.now


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The content of Nordvik alone."""
    root = town_root(tmp_path)
    (root / "ekhult").rename(tmp_path / "ekhult")
    return root


@pytest.fixture
def books(root: Path, lexicon: Lexicon) -> BookShelf:
    """A shelf in use before the folder came."""
    books = BookShelf(Shelf(root, Clock()), lexicon)
    assert set(books.current().content.municipalities) == {"nordvik"}
    return books


def grown(books: BookShelf, root: Path) -> BookShelf:
    """Give the shelf once Ekhult's folder has been looked at twice."""
    shutil.copytree(root.parent / "ekhult", root / "ekhult")
    for _ in range(3):
        books.current()
    return books


def test_it_is_taken_up_while_the_bot_runs(books: BookShelf, root: Path) -> None:
    before = books.current()
    book = grown(books, root).current()
    talk = Talk(book, Certificate(book))
    assert quoted(talk.say("Hur många ekar ska Ekhult plantera?", aspect="amount").answer) == ["ekhult/plan-2025/ekar"]
    assert talk.say("och i Nordvik?", "switch").plan.municipality == "nordvik"
    assert book.index.shards["nordvik"] is before.index.shards["nordvik"]


def test_the_book_is_kept_while_nothing_changes(books: BookShelf) -> None:
    assert books.current() is books.current()


def test_a_broken_file_leaves_the_last_good_book_in_use(books: BookShelf, root: Path) -> None:
    book, file = books.current(), root / "nordvik" / "sources.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("title:", "titel:"), encoding="utf-8")
    assert [books.current() is book for _ in range(3)] == [True] * 3
    assert {problem.file for problem in books.content.problems} == {file}


def test_no_check_has_anything_against_it(tmp_path: Path) -> None:
    assert check(load(town_root(tmp_path))) == []
