from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from bot.content.files import AreaFile, ConceptsFile, PlanFile, SubjectFile
from bot.content.model import Municipality
from bot.content.schema import KINDS, kind_of, schema_of


@pytest.mark.parametrize(
    ("path", "shape"),
    [
        ("kil/plan-2024/ekonomi.yml", AreaFile),
        ("kil/plan-2024/plan.yml", PlanFile),
        ("kil/page.yml", SubjectFile),
        ("kil/municipality.yml", Municipality),
        ("concepts/energi.yml", ConceptsFile),
    ],
)
def test_a_path_tells_the_kind(path: str, shape: type) -> None:
    kind = kind_of(Path(path))
    assert kind and kind.shape is shape


@pytest.mark.parametrize(
    ("fact", "right"),
    [
        ({"title": "x", "quote": "En rad.", "concepts": "natur"}, True),
        ({"title": "x", "quote": ["En rad.", "Två."], "targets": {"indicator": "y", "operator": "increase"}}, True),
        ({"title": "x", "tells": "why", "plain": "En rad.", "concepts": ["natur"]}, True),
        ({"title": "x", "tells": ["because"]}, False),
        ({"title": "x", "qoute": "En rad."}, False),
        ({"quote": "En rad."}, False),
        ({"title": "x", "id": "y"}, False),
        ({"title": "x", "targets": {"indicator": "y", "operator": "minst"}}, False),
    ],
)
def test_an_editor_sees_what_the_loader_sees(fact: dict[str, object], right: bool) -> None:
    validator = Draft7Validator(schema_of(KINDS["subject"]))
    assert validator.is_valid({"title": "t", "source": "s", "facts": {"a": fact}}) is right


def test_asking_twice_gives_the_same() -> None:
    assert schema_of(KINDS["concepts"]) == schema_of(KINDS["concepts"])
