"""The bank is whole, and a case that is not is told by file, id and reason."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from evaluation.bank import STYLES, BankError, load

CASE = {
    "id": "a-01",
    "style": "plain",
    "kind": "what",
    "municipality": "kil",
    "fact": "x",
    "turns": ["Vad?"],
    "must": [["y"]],
    "must_not": [],
    "expect": "answer",
}


def test_the_bank_is_large_and_varied() -> None:
    cases = load()
    assert len(cases) >= 400
    assert {case.style for case in cases} == STYLES
    assert len({tuple(turn.text for turn in case.turns) for case in cases}) == len(cases)


def test_a_conversation_judges_each_turn_and_a_question_with_a_prelude_only_the_last(tmp_path: Path) -> None:
    talk = {
        **CASE,
        "id": "a-02",
        "turns": [{"user": "Vad?", "must": [["y"]]}, {"user": "Och?", "must": [["z"]], "max_chars": 10}],
    }
    _write(tmp_path, [{**CASE, "turns": ["Hej", "Vad?"]}, talk])
    prelude, conversation = load(tmp_path)
    assert [turn.judged for turn in prelude.turns] == [False, True]
    assert [(turn.text, turn.must, turn.judged) for turn in conversation.turns] == [
        ("Vad?", (("y",),), True),
        ("Och?", (("z",),), True),
    ]
    assert [turn.max_characters for turn in conversation.turns] == [3000, 10]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"style": "shouting"}, "style: 'shouting' is not one of"),
        ({"municipality": "arvika"}, "municipality: 'arvika' is not one of"),
        ({"expect": "no"}, "expect: 'no' is not one of"),
        ({"must": ["y"]}, "must is not a list of lists"),
        ({"must_not": [""]}, "must_not is not a list of texts"),
        ({"turns": []}, "turns is not a list"),
        ({"turns": [" "]}, "a turn without a question"),
        ({"turns": [{"user": "Vad?", "musst": []}]}, "unknown key musst in a turn"),
        ({"note": "x"}, "unknown key note"),
        ({"expect": "decline"}, "must stands empty"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, change: dict[str, object], reason: str) -> None:
    _write(tmp_path, [{**CASE, **change}])
    with pytest.raises(BankError, match=rf"^a\.yml: a-01: .*{reason}"):
        load(tmp_path)


def test_an_id_is_used_once(tmp_path: Path) -> None:
    _write(tmp_path, [CASE, CASE])
    with pytest.raises(BankError, match="the id is taken"):
        load(tmp_path)


def _write(folder: Path, cases: list[dict[str, object]]) -> None:
    (folder / "a.yml").write_text(yaml.safe_dump(cases, allow_unicode=True), encoding="utf-8")
