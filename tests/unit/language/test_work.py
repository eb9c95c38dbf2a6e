"""No text can stop the analysis: the work grows as the text does, whatever stands in it."""

from __future__ import annotations

from itertools import cycle

import pytest

from bench.shapes import SHAPES, message
from bot.language.analysis import MOST_UNKNOWN, Analyser
from bot.language.compounds import Splitter
from bot.language.lexicon import LONGEST_WORD, Lexicon
from bot.language.spelling import Speller
from tests.work import calls

MOST_CALLS = 300  # a character
GROWTH = 2.3  # of a text twice as long
FEW = 2_000  # calls that say nothing of growth


@pytest.mark.parametrize("name", SHAPES)
def test_a_text_twice_as_long_is_at_most_twice_the_work(analyser: Analyser, name: str) -> None:
    half, whole = (calls(analyser.tokens, message(name, length)) for length in (500, 1_000))
    assert whole <= 1_000 * MOST_CALLS
    assert whole <= GROWTH * max(half, FEW)


@pytest.mark.parametrize("words", [("skola",), ("kommunfullmäktige",), ("i", "på", "kil"), ("låneskuld", "stad", "en")])
def test_no_word_is_much_work_however_long(analyser: Analyser, words: tuple[str, ...]) -> None:
    endless = cycle(words)
    text = "".join(next(endless) for _ in range(1_000))
    work = {length: calls(analyser.tokens, "å" + text[:length]) for length in (LONGEST_WORD - 1, 200, 1_000)}
    assert max(work.values()) == work[LONGEST_WORD - 1]


def test_a_word_longer_than_any_is_neither_split_nor_mended(analyser: Analyser) -> None:
    word = "kommunfullmäktige" * 20
    assert [(token.surface, token.parts, token.known) for token in analyser.tokens(word)] == [(word, (), False)]


def test_hyphens_between_more_than_one_word_part_them(analyser: Analyser) -> None:
    assert len(analyser.tokens("-".join(["kommunfullmäktige"] * 20))) == 20


def test_of_many_unknown_words_only_the_first_are_mended(analyser: Analyser) -> None:
    slips = [f"låneskul{one}{other}" for one in "bcfghjklm" for other in "bcfghjklm"]
    meant = [token.surface == slip and token.known for slip, token in zip(slips, analyser.tokens(" ".join(slips)))]
    assert 0 < sum(meant) <= MOST_UNKNOWN


def test_few_words_have_about_the_same_letters(lexicon: Lexicon) -> None:
    words = [word for word in lexicon.words() if len(word) > 3]
    speller = Speller(dict.fromkeys(words, 1), lexicon)
    assert len(speller.comparable("kommunfulmäktige")) < len(words) / 20


def test_the_parts_of_a_word_are_looked_for_once_a_place(lexicon: Lexicon) -> None:
    split = Splitter(lexicon).split
    assert calls(split, "stad" * 10) <= LONGEST_WORD**2
    assert split("stad" * 11) == ()
