"""Every content file, one test id a file: it fits its schema, begins by saying what it is, and no check has anything against it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator
from yaml.events import CollectionEndEvent, CollectionStartEvent

from bot.content.check import check
from bot.content.errors import Problem
from bot.content.library import ROOT, Content, files
from bot.content.reader import read
from bot.content.schema import kind_of, schema_of

FILES = [path.relative_to(ROOT) for path in files(ROOT)]
IN_FEW_LINES = {Path("cues.yml"), Path("door.yml")}  # closed words and settings, not what a page or a person says
OF_THE_DOOR = {Path("door.yml")}  # read by bot.gateway, which may not import the content base

every_file = pytest.mark.parametrize("path", FILES, ids=str)


@pytest.fixture(scope="module")
def problems(content: Content) -> list[Problem]:
    return check(content)


@every_file
def test_no_check_complains(path: Path, problems: list[Problem]) -> None:
    assert [str(problem) for problem in problems if problem.file == ROOT / path] == []


def test_no_check_complains_of_anything_else(problems: list[Problem]) -> None:
    assert {problem.file for problem in problems} <= {ROOT / path for path in FILES}


@every_file
def test_fits_the_schema_that_editors_use(path: Path) -> None:
    kind = kind_of(path)
    assert (kind is None) == (path in OF_THE_DOOR)
    if kind:
        assert [error.message for error in Draft7Validator(schema_of(kind)).iter_errors(read(ROOT / path).data)] == []


@pytest.mark.parametrize("path", [path for path in FILES if path not in IN_FEW_LINES], ids=str)
def test_one_thing_stands_on_a_line(path: Path) -> None:
    """Lists in brackets cannot be read in a diff, and nobody finds the quote."""
    events = list(yaml.parse((ROOT / path).read_text(encoding="utf-8")))
    packed = [one for one, after in pairwise(events) if _in_brackets(one) and not isinstance(after, CollectionEndEvent)]
    assert [event.start_mark.line + 1 for event in packed] == []


def _in_brackets(event: yaml.Event) -> bool:
    return isinstance(event, CollectionStartEvent) and bool(event.flow_style)


@every_file
def test_begins_with_a_comment(path: Path) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    assert text.startswith("#")
    assert text.endswith("\n")
