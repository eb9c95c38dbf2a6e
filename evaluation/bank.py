"""The question bank: reads tests/questions and holds every case to its shape. Imports nothing of the bot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parents[1] / "tests" / "questions"
MUNICIPALITIES = frozenset({"karlstad", "kil", "both", "none"})
EXPECTATIONS = frozenset({"answer", "decline", "smalltalk", "decline_or_answer"})
STYLES = frozenset(
    "plain formal one_word rambling no_diacritics typos split_compound dialect caps chat newcomer greeting_first annoyed yes_no indirect".split()
)
NOTES = frozenset({"id", "style", "kind", "municipality", "fact", "turns"})
DEMANDS = frozenset({"must", "must_not", "expect", "max_chars", "ambiguous_municipality"})
LONGEST_CHARACTERS = 3000
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times faster where libyaml is


class BankError(ValueError):
    """Cases that are not what a case is; the message names each by file, id and reason."""


@dataclass(frozen=True)
class Turn:
    """One message of a citizen, and what a right reply to it holds.

    Each group in `must` needs one of its alternatives in the reply, and nothing in `must_not` may stand there. A turn that only
    leads up to the next one is not `judged`.
    """

    text: str
    must: tuple[tuple[str, ...], ...] = ()
    must_not: tuple[str, ...] = ()
    expect: str = "answer"
    max_characters: int = LONGEST_CHARACTERS
    ambiguous_municipality: bool = False
    judged: bool = True


@dataclass(frozen=True)
class Case:
    """One question, or one conversation."""

    id: str
    file: str
    style: str
    kind: str
    municipality: str
    fact: str
    turns: tuple[Turn, ...]

    @property
    def honest_no(self) -> bool:
        """Whether the right reply to the last turn is that the pages do not tell."""
        return self.turns[-1].expect == "decline"


def load(folder: Path = FOLDER) -> list[Case]:
    """Give every case in the order of the files. Errors: BankError with everything that is wrong."""
    cases: list[Case] = []
    problems: list[str] = []
    seen: set[str] = set()
    for path in sorted(folder.glob("*.yml")):
        for n, raw in enumerate(yaml.load(path.read_text(encoding="utf-8"), LOADER) or [], 1):
            name = raw.get("id", f"case {n}") if isinstance(raw, dict) else f"case {n}"
            found = list(_problems(raw)) if isinstance(raw, dict) else ["not a mapping"]
            found += [f"the id is taken: {name}"] if name in seen else []
            seen.add(name)
            problems += [f"{path.name}: {name}: {problem}" for problem in found]
            cases += [] if found else [_case(raw, path.stem)]
    if problems:
        raise BankError("\n".join(problems))
    return cases


def _problems(raw: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"lacks {key}" for key in sorted(NOTES - set(raw)))
    yield from (f"unknown key {key}" for key in sorted(set(raw) - NOTES - DEMANDS))
    yield from _strange("style", raw.get("style"), STYLES)
    yield from _strange("municipality", raw.get("municipality"), MUNICIPALITIES)
    turns = raw.get("turns")
    if not isinstance(turns, list) or not turns:
        yield "turns is not a list with a question in it"
        return
    for turn in turns:
        asked = {**raw, **turn} if isinstance(turn, dict) else {**raw, "user": turn}
        yield from _demands(asked)
        if isinstance(turn, dict):
            yield from (f"unknown key {key} in a turn" for key in sorted(set(turn) - DEMANDS - {"user"}))


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


def _strange(key: str, value: object, known: frozenset[str]) -> Iterable[str]:
    return [] if value in known else [f"{key}: {value!r} is not one of {', '.join(sorted(known))}"]


def _texts(values: Iterable[object]) -> bool:
    return all(isinstance(value, str) and value.strip() for value in values)


def _case(raw: Mapping[str, Any], file: str) -> Case:
    turns = raw["turns"]
    made = [
        _turn(
            {**raw, **turn} if isinstance(turn, dict) else {**raw, "user": turn},
            isinstance(turn, dict) or n == len(turns),
        )
        for n, turn in enumerate(turns, 1)
    ]
    return Case(raw["id"], file, raw["style"], raw["kind"], raw["municipality"], str(raw["fact"]), tuple(made))


def _turn(asked: Mapping[str, Any], judged: bool) -> Turn:
    return Turn(
        text=asked["user"],
        must=tuple(tuple(group) for group in asked.get("must") or []),
        must_not=tuple(asked.get("must_not") or []),
        expect=asked.get("expect") or "answer",
        max_characters=asked.get("max_chars") or LONGEST_CHARACTERS,
        ambiguous_municipality=bool(asked.get("ambiguous_municipality")),
        judged=judged,
    )
