"""The marks that begin a list item, in text of any origin: bullets, numbers and letters. Imports nothing of the project."""

from __future__ import annotations

import re

BULLETS = "•·●○◦▪▫■□►▶➢➤✓✔–—-*\uf0b7\uf0a7\u2023\u2043"
BULLETED = re.compile(rf"^\s*[{re.escape(BULLETS)}]\s+(?=\S)|^\s*[•●▪■►➢✓\uf0b7]\s*(?=\S)|^\s*o\s+(?=[A-ZÅÄÖ])")
NUMBERED = re.compile(r"^\s*(?:\(?(\d{1,2}|[a-zåäö])\)|(\d{1,2})\.(?!\d))\s+(?=\S)")
NUMBER = re.compile(r"^\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|\(?\d{1,2}\))\s+(?=[^\W\d_])")


def unmarked(line: str) -> str | None:
    """Give the line without its bullet or number; None of a line that has none."""
    for pattern in (BULLETED, NUMBERED):
        found = pattern.match(line)
        if found:
            return line[found.end() :].strip()
    return None


def is_numbered(line: str) -> bool:
    """Tell whether the line begins with a number or letter of a list."""
    return bool(NUMBERED.match(line))


def without_number(heading: str) -> str:
    """Give a heading without the number of its chapter."""
    return NUMBER.sub("", heading).strip() or heading.strip()
