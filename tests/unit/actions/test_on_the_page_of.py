"""Whose page a message was asked on, which the door tells as metadata, fills in what nothing else says."""

from __future__ import annotations

from typing import Any

import pytest
from rasa_sdk import Tracker

from actions.answer_question import query
from bot.answers.book import Book


@pytest.mark.parametrize(
    ("slot", "metadata", "meant"),
    [
        (None, {"municipality": "kil"}, "kil"),
        ("karlstad", {"municipality": "kil"}, "karlstad"),
        (None, {"municipality": "grums"}, None),
        (None, {"municipality": None}, None),
        (None, {}, None),
        (None, None, None),
    ],
)
def test_the_conversation_comes_before_the_page(book: Book, slot: str | None, metadata: Any, meant: str | None) -> None:
    message = {"text": "Vilka mål finns?", "intent": {"name": "ask_goals", "confidence": 0.9}, "metadata": metadata}
    tracker = Tracker("x" * 16, {"municipality": slot}, message, [], False, None, {}, "action_listen")
    asked = query(tracker, book.read("Vilka mål finns?"), book.content.municipalities)
    assert asked.context.municipality == meant
