"""What training learns from: the sentences of data/nlu, each with its act and, when it asks, its aspect.

Imports nothing of the project. An intent in the form of Rasa's retrieval intents, `ask/amount`, is act and aspect.
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


def labelled(text: str, intent: str) -> Example:
    """Give the example of a sentence and its intent as Rasa writes it."""
    act, _, aspect = intent.partition("/")
    return Example(text, act, aspect or None)


def read(folder: Path) -> list[Example]:
    """Give the examples of every file in a folder, in the order they stand. Errors: OSError, yaml.YAMLError."""
    return [example for file in sorted(folder.glob("*.yml")) for example in _of_file(file)]


def _of_file(file: Path) -> Iterator[Example]:
    for one in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
        for line in one["examples"].splitlines():
            if line.startswith("- "):
                yield labelled(line[2:].strip(), one["intent"])
