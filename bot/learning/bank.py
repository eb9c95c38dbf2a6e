"""The question bank: reads questions/ and holds every case to its shape. Imports nothing of the bot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parents[2] / "questions"
TUNING, SEALED, BOTH = "tuning", "sealed", "both"
MUNICIPALITIES = frozenset({"karlstad", "kil", "both", "none"})
EXPECTATIONS = frozenset({"answer", "decline", "smalltalk", "decline_or_answer"})
STYLES = frozenset(
    "plain formal one_word rambling no_diacritics typos split_compound dialect caps chat newcomer greeting_first annoyed yes_no indirect".split()
)
# What is asked of a subject, and, where a message asks nothing of the pages, what it does instead.
ASPECTS = frozenset(
    "what amount deadline baseline who_decided when_decided validity who_does place how why measured result cost list count "
    "belongs meaning comparison change summary source".split()
)
ACTS = frozenset(
    "more pick switch correct doubt confirm refuse acknowledge thank greet goodbye shorten simplify repeat cite exhaust clarify "
    "complain ask_bot ask_help ask_human ask_opinion ask_service ask_person off_topic instruct distress".split()
)
NO_SUBJECT, UNKNOWN = "none", "unknown"
NOTES = frozenset({"id", "writer", "style", "municipality", "fact", "turns"})
LABELS = frozenset({"aspect", "subject", "near"})
DEMANDS = frozenset({"must", "must_not", "expect", "max_chars", "ambiguous_municipality", "source"})
LONGEST_CHARACTERS = 3000
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times faster where libyaml is


class BankError(ValueError):
    """Cases that are not what a case is; the message names each by file, id and reason."""


@dataclass(frozen=True)
class Turn:
    """One message of a citizen, what it asks, and what a right reply to it holds.

    Each group in `must` needs one of its alternatives in the reply, outside its source lines unless `source`, and nothing in
    `must_not` may stand there. `subject` holds the ids of the entries or plans that answer, or "none" when the pages do not
    tell; then `near` may hold what they do tell of the same thing. Several aspects are of a message that asks two things.
    """

    text: str
    must: tuple[tuple[str, ...], ...] = ()
    must_not: tuple[str, ...] = ()
    expect: str = "answer"
    max_characters: int = LONGEST_CHARACTERS
    ambiguous_municipality: bool = False
    source: bool = False
    aspect: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    near: tuple[str, ...] = ()

    @property
    def subjects(self) -> tuple[str, ...]:
        """The ids in `subject` that stand for something in the content."""
        return tuple(name for name in self.subject if name not in (NO_SUBJECT, UNKNOWN))


@dataclass(frozen=True)
class Case:
    """One question, or one conversation. `file` is its path under its part: kil/amount."""

    id: str
    file: str
    style: str
    municipality: str
    fact: str
    turns: tuple[Turn, ...]
    writer: str = ""
    part: str = TUNING

    @property
    def honest_no(self) -> bool:
        """Whether the right reply to the last turn is that the pages do not tell."""
        return self.turns[-1].expect == "decline"

    @property
    def aspect(self) -> tuple[str, ...]:
        """What the last turn asks."""
        return self.turns[-1].aspect

    @property
    def subject(self) -> tuple[str, ...]:
        """What the last turn is about."""
        return self.turns[-1].subject


def load(part: str = BOTH, folder: Path = FOLDER) -> list[Case]:
    """Give every case of a part of the bank, tuning, sealed or both, in the order of the files.

    Errors: BankError with everything that is wrong.
    """
    cases: list[Case] = []
    problems: list[str] = []
    seen: set[str] = set()
    for one in (TUNING, SEALED) if part == BOTH else (part,):
        for path in sorted((folder / one).rglob("*.yml")):
            file = path.relative_to(folder / one).with_suffix("").as_posix()
            for n, raw in enumerate(yaml.load(path.read_text(encoding="utf-8"), LOADER) or [], 1):
                name = raw.get("id", f"case {n}") if isinstance(raw, dict) else f"case {n}"
                found = list(_problems(raw)) if isinstance(raw, dict) else ["not a mapping"]
                found += [f"the id is taken: {name}"] if name in seen else []
                seen.add(name)
                problems += [f"{one}/{file}.yml: {name}: {problem}" for problem in found]
                cases += [] if found else [_case(raw, file, one)]
    if problems:
        raise BankError("\n".join(problems))
    return cases


def _problems(raw: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"lacks {key}" for key in sorted(NOTES - set(raw)))
    yield from (f"unknown key {key}" for key in sorted(set(raw) - NOTES - LABELS - DEMANDS))
    yield from _strange("style", raw.get("style"), STYLES)
    yield from _strange("municipality", raw.get("municipality"), MUNICIPALITIES)
    turns = raw.get("turns")
    if not isinstance(turns, list) or not turns:
        yield "turns is not a list with a question in it"
        return
    if len(turns) > 1 and not all(isinstance(turn, dict) for turn in turns):
        yield "a turn of a conversation is not a mapping"
    for asked in _asked(raw):
        yield from _demands(asked)
        yield from _labels(asked)
    for turn in turns:
        if isinstance(turn, dict):
            yield from (f"unknown key {key} in a turn" for key in sorted(set(turn) - DEMANDS - LABELS - {"user"}))


def _asked(raw: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Give each turn with what the case says of all its turns."""
    return [{**raw, **turn} if isinstance(turn, dict) else {**raw, "user": turn} for turn in raw["turns"]]


def _demands(asked: Mapping[str, Any]) -> Iterator[str]:
    if not isinstance(asked.get("user"), str) or not asked["user"].strip():
        yield "a turn without a question"
    yield from _strange("expect", asked.get("expect", "answer"), EXPECTATIONS)
    if not all(isinstance(group, list) and group and _texts(group) for group in asked.get("must") or []):
        yield "must is not a list of lists of texts"
    if not _texts(asked.get("must_not") or []):
        yield "must_not is not a list of texts"
    if asked.get("expect") == "decline" and asked.get("must"):
        yield "a reply that declines is not asked for facts: must stands empty"


def _labels(asked: Mapping[str, Any]) -> Iterator[str]:
    aspects, subjects = _several(asked.get("aspect")), _several(asked.get("subject"))
    yield from ("a turn without aspect",) if not aspects else ()
    for aspect in aspects:
        yield from _strange("aspect", aspect, ASPECTS | ACTS)
    if not subjects or not _texts(subjects):
        yield "a turn without subject"
    elif len(subjects) > 1 and {NO_SUBJECT, UNKNOWN} & set(subjects):
        yield "subject is none beside something"
    elif asked.get("near") and subjects != (NO_SUBJECT,):
        yield "near stands beside a subject"


def _strange(key: str, value: object, known: frozenset[str]) -> Iterable[str]:
    return [] if value in known else [f"{key}: {value!r} is not one of {', '.join(sorted(known))}"]


def _texts(values: Iterable[object]) -> bool:
    return all(isinstance(value, str) and value.strip() for value in values)


def _several(value: object) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, list) else () if value is None else (value,)


def _case(raw: Mapping[str, Any], file: str, part: str) -> Case:
    turns = tuple(_turn(asked) for asked in _asked(raw))
    return Case(
        raw["id"], file, raw["style"], raw["municipality"], str(raw["fact"]), turns, writer=raw["writer"], part=part
    )


def _turn(asked: Mapping[str, Any]) -> Turn:
    return Turn(
        text=asked["user"],
        must=tuple(tuple(group) for group in asked.get("must") or []),
        must_not=tuple(asked.get("must_not") or []),
        expect=asked.get("expect") or "answer",
        max_characters=asked.get("max_chars") or LONGEST_CHARACTERS,
        ambiguous_municipality=bool(asked.get("ambiguous_municipality")),
        source=bool(asked.get("source")),
        aspect=_several(asked["aspect"]),
        subject=_several(asked["subject"]),
        near=_several(asked.get("near")),
    )
