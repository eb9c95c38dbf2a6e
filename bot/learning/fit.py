"""Fits the ranker: weights that make the right entry the likeliest of all, then how probable it is that the best one is right.

No weight is below nothing: each feature is measured so that more of it speaks for an entry, and a weight that says otherwise
would only make up for another feature.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from bot.learning.examples import Example
from bot.retrieval.features import NAMES
from bot.retrieval.ranker import SLACK, Ranker, evidence_of

Matrix = NDArray[np.float64]

HELD_BACK = 0.002  # what large weights cost, so that features which say the same share the weight …
FREE = 0.0001  # … and what large slopes of the calibration cost: nearly nothing, it has few
ROUNDS = 500
NEAR = 0.1  # the nearest line is shown when it is right at least this often
DIGITS = 2  # of the stored weights, so that every machine writes the same
UNLEARNED = Ranker((1.0,) * len(NAMES), (0.0,) * (len(SLACK) + 1), 0.5, 0.5)


def fit(examples: Sequence[Example]) -> Ranker:
    """Give the ranker that these examples teach."""
    weights = np.round(_weights([one for one in examples if one.answerable]), DIGITS)
    calibration = np.round(_calibration(examples, weights), DIGITS)
    return Ranker(tuple(weights.tolist()), tuple(calibration.tolist()), 0.5, _near_at(examples, weights, calibration))


def _weights(examples: Sequence[Example]) -> Matrix:
    """Give the weights with which the right entries of a question are together the likeliest among all."""
    features = np.concatenate([one.features for one in examples])
    right = np.concatenate([one.right for one in examples]).astype(float)
    lengths = np.array([len(one.right) for one in examples])
    starts = np.cumsum(lengths) - lengths

    def loss(weights: Matrix) -> tuple[float, Matrix]:
        scores = features @ weights
        chances = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), lengths))
        every, meant = np.add.reduceat(chances, starts), np.add.reduceat(chances * right, starts)
        pull = chances / np.repeat(every, lengths) - chances * right / np.repeat(meant, lengths)
        slope = features.T @ pull / len(lengths) + 2 * HELD_BACK * weights
        return float(np.log(every / meant).mean() + HELD_BACK * weights @ weights), slope

    return _least(loss, len(NAMES), len(NAMES))


def _calibration(examples: Sequence[Example], weights: Matrix) -> Matrix:
    """Give the slopes of a logistic curve over the evidence, none below nothing, and its constant."""
    evidence, labels = _evidence(examples, weights)
    evidence = np.column_stack([evidence, np.ones(len(evidence))])
    signs = np.where(labels, 1.0, -1.0)

    def loss(slopes: Matrix) -> tuple[float, Matrix]:
        margins = signs * (evidence @ slopes)
        slope = -evidence.T @ (signs / (1 + np.exp(margins))) / len(signs) + 2 * FREE * slopes
        return float(np.logaddexp(0, -margins).mean() + FREE * slopes @ slopes), slope

    return _least(loss, len(SLACK) + 1, len(SLACK))


def _least(loss: Callable[[Matrix], tuple[float, Matrix]], numbers: int, bounded: int) -> Matrix:
    """Give the numbers where a loss is least, the first of them not below nothing."""
    bounds = [(0.0, None)] * bounded + [(None, None)] * (numbers - bounded)
    found = minimize(
        loss,
        np.ones(numbers),
        jac=True,
        method="L-BFGS-B",
        bounds=bounds,
        options={"maxiter": ROUNDS, "ftol": 1e-12, "gtol": 1e-8},
    )
    least: Matrix = found.x
    return least


def _evidence(examples: Sequence[Example], weights: Matrix) -> tuple[Matrix, NDArray[np.bool_]]:
    evidence, labels = [], []
    for example in examples:
        scores = example.features @ weights
        best = int(np.argmax(scores))
        evidence.append(evidence_of(example.features, scores)[best])
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
