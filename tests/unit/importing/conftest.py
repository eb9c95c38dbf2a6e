from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.content.library import ROOT, Content, load
from bot.importing.folder import Place
from bot.importing.page import Page
from bot.importing.place import problems_of, put
from bot.importing.read import read_bytes
from bot.importing.run import Imported, import_pages

TODAY = date(2026, 11, 30)
PAGES = Path(__file__).parent / "pages"


@pytest.fixture(scope="session")
def handmade() -> Content:
    """The content of the two seed municipalities, as people wrote it."""
    return load(ROOT)


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A content folder with what all municipalities share, the names of the invented ones among them, and no municipality."""
    root = tmp_path / "goal_content"
    root.mkdir()
    for path in ROOT.glob("*.yml"):
        (root / path.name).write_bytes(path.read_bytes())
    (root / "municipalities.yml").write_text(
        "names: [Almby, Stensund, Lövhult, Ekvik, Norrby, Karlstad, Kil]\n", encoding="utf-8"
    )
    return root


def saved_page(name: str) -> Page:
    """Give one of the invented pages, as it would be read from a saved file."""
    raw = (PAGES / name).read_bytes()
    return read_bytes(raw.decode().encode("cp1252") if name == "stensund.html" else raw, name)


def imported(page: Page, name: str) -> Imported:
    """Give what importing a page gives."""
    return import_pages([page], Place(name), TODAY)


def loaded(made: Imported, root: Path) -> Content:
    """Give the content that the files of an import hold, proved by the checks."""
    assert [str(problem) for problem in problems_of(root, made.place.id, made.files)] == []
    put(root, made.place.id, made.files)
    return load(root)
