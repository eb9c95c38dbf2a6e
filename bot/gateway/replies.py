"""Owns the shape of a reply: Rasa's list of messages, and the door's own sentences in that shape."""

from __future__ import annotations

from typing import Any

Reply = list[dict[str, Any]]


def own_reply(sender: str, answer_id: str, outcome: str, text: str) -> Reply:
    """Give one sentence of the door as Rasa would have sent it, text first and the contract's `custom` after."""
    custom = own_custom(answer_id, outcome, text)
    return [{"recipient_id": sender, "text": text}, {"recipient_id": sender, "custom": custom}]


def own_custom(answer_id: str, outcome: str, text: str) -> dict[str, Any]:
    """Give the contract's `custom` for a sentence that rests on no passage."""
    return {
        "answer_id": answer_id,
        "outcome": outcome,
        "content_version": None,
        "sentences": [{"text": text, "quote": False, "passages": []}],
        "citations": [],
    }


def is_reply(value: object) -> bool:
    """True for a list of messages of which at least one has visible text."""
    return (
        isinstance(value, list)
        and all(isinstance(message, dict) for message in value)
        and any(isinstance(message.get("text"), str) and message["text"].strip() for message in value)
    )


def custom_of(reply: Reply) -> dict[str, Any]:
    """Give the first `custom` part of a reply, empty when there is none."""
    for message in reply:
        custom = message.get("custom")
        if isinstance(custom, dict):
            return custom
    return {}
