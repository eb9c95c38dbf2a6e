"""The Rasa component that decides the kind of question: TF-IDF of base forms and of letters, and a logistic regression.

The subject of a question is not its business; that is matched against the content at run time.
"""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.pipeline import Pipeline

from bot.nlu import kinds, sklearn_storage


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class KindClassifier(GraphComponent, IntentClassifier):
    """Gives each message its kind, and a ranking of the likeliest kinds."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Give the settings that config.yml may change."""
        return {"strength": 10.0}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> KindClassifier:
        """Give an untrained component."""
        return cls(config, model_storage, resource)

    def __init__(
        self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, model: Pipeline | None = None
    ) -> None:
        self._config, self._storage, self._resource = config, model_storage, resource
        self._ranker = kinds.Ranker(model) if model else None

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples and store the result."""
        examples = [
            (example.get(TEXT), example.get(INTENT)) for example in training_data.intent_examples if example.get(TEXT)
        ]
        texts, names = zip(*examples)
        model = kinds.untrained(self._config["strength"]).fit(texts, names)
        self._ranker = kinds.Ranker(model)
        sklearn_storage.write(model, self._storage, self._resource)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set each message's kind and ranking. Errors: RuntimeError when the component was never trained."""
        if self._ranker is None:
            raise RuntimeError("KindClassifier is not trained")
        for message in messages:
            ranking = self._ranker.ranking(message.get(TEXT) or "")
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set("intent_ranking", ranking, add_to_output=True)
        return messages

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> KindClassifier:
        """Give the trained component. Errors: whatever reading the stored model raises; it never starts untrained."""
        return cls(config, model_storage, resource, sklearn_storage.read(model_storage, resource))
