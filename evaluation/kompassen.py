"""Owns putting the bot together in this process as it is on disk: today's content, today's trained model."""

from __future__ import annotations

from datetime import date

from bot.answers.book import Book
from bot.answers.shelf import shelf
from bot.gateway.settings import PROJECT
from bot.nlu.kinds import Ranker, stored
from bot.server.model import ensure_model
from evaluation.ask import InProcess, KindOf


def kompassen(today: date) -> InProcess:
    """Give the bot; a missing model is trained first. Errors: TrainingFailed, ContentError."""
    return InProcess(book(), trained_kinds(), today)


def book() -> Book:
    """Give the answer book of the content on disk. The model's language data must have been baked."""
    return shelf().current()


def trained_kinds() -> KindOf:
    """Give the trained classifier as a function from a text to its likeliest kind and how sure that is."""
    ranker = Ranker(stored(ensure_model(PROJECT)))

    def kind_of(text: str) -> tuple[str, float]:
        first = ranker.ranking(text)[0]
        return first["name"], first["confidence"]

    return kind_of
