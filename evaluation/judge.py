"""Judges a reply as a citizen reads it: right, partly right, a wrong fact, declined … Knows nothing of how the bot works.

Looks at a reply as the black-box check of a running bot does: source lines are no part of the answer, spaces are one space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from bot.learning.bank import Turn

# What a Swedish reader takes for "I cannot answer that" or "this is what I can answer".
DECLINES = re.compile(
    r"vet (jag )?(tyvärr )?inte|säger (inte|ingenting|inget)|nämner (inte|ingen|inga|inget)|ser ingen fråga|för lång"
    r"|kan (jag )?(tyvärr )?inte|har (jag )?(tyvärr )?(inte|ingen|inga|inget)|hittar (jag )?(tyvärr )?(inte|ingen|inget|inga)"
    r"|hittade (jag )?(tyvärr )?(inte|ingen|inget|inga)|framgår inte|anges inte|finns inte|saknar|saknas"
    r"|står (det )?(tyvärr )?(inte|inget)|tyvärr|förstod (jag )?inte|förstår (jag )?inte|svarar (bara|endast|på frågor)"
    r"|kan (bara|endast|svara på|hjälpa dig med)|utanför|inte (något|nåt|en fråga) (som )?jag|fråga mig (gärna )?om|omformulera"
    r"|kontakta|kontaktcenter|tar inte ställning|hjälper (dig )?(gärna )?(med|till med)",
    re.I,
)
ASKS_BACK = re.compile(r"karlstad.*\bkil|\bkil\b.*karlstad", re.I | re.S)
SOURCE_LINE = "Källa: "


class Verdict(str, Enum):
    """What a reply is to the one who asked. The order is from best to worst."""

    right = "right"
    partly = "partly"
    declined = "declined"
    beside = "beside"
    answered = "answered"
    silent = "silent"
    wrong_fact = "wrong_fact"


MEANING = {
    Verdict.right: "rätt",
    Verdict.partly: "delvis rätt",
    Verdict.declined: "sa nej fast svaret finns",
    Verdict.beside: "svarade på något annat",
    Verdict.answered: "svarade fast sidan inte säger det",
    Verdict.silent: "sa ingenting",
    Verdict.wrong_fact: "fel uppgift",
}


@dataclass(frozen=True)
class Judgement:
    """The verdict on one reply, and why it is not right. `denied`: an honest no to what has an answer."""

    verdict: Verdict
    faults: tuple[str, ...] = ()
    denied: bool = False


def judge(turn: Turn, text: str, buttons: Sequence[str] = ()) -> Judgement:
    """Give the verdict on a reply to a turn."""
    if not text.strip():
        return Judgement(Verdict.silent, ("no text",))
    said = tuple(f"says {bad!r}" for bad in turn.must_not if squash(bad) in squash(text))
    short = tuple(f"lacks {' | '.join(group)}" for group in _lacking(turn, text, buttons))
    long = len(_spaced(text)) > turn.max_characters
    faults = (*said, *short, *([f"{len(_spaced(text))} characters, over {turn.max_characters}"] if long else []))
    if turn.expect == "decline" and not declines(text):
        faults = (*faults, "does not decline")
    if not faults:
        return Judgement(Verdict.right)
    denied = turn.expect == "answer" and declines(without_sources(text))
    if said:
        return Judgement(Verdict.wrong_fact, faults, denied)
    return Judgement(_short_of(turn, len(short), denied, long), faults, denied)


def worst(judgements: Iterable[Judgement]) -> Judgement:
    """Give a conversation's verdict: the worst of its turns, with all that was wrong."""
    every = list(judgements)
    order = list(Verdict)
    return Judgement(
        max((one.verdict for one in every), key=order.index),
        tuple(fault for one in every for fault in one.faults),
        any(one.denied for one in every),
    )


def declines(text: str) -> bool:
    """Whether a reply says that it cannot answer, or what it can answer instead."""
    return DECLINES.search(_spaced(text)) is not None


def without_sources(text: str) -> str:
    """Give a reply without its source lines: an answer is not right because its footer holds the word."""
    return "\n".join(line for line in text.splitlines() if not line.startswith(SOURCE_LINE))


def squash(text: str) -> str:
    """Give a text as it is compared: lower case, every run of white space one space, every dash a hyphen."""
    return _spaced(text).lower()


def _spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("–", "-"))


def _lacking(turn: Turn, text: str, buttons: Sequence[str]) -> list[tuple[str, ...]]:
    """Give the groups of which nothing stands in the reply; none of them when it rightly asks which municipality is meant."""
    if turn.expect == "decline" or (turn.ambiguous_municipality and _asks_which(text, buttons)):
        return []
    seen = squash(text if turn.source else without_sources(text))
    return [group for group in turn.must if not any(squash(one) in seen for one in group)]


def _asks_which(text: str, buttons: Sequence[str]) -> bool:
    shown = f"{_spaced(text)} {' / '.join(buttons)}"
    return ASKS_BACK.search(shown) is not None and bool(buttons or "?" in text)


def _short_of(turn: Turn, lacking: int, denied: bool, long: bool) -> Verdict:
    if turn.expect == "decline":
        return Verdict.answered if not long else Verdict.partly
    if lacking < len(turn.must):
        return Verdict.partly
    return Verdict.declined if denied else Verdict.beside
