"""What it is to ask a bot, and how to ask a running one over REST as everybody else does. Knows nothing of the engine."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.request import Request, urlopen

SLOWEST_SECONDS = 30


@dataclass(frozen=True)
class Sentence:
    """One sentence of a reply, and the passages that it is or rests on."""

    text: str
    passages: tuple[str, ...] = ()
    quote: bool = False


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
