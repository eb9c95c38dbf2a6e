"""The book of two invented municipalities, Ekhult and Nordvik, and a conversation about them."""

from __future__ import annotations

import pytest

from bot.content.library import load
from bot.deciding.book import Book
from bot.language.lexicon import Lexicon
from bot.telling.certificate import Certificate
from tests.talk import Begin, Talk, town_root


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory, lexicon: Lexicon) -> Book:
    """The book of Ekhult and Nordvik."""
    return Book(load(town_root(tmp_path_factory.mktemp("ekhult"))), lexicon)


@pytest.fixture(scope="session")
def town_certificate(town: Book) -> Certificate:
    """What proves that every sentence about Ekhult and Nordvik may be said."""
    return Certificate(town)


@pytest.fixture
def begin(town: Book, town_certificate: Certificate) -> Begin:
    """What begins a conversation anew."""
    return lambda: Talk(town, town_certificate)


@pytest.fixture
def talk(begin: Begin) -> Talk:
    """A conversation about Ekhult and Nordvik in which nothing has been said."""
    return begin()
