"""Changes single keys of a YAML file and leaves every other line as a person wrote it, comments too. Pure: text in, text out."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from bot.content.reader import ContentLoader, KeyPath
from bot.importing.yaml_out import block

INDENT = 2


def value_at(text: str, path: KeyPath) -> object:
    """Give what stands at a key path; None when nothing does."""
    held: object = yaml.load(text, Loader=ContentLoader)
    for key in path:
        held = held.get(key) if isinstance(held, dict) else None
    return held


def set_key(text: str, path: KeyPath, value: object) -> str:
    """Give the text with the value at a key path; a new key comes last among its siblings, and None takes the key away."""
    text = unpacked(text, path[:-1])
    span = _span(text, path)
    lines = text.splitlines()
    depth = len(path) - 1
    rendered = block({str(path[-1]): value}, depth).splitlines()
    if span:
        return _text(lines[: span[0]] + rendered + lines[span[1] :])
    if value is None:
        return text
    if path[:-1] and _span(text, path[:-1]) is None:
        return set_key(text, path[:-1], {str(path[-1]): value})
    end = _span(text, path[:-1])[1] if path[:-1] else len(lines)  # type: ignore[index]
    parent = value_at(text, path[:-1])
    if not parent and path[:-1]:
        return set_key(text, path[:-1], {str(path[-1]): value})
    return _text(lines[:end] + rendered + lines[end:])


def block_at(text: str, path: KeyPath) -> str:
    """Give the lines of a key and all below it, as they are written; empty when there is no such key."""
    span = _span(text, path)
    return _text(text.splitlines()[span[0] : span[1]]) if span else ""


def add_block(text: str, parent: KeyPath, written: str, depth: int) -> str:
    """Give the text with lines of another place added last below a parent key, at its depth."""
    text = unpacked(text, parent)
    lines = written.splitlines()
    margin = len(lines[0]) - len(lines[0].lstrip())
    moved = [" " * (INDENT * depth) + line[margin:] if line.strip() else line for line in lines]
    span = _span(text, parent)
    held = text.splitlines()
    if span is None:
        return _text([*held, f"{'  ' * (depth - 1)}{parent[-1]}:", *moved])
    if not value_at(text, parent):
        return _text([*held[: span[0]], f"{'  ' * (depth - 1)}{parent[-1]}:", *moved, *held[span[1] :]])
    return _text([*held[: span[1]], *moved, *held[span[1] :]])


def unpacked(text: str, path: KeyPath) -> str:
    """Give the text with every mapping on the way to a key path in block style, so that its keys stand on lines of their own."""
    for length in range(1, len(path) + 1):
        span = _span(text, path[:length])
        if span is None:
            return text
        lines = text.splitlines()
        first = lines[span[0]]
        if re.match(r"^\s*[^\s#:]+:\s*\{.*\S", first) and not re.match(r"^\s*[^\s#:]+:\s*\{\s*\}", first):
            value = value_at(text, path[:length])
            if isinstance(value, Mapping):
                text = _text(
                    lines[: span[0]] + block({str(path[length - 1]): value}, length - 1).splitlines() + lines[span[1] :]
                )
    return text


def _span(text: str, path: KeyPath) -> tuple[int, int] | None:
    """Give the first line of a key, and the line after the last one that belongs to it."""
    node = yaml.compose(text, Loader=ContentLoader)
    start = None
    for key in path:
        if not isinstance(node, yaml.MappingNode):
            return None
        pair = next(((name, child) for name, child in node.value if name.value == key), None)
        if pair is None:
            return None
        start, node = pair[0].start_mark, pair[1]
    if start is None:
        return None
    lines = text.splitlines()
    end = start.line + 1
    while end < len(lines) and _belongs(lines[end], start.column):
        end += 1
    while end > start.line + 1 and (not lines[end - 1].strip() or _is_comment_of_next(lines, end, start.column)):
        end -= 1
    return start.line, end


def _belongs(line: str, column: int) -> bool:
    """Tell whether a line lies below a key at a column: it is deeper, blank, or an item of a list at the key's own depth."""
    margin = len(line) - len(line.lstrip())
    return not line.strip() or margin > column or (margin == column and line.lstrip().startswith("- "))


def _is_comment_of_next(lines: list[str], end: int, column: int) -> bool:
    line = lines[end - 1]
    return line.lstrip().startswith("#") and len(line) - len(line.lstrip()) <= column


def _text(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
