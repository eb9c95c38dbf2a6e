"""How a value is to be compared, and which way a measured thing is to go, by the words that Swedish goals use. Imports content's model only."""

from __future__ import annotations

import re

from bot.content.model import Operator

RISE = r"(?:ök(?:a|ar|as|at|ade|ats)|stig(?:a|er|it)|höj(?:a|as|er|s|t|ts)|väx(?:a|er|t|it))"
FALL = r"(?:minsk(?:a|ar|as|at|ade|ats)|sjunk(?:a|er|it)|sänk(?:a|as|er|s|t|ts)|reducer(?:a|as|ar|ats)|halver(?:a|as|ar|ad|ats))"
ONE_WORD = r"\s*(?:\w+\s+)?$"
COMPARED = (
    (Operator.at_least, r"minst|lägst|ej under|inte under|inte (?:vara |bli )?(?:lägre|färre|mindre|sämre) än|(?:inte|ej) understiga|åtminstone|som lägst|≥"),
    (Operator.at_most, r"högst|max(?:imalt)?|som mest|ej över|inte över|inte (?:vara |bli )?(?:högre|mer|fler|längre) än|(?:inte|ej) överstiga|inte överskrida|≤"),
    (Operator.above, r"över|mer än|fler än|högre än|längre än|bättre än|överstiga|överstiger|överskrida|>"),
    (Operator.below, r"under|mindre än|färre än|lägre än|kortare än|snabbare än|yngre än|understiga|understiger|<"),
)  # fmt: skip
BESIDE = tuple(
    (
        operator,
        re.compile(
            rf"(?:^|(?<=\W))(?:{words}){ONE_WORD if operator is not Operator.below else chr(92) + 's*$'}", re.IGNORECASE
        ),
    )
    for operator, words in COMPARED
)
OR_MORE = re.compile(r"^\s*(?:%|\w+)?\s*eller (?:mer|högre|fler|bättre)", re.IGNORECASE)
OR_LESS = re.compile(r"^\s*(?:%|\w+)?\s*eller (?:mindre|lägre|färre)", re.IGNORECASE)
BY = re.compile(
    r"\bmed\s+(?:(?:minst|högst|cirka|ca|ungefär|omkring|i genomsnitt|totalt|upp till|ytterligare)\s+){0,2}$",
    re.IGNORECASE,
)
MORE_OR_LESS = re.compile(r"^\s*(?:%|\w+)?\s*(fler|högre|mer|färre|lägre|mindre)\b", re.IGNORECASE)
FEWER = frozenset(("färre", "lägre", "mindre"))
RISES = re.compile(
    rf"\b{RISE}\b|\b(?:bli|blir|vara|är|ha|har|få|minst \d+) (?:\w+ ){{0,3}}(?:fler|högre)\b|\bfler\b[^.]*\bjämfört\b|^(?:fler|högre andel)\b",
    re.IGNORECASE,
)
FALLS = re.compile(
    rf"\b{FALL}|\b(?:bli|blir|vara|är|ha|har) (?:\w+ ){{0,3}}(?:färre|lägre)\b|^(?:färre|lägre andel)\b", re.IGNORECASE
)
KEEPS_OR_RISES = re.compile(
    rf"\b(?:samma nivå|bibehåll\w*|oförändrad\w*|behåll\w*|ligga kvar|vara kvar)\b[^.]*\beller\s+(?:{RISE}|högre|bättre|förbättr\w*)"
    rf"|\b{RISE} eller (?:bibehåll|behåll|ligga)",
    re.IGNORECASE,
)
DUTY = r"\b(?:ska|skall|har|bör|ska ha|ska år \d{4}|och ska|fortsätt\w*)\s+(?:\w+\s+){0,3}?"
GOES_UP = re.compile(
    rf"{DUTY}{RISE}\b|^(?:Andel|Antal)\w*\b[^.]*\b{RISE}\b|\b{RISE}[.!]?$|\bökar och ska\b|^(?:fler|högre andel)\b",
    re.IGNORECASE,
)
GOES_DOWN = re.compile(
    rf"{DUTY}{FALL}|^(?:Andel|Antal)\w*\b[^.]*\b{FALL}|\b{FALL}[.!]?$|^(?:färre|lägre andel)\b", re.IGNORECASE
)
QUANTITY = re.compile(
    r"^(?:att\s+)?(?:öka|minska|höja|sänka|reducera)\s+(?:kommunens\s+|den\s+|det\s+)?"
    r"(?:andel|antal|[\wåäö]*(?:grad|nivå|index|utsläpp|kostnad|befolkning|frånvaro|förbrukning|användning|resultat|soliditet|skuld|produktion|energi)\w*)",
    re.IGNORECASE,
)


def compared(before: str, after: str, whole: str) -> Operator:
    """Give how a value is to be compared, by the words before and after it."""
    rises, falls = bool(RISES.search(whole)), bool(FALLS.search(whole))
    more = MORE_OR_LESS.match(after)
    if (BY.search(before) or more) and (rises or falls or more):
        down = (more and more[1].casefold() in FEWER) or FALLS.search(before[-60:]) or (falls and not rises)
        return Operator.decrease_by if down else Operator.increase_by
    for operator, pattern in BESIDE:
        if pattern.search(before):
            return operator
    if OR_MORE.match(after):
        return Operator.at_least
    return Operator.at_most if OR_LESS.match(after) else Operator.reached


def direction(text: str, has_time: bool) -> Operator | None:
    """Give which way a thing without a value is to go: up, down, at least as before; None when the text does not say."""
    if KEEPS_OR_RISES.search(text):
        return Operator.same_or_increase
    for operator, anywhere, of_subject in ((Operator.decrease, FALLS, GOES_DOWN), (Operator.increase, RISES, GOES_UP)):
        commanded = QUANTITY.search(text) and anywhere.search(text[:12])
        if of_subject.search(text) or commanded or (has_time and anywhere.search(text)):
            return operator
    return None
