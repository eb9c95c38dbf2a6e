"""The bank is whole, and a case that is not is told by file, id and reason."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.content.library import Content
from bot.learning.bank import BOTH, SEALED, STYLES, TUNING, BankError, load

CASE = {
    "id": "a-01",
    "writer": "a",
    "style": "plain",
    "municipality": "kil",
    "aspect": "what",
    "subject": "kil/governance/visionen",
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


def test_a_part_is_the_cases_of_its_folder(tmp_path: Path) -> None:
    _write(tmp_path, [CASE])
    _write(tmp_path, [{**CASE, "id": "b-01"}], "sealed/outside/b")
    assert [(case.id, case.part, case.file) for case in load(BOTH, tmp_path)] == [
        ("a-01", TUNING, "kil/a"),
        ("b-01", SEALED, "outside/b"),
    ]
    assert [case.id for case in load(SEALED, tmp_path)] == ["b-01"]


def test_a_turn_has_its_own_demands_and_labels_and_else_the_conversations(tmp_path: Path) -> None:
    first = {"user": "Vad?", "must": [["y"]], "aspect": ["amount", "deadline"]}
    second = {"user": "Och?", "must": [["z"]], "max_chars": 10, "subject": ["kil/page/pdf", "kil/plan-2024"]}
    _write(tmp_path, [{**CASE, "turns": [first, second], "must_not": ["x"]}])
    (case,) = load(TUNING, tmp_path)
    assert [(turn.text, turn.must, turn.must_not, turn.max_characters) for turn in case.turns] == [
        ("Vad?", (("y",),), ("x",), 3000),
        ("Och?", (("z",),), ("x",), 10),
    ]
    assert [(turn.aspect, turn.subject) for turn in case.turns] == [
        (("amount", "deadline"), ("kil/governance/visionen",)),
        (("what",), ("kil/page/pdf", "kil/plan-2024")),
    ]
    assert (case.writer, case.aspect) == ("a", ("what",))


def test_no_writer_stands_in_both_parts() -> None:
    assert {case.writer for case in load(TUNING)} & {case.writer for case in load(SEALED)} == set()


def test_about_a_quarter_of_the_bank_is_sealed_and_holds_every_sort() -> None:
    sealed = load(SEALED)
    assert 0.2 <= len(sealed) / len(load()) <= 0.3
    assert {case.file.partition("/")[0] for case in sealed} >= {"karlstad", "kil", "both", "outside", "dialogues"}


def test_every_subject_stands_in_the_content(content: Content) -> None:
    known = content.entries.keys() | content.plans.keys()
    named = {name for case in load() for turn in case.turns for name in (*turn.subjects, *turn.near)}
    assert sorted(named - known) == []


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
        ({"turns": ["Hej", "Vad?"]}, "a turn of a conversation is not a mapping"),
        ({"aspect": "height"}, "aspect: 'height' is not one of"),
        ({"aspect": []}, "a turn without aspect"),
        ({"subject": None}, "a turn without subject"),
        ({"near": "kil/page/pdf"}, "near stands beside a subject"),
        ({"subject": ["none", "kil/page/pdf"]}, "subject is none beside something"),
        ({"expect": "decline"}, "must stands empty"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, change: dict[str, object], reason: str) -> None:
    _write(tmp_path, [{**CASE, **change}])
    with pytest.raises(BankError, match=rf"^tuning/kil/a\.yml: a-01: .*{reason}"):
        load(TUNING, tmp_path)


def test_an_id_is_used_once(tmp_path: Path) -> None:
    _write(tmp_path, [CASE, CASE])
    with pytest.raises(BankError, match="the id is taken"):
        load(BOTH, tmp_path)


def _write(folder: Path, cases: list[dict[str, object]], file: str = "tuning/kil/a") -> None:
    path = folder / f"{file}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(cases, allow_unicode=True), encoding="utf-8")
