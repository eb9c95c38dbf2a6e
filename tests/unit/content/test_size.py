"""A file as large as a film is refused without being read."""

from __future__ import annotations

import shutil
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.content.library import ROOT, load, version
from bot.content.reader import read
from bot.content.shelf import Shelf

LARGE = 300_000_000


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "goal_content"
    shutil.copytree(ROOT, folder)
    return folder


def grow(root: Path) -> Path:
    file = root / "kil" / "film.yml"
    with file.open("wb") as made:
        made.truncate(LARGE)
    return file


@pytest.mark.parametrize(
    "use", [version, load, lambda root: read(root / "kil" / "film.yml")], ids=["version", "load", "read"]
)
def test_a_large_file_is_refused_unread(root: Path, use: Callable[[Path], object]) -> None:
    grow(root)
    tracemalloc.start()
    try:
        with pytest.raises(ContentError, match="större"):
            use(root)
        assert tracemalloc.get_traced_memory()[1] < LARGE / 10
    finally:
        tracemalloc.stop()


def test_the_last_good_content_stays_in_use(root: Path) -> None:
    now = [0.0]
    shelf = Shelf(root, lambda: now[0])
    good = shelf.current()
    grow(root)
    tracemalloc.start()
    for _ in range(3):
        now[0] += 2
        assert shelf.current() is good
    assert tracemalloc.get_traced_memory()[1] < LARGE / 3
    tracemalloc.stop()
