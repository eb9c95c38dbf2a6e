"""Whose page a message was asked on, which the door tells as metadata, fills in what nothing else says."""

from __future__ import annotations

from typing import Any

import pytest
from rasa_sdk import Tracker

from actions.answer_question import conversation


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
def test_the_conversation_comes_before_the_page(slot: str | None, metadata: Any, meant: str | None) -> None:
    message = {"text": "Vilka mål finns?", "metadata": metadata}
    tracker = Tracker("x" * 16, {"municipality": slot}, message, [], False, None, {}, "action_listen")
    assert conversation(tracker, ("karlstad", "kil")).municipality == meant
