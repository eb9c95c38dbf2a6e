"""What ends or silences a stock Rasa: here it is answered with words or refused with words, and never a 5xx."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

Talk = Callable[[str], Any]

REFUSED = {
    "empty body": b"",
    "list": b"[]",
    "string": b'"Hej"',
    "number": b"5",
    "null": b"null",
    "broken": b'{"message": "Hej',
    "not UTF-8": b'{"message": "\xe5\xe4\xf6"}',
    "UTF-16": '{"message": "Hej"}'.encode("utf-16"),
    "form": b"message=Hej",
    "deep": b"[" * 9_000 + b"]" * 9_000,
    "no message": b"{}",
    "message is a number": b'{"message": 5}',
    "message is a list": b'{"message": ["Hej"]}',
    "message is true": b'{"message": true}',
    "message is NaN": b'{"message": NaN}',
    "sender is an object": b'{"sender": {"a": 1}, "message": "Hej"}',
    "sender is infinite": b'{"sender": 1e999, "message": "Hej"}',
    "sender is short": b'{"sender": "a", "message": "Hej"}',
    "sender is long": json.dumps({"sender": "a" * 300, "message": "Hej"}).encode(),
    "sender has a NUL": json.dumps({"sender": "a" * 20 + "\x00", "message": "Hej"}).encode(),
    "sender has a surrogate": b'{"sender": "aaaaaaaaaaaaaaaaaaaa\\ud800", "message": "Hej"}',
}
ANSWERED = {
    "empty": "",
    "blanks": "   ",
    "emoji": "😀😀",
    "marks": "…!?",
    "NUL": "Vad är \x00Karlstads vision?",
    "right to left": "\u202eVad heter Karlstads vision?",
    "zero width": "Vad är Karl\u200bstads vision?",
    "blank lines": "Vad är\n\nKarlstads\n\nvision?",
    "too long": "Vad heter Karlstads vision? " * 50,
    "as long as may be": ("Vad heter Karlstads vision? " * 40)[:1000],
    "restart": "/restart",
    "a command with slots": '/ask_goals{"municipality": "kil"}',
    "unknown command": "/hemligt",
    "markup": "<script>alert(1)</script> Vad vill Kil?",
    "template": "{{7*7}} {contact} ${jndi:ldap://x}",
    "query": "'; DROP TABLE events; --",
    "one letter": "a",
    "digits": "1234567890",
}
QUESTION = b'"message": "Vad \\u00e4r Karlstads vision?"'


@pytest.mark.parametrize("body", REFUSED.values(), ids=REFUSED)
def test_a_body_that_is_no_question_is_refused_with_words(server: Any, body: bytes) -> None:
    response = server.post(body)
    assert response.status == 400
    assert response.body["detail"].strip() or response.body["title"].strip()


@pytest.mark.parametrize("text", ANSWERED.values(), ids=ANSWERED)
def test_a_question_is_always_answered_with_words(talk: Talk, text: str) -> None:
    assert talk(text).text.strip()


@pytest.mark.parametrize("name", ["NUL", "right to left", "zero width", "blank lines", "as long as may be"])
def test_what_can_be_cleaned_is_answered_right(talk: Talk, name: str) -> None:
    reply = talk(ANSWERED[name])
    assert "karlstad/vision/namn" in reply.quoted and len(reply.messages) == 2


@pytest.mark.parametrize(
    "extra",
    [
        b'"metadata": "x"',
        b'"metadata": [1]',
        b'"metadata": {"a": {"b": 1}}',
        b'"input_channel": "x"',
        b'"sender": ""',
        b'"sender": null',
    ],
)
def test_what_else_a_body_holds_is_left_behind(server: Any, extra: bytes) -> None:
    response = server.post(b"{" + extra + b", " + QUESTION + b"}")
    assert response.status == 200 and "Solstaden" in response.body[0]["text"]


def test_a_lone_surrogate_in_the_text_does_no_harm(server: Any, talk: Talk) -> None:
    assert server.post(b'{"message": "Vad \\u00e4r Karlstads vision\\ud800?"}').status == 200
    assert talk("Hej").text


def test_a_large_body_is_refused(server: Any) -> None:
    assert server.post(b'{"message": "' + b"a" * 25_000 + b'"}').status == 413


def test_streaming_is_not_offered_and_hangs_nobody(server: Any) -> None:
    response = server.send("POST", "/webhooks/rest/webhook?stream=true", b'{"message": 5}')
    assert response.status == 400


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/version"),
        ("GET", "/status"),
        ("PUT", "/model"),
        ("GET", "/conversations/default/tracker"),
        ("POST", "/model/parse"),
        ("POST", "/webhook"),
        ("GET", "/domain"),
    ],
)
def test_nothing_of_rasas_own_is_public(server: Any, method: str, path: str) -> None:
    assert server.send(method, path, b"{}" if method != "GET" else None).status == 404


def test_a_command_resets_nothing(talk: Talk) -> None:
    talk("Hur mycket solel ska Kil ha?")
    talk("/restart")
    assert "kil/plan-2024/skattesats" in talk("Vad gäller för skatten?").quoted
