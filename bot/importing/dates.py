"""Days, periods and decisions in a page's own words; what a sentence does not say is not guessed. Imports nothing of the project."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
SHORT = "jan feb mar apr maj jun jul aug sep okt nov dec".split()
MONTH = "|".join(f"{month}|{short}\\.?" for month, short in zip(MONTHS, SHORT))
IN_WORDS = re.compile(rf"\b(\d{{1,2}})(?::?e)?\s+({MONTH})\s+((?:19|20)\d\d)\b", re.IGNORECASE)
IN_DIGITS = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b")
YEARS = r"((?:19|20)\d\d)\s*(?:[–—-]|till(?: och med)?|t\.?o\.?m\.?)\s*((?:20)?\d\d)\b"
SPAN = re.compile(rf"\b{YEARS}")
FROM = re.compile(r"\bfr(?:ån|\.?o\.?m\.?)(?: och med)? (?:år )?((?:19|20)\d\d)\b(?!-)", re.IGNORECASE)
UNTIL = re.compile(r"\bt(?:ill|\.?o\.?m\.?) och med (?:år )?((?:19|20)\d\d)\b(?!-)", re.IGNORECASE)
UPDATED = re.compile(
    r"\b(?:senast\s+)?(?:uppdaterad|uppdaterades|uppdaterat|granskad|ändrad|publicerad|reviderad)\b(?:\s+(?:den|av))?",
    re.IGNORECASE,
)
NEWEST_FIRST = ("uppdater", "ändrad", "reviderad", "granskad", "publicerad")
BODIES = (
    r"kommunfullmäktige|kommunstyrelsen|regionfullmäktige|fullmäktige|KF\b|KS\b|"
    r"[\wåäö]+(?:- och [\wåäö]+)?nämnden|[\wåäö]+beredningen"
)
VERBS = (
    r"beslutat|beslutade|beslutades|beslutats|beslutad|antagit|antog|antogs|antagits|antagen|antaget|antagna|"
    r"fastställt|fastställde|fastställdes|fastställts|fastställd|fastställda|beslutade om"
)
BY_ACTIVE = re.compile(rf"\b({BODIES})s?\b(?:\s+(?:har|hade))?(?:\s+\w+ö?\b)?\s+(?:{VERBS})\b", re.IGNORECASE)
BY_PASSIVE = re.compile(rf"\b(?:{VERBS})\b[^.;]{{0,60}}?\b(?:av|i)\s+(?:\w+s\s+)?({BODIES})", re.IGNORECASE)
GENITIVE = re.compile(r"\b(fullmäktige|kommunfullmäktige)s (?:beslutade|antagna|fastställda)", re.IGNORECASE)
LONG = {"kf": "kommunfullmäktige", "ks": "kommunstyrelsen"}


@dataclass(frozen=True)
class Period:
    """The years something holds, and the page's own words for them."""

    words: str
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True)
class Decided:
    """Who decided and on which day, as a sentence says it."""

    by: str
    on: date | None
    covers: tuple[str, ...] = ()


def days(text: str) -> list[date]:
    """Give the days written in a text, in its order; what is no day in the calendar is left out."""
    found = [(match.start(), match[3], _month(match[2]), match[1]) for match in IN_WORDS.finditer(text)]
    found += [(match.start(), match[1], int(match[2]), match[3]) for match in IN_DIGITS.finditer(text)]
    made = []
    for _, year, month, day in sorted(found):
        try:
            made.append(date(int(year), month, int(day)))
        except ValueError:
            continue
    return made


def updated(text: str) -> date | None:
    """Give the day a page was last updated, if the text says so."""
    for stem in NEWEST_FIRST:
        for match in UPDATED.finditer(text):
            near = text[match.start() : match.end() + 40]
            if stem in near.casefold() and days(near):
                return days(near)[0]
    return None


def period(text: str) -> Period | None:
    """Give the years that a heading or sentence says something holds."""
    span = SPAN.search(text)
    if span:
        first, last = int(span[1]), int(span[2]) if len(span[2]) == 4 else int(span[1][:2] + span[2])
        if first <= last <= first + 15:
            return Period(f"{first}–{last}", date(first, 1, 1), date(last, 12, 31))
    until = UNTIL.search(text)
    if until:
        return Period(f"till och med {until[1]}", None, date(int(until[1]), 12, 31))
    since = FROM.search(text)
    return Period(f"från och med {since[1]}", date(int(since[1]), 1, 1)) if since else None


def decided(sentence: str) -> Decided | None:
    """Give who decided something, and the day if the sentence says it in words or as ÅÅÅÅ-MM-DD."""
    found = BY_PASSIVE.search(sentence) or BY_ACTIVE.search(sentence) or GENITIVE.search(sentence)
    if not found:
        return None
    body = found[1].casefold()
    if body in LONG and found[1] != found[1].upper():
        return None
    body = "kommunfullmäktige" if body == "fullmäktige" else body
    said = [day for day in days(sentence) if says_exactly(sentence, day)]
    return Decided(body if body not in LONG else body.upper(), said[0] if said else None)


def says_exactly(sentence: str, day: date) -> bool:
    """Tell whether the sentence writes the day as the checks of the content read it."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" in sentence.casefold() or day.isoformat() in sentence


def _month(word: str) -> int:
    plain = word.casefold().rstrip(".")
    return (MONTHS.index(plain) if plain in MONTHS else SHORT.index(plain)) + 1
