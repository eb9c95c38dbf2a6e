from __future__ import annotations

import numpy as np
import pytest

from bot.nlu.kinds import ranking, untrained

TEXTS = ["vilka mål har kil", "hej", "hur hög är skatten?", "tack så mycket"]


def test_the_short_way_gives_what_predict_proba_gives() -> None:
    classifier = untrained(10.0).fit(TEXTS, ["ask_goals", "greet", "ask_content", "thank"])
    for text in (*TEXTS, "vad är målet?"):
        chances = dict(zip(classifier.classes_, classifier.predict_proba([text])[0]))
        assert {one["name"]: one["confidence"] for one in ranking(classifier, text)} == pytest.approx(chances)
        assert np.isclose(sum(one["confidence"] for one in ranking(classifier, text)), 1)
