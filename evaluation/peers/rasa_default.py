"""Writes and trains the bot that `rasa init` leads to: one intent and one response for each class of questions.

Pipeline and policies are the ones `rasa init` leaves in force, with 100 epochs; FAQ answers are rules, as Rasa's manual says.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import yaml

from evaluation.peers.canned import Canned
from evaluation.peers.training import train

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
    said = {one.name: one.answer for one in classes} | {"fallback": fallback}
    # The id beside the text is what bench.process knows a living bot by.
    answers = {f"utter_{name}": [{"text": text, "custom": {"answer_id": name}}] for name, text in said.items()}
    nlu = [
        {"intent": one.name, "examples": "".join(f"- {_escaped(line)}\n" for line in one.examples)} for one in classes
    ]
    rules = [_rule(name, f"utter_{name}") for name in names] + [_rule(FALLBACK, "utter_fallback")]
    stories = [
        {
            "story": "a short talk",
            "steps": [step for name in ("greet", "thank", "goodbye") for step in _turn(name, f"utter_{name}")],
        }
    ]
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
    """Give the model of a written project, and the processor seconds that training it from nothing takes.

    Trains only what was not trained before. Errors: CalledProcessError.
    """
    name = _digest(folder, "config.yml", "domain.yml", "data/nlu.yml", "data/rules.yml")
    model, took = (
        folder / "models" / f"{name}.tar.gz",
        folder / f"learnt-{_digest(folder, 'config.yml', 'data/nlu.yml')}.json",
    )
    if model.exists() and took.exists():
        return model, float(json.loads(took.read_text())["cpu_seconds"])
    return model, train(folder, name, model.parent, took)


def _digest(folder: Path, *names: str) -> str:
    return hashlib.sha256(b"".join((folder / name).read_bytes() for name in names)).hexdigest()[:12]


def _rule(intent: str, action: str) -> dict[str, object]:
    return {"rule": intent, "steps": _turn(intent, action)}


def _turn(intent: str, action: str) -> list[dict[str, str]]:
    return [{"intent": intent}, {"action": action}]


def _escaped(line: str) -> str:
    """Give an example that Rasa reads as plain text: brackets would mark an entity."""
    return line.replace("[", "(").replace("]", ")")
