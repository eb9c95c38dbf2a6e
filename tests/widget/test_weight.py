"""The chat stays small, plain and of its own making."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from .conftest import widget_files

BUDGET_BYTES = 10 * 1024


def test_all_modules_and_styles_weigh_at_most_ten_kilobytes_gzipped() -> None:
    weights = {path.name: len(gzip.compress(path.read_bytes(), 9)) for path in widget_files()}
    assert sum(weights.values()) <= BUDGET_BYTES, weights


@pytest.mark.parametrize("path", widget_files(), ids=lambda path: path.name)
def test_no_file_makes_markup_of_text_keeps_for_long_or_goes_elsewhere(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|Function\(|DOMParser|srcdoc", source
    )
    assert not re.search(r"localStorage|indexedDB|document\.cookie|caches\.", source)
    assert not re.findall(r"https?://[a-z]", source)
