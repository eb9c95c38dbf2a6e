from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.language.slips import OneSlip

WORDS = st.text("abåö", max_size=6)


@given(st.lists(WORDS, max_size=12), WORDS)
def test_it_finds_just_the_words_that_are_one_slip_away(words: list[str], word: str) -> None:
    assert OneSlip(words).near(word) == sorted({one for one in words if OSA.distance(word, one) <= 1})


@pytest.mark.parametrize("slip", ["fån", "frn", "frånn", "rfån", "från"])
def test_a_letter_wrong_missing_too_many_or_changed_about(slip: str) -> None:
    assert OneSlip(["från", "fram", "vilka"]).near(slip) == ["från"]


def test_a_word_longer_than_any_is_near_none() -> None:
    assert OneSlip(["a" * 41]).near("a" * 41) == []
