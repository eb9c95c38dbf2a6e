from __future__ import annotations

import pytest

from bot.content.library import Content
from bot.language.compounds import Splitter
from bot.language.lexicon import Lexicon
from bot.understanding.places import own_words


@pytest.fixture(scope="module")
def splitter(content: Content, lexicon: Lexicon) -> Splitter:
    return Splitter(lexicon, frozenset(own_words(content.municipalities)))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("koldioxidutsläpp", "koldioxid utsläpp"),
        ("koldioxidutsläppen", "koldioxid utsläppen"),
        ("låneskuldstak", "lån skuld tak"),
        ("låneskuld", "lån skuld"),
        ("klimatmål", "klimat mål"),
        ("kommunfullmäktige", "kommun fullmäktige"),
        ("äldreboende", "äldre boende"),
        ("värdegrund", "värde grund"),
        ("samverkansområde", "samverkan område"),
        ("hållbarhetsdimension", "hållbarhet dimension"),
        ("skattesats", "skatt sats"),
        ("företagsklimat", "företag klimat"),
        ("sjukfrånvaro", "sjuk frånvaro"),
        ("gymnasiebehörighet", "gymnasie behörighet"),
        ("solcellspark", "sol cell park"),
        ("villatomter", "villa tomter"),
    ],
)
def test_a_compound_is_split_into_its_words(splitter: Splitter, word: str, parts: str) -> None:
    assert splitter.split(word) == tuple(parts.split())


@pytest.mark.parametrize("word", ["karlstad", "karlstads", "kil", "kils"])
def test_names_stay_whole(splitter: Splitter, word: str) -> None:
    assert splitter.split(word) == ()


@pytest.mark.parametrize("word", ["mål", "kommun", "ansvar", "verksamhet", "utsläpp", "beslut", "vision", "medborgare"])
def test_simple_words_stay_whole(splitter: Splitter, word: str) -> None:
    assert splitter.split(word) == ()


def test_what_is_protected_is_not_split(lexicon: Lexicon) -> None:
    assert Splitter(lexicon).split("klimatmål") != ()
    assert Splitter(lexicon, frozenset({"klimatmål"})).split("klimatmål") == ()
