"""The one ranker: a logistic model over the named features, learned from the question bank and written where a person can read it.

`python -m bot.learning` writes weights.yml; nothing here is set by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from bot.retrieval.features import NAMES, Features

WEIGHTS = Path(__file__).with_name("weights.yml")
SLACK = ("best", "lead", "share", "named", "examples")
"""What the probability rests on: the entry's score, how far it is before the next, its share of what all could be, features of its own."""
FROM_FEATURES = SLACK[3:]

Scores = NDArray[np.float64]


@dataclass(frozen=True)
class Ranker:
    """Weights of the features, and of what makes it probable that the best entry is right.

    `answer_at` and `near_at` are the probabilities from which telling the best entry, and telling it as the nearest thing there
    is, was right more often than wrong in the bank.
    """

    weights: tuple[float, ...]
    calibration: tuple[float, ...]
    answer_at: float
    near_at: float

    def scores(self, features: Features) -> Scores:
        """Give each entry's score. Shape: entries."""
        scores: Scores = features @ np.array(self.weights)
        return scores

    def probabilities(self, features: Features, scores: Scores) -> Scores:
        """Give how probable it is of each entry that it answers the question. Shape: entries."""
        evidence = evidence_of(features, scores)
        chances: Scores = 1 / (1 + np.exp(-(evidence @ np.array(self.calibration[:-1]) + self.calibration[-1])))
        return chances


def evidence_of(features: Features, scores: Scores) -> Features:
    """Give what the probability of each entry rests on. Shape: entries by SLACK."""
    if not len(scores):
        return np.zeros((0, len(SLACK)))
    best, second = np.sort(np.append(scores, 0.0) if len(scores) == 1 else scores)[[-1, -2]]
    lead = scores - np.where(scores == best, second, best)
    share = np.exp(scores - best) / np.exp(scores - best).sum()
    own = features[:, [NAMES.index(name) for name in FROM_FEATURES]]
    return np.column_stack([scores, lead, share, own])


@lru_cache(maxsize=1)
def learned(path: Path = WEIGHTS) -> Ranker:
    """Give the ranker of the stored weights. Errors: KeyError when a feature has none."""
    held = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Ranker(
        weights=tuple(float(held["weights"][name]) for name in NAMES),
        calibration=tuple(float(held["calibration"][name]) for name in (*SLACK, "constant")),
        answer_at=float(held["answer_at"]),
        near_at=float(held["near_at"]),
    )
