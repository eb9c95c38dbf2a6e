"""What the documents say of the code is so: rows, patches, commands, and every link leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.deciding.table import FIRST, OF_ONE
from bot.server.patches import PATCHES

PROJECT = Path(__file__).parents[2]
ARCHITECTURE = (PROJECT / "docs" / "architecture.md").read_text(encoding="utf-8")
DOCUMENTS = [PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))]


def test_the_rows_of_the_table_are_told_in_their_order() -> None:
    rows = [f"{row.__module__.rpartition('.')[2]}.{row.__name__}" for row in (*FIRST, *OF_ONE)]
    assert re.findall(r"^ +\| `(\w+\.\w+)` \|", ARCHITECTURE, re.M) == rows


def test_every_patch_is_told() -> None:
    told = re.findall(r"^\| `(\w+)` \|", ARCHITECTURE, re.M)
    assert set(PATCHES) <= set(told)


def test_every_command_of_the_readme_exists() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    asked = set(re.findall(r"make ([a-z-]+)", (PROJECT / "README.md").read_text(encoding="utf-8")))
    assert asked <= set(re.findall(r"^([a-z-]+):", makefile, re.M))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: str(document.relative_to(PROJECT)))
def test_every_link_leads_to_a_file(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []
