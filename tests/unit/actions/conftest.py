from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer_question import ActionAnswerQuestion
from bot.content.errors import Problem
from bot.deciding.book import Book
from bot.gateway.settings import PROJECT
from bot.telling.shelf import BookShelf

SLOTS = dict.fromkeys(yaml.safe_load((PROJECT / "domain.yml").read_text(encoding="utf-8"))["slots"])


class OneBook(BookShelf):
    """A shelf that always has the same book."""

    def __init__(self, book: Book, problems: tuple[Problem, ...] = ()) -> None:
        self._only = book
        self.content = _Content(problems)  # type: ignore[assignment]

    def current(self) -> Book:
        return self._only


class _Content:
    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems


class Turn:
    """What one run of the action gave: its two messages, and the slots after it."""

    def __init__(self, messages: list[dict[str, Any]], slots: dict[str, Any]) -> None:
        self.text, self.buttons, self.custom = messages[0]["text"], messages[0]["buttons"], messages[1]["custom"]
        self.messages, self.slots = messages, slots

    @property
    def quoted(self) -> list[str]:
        """The passages that are quoted, in order."""
        return [passage for one in self.custom["sentences"] if one["quote"] for passage in one["passages"]]


Say = Callable[..., Turn]


def heard_as(act: str, aspect: str = "what") -> dict[str, Any]:
    """Give a message's intent as the act classifier leaves it."""
    return {"name": act, "confidence": 0.9, "aspects": [{"name": aspect, "confidence": 0.9}]}


@pytest.fixture
def say(book: Book) -> Say:
    """Run the action on one message in a tracker with these slots."""

    def say(
        text: str | None,
        act: str = "ask",
        aspect: str = "what",
        slots: dict[str, Any] | None = None,
        problems: tuple[Problem, ...] = (),
    ) -> Turn:
        message = {"text": text, "intent": heard_as(act, aspect), "entities": []}
        tracker = Tracker("x" * 16, {**SLOTS, **(slots or {})}, message, [], False, None, {}, "action_listen")
        dispatcher = CollectingDispatcher()
        events = ActionAnswerQuestion(OneBook(book, problems)).run(dispatcher, tracker, {})
        return Turn(dispatcher.messages, {event["name"]: event["value"] for event in events})

    return say
