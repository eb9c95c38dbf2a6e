"""Owns what a telephone number looks like, and which figures are none. Pure, linear in the text.

Source: PTS, the Swedish numbering plan: a nought, then seven to nine digits; ITU E.164: at most fifteen after the plus.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Where one may begin: not inside a figure, a date or a diary number.
_START = re.compile(r"(?<![\w+])(?<!\d[-./,:])(?:\+ ?\(?[1-9]|00 ?[1-9]|\(?0[1-9]|46 ?\(?0?\)?[1-9])")
_REST = re.compile(r"(?: {0,2}[-./()]{0,2} {0,2}\d){0,16}")
_DIGIT = re.compile(r"\d")
_DATE = re.compile(r"[0-3]?\d([-./ ])[01]?\d\1(?:19|20)\d\d(?!\d)")
_TIME = re.compile(r"[0-2]\d\.[0-5]\d(?!\d| \d)")
_THOUSANDS = re.compile(r"\d{1,3}(?:[ .]\d{3}){1,5}(?!\d)")
_UNIT = re.compile(r" {0,2}(?:kr\b|kronor|mkr|tkr|miljon|miljard|tusen|procent|%|invånare|ton\b|kwh|mwh?\b)", re.I)
_OTHER_NUMBER = re.compile(r"(?:dnr|diarienr|diarienummer|diarie|§)[ .:#-]{0,3}$", re.I)
_CONTEXT_CHARS = 24
_NATIONAL, _FOREIGN, _BARE = (10, 9, 8), tuple(range(15, 7, -1)), (12, 11, 10)


def find_telephone_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Give where each begins and ends, in order. `text` is plain (bot.gateway.personal)."""
    end = 0
    for start in _START.finditer(text):
        if start.start() >= end and (stop := _end(text, start)) and not _is_figure(text, start.start(), stop):
            yield start.start(), stop
            end = stop


def _end(text: str, start: re.Match[str]) -> int | None:
    """Give where the number that begins here ends; None when it has too few digits, or too many."""
    rest = _REST.match(text, start.end())
    stops = [found.end() for found in _DIGIT.finditer(text, start.start(), rest.end() if rest else start.end())]
    opening = start[0].lstrip("(")
    counts = _FOREIGN if opening.startswith(("+", "00")) else _BARE if opening.startswith("46") else _NATIONAL
    for count in counts:
        if len(stops) >= count and not text[stops[count - 1] : stops[count - 1] + 1].isalnum():
            return stops[count - 1]
    return None


def _is_figure(text: str, start: int, stop: int) -> bool:
    if _DATE.match(text, start) or _TIME.match(text, start) or _UNIT.match(text, stop):
        return True
    before = text[max(0, start - _CONTEXT_CHARS) : start]
    if _OTHER_NUMBER.search(before):
        return True
    # 1 050 000 000: the figure began before the nought.
    head = re.search(r"(?<!\d)\d{1,3}[ .]$", before)
    return bool(head and (whole := _THOUSANDS.match(text, start - len(head[0]))) and whole.end() >= stop)
