from __future__ import annotations

import numpy as np
import pytest

from bot.nlu.kinds import Ranker, untrained

TEXTS = ["vilka mål har kil", "hej", "hur hög är skatten?", "tack så mycket"]


def test_the_short_way_gives_what_predict_proba_gives() -> None:
    classifier = untrained(10.0).fit(TEXTS, ["ask_goals", "greet", "ask_content", "thank"])
    ranking = Ranker(classifier).ranking
    for text in (*TEXTS, "vad är målet?", "mål mål och mål", "qqq"):
        chances = dict(zip(classifier.classes_, classifier.predict_proba([text])[0]))
        assert {one["name"]: one["confidence"] for one in ranking(text)} == pytest.approx(chances)
        assert np.isclose(sum(one["confidence"] for one in ranking(text)), 1)
