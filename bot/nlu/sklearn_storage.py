"""Keeps a scikit-learn model in Rasa's model storage. The model file is made on the machine that reads it."""

from __future__ import annotations

import joblib
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from sklearn.pipeline import Pipeline

from bot.nlu.kinds import MODEL_FILE


def write(model: Pipeline, storage: ModelStorage, resource: Resource) -> None:
    """Store the model under the resource."""
    with storage.write_to(resource) as directory:
        joblib.dump(model, directory / MODEL_FILE, compress=3)


def read(storage: ModelStorage, resource: Resource) -> Pipeline:
    """Give the stored model. Errors: FileNotFoundError or ValueError when there is none."""
    with storage.read_from(resource) as directory:
        return joblib.load(directory / MODEL_FILE)
