"""What every kind of test may ask for: the content, the language data, the book, the certificate and the trained acts and aspects."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest

from bot.content.library import Content, load
from bot.deciding.book import Book
from bot.gateway.settings import Settings
from bot.gateway.words import load_words
from bot.language.lexicon import DIRECTORY, Lexicon, baked
from bot.nlu import acts, examples
from bot.nlu.examples import Example
from bot.server.language_data import ensure_baked
from bot.server.model import training_hash
from bot.telling.certificate import Certificate
from bot.understanding.question import Heard

PROJECT = Path(__file__).parents[1]

Hears = Callable[[str], Heard]


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
def book(content: Content, lexicon: Lexicon) -> Book:
    """The book of the repository's content."""
    return Book(content, lexicon)


@pytest.fixture(scope="session")
def certificate(book: Book) -> Certificate:
    """What proves that every sentence may be said."""
    return Certificate(book, asdict(load_words(Settings.words_file).replies).values())


@pytest.fixture(scope="session")
def today() -> date:
    """A day on which one plan of each municipality is in force."""
    return date(2025, 6, 1)


@pytest.fixture(scope="session")
def training_examples() -> list[Example]:
    """Each sentence of data/nlu with its act and aspect."""
    return examples.read(PROJECT / "data" / "nlu")


@pytest.fixture(scope="session")
def hears() -> Hears:
    """The classifiers of today's training data, as a function from a text to what they hear in it.

    They come from the model of these files, else from the last run of the tests, else they are trained now.
    """
    wanted = training_hash(PROJECT)
    archive = PROJECT / "models" / f"kompassen-{wanted}.tar.gz"
    kept = PROJECT / "var" / "tests" / f"acts-{wanted}.joblib"
    if archive.is_file():
        return acts.stored(archive).heard
    if not kept.is_file():
        kept.parent.mkdir(parents=True, exist_ok=True)
        acts.write(acts.train(PROJECT / "data" / "nlu"), kept)
    return acts.load(kept).heard
