from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.gateway.body import Refused
from bot.gateway.message import Message, clean_text, has_words, read_message
from bot.gateway.senders import Realm, Sender, Senders

SENDER = "check-1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed"
SENDERS = Senders(b"a secret")


def read(body: bytes) -> Message:
    return read_message(body, lambda value: SENDERS.of(value, Realm("127.0.0.1")))


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Vilka mål har Kil?", "Vilka mål har Kil?"),
        ("  /restart", "restart"),
        ("//ask_goal{}", "ask_goal{}"),
        ("\n / /x", "x"),
        ("\u200b/restart", "restart"),
        ("\ufeff\n/restart", "restart"),
        ("ett\n\n\ntvå", "ett\ntvå"),
        ("ett\r\n \t\r\ntvå", "ett\ntvå"),
        ("a\x00b\x07c", "abc"),
        ("a\ud800b", "ab"),
        ("\u202eab\u2066", "ab"),
        ("ma\u030al", "mål"),
        ("ett\ttvå", "ett två"),
        ("km/h", "km/h"),
        ("///", ""),
        (" \n ", ""),
    ],
)
def test_text_becomes_harmless(raw: str, clean: str) -> None:
    assert clean_text(raw) == clean


@pytest.mark.parametrize("marks", ["\u0301", "\u0301\u0327", "\u0344"])
def test_a_letter_keeps_as_many_marks_as_any_script_has(marks: str) -> None:
    assert len(clean_text("mål" + marks * 10_000 + " nu")) < 20


@given(st.text(st.characters()) | st.text(st.sampled_from("ae \u0301\u0327\u0344\u0958\u200d\u030a\n"), max_size=60))
def test_clean_text_stays_as_it_is_and_can_be_sent(raw: str) -> None:
    clean = clean_text(raw)
    assert clean_text(clean) == clean
    assert not clean.startswith("/") and "\n\n" not in clean
    clean.encode()


@pytest.mark.parametrize(("text", "words"), [("mål", True), ("2030", True), ("👍", False), ("?!…", False), ("", False)])
def test_words_are_letters_or_digits(text: str, words: bool) -> None:
    assert has_words(text) is words


@pytest.mark.parametrize(
    ("body", "reason", "field"),
    [
        (b"", "not_json", None),
        (b"{", "not_json", None),
        (b"\xe5\xe4\xf6", "not_json", None),
        (b"[" * 19_000, "not_json", None),
        (b"[]", "not_an_object", None),
        (b'"hej"', "not_an_object", None),
        (b"null", "not_an_object", None),
        (b"{}", "message_missing", "message"),
        (b'{"message": null}', "message_missing", "message"),
        (b'{"message": 5}', "message_not_text", "message"),
        (b'{"message": NaN}', "message_not_text", "message"),
        (b'{"message": {"text": "hej"}}', "message_not_text", "message"),
        (b'{"message": "hej", "sender": 5}', "sender_not_text", "sender"),
        (b'{"message": "hej", "sender": {"a": 1}}', "sender_not_text", "sender"),
        (b'{"message": "hej", "sender": "default"}', "sender_shape", "sender"),
        (b'{"message": "hej", "sender": "health:0123456789abcdef"}', "sender_shape", "sender"),
        (b'{"message": "hej", "sender": "0123456789abcdef\\n"}', "sender_shape", "sender"),
        (b'{"message": "hej", "sender": "\\ud800\\u0000aaaaaaaaaaaaaaaaaaaa"}', "sender_shape", "sender"),
        (json.dumps({"message": "hej", "sender": "a" * 129}).encode(), "sender_shape", "sender"),
    ],
)
def test_what_is_no_question_is_refused_by_field(body: bytes, reason: str, field: str | None) -> None:
    with pytest.raises(Refused) as refused:
        read(body)
    assert (refused.value.reason, refused.value.field) == (reason, field)


@pytest.mark.parametrize("field", ["message_id", "municipality"])
@pytest.mark.parametrize("value", [5, ["kil"], "å", "a b", "a" * 129, "../kil"])
def test_an_id_of_another_shape_is_refused_by_field(field: str, value: object) -> None:
    with pytest.raises(Refused) as refused:
        read(json.dumps({"message": "hej", field: value}).encode())
    assert (refused.value.reason, refused.value.field) == ("id_shape", field)


@pytest.mark.parametrize("value", [None, ""])
def test_ids_may_be_left_out(value: object) -> None:
    message = read(json.dumps({"message": "hej", "message_id": value, "municipality": value}).encode())
    assert (message.message_id, message.municipality) == (None, None)


def test_foreign_fields_are_left_behind() -> None:
    body = {"sender": SENDER, "message": "hej", "metadata": {"a": 1}, "input_channel": "slack"}
    message = read(json.dumps(body).encode())
    assert message == Message(Sender(SENDER, SENDER), "hej")


@pytest.mark.parametrize(
    "body", [b'{"message": "hej"}', b'{"message": "hej", "sender": ""}', b'\xef\xbb\xbf{"message": "hej"}']
)
def test_no_sender_means_a_conversation_of_ones_own(body: bytes) -> None:
    first, second = read(body).sender, read(body).sender
    assert first.conversation != second.conversation
    assert 16 <= len(first.shown) <= 128
