"""Writes and trains the bot that `rasa init` leads to: one intent and one response for each class of questions.

Pipeline and policies are the ones `rasa init` leaves in force, with 100 epochs; FAQ answers are rules, as Rasa's manual says.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import yaml

from bot.server.model import child_environment
from evaluation.peers.canned import Canned

CONFIG = {
    "recipe": "default.v1",
    "language": "sv",
    "assistant_id": "rasa-default",
    "pipeline": [
        {"name": "WhitespaceTokenizer"},
        {"name": "RegexFeaturizer"},
        {"name": "LexicalSyntacticFeaturizer"},
        {"name": "CountVectorsFeaturizer"},
        {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
        {"name": "DIETClassifier", "epochs": 100, "constrain_similarities": True, "random_seed": 1},
        {"name": "EntitySynonymMapper"},
        {"name": "FallbackClassifier", "threshold": 0.3, "ambiguity_threshold": 0.1},
    ],
    "policies": [
        {"name": "MemoizationPolicy"},
        {"name": "TEDPolicy", "max_history": 5, "epochs": 100, "constrain_similarities": True, "random_seed": 1},
        {"name": "RulePolicy"},
    ],
}
CREDENTIALS = {"rest": None}
FALLBACK = "nlu_fallback"


def write_project(folder: Path, classes: Sequence[Canned], fallback: str) -> None:
    """Leave a Rasa project in the folder that answers each class with its answer."""
    names = [one.name for one in classes]
    answers = {f"utter_{one.name}": [{"text": one.answer}] for one in classes} | {"utter_fallback": [{"text": fallback}]}
    nlu = [{"intent": one.name, "examples": "".join(f"- {_escaped(line)}\n" for line in one.examples)} for one in classes]
    rules = [_rule(name, f"utter_{name}") for name in names] + [_rule(FALLBACK, "utter_fallback")]
    stories = [{"story": "a short talk", "steps": [step for name in ("greet", "thank", "goodbye") for step in _turn(name, f"utter_{name}")]}]
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in {
        "config.yml": CONFIG,
        "credentials.yml": CREDENTIALS,
        "endpoints.yml": {},
        "domain.yml": {"version": "3.1", "intents": names, "responses": answers},
        "data/nlu.yml": {"version": "3.1", "nlu": nlu},
        "data/rules.yml": {"version": "3.1", "rules": rules},
        "data/stories.yml": {"version": "3.1", "stories": stories},
    }.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")


def ensure_trained(folder: Path) -> tuple[Path, float]:
    """Give the model of a written project and the seconds a training from nothing took.

    Trains what was not trained before. When only answers were reworded, Rasa's own cache keeps the learning and its time counts.
    Errors: CalledProcessError.
    """
    learnt = _digest(folder, "config.yml", "data/nlu.yml")
    model = folder / "models" / f"{_digest(folder, 'config.yml', 'domain.yml', 'data/nlu.yml', 'data/rules.yml')}.tar.gz"
    took = folder / "models" / f"{learnt}.json"
    if not model.exists() or not took.exists():
        started = time.monotonic()
        command = [sys.executable, "-m", "bot.server.rasa_command", "train", "--fixed-model-name", model.name.removesuffix(".tar.gz")]
        subprocess.run(command + ["--force"] * (not took.exists()), cwd=folder, env=child_environment(), check=True, stdout=subprocess.DEVNULL)
        if not took.exists():
            took.write_text(json.dumps({"seconds": time.monotonic() - started}))
    return model, float(json.loads(took.read_text())["seconds"])


def _digest(folder: Path, *names: str) -> str:
    return hashlib.sha256(b"".join((folder / name).read_bytes() for name in names)).hexdigest()[:12]


def _rule(intent: str, action: str) -> dict[str, object]:
    return {"rule": intent, "steps": _turn(intent, action)}


def _turn(intent: str, action: str) -> list[dict[str, str]]:
    return [{"intent": intent}, {"action": action}]


def _escaped(line: str) -> str:
    """Give an example that Rasa reads as plain text: brackets would mark an entity."""
    return line.replace("[", "(").replace("]", ")")
