"""How well kinds of question are told apart: cross-validated, so that each example is judged by a classifier that never saw it.

The same as `rasa test nlu --cross-validation` does for this pipeline, whose one learning component is the same scikit-learn
pipeline; asked directly, it takes a tenth of the time. `make kinds-rasa` runs Rasa's own command.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from sklearn.metrics import classification_report, confusion_matrix
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from bot.gateway.settings import PROJECT
from bot.nlu.kinds import untrained
from evaluation import plots

FOLDS = 5
SEED = 7


@dataclass(frozen=True)
class Kinds:
    """What cross-validation found; `shares` is the confusion matrix with each row's sum 1."""

    names: list[str]
    shares: list[list[float]]
    report: dict[str, Any]

    @property
    def right(self) -> float:
        """The share of examples given the right kind."""
        return float(self.report["accuracy"])


def measure(project: Path = PROJECT) -> Kinds:
    """Give how the kinds of data/nlu are told apart by the classifier of config.yml."""
    texts, kinds = examples(project)
    names = sorted(set(kinds))
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=SEED)
    guessed = cross_val_predict(untrained(_strength(project)), texts, kinds, cv=folds)
    matrix = confusion_matrix(kinds, guessed, labels=names).astype(float)
    shares = (matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1)).tolist()
    return Kinds(names, shares, classification_report(kinds, guessed, output_dict=True, zero_division=0))


def examples(project: Path) -> tuple[list[str], list[str]]:
    """Give every sentence of data/nlu, and its kind."""
    blocks = [one for path in sorted((project / "data" / "nlu").glob("*.yml")) for one in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]]
    pairs = [(line[2:].strip(), one["intent"]) for one in blocks for line in one["examples"].splitlines() if line.startswith("- ")]
    return [text for text, _ in pairs], [kind for _, kind in pairs]


def write(found: Kinds, folder: Path) -> None:
    """Leave kinds.json and kinds.svg in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "kinds.json").write_text(json.dumps({"right": found.right, "names": found.names, "report": found.report, "confusion": found.shares}, indent=1))
    (folder / "kinds.svg").write_text(plots.confusion(found.names, found.shares))


def table(found: Kinds) -> str:
    """Give precision, recall and F1 of each kind as a Markdown table in Swedish, with what it is most often taken for."""
    rows = ["| slag | exempel | precision | täckning | F1 | tas oftast för |", "|---|---|---|---|---|---|"]
    for name, line in zip(found.names, found.shares):
        one = found.report[name]
        share, other = max((share, other) for share, other in zip(line, found.names) if other != name)
        mixed = f"{other} ({100 * share:.0f} %)" if share >= 0.02 else ""
        rows.append(f"| `{name}` | {one['support']:.0f} | {one['precision']:.2f} | {one['recall']:.2f} | {one['f1-score']:.2f} | {mixed} |".replace("0.", "0,").replace("1.00", "1,00"))
    return "\n".join(rows)


def _strength(project: Path) -> float:
    pipeline = yaml.safe_load((project / "config.yml").read_text(encoding="utf-8"))["pipeline"]
    return float(next(one["strength"] for one in pipeline if one["name"].endswith("KindClassifier")))
