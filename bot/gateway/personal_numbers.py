"""Owns what a Swedish personal or coordination number looks like, and what only looks like one. Pure, linear in the text.

Source: Skatteverket SKV 704 (personal numbers) and SKV 707 (coordination numbers: the day plus 60).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_MONTH, _DAY = r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"
_GAP = r" {0,2}[-+./]? {0,2}"
_START = r"(?<![\d+])(?<!\d[-./])"
_NUMBER = re.compile(
    rf"{_START}(?P<century>18|19|20)?(?P<date>\d\d{_MONTH}{_DAY})(?P<gap>{_GAP})(?P<last>\d{{4}})(?!\d)(?![.,]\d)"
)
# Temporary numbers of health care: a letter or two where the digits should be.
_TEMPORARY = re.compile(rf"{_START}(?:18|19|20)?\d\d{_MONTH}{_DAY} ?[-+] ?[A-Za-z]{{1,2}}\d{{2,3}}(?!\w)")
# 1990-01-01-1239, or digit by digit.
_SPREAD = re.compile(
    rf"{_START}(?:(?:18|19|20)?\d\d[-./ ]{_MONTH}[-./ ]{_DAY}{_GAP}\d{{4}}|(?:\d[ .-]){{9}}\d|(?:\d[ .-]){{11}}\d)(?!\d)(?![.,]\d)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_OTHER_NUMBER = re.compile(r"(?:dnr|diarienr|diarienummer|diarie)[ .:#-]{0,3}$", re.I)
_SAID = re.compile(r"(?:personnummer|personnr|pnr|samordningsnummer|födelsenummer)\w{0,3}(?: är| =|:)?[ :]{0,3}$", re.I)
_UNIT = re.compile(r" {0,2}(?:kr\b|kronor|mkr|tkr|miljon|miljard|tusen|procent|%|invånare)", re.I)
_CONTEXT_CHARS = 40


def find_personal_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Give where each begins and ends, in order. `text` is plain (bot.gateway.personal)."""
    spans = [found.span() for found in _NUMBER.finditer(text) if _is_personal(text, found)]
    spans += [found.span() for found in _TEMPORARY.finditer(text)]
    spans += [found.span() for found in _SPREAD.finditer(text) if _is_spread(text, found)]
    end = 0
    for start, stop in sorted(spans):
        if start >= end:
            yield start, stop
            end = stop


def is_checked(digits: str) -> bool:
    """True when the last of ten digits is the check digit of the others (Luhn)."""
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(digits))
    return sum(one // 10 + one % 10 for one in doubled) % 10 == 0


def _is_personal(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - _CONTEXT_CHARS) : found.start()]
    if _OTHER_NUMBER.search(before) or _UNIT.match(text, found.end()):
        return False
    if is_checked(found["date"] + found["last"]) or _SAID.search(before):
        return True
    # One digit wrong is a person's all the same; a date and a year are not: 20231219-2026.
    return found["gap"] in ("-", "+") and not _YEAR.fullmatch(found["last"])


def _is_spread(text: str, found: re.Match[str]) -> bool:
    digits = re.sub(r"\D", "", found[0])[-10:]
    dated = re.fullmatch(rf"\d\d{_MONTH}{_DAY}\d{{4}}", digits)
    if not dated or not is_checked(digits) or _UNIT.match(text, found.end()):
        return False
    # 2021-06-15 2024: a day and a year.
    return not (_YEAR.fullmatch(digits[-4:]) and found[0][-4:] == digits[-4:])
