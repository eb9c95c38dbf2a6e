"""The shape of a reply that other programs rely on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Talk = Callable[[str], Any]

QUESTIONS = [
    "Vilka mål har Kil för klimatet?",
    "Vad heter Karlstads vision?",
    "Vilka mål finns?",
    "Hej",
    "Vilka mål har Karlskrona?",
    "asdf qwer zxcv",
]
OUTCOMES = {
    "answered", "clarify", "compared", "smalltalk", "not_in_source", "other_municipality", "other_period",
    "false_premise", "opinion", "service", "personal_data", "not_understood",
}  # fmt: skip


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_reply_has_text_and_one_payload(talk: Talk, question: str) -> None:
    reply = talk(question)
    assert reply.messages[0]["text"].strip()
    assert [set(message) - {"recipient_id"} for message in reply.messages[1:]] == [{"custom"}]
    assert all(set(button) == {"title", "payload"} for button in reply.messages[0].get("buttons", []))


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_payload_says_what_the_text_says(talk: Talk, question: str) -> None:
    reply = talk(question)
    assert reply.custom["outcome"] in OUTCOMES
    assert all(isinstance(reply.custom[key], str) and reply.custom[key] for key in ("answer_id", "content_version"))
    assert [one["text"] for one in reply.custom["sentences"] if one["text"] not in reply.text] == []
    assert all({"text", "quote", "passages"} <= set(one) for one in reply.custom["sentences"])


def test_a_citation_tells_where_when_and_who(talk: Talk) -> None:
    (citation,) = talk(QUESTIONS[0]).custom["citations"]
    assert {"id", "municipality", "title", "url", "updated", "decided_by", "decided_on"} <= set(citation)
    assert (citation["municipality"], citation["decided_by"]) == ("kil", "kommunfullmäktige")
    assert date.fromisoformat(citation["updated"]) == date(2024, 5, 31) and date.fromisoformat(
        citation["decided_on"]
    ) == date(2023, 12, 19)


def test_the_same_answer_has_the_same_id(talk: Talk) -> None:
    first, other, again = (talk(text).custom for text in (QUESTIONS[1], "Hur mycket solel ska Kil ha?", QUESTIONS[1]))
    assert first["answer_id"] == again["answer_id"] != other["answer_id"]
    assert first["content_version"] == other["content_version"]


def test_two_citizens_never_share_a_conversation(server: Any, talk: Talk) -> None:
    talk("Hur stor får Kils låneskuld vara?")
    first, second = (server.post('{"message": "När beslutades det?"}'.encode()).body for _ in range(2))
    assert first[0]["recipient_id"] != second[0]["recipient_id"]
    towns = {one["municipality"] for one in talk("När beslutades det?").custom["citations"]}
    assert towns == {"kil"} != {one["municipality"] for one in first[1]["custom"]["citations"]}


def test_health_names_the_model_and_the_content(server: Any, talk: Talk) -> None:
    health = server.send("GET", "/health").body
    assert health["status"] in ("ok", "degraded") and health["model"]
    assert health["content_version"] == talk("Hej").custom["content_version"]
