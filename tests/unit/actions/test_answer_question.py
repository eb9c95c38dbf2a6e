"""The action: slots and a message in, text, payload and slots out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from actions.answer_question import ActionAnswerQuestion, heard

Say = Callable[..., Any]
DOMAIN = Path(__file__).parents[3] / "domain.yml"
SOLAR = "Hur mycket solel ska Kil ha?"


def test_it_says_the_answer_as_text_and_then_as_a_payload(say: Say) -> None:
    turn = say(SOLAR, aspect="amount")
    assert "6 megawatt" in turn.text and "Källa" in turn.text
    assert turn.quoted == ["kil/plan-2024/solel"]
    assert len(turn.messages) == 2


def test_the_slots_keep_what_was_spoken_of(say: Say) -> None:
    slots = say(SOLAR, aspect="amount").slots
    kept = {name: slots[name] for name in ("municipality", "asked", "aspect", "subjects", "misses")}
    assert kept == {
        "municipality": "kil", "asked": SOLAR, "aspect": "amount", "subjects": ["kil/plan-2024/solel"], "misses": 0,
    }  # fmt: skip


def test_the_slots_carry_the_conversation(say: Say) -> None:
    first = say("Vad heter Karlstads vision?")
    second = say("och i Kil?", "switch", slots=first.slots)
    assert (second.slots["municipality"], second.quoted) == ("kil", ["kil/governance/visionen"])


def test_slots_come_back_as_rasa_keeps_them(say: Say) -> None:
    kept = {"misses": 1.0, "subjects": ["kil/plan-2024/solel"], "told": None, "pending": None}
    assert say("qwrtz", slots=kept).slots["misses"] == 2


def test_what_to_choose_among_is_sent_as_plain_words(say: Say) -> None:
    buttons = say("Vilka mål finns?", aspect="list").buttons
    assert [set(button) for button in buttons] == [{"title", "payload"}] * 2
    assert all(not button["payload"].startswith("/") for button in buttons)


@pytest.mark.parametrize("text", [None, "", " ", "😀", "/restart", "x" * 1000, "{contact}", "%s {0} {name!r}"])
def test_there_is_always_text(say: Say, text: str | None) -> None:
    assert say(text).text.strip()


def test_the_ranking_of_acts_comes_before_the_first_alone() -> None:
    message = {"intent": {"name": "ask", "confidence": 0.5}, "intent_ranking": [{"name": "more", "confidence": 0.6}]}
    assert heard(message).act == "more"


@pytest.mark.parametrize("message", [{}, {"intent": {}}, {"intent": {"name": None}}, {"intent_ranking": []}])
def test_a_message_without_an_act_asks_what(message: dict[str, Any]) -> None:
    assert (heard(message).act, heard(message).aspect.value) == ("ask", "what")


def test_its_name_is_the_domains() -> None:
    assert ActionAnswerQuestion().name() == "action_answer_question"


def test_the_slots_are_the_domains(say: Say) -> None:
    domain = yaml.safe_load(DOMAIN.read_text(encoding="utf-8"))
    assert set(domain["slots"]) == set(say("Hej", "greet").slots)
