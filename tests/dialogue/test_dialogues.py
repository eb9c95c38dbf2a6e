"""Dialogues as data, sorted by what the citizen does; led through the answer book with the trained kinds, without Rasa."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from bot.answers.answer import Answer
from bot.answers.book import Book
from bot.answers.composer import compose
from bot.answers.query import Context, Query
from certificate import untraceable

KindOf = Callable[[str], tuple[str, float]]
Turn = dict[str, Any]


def dialogues() -> list[Any]:
    """Give each dialogue; one with a turn that is known to be broken must keep failing."""
    found = []
    for file in sorted(Path(__file__).parent.glob("*.yml")):
        for name, turns in yaml.safe_load(file.read_text(encoding="utf-8")).items():
            broken = [turn["broken"] for turn in turns if "broken" in turn]
            marks = [pytest.mark.xfail(reason=broken[0])] if broken else []
            found.append(pytest.param(turns, id=f"{file.stem}/{name}", marks=marks))
    return found


def seen(answer: Answer, turn: Turn) -> Turn:
    """Give what an answer was in the words of a turn: all that the turn speaks of, and of its passages those that were quoted, or were not."""
    quoted = [passage for sentence in answer.sentences if sentence.quote for passage in sentence.passages]
    found: Turn = {
        "outcome": answer.outcome.value,
        "municipality": answer.context.municipality,
        "focus": answer.context.focus,
        "passages": [passage for passage in turn.get("passages", []) if passage in quoted],
        "without": [passage for passage in turn.get("without", []) if passage not in quoted],
        "buttons": [button.title for button in answer.buttons],
    }
    return {key: found[key] for key in turn if key in found}


@pytest.mark.parametrize("turns", dialogues())
def test_dialogue(book: Book, kind_of: KindOf, today: date, turns: list[Turn]) -> None:
    context, buttons = Context(), {}
    for turn in turns:
        text = turn.get("user") or buttons[turn["press"]]
        answer = compose(book, Query(book.read(text), *kind_of(text), context), today)
        assert seen(answer, turn) == {key: turn[key] for key in seen(answer, turn)}, text
        assert untraceable(book, answer) == []
        context, buttons = answer.context, {button.title: button.payload for button in answer.buttons}
