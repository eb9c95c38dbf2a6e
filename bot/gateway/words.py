"""Owns the sentences the door says itself, read from goal_content/door.yml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TypeVar

from bot.content.errors import ContentError
from bot.content.reader import read
from bot.gateway.municipalities import Municipalities


class WordsError(ValueError):
    """door.yml lacks a sentence, or holds something that is not one."""


@dataclass(frozen=True)
class Replies:
    """What a citizen reads as an answer in the chat."""

    too_long: str
    empty: str
    unavailable: str
    not_kept: str
    failed: str


@dataclass(frozen=True)
class Problems:
    """What the maker of another program reads when a request was refused."""

    title: str
    not_json: str
    not_an_object: str
    message_missing: str
    message_not_text: str
    municipality_unknown: str
    id_shape: str
    answer_id_shape: str
    thumb_unknown: str
    reason_not_text: str
    sender_not_text: str
    sender_shape: str
    too_large: str
    too_slow: str
    encoding_broken: str
    expectation_unknown: str
    not_http: str
    foreign_site: str
    key_unknown: str
    keys_unreadable: str
    too_often: str
    too_many_at_once: str
    busy: str
    not_found: str
    not_erased: str
    not_stored: str
    internal: str


@dataclass(frozen=True)
class PageWords:
    """What stands on the page at / beside what its template says."""

    title: str
    answered: str
    all: str
    joint: str
    contact: str
    source: str
    updated: str
    decided: str
    read: str
    terms: str
    suggestions: str
    erase: str
    erased: str
    months: str


@dataclass(frozen=True)
class Words:
    """Every sentence of the door."""

    replies: Replies
    problems: Problems
    page: PageWords


_Part = TypeVar("_Part", Replies, Problems, PageWords)


def load_words(file: Path) -> Words:
    """Give the sentences of a file, with the contact ways of the municipalities beside it filled in.

    Errors: WordsError names the file and the first key that is missing, unknown, empty or not a text.
    """
    try:
        content = read(file).data
    except ContentError as error:
        raise WordsError(str(error)) from error
    contact = " ".join(one.contact for one in Municipalities(file.parent).current())
    if not contact:
        raise WordsError(f"{file.parent}: no municipality, so no contact way")
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
