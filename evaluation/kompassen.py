"""The one place of the evaluation that knows the engine: asks Kompassen in this process, as it is on disk.

Today's content, today's trained model, the door's cleaning; no servers.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bot.deciding.book import Book
from bot.gateway.message import clean_text, has_words
from bot.gateway.personal import mask
from bot.gateway.settings import PROJECT, Settings
from bot.gateway.words import load_words
from bot.nlu.acts import stored
from bot.server.model import ensure_model
from bot.telling.answering import answer
from bot.telling.render import render
from bot.telling.shelf import shelf
from bot.understanding.question import Conversation, Heard
from evaluation.ask import Reply, Sentence

Hears = Callable[[str], Heard]


def kompassen(today: date) -> InProcess:
    """Give the bot; a missing model is trained first. Errors: TrainingFailed, ContentError."""
    return InProcess(book(), trained_acts(), today)


def book() -> Book:
    """Give the book of the content on disk. The model's language data must have been baked."""
    return shelf().current()


def trained_acts() -> Hears:
    """Give the trained classifiers as a function from a text to what they hear in it."""
    return stored(ensure_model(PROJECT)).heard


class InProcess:
    """Kompassen without its servers: the door's cleaning, the trained acts and aspects, and the book."""

    def __init__(self, book: Book, hears: Hears, today: date) -> None:
        self._book, self._hears, self._today = book, hears, today
        self._door = load_words(Settings.words_file).replies

    def conversation(self) -> _Inside:
        """Begin anew."""
        return _Inside(self._answer)

    def _answer(self, text: str, talk: Conversation) -> tuple[Reply, Conversation]:
        message = clean_text(text)
        if len(message) > Settings.max_text_chars:
            return self._own(self._door.too_long), talk
        message = mask(message)
        if not has_words(message):
            return self._own(self._door.empty), talk
        told = answer(self._book, message, self._hears(message), talk, self._today)
        titles = tuple(button.title for button in told.buttons)
        sentences = tuple(Sentence(one.text, one.passages, one.quote) for one in told.sentences)
        return Reply(render(self._book, told), titles, told.outcome.value, sentences), told.conversation

    @staticmethod
    def _own(text: str) -> Reply:
        return Reply(text, outcome="not_understood", sentences=(Sentence(text),))


class _Inside:
    def __init__(self, answer: Callable[[str, Conversation], tuple[Reply, Conversation]]) -> None:
        self._answer, self._talk = answer, Conversation()

    def ask(self, text: str) -> Reply:
        started = time.perf_counter()
        reply, self._talk = self._answer(text, self._talk)
        return replace(reply, seconds=time.perf_counter() - started)
