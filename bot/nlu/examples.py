"""What training learns from: the sentences of data/nlu, each with its act and, when it asks, its aspect.

Imports nothing of the project. The act is Rasa's intent, the aspect stands in the intent's metadata: Rasa's own second label,
`ask/amount`, wants a response for every sentence and warns of each that has none.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml


class Example(NamedTuple):
    """One sentence, what it does, and what of its subject it asks; None when it asks of nothing."""

    text: str
    act: str
    aspect: str | None


def read(folder: Path) -> list[Example]:
    """Give the examples of every file in a folder, in the order they stand. Errors: OSError, yaml.YAMLError."""
    return [example for file in sorted(folder.glob("*.yml")) for example in of_file(file)]


def of_file(file: Path) -> Iterator[Example]:
    """Give the examples of one file. Errors: as `read`."""
    for one in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
        for line in one["examples"].splitlines():
            if line.startswith("- "):
                yield Example(line[2:].strip(), one["intent"], one.get("metadata", {}).get("aspect"))
