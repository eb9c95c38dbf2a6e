"""Owns the sentences the door says itself, read from goal_content/door.yml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TypeVar

import yaml


class WordsError(ValueError):
    """door.yml lacks a sentence, or holds something that is not one."""


@dataclass(frozen=True)
class Replies:
    """What a citizen reads as an answer in the chat."""

    too_long: str
    empty: str
    unavailable: str
    busy: str
    failed: str


@dataclass(frozen=True)
class Problems:
    """What the maker of another program reads when a request was refused."""

    title: str
    not_json: str
    not_an_object: str
    message_missing: str
    message_not_text: str
    sender_not_text: str
    sender_shape: str
    too_large: str
    too_slow: str
    not_found: str
    internal: str


@dataclass(frozen=True)
class PageWords:
    """What stands on the chat page."""

    title: str
    heading: str
    intro: str
    label: str
    hint: str
    send: str
    waiting: str
    you: str
    bot: str
    choices: str
    unreachable: str
    noscript: str


@dataclass(frozen=True)
class Words:
    """Every sentence of the door."""

    replies: Replies
    problems: Problems
    page: PageWords


_Part = TypeVar("_Part", Replies, Problems, PageWords)


def load_words(file: Path) -> Words:
    """Give the sentences of a file, with the contact way filled in.

    Errors: WordsError names the file and the first key that is missing, unknown, empty or not a text.
    """
    try:
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise WordsError(f"{file}: cannot be read: {error}") from error
    if not isinstance(content, dict):
        raise WordsError(f"{file}: expected a mapping")
    contact = content.get("contact")
    if not isinstance(contact, str) or not contact.strip():
        raise WordsError(f"{file}: contact: expected a text")
    return Words(
        replies=_part(Replies, content.get("replies"), contact, f"{file}: replies"),
        problems=_part(Problems, content.get("problems"), contact, f"{file}: problems"),
        page=_part(PageWords, content.get("page"), contact, f"{file}: page"),
    )


def _part(kind: type[_Part], value: Any, contact: str, place: str) -> _Part:
    if not isinstance(value, Mapping):
        raise WordsError(f"{place}: expected a mapping")
    names = {field.name for field in fields(kind)}
    for name in sorted(names ^ set(value), key=str):
        raise WordsError(f"{place}.{name}: {'missing' if name in names else 'unknown key'}")
    for name in names:
        if not isinstance(value[name], str) or not value[name].strip():
            raise WordsError(f"{place}.{name}: expected a text")
    return kind(**{name: value[name].strip().replace("{contact}", contact) for name in names})
