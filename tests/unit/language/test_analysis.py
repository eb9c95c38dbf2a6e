from __future__ import annotations

import pytest

from bot.language.analysis import Analyser


def terms(analyser: Analyser, text: str) -> list[str]:
    return [token.term for token in analyser.tokens(text)]


@pytest.mark.parametrize(
    ("typo", "word"),
    [
        ("klimta", "klimat"),
        ("karlsatd", "karlstad"),
        ("värdegrudn", "värdegrund"),
        ("värdigrund", "värdegrund"),
        ("solditet", "soliditet"),
        ("koldoxid", "koldioxid"),
        ("perpektiv", "perspektiv"),
        ("visionn", "vision"),
        ("strategeir", "strategier"),
        ("segretion", "segregation"),
        ("lånskuld", "låneskuld"),
        ("företaksklimat", "företagsklimat"),
        ("demokratti", "demokrati"),
    ],
)
def test_a_misspelling_is_mended(analyser: Analyser, typo: str, word: str) -> None:
    assert terms(analyser, typo) == terms(analyser, word)


@pytest.mark.parametrize(
    ("slip", "word"),
    [("fån", "från"), ("vlka", "vilka"), ("ofa", "ofta"), ("bra", "bra"), ("sol", "sol")],
)
def test_a_slip_in_a_short_everyday_word_is_heard(analyser: Analyser, slip: str, word: str) -> None:
    assert terms(analyser, slip) == terms(analyser, word)


@pytest.mark.parametrize(
    "word", ["busskort", "bibliotek", "hund", "fotboll", "kyrka", "simhall", "semester", "telefon"]
)
def test_good_words_that_the_content_lacks_are_left_alone(analyser: Analyser, word: str) -> None:
    assert terms(analyser, word) == [word]


@pytest.mark.parametrize(
    ("plain", "proper"),
    [
        ("vilka mal har Kil for aldre", "vilka mål har Kil för äldre"),
        ("hur mycket far lanen vara", "hur mycket får lånen vara"),
        ("vardegrund", "värdegrund"),
        ("karlstads malomraden", "karlstads målområden"),
        ("ar Kil pa ratt spar", "är Kil på rätt spår"),
        ("koldioxidutslappen", "koldioxidutsläppen"),
    ],
)
def test_a_keyboard_without_swedish_letters_is_enough(analyser: Analyser, plain: str, proper: str) -> None:
    assert terms(analyser, plain) == terms(analyser, proper)


@pytest.mark.parametrize(
    ("apart", "joined"),
    [
        ("klimat neutral", "klimatneutral"),
        ("värde grund", "värdegrund"),
        ("sol celler", "solceller"),
        ("mål område", "målområde"),
        ("kommun fullmäktige", "kommunfullmäktige"),
    ],
)
def test_words_written_apart_are_put_together(analyser: Analyser, apart: str, joined: str) -> None:
    assert terms(analyser, apart) == terms(analyser, joined)


@pytest.mark.parametrize("text", ["Karlstad och Kil", "mål för skola", "hur ska de nå dit"])
def test_words_that_are_no_compound_stay_apart(analyser: Analyser, text: str) -> None:
    assert len(analyser.tokens(text)) == len(text.split())


@pytest.mark.parametrize(
    ("hyphened", "word"),
    [("klimat-mål", "klimatmål"), ("kol-dioxid-utsläpp", "koldioxidutsläpp"), ("värde-grund", "värdegrund")],
)
def test_hyphens_make_no_difference(analyser: Analyser, hyphened: str, word: str) -> None:
    assert terms(analyser, hyphened) == terms(analyser, word)


def test_a_hyphened_word_meets_its_last_part(analyser: Analyser) -> None:
    assert [token.parts[-1] for token in analyser.tokens("e-tjänster HME-indexet")] == ["tjanst", "index"]


@pytest.mark.parametrize(
    ("text", "number"), [("1 150", "1150"), ("1\u00a0150", "1150"), ("2,5", "2.5"), ("2030", "2030")]
)
def test_numbers_are_read_as_swedes_write_them(analyser: Analyser, text: str, number: str) -> None:
    assert terms(analyser, text) == [number]


@pytest.mark.parametrize("text", ["", "   ", "😀😀", "…!?", "-", "\u202e"])
def test_no_words_give_no_tokens(analyser: Analyser, text: str) -> None:
    assert analyser.tokens(text) == ()


def test_capitals_and_decomposed_letters_make_no_difference(analyser: Analyser) -> None:
    assert terms(analyser, "VA\u0308RDEGRUND") == terms(analyser, "värdegrund")


def test_nonsense_is_known_to_be_unknown(analyser: Analyser) -> None:
    assert [token.known for token in analyser.tokens("asdf qwer zxcv")] == [False] * 3


def test_names_carry_no_weight(analyser: Analyser) -> None:
    assert [token.weight for token in analyser.tokens("Karlstad Karlstads Kil Kils")] == [0.0] * 4
