"""Owns the shape of a reply: Rasa's list of messages, and the door's own sentences in that shape."""

from __future__ import annotations

from typing import Any

Reply = list[dict[str, Any]]
# Rasa's answer carries it when the turn could not be stored (bot/server/keeping.py).
KEPT_HEADER, NOT_KEPT = "X-Kompassen-Kept", "no"


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


def addressed(reply: Reply, sender: str) -> Reply:
    """Give the same messages to the sender as the client knows it; what is addressed to nobody stays so."""
    return [{**message, "recipient_id": sender} if "recipient_id" in message else message for message in reply]


def not_kept(reply: Reply, text: str) -> Reply:
    """Give the same answer, saying after it that the conversation does not remember it.

    The outcome becomes `unavailable`: of what was asked for, the remembering is, and who asks again may get it.
    """
    told = [dict(message) for message in reply]
    last = [message for message in told if message.get("text")][-1]
    last["text"] = f"{last['text']}\n\n{text}"
    for message in told:
        custom = message.get("custom")
        if isinstance(custom, dict):
            sentence = {"text": text, "quote": False, "passages": []}
            said = [*custom.get("sentences", []), sentence]
            message["custom"] = {**custom, "outcome": "unavailable", "kept": False, "sentences": said}
    return told


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
