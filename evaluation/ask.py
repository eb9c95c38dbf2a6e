"""Two ways of asking the bot: in this process, or over REST as everybody else does. Both give the same Reply."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol
from urllib.request import Request, urlopen

from bot.answers.answer import Sentence
from bot.answers.book import Book
from bot.answers.composer import compose
from bot.answers.query import Context, Query
from bot.answers.render import render
from bot.gateway.message import clean_text, has_words
from bot.gateway.personal import mask
from bot.gateway.settings import Settings
from bot.gateway.words import load_words

SLOWEST_SECONDS = 30
KindOf = Callable[[str], tuple[str, float]]


@dataclass(frozen=True)
class Reply:
    """What came back on one message. `outcome` and `sentences` are empty of a bot that does not tell them."""

    text: str
    buttons: tuple[str, ...] = ()
    outcome: str = ""
    sentences: tuple[Sentence, ...] = ()
    seconds: float = 0.0


class Conversation(Protocol):
    """One citizen's conversation; a new one remembers nothing."""

    def ask(self, text: str) -> Reply:
        """Give the reply to the next message."""


class Bot(Protocol):
    """Something that can be asked questions."""

    def conversation(self) -> Conversation:
        """Begin anew."""


class InProcess:
    """Kompassen without its servers: the door's cleaning, the trained kinds of question and the answer book."""

    def __init__(self, book: Book, kind_of: KindOf, today: date) -> None:
        self._book, self._kind_of, self._today = book, kind_of, today
        self._door = load_words(Settings.words_file).replies

    def conversation(self) -> Conversation:
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
        return Reply(render(self._book, answer), titles, answer.outcome.value, answer.sentences), answer.context

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


class OverRest:
    """A running bot, this one or another that speaks Rasa's REST."""

    def __init__(self, url: str) -> None:
        self._url = url

    def conversation(self) -> Conversation:
        """Begin anew, as a sender nobody has been."""
        return _Outside(self._url)


class _Outside:
    def __init__(self, url: str) -> None:
        self._url = url
        self._sender = f"evaluation-{uuid.uuid4()}"

    def ask(self, text: str) -> Reply:
        body = json.dumps({"sender": self._sender, "message": text}).encode()
        started = time.perf_counter()
        with urlopen(
            Request(self._url, body, {"Content-Type": "application/json"}), timeout=SLOWEST_SECONDS
        ) as response:
            messages = json.load(response)
        return _reply([message for message in messages if isinstance(message, dict)], time.perf_counter() - started)


def _reply(messages: list[dict[str, Any]], seconds: float) -> Reply:
    text = "\n".join(message["text"] for message in messages if message.get("text"))
    buttons = tuple(button.get("title", "") for message in messages for button in message.get("buttons") or [])
    custom: Mapping[str, Any] = next(
        (message["custom"] for message in messages if isinstance(message.get("custom"), dict)), {}
    )
    sentences = tuple(
        Sentence(one["text"], tuple(one["passages"]), bool(one["quote"])) for one in custom.get("sentences", ())
    )
    return Reply(text, buttons, custom.get("outcome", ""), sentences, seconds)
