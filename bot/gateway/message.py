"""Owns what a request of the REST channel may hold: reads the body, checks the sender, cleans the text.

Pure: no network, no clock.
"""

from __future__ import annotations

import json
import re
import secrets
import unicodedata
from dataclasses import dataclass
from typing import Any

from bot.gateway.personal import mask

# What no citizen can choose, since a colon is refused: the conversations of the health check.
HEALTH_SENDER_PREFIX = "health:"
_SENDER = re.compile(r"[A-Za-z0-9_-]{16,128}")
# Control, format (zero width, right-to-left overrides), surrogate, private and unassigned characters.
_UNWANTED_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


@dataclass(frozen=True)
class Message:
    """One question of one conversation, safe to hand to Rasa."""

    sender: str
    """16 to 128 characters of A-Z, a-z, 0-9, _ and -."""
    text: str
    """NFC, printable, no blank lines, never starting with a slash; may be empty."""


class Refused(ValueError):
    """A body that is not a question. `reason` is a key of bot.gateway.words.Problems."""

    def __init__(self, reason: str, field: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.field = field


def read_message(body: bytes) -> Message:
    """Give the question in a body; everything but `sender` and `message` is left behind.

    Errors: Refused, with the field that was wrong.
    """
    content = _read_object(body)
    if content.get("message") is None:
        raise Refused("message_missing", "message")
    if not isinstance(content["message"], str):
        raise Refused("message_not_text", "message")
    return Message(_sender(content.get("sender")), mask(clean_text(content["message"])))


def clean_text(text: str) -> str:
    """Give the text without characters that hide, reorder or break, without blank lines and without leading slashes.

    Rasa takes a text that starts with a slash for a command (rasa/core/processor.py, INTENT_MESSAGE_PREFIX).
    """
    lines = ("".join(_kept(char) for char in line) for line in unicodedata.normalize("NFC", text).splitlines())
    joined = "\n".join(line.strip() for line in lines if line.strip())
    return joined.lstrip("/ \n")


def has_words(text: str) -> bool:
    """True when there is a letter or a digit; without one Rasa would answer as the commonest kind of question."""
    return any(char.isalnum() for char in text)


def new_sender() -> str:
    """Give a conversation id that nobody can guess."""
    return secrets.token_urlsafe(24)


def _read_object(body: bytes) -> dict[str, Any]:
    try:
        content = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Refused("not_json") from error
    if not isinstance(content, dict):
        raise Refused("not_an_object")
    return content


def _sender(value: object) -> str:
    if value is None or value == "":
        return new_sender()
    if not isinstance(value, str):
        raise Refused("sender_not_text", "sender")
    if not _SENDER.fullmatch(value):
        raise Refused("sender_shape", "sender")
    return value


def _kept(char: str) -> str:
    if char.isspace():
        return " "
    return "" if unicodedata.category(char) in _UNWANTED_CATEGORIES else char
