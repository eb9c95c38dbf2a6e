"""The generated files are those that the shapes give; `python -m bot.cli schema` writes them anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.library import ROOT
from bot.content.schema import FOLDER, generated

GENERATED = generated(ROOT.parent)


@pytest.mark.parametrize("path", GENERATED, ids=lambda path: str(path.relative_to(ROOT.parent)))
def test_is_in_sync(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == GENERATED[path]


def test_no_schema_is_left_over() -> None:
    assert set((ROOT / FOLDER).iterdir()) == {
        path for path in GENERATED if path.suffix == ".json" and path.parent.name == FOLDER
    }
