"""Fits the ranker: weights from pairs of a right and a wrong entry, then how probable it is that the best one is right."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from bot.learning.examples import Example
from bot.retrieval.features import NAMES
from bot.retrieval.ranker import SLACK, Ranker, evidence_of

Matrix = NDArray[np.float64]

ROUNDS = 3  # which of several right entries is meant, and which wrong ones are near, is known better each round
RIVALS = 12  # wrong entries that a right one is compared with
NEAR = 0.1  # the nearest line is shown when it is right at least this often
DIGITS = 2  # of the stored weights, so that every machine writes the same
UNLEARNED = Ranker((1.0,) * len(NAMES), (0.0,) * (len(SLACK) + 1), 0.5, 0.5)


def fit(examples: Sequence[Example]) -> Ranker:
    """Give the ranker that these examples teach."""
    examples = [*examples, *map(_without_examples, examples)]
    weights = np.ones(len(NAMES))
    answerable = [one for one in examples if one.answerable]
    for _ in range(ROUNDS):
        pairs = np.concatenate([_pairs(one, weights) for one in answerable])
        labels = np.concatenate([np.ones(len(pairs)), np.zeros(len(pairs))])
        model = LogisticRegression(C=1.0, fit_intercept=False, max_iter=1000, tol=1e-8)
        weights = model.fit(np.concatenate([pairs, -pairs]), labels).coef_[0]
    weights = np.round(weights, DIGITS)
    calibration = np.round(_calibration(examples, weights), DIGITS)
    return Ranker(tuple(weights.tolist()), tuple(calibration.tolist()), 0.5, _near_at(examples, weights, calibration))


def _without_examples(example: Example) -> Example:
    """Give a question as if no example question of the content were like it: a new page has none."""
    features = example.features.copy()
    features[:, [NAMES.index("examples"), NAMES.index("example_words")]] = 0.0
    return Example(example.case, features, example.right)


def _pairs(example: Example, weights: Matrix) -> Matrix:
    """Give the differences of features between the likeliest right entry and its nearest rivals."""
    scores = example.features @ weights
    right = int(np.argmax(np.where(example.right, scores, -np.inf)))
    order = [number for number in np.argsort(-scores, kind="stable").tolist() if not example.right[number]]
    differences: Matrix = example.features[right] - example.features[order[:RIVALS]]
    return differences


def _calibration(examples: Sequence[Example], weights: Matrix) -> Matrix:
    evidence, labels = _evidence(examples, weights)
    model = LogisticRegression(C=1.0, max_iter=1000, tol=1e-8).fit(evidence, labels)
    return np.append(model.coef_[0], model.intercept_)


def _evidence(examples: Sequence[Example], weights: Matrix) -> tuple[Matrix, NDArray[np.bool_]]:
    evidence, labels = [], []
    for example in examples:
        scores = example.features @ weights
        best = int(np.argmax(scores))
        evidence.append(evidence_of(example.features, scores, best))
        labels.append(bool(example.right[best]))
    return np.array(evidence), np.array(labels)


def _near_at(examples: Sequence[Example], weights: Matrix, calibration: Matrix) -> float:
    """Give the lowest probability, in steps of a twentieth, from which the best entry is right often enough to be shown."""
    evidence, labels = _evidence(examples, weights)
    chances = 1 / (1 + np.exp(-(evidence @ calibration[:-1] + calibration[-1])))
    for low in np.arange(0.05, 0.5, 0.05):
        inside = (chances >= low) & (chances < low + 0.1)
        if inside.any() and labels[inside].mean() >= NEAR:
            return round(float(low), DIGITS)
    return 0.5


def written(ranker: Ranker) -> dict[str, object]:
    """Give the ranker as the stored file holds it."""
    return {
        "weights": dict(zip(NAMES, ranker.weights)),
        "calibration": dict(zip((*SLACK, "constant"), ranker.calibration)),
        "answer_at": ranker.answer_at,
        "near_at": ranker.near_at,
    }
