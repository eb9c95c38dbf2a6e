"""The error tree of the content base.

ContentError                    the content cannot be used; carries every Problem found
Problem                         one thing that is wrong: file, line, key, value, what was expected
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong in one content file, told to the person who edits it."""

    file: Path
    line: int
    key: str
    value: str
    expected: str

    def __str__(self) -> str:
        shown = f" = {self.value!r}" if self.value else ""
        key = f"{self.key}{shown}: " if self.key else ""
        return f"{self.file}, rad {self.line}: {key}{self.expected}"


class ContentError(Exception):
    """The content base cannot be used; `problems` holds everything that was found, sorted by file and line."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))
