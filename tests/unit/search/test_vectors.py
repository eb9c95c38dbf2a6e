from __future__ import annotations

import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.search.vectors import reader_of, stacked

TEXTS = ["vilka mål har kil", "mål mål mål", "vision och värdegrund", "kils vision"]
ASKED = ["mål och vision", "vision vision", "okända ord", ""]


@pytest.mark.parametrize("analyzer", ["word", "char_wb"])
def test_the_short_way_gives_the_numbers_of_transform(analyzer: str) -> None:
    vectoriser = TfidfVectorizer(analyzer=analyzer, ngram_range=(1, 2), sublinear_tf=True).fit(TEXTS)
    read = reader_of(vectoriser)
    short = stacked([read(text) for text in ASKED], len(vectoriser.vocabulary_))
    assert abs(short - vectoriser.transform(ASKED)).max() < 1e-12
