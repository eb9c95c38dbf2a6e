"""One conversation in this very process: text in, answer out, as the door and Rasa would give it, and why.

Shared by shell and ask. Needs the trained model's file, but neither Rasa nor a running server.
"""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import date

from bot.gateway.message import clean_text, has_words
from bot.gateway.personal import mask
from bot.gateway.settings import PROJECT, Settings
from bot.gateway.words import Replies, load_words
from bot.nlu.acts import Acts, stored
from bot.server.model import ensure_model
from bot.telling.answer import Answer
from bot.telling.answering import Step, trace
from bot.telling.compose import joined
from bot.telling.render import render
from bot.telling.shelf import BookShelf, shelf
from bot.understanding.question import Conversation as Remembered


@dataclass(frozen=True)
class Turn:
    """One answer as text, with the records of its way. What the door says itself has neither."""

    text: str
    answer: Answer | None = None
    steps: tuple[Step, ...] = ()


class Conversation:
    """Remembers what was said as Rasa's slots do, in memory only."""

    def __init__(self, books: BookShelf, acts: Acts, words: Replies) -> None:
        self._books, self._acts, self._words = books, acts, words
        self._remembered = Remembered()

    def forget(self) -> None:
        """Start a new conversation."""
        self._remembered = Remembered()

    def say(self, message: str, today: date) -> Turn:
        """Give the answer to a message. Errors: ContentError when there never was any good content."""
        text = clean_text(message)
        if len(text) > Settings.max_text_chars:
            return Turn(self._words.too_long)
        text = mask(text)
        if not has_words(text):
            return Turn(self._words.empty)
        text = mask(text)
        book = self._books.current()
        steps = tuple(trace(book, text, self._acts.heard(text), self._remembered, today))
        answer = joined([step.answer for step in steps])
        self._remembered = answer.conversation
        return Turn(render(book, answer), answer, steps)


def start() -> Conversation:
    """Give a conversation with the content and the model of this project; a missing model is trained first.

    Errors: TrainingFailed; WordsError when the door has no words.
    """
    with redirect_stdout(sys.stderr):  # what is printed is the answer, nothing else
        model = ensure_model(PROJECT)
    return Conversation(shelf(), stored(model), load_words(Settings.words_file).replies)
