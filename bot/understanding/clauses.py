"""The one splitter: a message → the clauses that ask, and those that only tell something."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

SENTENCE_END = re.compile(r"(?<=[.!?\n])\s+|\s+[-–]\s+")
MOST = 8  # sentences, and questions of a sentence, that are read one by one; what comes after is read as one


@dataclass(frozen=True)
class Clauses:
    """The clauses of a message that ask, in order, and those that do not."""

    asking: tuple[str, ...]
    telling: tuple[str, ...] = ()


def split(text: str, asks: Callable[[str], bool], openers: tuple[str, ...]) -> Clauses:
    """Give the clauses of a message. `asks` tells whether a sentence without a question mark asks; `openers` begin a question.

    A message in which nothing asks is one asking clause: "solceller kil".
    """
    sentences = [part.strip() for part in SENTENCE_END.split(text.strip(), maxsplit=MOST) if re.search(r"\w", part)]
    asking = [one for one in sentences if one.endswith("?")] or [one for one in sentences if asks(one)]
    if not asking:
        return Clauses((text,))
    telling = tuple(one for one in sentences if one not in asking)
    parts = [part for one in asking for part in _joined(openers).split(one, maxsplit=MOST) if re.search(r"\w", part)]
    return Clauses(tuple(parts), telling)


@lru_cache(maxsize=8)
def _joined(openers: tuple[str, ...]) -> re.Pattern[str]:
    """Give what stands between two questions in one sentence: "…, och när", "? vem", "… samt hur många"."""
    words = "|".join(map(re.escape, openers))
    return re.compile(rf"(?:\?\s+(?:och\s+|sen\s+)?|,?\s+(?:och|samt|å)\s+)(?=(?:{words})\b)", re.I)
