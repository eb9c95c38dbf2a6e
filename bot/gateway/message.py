"""Owns what a request of the REST channel may hold: reads the body, checks the sender, cleans the text.

Pure: no network, no clock.
"""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from bot.gateway.body import Refused, read_id, read_object
from bot.gateway.senders import Sender

# What no citizen can choose, since a colon is refused: the conversations of the health check.
HEALTH_SENDER_PREFIX = "health:"
_MOST_MARKS = 8  # on one letter; no language writes more
# Control, format (zero width, right-to-left overrides), surrogate, private and unassigned characters.
_UNWANTED_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


@dataclass(frozen=True)
class Message:
    """One question of one conversation; what is personal in it is masked when it leaves the door."""

    sender: Sender
    text: str
    """NFC, printable, no blank lines, never starting with a slash; may be empty."""
    message_id: str | None = None
    """What tells a question sent again from a new one."""
    municipality: str | None = None
    """Whose page it was asked on; meant where nothing else says which municipality."""


def read_message(body: bytes, sender_of: Callable[[object], Sender]) -> Message:
    """Give the question in a body; every field that Message does not have is left behind.

    `sender_of` tells whose conversation the field `sender` names.

    Errors: Refused, with the field that was wrong.
    """
    content = read_object(body)
    if content.get("message") is None:
        raise Refused("message_missing", "message")
    if not isinstance(content["message"], str):
        raise Refused("message_not_text", "message")
    sender = sender_of(content.get("sender"))
    text = clean_text(content["message"])
    return Message(sender, text, read_id(content, "message_id"), read_id(content, "municipality"))


def clean_text(text: str) -> str:
    """Give the text without characters that hide, reorder or break, without blank lines and without leading slashes.

    Rasa takes a text that starts with a slash for a command (rasa/core/processor.py, INTENT_MESSAGE_PREFIX).
    """
    lines = (_composed("".join(map(_kept, line))).strip() for line in text.splitlines())
    joined = "\n".join(filter(None, lines))
    return joined.lstrip("/ \n")


def has_words(text: str) -> bool:
    """True when there is a letter or a digit; without one Rasa would answer as the commonest kind of question."""
    return any(char.isalnum() for char in text)


def health_sender() -> str:
    """Give a conversation of which nothing is stored."""
    return HEALTH_SENDER_PREFIX + secrets.token_hex(8)


def _composed(line: str) -> str:
    """Give the line in NFC. Putting many marks of one letter in order takes the square of their number: some are enough."""
    return _unpiled(unicodedata.normalize("NFC", _unpiled(line)))


def _unpiled(line: str) -> str:
    if line.isascii():
        return line
    kept, marks = [], 0
    for char in line:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= _MOST_MARKS:
            kept.append(char)
    return "".join(kept)


def _kept(char: str) -> str:
    if char.isspace():
        return " "
    return "" if unicodedata.category(char) in _UNWANTED_CATEGORIES else char
