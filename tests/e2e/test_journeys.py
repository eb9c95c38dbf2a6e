from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

JOURNEYS = yaml.safe_load(Path(__file__).with_name("journeys.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("turns", JOURNEYS.values(), ids=JOURNEYS)
def test_journey(talk: Callable[[str], Any], turns: list[dict[str, Any]]) -> None:
    buttons: dict[str, str] = {}
    for turn in turns:
        reply = talk(turn.get("user") or buttons[turn["press"]])
        assert reply.custom["outcome"] == turn["outcome"], reply.text
        assert [passage for passage in turn.get("passages", []) if passage not in reply.quoted] == []
        assert [words for words in turn.get("text", []) if words not in reply.text] == []
        buttons = reply.buttons
