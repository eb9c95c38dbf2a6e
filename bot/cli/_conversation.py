"""One conversation in this very process: text in, answer out, as the door and Rasa would give it, and why.

Shared by shell and ask. Needs the trained model's file, but neither Rasa nor a running server.
"""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.answers.answer import Answer
from bot.answers.composer import compose
from bot.answers.followup import in_context
from bot.answers.query import Context, Query
from bot.answers.render import render
from bot.answers.shelf import BookShelf, shelf
from bot.gateway.message import clean_text, has_words
from bot.gateway.personal import mask
from bot.gateway.settings import PROJECT, Settings
from bot.gateway.words import Replies, load_words
from bot.nlu.kinds import Ranker, stored
from bot.nlu.places import entities
from bot.search.index import Hit
from bot.server.model import ensure_model


@dataclass(frozen=True)
class Understood:
    """What was made of one message on the way to its answer."""

    ranking: list[dict[str, Any]]
    """The likeliest kinds of question, in Rasa's shape."""
    entities: list[dict[str, Any]]
    """The places, years and ordinals, in Rasa's shape."""
    query: Query
    """What was asked, with what the message left out taken from the conversation."""
    candidates: list[Hit]
    """The content of the municipality that is meant, best first."""


@dataclass(frozen=True)
class Turn:
    """One answer as text. What the door says itself has no answer of the answer book behind it."""

    text: str
    answer: Answer | None = None
    understood: Understood | None = None


class Conversation:
    """Remembers what was said as Rasa's slots do, in memory only."""

    def __init__(self, books: BookShelf, ranker: Ranker, words: Replies) -> None:
        self._books, self._ranker, self._words = books, ranker, words
        self._context = Context()

    def forget(self) -> None:
        """Start a new conversation."""
        self._context = Context()

    def say(self, message: str, today: date) -> Turn:
        """Give the answer to a message. Errors: ContentError when there never was any good content."""
        text = clean_text(message)
        if len(text) > Settings.max_text_chars:
            return Turn(self._words.too_long)
        if not has_words(text):
            return Turn(self._words.empty)
        text = mask(text)
        book = self._books.current()
        kinds = self._ranker.ranking(text)
        query = Query(book.read(text), kinds[0]["name"], kinds[0]["confidence"], self._context)
        meant = in_context(book, query)
        understood = Understood(kinds, entities(book, text), meant, book.find(meant, meant.municipality))
        answer = compose(book, query, today)
        self._context = answer.context
        return Turn(render(book, answer), answer, understood)


def start() -> Conversation:
    """Give a conversation with the content and the model of this project; a missing model is trained first.

    Errors: TrainingFailed; WordsError when the door has no words.
    """
    with redirect_stdout(sys.stderr):  # what is printed is the answer, nothing else
        model = ensure_model(PROJECT)
    return Conversation(shelf(), Ranker(stored(model)), load_words(Settings.words_file).replies)
