from __future__ import annotations

import pytest

from bot.language.analysis import Analyser


def words(analyser: Analyser, text: str) -> list[str]:
    return [token.surface for token in analyser.tokens(text)]


@pytest.mark.parametrize(
    ("glued", "apart"),
    [
        ("vadheter", ["vad", "heter"]),
        ("vilkamål", ["vilka", "mål"]),
        ("skautsläppen", ["ska", "utsläppen"]),
        ("fårkil", ["får", "kil"]),
        ("kilsvisionen", ["kils", "visionen"]),
        ("karlstadsvärdegrund", ["karlstads", "värdegrund"]),
        ("görkilnär", ["gör", "kil", "när"]),
        ("ochvilka", ["och", "vilka"]),
    ],
)
def test_a_lost_space_is_put_back(analyser: Analyser, glued: str, apart: list[str]) -> None:
    assert words(analyser, glued) == apart


@pytest.mark.parametrize(
    "word",
    [
        "medarbetarenkät", "klimatmål", "avgångssamtal", "kommunkoncern", "hållbarhetsglasögon",
        "omorganisation", "tillsvidareanställda", "påstår", "kilometer",
    ],
)  # fmt: skip
def test_a_word_that_holds_a_small_word_stays_whole(analyser: Analyser, word: str) -> None:
    assert words(analyser, word) == [word]


@pytest.mark.parametrize("slip", ["solditet", "visionn", "strategeir", "värdegrudn", "medarbtare", "perpektiv"])
def test_a_misspelling_is_not_taken_apart(analyser: Analyser, slip: str) -> None:
    assert len(words(analyser, slip)) == 1


@pytest.mark.parametrize(
    ("apart", "joined"), [("klimat neutral", ["klimatneutral"]), ("när producerad mat", ["närproducerad", "mat"])]
)
def test_a_compound_written_apart_is_put_together(analyser: Analyser, apart: str, joined: list[str]) -> None:
    assert words(analyser, apart) == joined


@pytest.mark.parametrize("text", ["för skolan", "mål för skola", "hur ska de nå dit", "när byggs det"])
def test_two_words_that_happen_to_make_one_stay_apart(analyser: Analyser, text: str) -> None:
    assert words(analyser, text) == text.split()
