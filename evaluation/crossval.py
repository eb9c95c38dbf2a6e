"""How well kinds of question are told apart: `rasa test nlu --cross-validation`, run once for each state of the training data."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.gateway.settings import PROJECT
from bot.server.model import child_environment, training_hash

FOLDS = 5
REPORT = "intent_report.json"
TOTALS = frozenset({"accuracy", "macro avg", "weighted avg", "micro avg"})


@dataclass(frozen=True)
class Kinds:
    """Rasa's report on the kinds of question, each example judged by a classifier that never saw it."""

    folder: Path
    report: Mapping[str, Any]

    @property
    def right(self) -> float:
        """The share of examples given the right kind, 0 to 1."""
        return float(self.report["accuracy"] if "accuracy" in self.report else self.report["micro avg"]["recall"])


def measure(results: Path, project: Path = PROJECT) -> Kinds:
    """Give the report of today's training data; the folder also holds Rasa's confusion matrix and its list of errors.

    Errors: CalledProcessError when Rasa's command fails.
    """
    folder = results / "kinds" / training_hash(project)
    if not (folder / REPORT).exists():
        print(f"Korsvaliderar slagen av frågor i {FOLDS} delar. Det tar några minuter.", flush=True)
        command = [
            sys.executable,
            "-m",
            "bot.server.rasa_command",
            "test",
            "nlu",
            "--cross-validation",
            "--folds",
            str(FOLDS),
        ]
        options = ["--nlu", "data/nlu", "--config", "config.yml", "--out", str(folder)]
        subprocess.run(
            [*command, *options],
            cwd=project,
            env=child_environment(),
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    return Kinds(folder, json.loads((folder / REPORT).read_text(encoding="utf-8")))


def table(found: Kinds) -> str:
    """Give precision, recall and F1 of each kind as a Markdown table in Swedish, with what it is most often taken for."""
    rows = ["| slag | exempel | precision | täckning | F1 | tas oftast för |", "|---|---|---|---|---|---|"]
    for name, one in sorted(found.report.items()):
        if name not in TOTALS:
            mixed = ", ".join(f"`{other}` ({count})" for other, count in list(one.get("confused_with", {}).items())[:2])
            shares = " | ".join(f"{one[key]:.2f}".replace(".", ",") for key in ("precision", "recall", "f1-score"))
            rows.append(f"| `{name}` | {one['support']:.0f} | {shares} | {mixed} |")
    return "\n".join(rows)
