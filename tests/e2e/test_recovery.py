"""Rasa ends: the citizen gets words, and soon answers again."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

BACK_SECONDS = 120


@pytest.fixture
def killed(server: Any) -> Any:
    """The server just after its Rasa was killed."""
    server.rasa().kill()
    return server


def test_words_while_it_is_gone_and_answers_when_it_is_back(killed: Any, talk: Callable[[str], Any]) -> None:
    gone = talk("Vad heter Karlstads vision?")
    assert gone.text.strip() and gone.custom["outcome"] == "unavailable" and "karlstad.se" in gone.text
    until = time.monotonic() + BACK_SECONDS
    while talk("Hej").custom["outcome"] == "unavailable" and time.monotonic() < until:
        time.sleep(0.5)
    assert "karlstad/vision/namn" in talk("Vad heter Karlstads vision?").quoted
