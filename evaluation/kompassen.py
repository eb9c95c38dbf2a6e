"""The one place of the evaluation that knows the engine: asks Kompassen in this process, as it is on disk.

Today's content, today's trained model, the door's cleaning; no servers.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bot.answers.book import Book
from bot.answers.composer import compose
from bot.answers.query import Context, Query
from bot.answers.render import render
from bot.answers.shelf import shelf
from bot.gateway.message import clean_text, has_words
from bot.gateway.personal import mask
from bot.gateway.settings import PROJECT, Settings
from bot.gateway.words import load_words
from bot.nlu.kinds import Ranker, stored
from bot.server.model import ensure_model
from evaluation.ask import Reply, Sentence

KindOf = Callable[[str], tuple[str, float]]


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


class InProcess:
    """Kompassen without its servers: the door's cleaning, the trained kinds of question and the answer book."""

    def __init__(self, book: Book, kind_of: KindOf, today: date) -> None:
        self._book, self._kind_of, self._today = book, kind_of, today
        self._door = load_words(Settings.words_file).replies

    def conversation(self) -> _Inside:
        """Begin anew."""
        return _Inside(self._answer)

    def _answer(self, text: str, context: Context) -> tuple[Reply, Context]:
        message = mask(clean_text(text))
        if not has_words(message):
            return self._own(self._door.empty), context
        if len(message) > Settings.max_text_chars:
            return self._own(self._door.too_long), context
        kind, confidence = self._kind_of(message)
        answer = compose(self._book, Query(self._book.read(message), kind, confidence, context), self._today)
        titles = tuple(button.title for button in answer.buttons)
        sentences = tuple(Sentence(one.text, one.passages, one.quote) for one in answer.sentences)
        return Reply(render(self._book, answer), titles, answer.outcome.value, sentences), answer.context

    @staticmethod
    def _own(text: str) -> Reply:
        return Reply(text, outcome="not_understood", sentences=(Sentence(text),))


class _Inside:
    def __init__(self, answer: Callable[[str, Context], tuple[Reply, Context]]) -> None:
        self._answer, self._context = answer, Context()

    def ask(self, text: str) -> Reply:
        started = time.perf_counter()
        reply, self._context = self._answer(text, self._context)
        return replace(reply, seconds=time.perf_counter() - started)
