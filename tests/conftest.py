"""What every kind of test may ask for: the content, the language data, the answer book and the trained kinds of question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import joblib
import pytest
import yaml

from bot.content.library import Content, load
from bot.language.lexicon import DIRECTORY, Lexicon, baked
from bot.server.language_data import ensure_baked
from bot.server.model import training_hash

PROJECT = Path(__file__).parents[1]

KindOf = Callable[[str], tuple[str, float]]
Examples = list[tuple[str, str]]


@pytest.fixture(scope="session")
def content() -> Content:
    """The content base as it is in the repository. Not to be changed."""
    return load()


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The Swedish language data, baked first when this machine has none of today's recipe."""
    ensure_baked(DIRECTORY)
    return baked()


@pytest.fixture(scope="session")
def book(content: Content, lexicon: Lexicon) -> Any:
    """The answer book of the repository's content, of the engine that goes."""
    from bot.answers.book import Book

    return Book(content, lexicon)


@pytest.fixture(scope="session")
def today() -> date:
    """A day on which one plan of each municipality is in force."""
    return date(2025, 6, 1)


@pytest.fixture(scope="session")
def training_examples() -> Examples:
    """Each sentence of data/nlu with its kind."""
    files = sorted((PROJECT / "data" / "nlu").glob("*.yml"))
    intents = [one for file in files for one in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]]
    lines = [(line, one["intent"]) for one in intents for line in one["examples"].splitlines()]
    return [(line[2:].strip(), kind) for line, kind in lines if line.startswith("- ")]


@pytest.fixture(scope="session")
def kind_of(training_examples: Examples) -> KindOf:
    """The classifier of today's training data, as a function from a text to its kind and how sure that is.

    It comes from the model of these files, else from the last run of the tests, else it is trained now.
    """
    from bot.nlu import kinds

    wanted = training_hash(PROJECT)
    archive = PROJECT / "models" / f"kompassen-{wanted}.tar.gz"
    kept = PROJECT / "var" / "tests" / f"kinds-{wanted}.joblib"
    if archive.is_file():
        classifier = kinds.stored(archive)
    elif kept.is_file():
        classifier = joblib.load(kept)
    else:
        texts, names = zip(*training_examples)
        classifier = kinds.untrained(_strength()).fit(texts, names)
        kept.parent.mkdir(parents=True, exist_ok=True)
        joblib.dump(classifier, kept)
    ranker = kinds.Ranker(classifier)

    def kind_of(text: str) -> tuple[str, float]:
        first = ranker.ranking(text)[0]
        return first["name"], first["confidence"]

    return kind_of


def _strength() -> float:
    pipeline = yaml.safe_load((PROJECT / "config.yml").read_text(encoding="utf-8"))["pipeline"]
    return float(next(one["strength"] for one in pipeline if one["name"].endswith("KindClassifier")))
