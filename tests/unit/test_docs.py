"""What the documents say of the code is so: rows, patches, commands, and every link leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.deciding.table import FIRST, OF_ONE
from bot.server.patches import PATCHES

PROJECT = Path(__file__).parents[2]
ARCHITECTURE = (PROJECT / "docs" / "architecture.md").read_text(encoding="utf-8")
MAKEFILE = (PROJECT / "Makefile").read_text(encoding="utf-8")
DOCUMENTS = [PROJECT / "README.md", PROJECT / "questions" / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))]
OF_TODAY = [path for path in DOCUMENTS if path.parent.name != "adr"]  # a decision also tells of what is gone


def test_the_rows_of_the_table_are_told_in_their_order() -> None:
    rows = [f"{row.__module__.rpartition('.')[2]}.{row.__name__}" for row in (*FIRST, *OF_ONE)]
    assert re.findall(r"^ +\| `(\w+\.\w+)` \|", ARCHITECTURE, re.M) == rows


def test_every_patch_is_told() -> None:
    told = re.findall(r"^\| `(\w+)` \|", ARCHITECTURE, re.M)
    assert set(PATCHES) <= set(told)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: str(document.relative_to(PROJECT)))
def test_every_command_exists(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    assert set(re.findall(r"\bmake ([a-z-]+)", text)) <= set(re.findall(r"^([a-z-]+):", MAKEFILE, re.M))
    files = [PROJECT.joinpath(*name.split(".")) for name in re.findall(r"python -m ([\w.]*\w)", text)]
    assert [
        file for file in files if not file.with_suffix(".py").exists() and not (file / "__main__.py").exists()
    ] == []
    commands = set(re.findall(r"python -m bot\.cli ([a-z]+)", text))
    assert commands <= {path.stem for path in (PROJECT / "bot" / "cli").glob("[a-z]*.py")}


@pytest.mark.parametrize("document", OF_TODAY, ids=lambda document: str(document.relative_to(PROJECT)))
def test_every_file_of_the_code_that_is_named_exists(document: Path) -> None:
    named = re.findall(
        r"`((?:bot|actions|data|docs|evaluation|bench|tests|questions)/[\w/.-]*)`", document.read_text(encoding="utf-8")
    )
    assert [name for name in named if not (PROJECT / name).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: str(document.relative_to(PROJECT)))
def test_every_link_leads_to_a_file(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []
