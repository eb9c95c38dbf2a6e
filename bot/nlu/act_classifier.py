"""The Rasa component that hears what a message does and what of its subject it asks: act and aspect.

The subject is not its business; that is matched against the content at run time.
"""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, METADATA, METADATA_INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.acts import MODEL_FILE, STRENGTH, Acts, Ranking, fit, known_places, load, write
from bot.nlu.examples import Example


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ActClassifier(GraphComponent, IntentClassifier):
    """Gives each message its act as the intent, a ranking of acts, and a ranking of aspects inside the intent."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Give the settings that config.yml may change."""
        return {"strength": STRENGTH}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ActClassifier:
        """Give an untrained component."""
        return cls(config, model_storage, resource)

    def __init__(
        self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, acts: Acts | None = None
    ) -> None:
        self._config, self._storage, self._resource, self._acts = config, model_storage, resource, acts

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples and store the result."""
        examples = [_example(message) for message in training_data.intent_examples if message.get(TEXT)]
        self._acts = fit(examples, known_places(), self._config["strength"])
        with self._storage.write_to(self._resource) as directory:
            write(self._acts, directory / MODEL_FILE)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set each message's act and aspects. Errors: RuntimeError when the component was never trained."""
        if self._acts is None:
            raise RuntimeError("ActClassifier is not trained")
        for message in messages:
            heard = self._acts.heard(message.get(TEXT) or "")
            acts = _ranking(heard.acts)
            message.set(INTENT, {**acts[0], "aspects": _ranking(heard.aspects)}, add_to_output=True)
            message.set("intent_ranking", acts, add_to_output=True)
        return messages

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> ActClassifier:
        """Give the trained component. Errors: whatever reading the stored model raises; it never starts untrained."""
        with model_storage.read_from(resource) as directory:
            return cls(config, model_storage, resource, load(directory / MODEL_FILE))


def _example(message: Message) -> Example:
    of_intent = message.get(METADATA, {}).get(METADATA_INTENT) or {}
    return Example(message.get(TEXT), message.get(INTENT), of_intent.get("aspect"))


def _ranking(chances: Ranking) -> list[dict[str, Any]]:
    return [{"name": name, "confidence": confidence} for name, confidence in chances]
