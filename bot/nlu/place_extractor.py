"""The Rasa component that finds municipalities, years and ordinals, with the closed words of the content as it is now."""

from __future__ import annotations

import re
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.answers.shelf import shelf


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class PlaceExtractor(GraphComponent, EntityExtractorMixin):
    """Adds the entities municipality, place, year and ordinal; nothing is learnt, so new content needs no training."""

    @classmethod
    def create(cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext) -> PlaceExtractor:
        """Give the component."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Add what was found to each message's entities."""
        for message in messages:
            text = message.get(TEXT) or ""
            message.set(ENTITIES, message.get(ENTITIES, []) + self.add_extractor_name(_entities(text)), add_to_output=True)
        return messages


def _entities(text: str) -> list[dict[str, Any]]:
    reading = shelf().current().read(text)
    found: list[tuple[str, Any]] = [("municipality", name) for name in reading.municipalities]
    found += [("place", reading.elsewhere)] if reading.elsewhere else []
    found += [("year", year) for year in reading.years]
    found += [("ordinal", reading.ordinal)] if reading.ordinal else []
    return [{"entity": entity, "value": value, **_span(text, str(value))} for entity, value in found]


def _span(text: str, value: str) -> dict[str, int]:
    """Give where the value stands; the whole text when it is written in another form."""
    match = re.search(re.escape(value), text, re.I)
    return {"start": match.start(), "end": match.end()} if match else {"start": 0, "end": len(text)}
