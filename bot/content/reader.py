"""Reads one YAML file into plain data that remembers its line numbers.

The only YAML loader for content: `no`, `on` and `16:30` stay text, duplicate keys and aliases are errors.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bot.content.errors import ContentError, Problem

MOST_BYTES = 1_000_000
MOST_DEPTH = 50  # the fast loader ends the process at some ten thousand levels

KeyPath = tuple[str | int, ...]


class ContentLoader(yaml.CSafeLoader):
    """Safe loader that reads only true and false as truth values, no number written as a clock time, and leaves dates to the shapes."""


ContentLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if tag.rsplit(":")[-1] == "null"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
ContentLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
ContentLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?(?:0|[1-9][0-9]*)$"), list("-0123456789"))
ContentLoader.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^-?[0-9]+\.[0-9]+$"), list("-0123456789"))


@dataclass(frozen=True)
class Document:
    """One file's data, and the line on which each key path begins."""

    path: Path
    data: dict[str, Any]
    lines: dict[KeyPath, int] = field(repr=False)

    def problem(self, key_path: KeyPath, value: object, expected: str) -> Problem:
        """Tell what is wrong at a key path; an unknown path is told at its nearest known parent."""
        known = key_path
        while known and known not in self.lines:
            known = known[:-1]
        shown = "" if value is None or isinstance(value, (dict, list, tuple)) else str(value)[:80]
        return Problem(self.path, self.lines.get(known, 1), ".".join(map(str, key_path)), shown, expected)


def read(path: Path) -> Document:
    """Give the file's data.

    Errors: ContentError naming file, line and reason when the file is missing, too large, not UTF-8, not YAML, empty, not a
    mapping, or holds a duplicate key or an alias.
    """
    text = _text(path)
    _refuse_traps(path, text)
    loader = ContentLoader(text)
    try:
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode):
            raise _error(path, 1, "", "filen ska innehålla nycklar och värden, men är tom eller en lista")
        problems: list[Problem] = []
        lines: dict[KeyPath, int] = {}
        _walk(node, (), path, lines, problems)
        if problems:
            raise ContentError(problems)
        return Document(path, loader.construct_document(node), lines)
    except (yaml.YAMLError, ValueError) as error:
        raise _not_yaml(path, error) from error
    finally:
        loader.dispose()


def _refuse_traps(path: Path, text: str) -> None:
    """Raise ContentError at an alias, and the alias bomb with it, and at brackets within brackets without end."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=ContentLoader):
            line = event.start_mark.line + 1 if event.start_mark else 1
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if isinstance(event, yaml.AliasEvent):
                raise _error(path, line, "", "& och * (alias) får inte användas")
            if depth > MOST_DEPTH:
                raise _error(path, line, "", f"mer än {MOST_DEPTH} nivåer i varandra")
    except yaml.YAMLError as error:
        raise _not_yaml(path, error) from error


def read_raw(path: Path) -> bytes:
    """Give the bytes of a content file, of which never more than is allowed are read. Errors: ContentError."""
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise _error(path, 1, "", f"filen går inte att läsa ({error.strerror})") from error
    if len(raw) > MOST_BYTES:
        raise _error(path, 1, "", f"filen är större än {MOST_BYTES} byte")
    return raw


def _text(path: Path) -> str:
    raw = read_raw(path)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise _error(path, line, "", "filen ska vara sparad som UTF-8") from error


def _walk(node: yaml.Node, key_path: KeyPath, path: Path, lines: dict[KeyPath, int], problems: list[Problem]) -> None:
    lines[key_path] = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        for number, child in enumerate(node.value):
            _walk(child, (*key_path, number), path, lines, problems)
    elif isinstance(node, yaml.MappingNode):
        for key, child in node.value:
            child_path = (*key_path, str(key.value))
            if child_path in lines:
                first = f"nyckeln finns redan på rad {lines[child_path]}"
                problems.append(Problem(path, key.start_mark.line + 1, ".".join(map(str, child_path)), "", first))
            _walk(child, child_path, path, lines, problems)
            lines[child_path] = key.start_mark.line + 1


def _error(path: Path, line: int, key: str, expected: str) -> ContentError:
    return ContentError([Problem(path, line, key, "", expected)])


def _not_yaml(path: Path, error: Exception) -> ContentError:
    mark = getattr(error, "problem_mark", None)
    reason = getattr(error, "problem", None) or str(error).splitlines()[0]
    return _error(path, mark.line + 1 if mark else 1, "", f"går inte att läsa som YAML ({reason})")
