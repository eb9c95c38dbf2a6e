"""Writes values as YAML in block style: one thing a line, texts in quotation marks, keys in a fixed order. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum

Value = object


class Bare(str):
    """An id or another word of the file's own language, written without quotation marks."""


def block(data: Mapping[str, Value], indent: int = 0) -> str:
    """Give a mapping as YAML; what is None, or an empty text, list or mapping, is left out."""
    lines: list[str] = []
    for key, value in data.items():
        lines += _entry(key, value, indent)
    return "".join(f"{line}\n" for line in lines)


def _entry(key: str, value: Value, indent: int) -> list[str]:
    margin = "  " * indent
    if value is None or (isinstance(value, (str, Sequence, Mapping)) and not value):
        return []
    if isinstance(value, Mapping):
        return [f"{margin}{key}:", *block(value, indent + 1).splitlines()]
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [f"{margin}{key}:", *(line for one in value for line in _listed(one, indent + 1))]
    return [f"{margin}{key}: {scalar(value)}"]


def _listed(value: Value, indent: int) -> list[str]:
    margin = "  " * indent
    if not isinstance(value, Mapping):
        return [f"{margin}- {scalar(value)}"]
    inner = block(value, indent + 1).splitlines()
    return [f"{margin}- {inner[0].strip()}", *inner[1:]]


def scalar(value: Value) -> str:
    """Give one value: texts are quoted, numbers without needless decimals, days as ÅÅÅÅ-MM-DD."""
    if isinstance(value, Bare):
        return str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return str(int(value)) if value == int(value) else str(value)
    if isinstance(value, int):
        return str(value)
    return json.dumps(str(value), ensure_ascii=False)
