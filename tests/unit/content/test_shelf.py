from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.content.shelf import CONSENT, LOOK_SECONDS, Shelf

from .conftest import FILES, Edit

AREA, PLAN, CONCEPTS = "vik/plan-2025/natur.yml", "vik/plan-2025/plan.yml", "concepts/natur.yml"
STEP = 97


@dataclass
class Clock:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def shelf(root: Path, clock: Clock) -> Shelf:
    shelf = Shelf(root, clock)
    shelf.current()
    return shelf


@pytest.fixture
def settle(shelf: Shelf, clock: Clock) -> Callable[[], None]:
    """Two looks, which is how long new files have to lie still."""

    def look_twice() -> None:
        for _ in range(2):
            clock.now += LOOK_SECONDS
            shelf.current()

    return look_twice


def test_unchanged_files_are_not_read_again(shelf: Shelf, settle: Callable[[], None]) -> None:
    before = shelf.current()
    settle()
    assert shelf.current() is before and shelf.problems == () and shelf.version == before.version


def test_an_added_goal_is_there_after_two_looks(root: Path, shelf: Shelf, clock: Clock, edit: Edit) -> None:
    goal = '  ny: {title: "ny", quote: "Strategier", words: ["ny"], examples: ["Ny?"]}\n'
    edit(AREA, "strategies:", f"{goal}strategies:")
    for old, new in (("två mål", "tre mål"), ("mål: 2", "mål: 3"), ("rests_on: [", "rests_on: [vik/plan-2025/ny, ")):
        edit(PLAN, old, new)
    seen = []
    for _ in range(3):
        seen.append("vik/plan-2025/ny" in shelf.current().entries)
        clock.now += LOOK_SECONDS
    assert seen == [False, False, True]


def test_files_being_written_are_left_alone(shelf: Shelf, clock: Clock, edit: Edit) -> None:
    before = shelf.version
    for _ in range(5):
        edit(CONCEPTS, '"trä', '"träträ')
        clock.now += LOOK_SECONDS
        assert shelf.version == before
    clock.now += LOOK_SECONDS
    assert shelf.version != before


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        (AREA, b""),
        (AREA, b"a: b: c"),
        (AREA, FILES[AREA].encode("latin-1")),
        (AREA, FILES[AREA].replace("30 procent", "35 procent").encode()),
        (PLAN, FILES[PLAN].replace("title:", "titel:").encode()),
        (CONCEPTS, b"natur: &a {title: x, everyday: *a}"),
        (CONCEPTS, b"x" * 10_000_000),
    ],
)  # fmt: skip
def test_broken_content_is_told_and_the_old_is_kept(
    root: Path, shelf: Shelf, settle: Callable[[], None], name: str, raw: bytes
) -> None:
    before = shelf.current()
    (root / name).write_bytes(raw)
    settle()
    assert shelf.current() is before
    assert root / name in {problem.file for problem in shelf.problems}
    (root / name).write_text(FILES[name], encoding="utf-8")
    settle()
    assert shelf.problems == ()


@pytest.mark.parametrize("name", [*FILES, "vik/fingerprints.yml"])
def test_a_file_cut_anywhere_keeps_the_old(root: Path, shelf: Shelf, settle: Callable[[], None], name: str) -> None:
    before, whole = shelf.current(), (root / name).read_bytes()
    for length in range(0, len(whole) - 1, STEP):
        (root / name).write_bytes(whole[:length])
        settle()
        assert shelf.current() is before and shelf.problems, length


def test_a_cut_that_was_meant_is_taken_when_someone_says_so(
    root: Path, shelf: Shelf, settle: Callable[[], None]
) -> None:
    (root / AREA).write_text(FILES[AREA][: FILES[AREA].index("strategies:")], encoding="utf-8")
    settle()
    (problem,) = [one for one in shelf.problems if one.file == root / AREA]
    assert "avhuggen" in problem.expected and "vik/plan-2025/lyssna" in shelf.current().entries
    (root / CONSENT).write_text("nej", encoding="utf-8")
    settle()
    assert "vik/plan-2025/lyssna" in shelf.current().entries
    (root / CONSENT).write_text(problem.expected.split("Skriv ")[1].split()[0] + "\n", encoding="utf-8")
    settle()
    assert "vik/plan-2025/lyssna" not in shelf.current().entries and shelf.problems == ()


def test_content_that_shrinks_much_is_held_back(root: Path, shelf: Shelf, settle: Callable[[], None]) -> None:
    (root / PLAN).write_text(FILES[PLAN].split("  antal:")[0] + "# slut\n", encoding="utf-8")
    settle()
    assert "vik/plan-2025/antal" not in shelf.current().entries
    (root / AREA).write_text(FILES[AREA].split("  bad:")[0] + "# slut\n", encoding="utf-8")
    settle()
    assert "vik/plan-2025/bad" in shelf.current().entries
    assert "2 poster är borta" in shelf.problems[0].expected


def test_without_any_good_content_there_is_none(root: Path, clock: Clock) -> None:
    (root / AREA).write_bytes(b"")
    shelf = Shelf(root, clock)
    for _ in range(2):
        with pytest.raises(ContentError, match=r"natur\.yml, rad 1"):
            shelf.current()
    (root / AREA).write_text(FILES[AREA], encoding="utf-8")
    assert shelf.current().entries


def test_an_untouched_copy_with_a_new_date_is_the_same_content(
    root: Path, shelf: Shelf, settle: Callable[[], None]
) -> None:
    before = shelf.version
    os.utime(root / AREA)
    settle()
    assert shelf.version == before
