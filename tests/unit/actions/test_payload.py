from __future__ import annotations

import json
from datetime import date

import pytest

from actions.payload import answer_id, buttons, payload
from bot.content.model import Outcome
from bot.telling.answer import Answer, Button, Citation, Sentence

PAGE = Citation(
    "kil/sidan",
    "kil",
    "Mål",
    "Kils kommun",
    "https://kil.se",
    date(2024, 5, 31),
    "kommunfullmäktige",
    date(2023, 12, 19),
)
ANSWER = Answer(
    Outcome.answered,
    (Sentence("Så här:", ("kil/a",)), Sentence("Ordagrant.", ("kil/a",), quote=True, municipality="kil")),
    (PAGE,), terms=(("soliditet", "Ett mått."),), suggestions=("Och sen?",),
)  # fmt: skip


def test_the_shape_is_the_contracts() -> None:
    given = payload(ANSWER, "abc123")
    assert {"answer_id", "outcome", "content_version", "sentences", "citations"} <= set(given)
    assert (given["outcome"], given["content_version"]) == ("answered", "abc123")
    assert {"text": "Ordagrant.", "quote": True, "passages": ["kil/a"]}.items() <= given["sentences"][1].items()


def test_a_citation_has_both_its_days() -> None:
    assert payload(ANSWER, "v")["citations"] == [
        {
            "id": "kil/sidan", "municipality": "kil", "title": "Mål", "publisher": "Kils kommun", "url": "https://kil.se",
            "updated": "2024-05-31", "decided_by": "kommunfullmäktige", "decided_on": "2023-12-19",
        }
    ]  # fmt: skip


def test_no_decision_is_null() -> None:
    bare = Answer(
        Outcome.answered, (), (Citation("kil/sidan", "kil", "Mål", "Kils kommun", "https://kil.se", date(2024, 5, 31)),)
    )
    assert [(one["decided_by"], one["decided_on"]) for one in payload(bare, "v")["citations"]] == [(None, None)]


@pytest.mark.parametrize("outcome", list(Outcome))
def test_it_is_json(outcome: Outcome) -> None:
    given = payload(Answer(outcome, ANSWER.sentences, ANSWER.citations), "v")
    assert json.loads(json.dumps(given, ensure_ascii=False)) == given


def test_an_id_names_what_is_said_and_of_which_content() -> None:
    other = Answer(ANSWER.outcome, ANSWER.sentences[:1], ANSWER.citations)
    assert answer_id(ANSWER, "v") == answer_id(Answer(ANSWER.outcome, ANSWER.sentences), "v")
    assert len({answer_id(ANSWER, "v"), answer_id(ANSWER, "w"), answer_id(other, "v")}) == 3


def test_buttons_are_rasas() -> None:
    asked = Answer(Outcome.clarify, (), buttons=(Button("Kil", "Vilka mål har Kil?"),))
    assert buttons(asked) == [{"title": "Kil", "payload": "Vilka mål har Kil?"}]
