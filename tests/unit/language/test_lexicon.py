from __future__ import annotations

import pytest

from bot.language.analysis import Analyser
from bot.language.lexicon import Lexicon


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("mål", "mål målet målen"),  # the lookups as they come say måla
        ("företag", "företag företaget företagen"),  # … företa
        ("vård", "vård vården"),  # … vårda
        ("plan", "plan planen planer"),  # … plana
        ("ha", "har hade"),  # … hare
        ("strategi", "strategi strategier"),
        ("skola", "skolan skolor skolorna"),
        ("bostad", "bostad bostäder bostäderna"),
        ("lån", "lån lånet lånen"),
        ("medborgare", "medborgare medborgarna"),
        ("barn", "barn barnen"),
        ("nämnd", "nämnd nämnden nämnder"),
        ("kommun", "kommunen kommuner kommunens"),
    ],
)
def test_forms_of_a_word_share_a_lemma(lexicon: Lexicon, lemma: str, forms: str) -> None:
    assert {form: lexicon.lemma(form) for form in forms.split()} == dict.fromkeys(forms.split(), lemma)


@pytest.mark.parametrize(
    "forms", ["strategi strategierna", "perspektiv perspektiven", "målområde målområdena", "elbil elbilar elbilarna"]
)
def test_forms_that_the_lexicon_lacks_meet_their_word_all_the_same(analyser: Analyser, forms: str) -> None:
    assert len({token.term for token in analyser.tokens(forms)}) == 1


def test_an_unknown_word_has_no_lemma(lexicon: Lexicon) -> None:
    assert (lexicon.lemma("qwrtz"), lexicon.zipf("qwrtz")) == (None, 0.0)


def test_common_words_are_common(lexicon: Lexicon) -> None:
    assert lexicon.zipf("och") > lexicon.zipf("kommun") > lexicon.zipf("soliditet")
