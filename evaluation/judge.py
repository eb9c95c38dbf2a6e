"""Judges a reply as a citizen reads it: right, partly right, a wrong fact, declined … Knows nothing of how the bot works."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from evaluation.bank import Turn

# What a Swedish reader takes for "I cannot answer that" or "this is what I can answer".
DECLINES = re.compile(
    r"\b(?:tyvärr|saknas|saknar|utanför|omformulera|kontakta|kontaktcenter)\b"
    r"|\b(?:vet|kan|har|hittar|hittade|förstod|förstår)\s(?:jag\s)?(?:inte|ingen|inget|inga)\b"
    r"|\b(?:framgår|anges|finns|nämns|beskrivs|redovisas)\s(?:inte|ingen|inget|inga)\b"
    r"|\b(?:säger|nämner|anger|beskriver|berättar|ger|tar upp)\s(?:inte|ingen|inget|inga|ingenting)\b"
    r"|\bstår\s(?:det\s)?(?:inte|inget|ingenting)\b|\btar inte ställning\b"
    r"|\bsvarar\s(?:bara|endast|på frågor)\b|\bkan\s(?:bara|endast|svara på|hjälpa dig med)\b|\binte en fråga\b"
    r"|\bfråga mig\b|\bhjälper (?:dig )?(?:gärna )?(?:med|till)\b",
    re.I,
)
QUOTED = re.compile("”[^”]*”")
ASKS_BACK = re.compile(r"karlstad.*\bkil\b|\bkil\b.*karlstad", re.I | re.S)


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
    """The verdict on one reply, and why it is not right."""

    verdict: Verdict
    faults: tuple[str, ...] = ()


def judge(turn: Turn, text: str, buttons: Sequence[str] = ()) -> Judgement:
    """Give the verdict on a reply to a turn. A turn that is not judged only has to be answered with words."""
    reply = squash(text)
    if not reply:
        return Judgement(Verdict.silent, ("no text",))
    if not turn.judged:
        return Judgement(Verdict.right)
    said = tuple(f"says {bad!r}" for bad in turn.must_not if squash(bad) in reply)
    if said:
        return Judgement(Verdict.wrong_fact, said)
    if turn.expect == "decline":
        return Judgement(Verdict.right) if declines(text) else Judgement(Verdict.answered, ("does not decline",))
    lacking = [group for group in turn.must if not any(squash(one) in reply for one in group)]
    if lacking and not (turn.ambiguous_municipality and _asks_which(text, buttons)):
        return Judgement(_short_of(turn, lacking, text), tuple(f"lacks {' | '.join(group)}" for group in lacking))
    if len(text) > turn.max_characters:
        return Judgement(Verdict.partly, (f"{len(text)} characters, over {turn.max_characters}",))
    return Judgement(Verdict.right)


def worst(judgements: Iterable[Judgement]) -> Judgement:
    """Give a conversation's verdict: the worst of its turns, with all that was wrong."""
    every = list(judgements)
    order = list(Verdict)
    return Judgement(
        max((one.verdict for one in every), key=order.index), tuple(fault for one in every for fault in one.faults)
    )


def declines(text: str) -> bool:
    """Whether a reply says that it cannot answer. What it quotes does not count."""
    return DECLINES.search(QUOTED.sub("", text)) is not None


def squash(text: str) -> str:
    """Give a text as it is compared: lower case, every run of white space one space, every dash a hyphen."""
    return " ".join(text.replace("–", "-").lower().split())


def _asks_which(text: str, buttons: Sequence[str]) -> bool:
    return ASKS_BACK.search(" / ".join((text, *buttons))) is not None and bool(buttons or "?" in text)


def _short_of(turn: Turn, lacking: Sequence[object], text: str) -> Verdict:
    if len(lacking) < len(turn.must):
        return Verdict.partly
    return Verdict.declined if declines(text) else Verdict.beside
