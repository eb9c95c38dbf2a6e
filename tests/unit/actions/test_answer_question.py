from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from actions.answer_question import ActionAnswerQuestion

Say = Callable[..., Any]
DOMAIN = Path(__file__).parents[3] / "domain.yml"


def test_it_says_the_answer_as_text_and_then_as_a_payload(say: Say) -> None:
    turn = say("Hur mycket solel ska Kil ha?")
    assert "6 megawatt" in turn.text and "Källa" in turn.text
    assert [passage for one in turn.custom["sentences"] if one["quote"] for passage in one["passages"]] == [
        "kil/plan-2024/solel"
    ]
    assert len(turn.messages) == 2


def test_every_slot_is_written_and_no_other(say: Say) -> None:
    assert say("Hur mycket solel ska Kil ha?").slots == {
        "municipality": "kil", "question": "Hur mycket solel ska Kil ha?", "opening": "Hur mycket solel ska Kil ha?", "focus": "kil/plan-2024/solel",
        "shown": ["kil/plan-2024/solel"], "misses": 0,
    }  # fmt: skip


def test_the_slots_carry_the_conversation(say: Say) -> None:
    first = say("Vilka mål har Kil för klimatet?", "ask_goals")
    second = say("och Karlstad?", "follow_up", first.slots)
    assert second.slots["municipality"] == "karlstad" and second.slots["shown"] == ["karlstad/plan-2024/fossilfri"]


def test_slots_come_back_as_rasa_keeps_them(say: Say) -> None:
    kept = {"misses": 1.0, "shown": ["kil/plan-2024/solel"], "focus": "kil/plan-2024/solel"}
    assert say("qwrtz", slots=kept).slots["misses"] == 2


def test_what_to_choose_among_is_sent_as_plain_words(say: Say) -> None:
    buttons = say("Vilka mål finns?", "ask_goals").buttons
    assert [set(button) for button in buttons] == [{"title", "payload"}] * 2
    assert all(not button["payload"].startswith("/") for button in buttons)


@pytest.mark.parametrize("text", [None, "", " ", "😀", "/restart", "x" * 1000, "{contact}", "%s {0} {name!r}"])
def test_there_is_always_text(say: Say, text: str | None) -> None:
    assert say(text).text.strip()


def test_a_message_without_a_kind_is_answered_too(say: Say) -> None:
    assert say("Hur mycket solel ska Kil ha?", kind="").custom["outcome"] == "answered"


def test_its_name_is_the_domains() -> None:
    assert ActionAnswerQuestion().name() == "action_answer_question"


def test_the_slots_are_the_domains(say: Say) -> None:
    domain = yaml.safe_load(DOMAIN.read_text(encoding="utf-8"))
    assert set(domain["slots"]) == set(say("Hej", "greet").slots)
