"""The fit and its calibration, on invented questions where it is known what tells right from wrong."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from bot.learning.examples import Example
from bot.learning.fit import fit, written
from bot.retrieval.features import NAMES
from bot.retrieval.ranker import SLACK, Ranker

COVERED, ABOUT, LETTERS = (NAMES.index(name) for name in ("covered", "about", "letters"))


def questions(number: int, answerable: float = 1.0) -> list[Example]:
    """Give questions whose right entry covers more; letters are noise, and "about" speaks for wrong entries."""
    rng = np.random.default_rng(7)
    made = []
    for place in range(number):
        features = np.zeros((6, len(NAMES)))
        features[:, LETTERS] = rng.random(6)
        features[:, COVERED] = rng.random(6) * 0.4
        features[1:, ABOUT] = rng.random(5)
        right = np.zeros(6, dtype=bool)
        if rng.random() < answerable:
            right[0] = True
            features[0, COVERED] = 0.5 + rng.random() * 0.5
        made.append(Example(f"fråga-{place}", features, right))
    return made


@pytest.fixture(scope="module")
def ranker() -> Ranker:
    return fit(questions(300, answerable=0.7))


def test_what_tells_right_from_wrong_weighs_most_and_nothing_weighs_below_nothing(ranker: Ranker) -> None:
    assert ranker.weights[COVERED] == max(ranker.weights)
    assert ranker.weights[ABOUT] == 0.0
    assert min((*ranker.weights, *ranker.calibration[:-1])) >= 0.0


def test_the_right_entry_comes_first(ranker: Ranker) -> None:
    asked = questions(50)
    assert sum(int(np.argmax(ranker.scores(one.features)) == 0) for one in asked) >= 48


def test_a_probability_is_what_it_says(ranker: Ranker) -> None:
    chances, right = told(ranker, questions(400, answerable=0.7))
    assert abs(chances.mean() - right.mean()) < 0.05
    assert chances[right].mean() > 0.8 and chances[~right].mean() < 0.4


def told(ranker: Ranker, asked: Sequence[Example]) -> tuple[np.ndarray, np.ndarray]:
    best = [int(np.argmax(ranker.scores(one.features))) for one in asked]
    chances = [ranker.probabilities(one.features, ranker.scores(one.features)) for one in asked]
    return np.array([every[place] for every, place in zip(chances, best)]), np.array(
        [bool(one.right[place]) for one, place in zip(asked, best)]
    )


def test_the_same_questions_in_another_order_teach_the_same(ranker: Ranker) -> None:
    assert fit(questions(300, answerable=0.7)[::-1]) == ranker


def test_what_is_written_names_every_weight(ranker: Ranker) -> None:
    held = written(ranker)
    assert list(held["weights"]) == list(NAMES)  # type: ignore[call-overload]
    assert list(held["calibration"]) == [*SLACK, "constant"]  # type: ignore[call-overload]
