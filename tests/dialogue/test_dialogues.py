"""Dialogues as data, sorted by what the citizen does; led through the book with the trained acts, without Rasa."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.deciding.book import Book
from bot.telling.answer import Answer
from bot.telling.answering import answer
from bot.telling.certificate import Certificate
from bot.understanding.question import Conversation
from tests.conftest import Hears

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


def seen(told: Answer, turn: Turn) -> Turn:
    """Give what an answer was in the words of a turn: all that the turn speaks of, and no more.

    Of its passages those that were quoted, of `without` those that were not, of `rests` those that anything rests on.
    """
    quoted = [passage for sentence in told.sentences if sentence.quote for passage in sentence.passages]
    rests = [passage for sentence in told.sentences for passage in sentence.passages]
    found: Turn = {
        "outcome": told.outcome.value,
        "municipality": told.conversation.municipality,
        "subject": told.conversation.subject,
        "claim": told.plans[-1].claim,
        "row": told.plans[-1].row,
        "first": told.sentences[0].text if told.sentences else "",
        "passages": [passage for passage in turn.get("passages", []) if passage in quoted],
        "without": [passage for passage in turn.get("without", []) if passage not in quoted],
        "rests": [passage for passage in turn.get("rests", []) if passage in rests],
        "buttons": [button.title for button in told.buttons],
    }
    return {key: found[key] for key in turn if key in found}


@pytest.mark.parametrize("turns", dialogues())
def test_dialogue(book: Book, certificate: Certificate, hears: Hears, today: date, turns: list[Turn]) -> None:
    talk, buttons = Conversation(municipality=turns[0].get("page")), {}
    for turn in turns:
        text = turn.get("user") or buttons[turn["press"]]
        told = answer(book, text, hears(text), talk, turn.get("day", today))
        assert seen(told, turn) == {key: turn[key] for key in seen(told, turn)}, text
        assert list(certificate.faults(told.sentences)) == [], text
        talk, buttons = told.conversation, {button.title: button.payload for button in told.buttons}
