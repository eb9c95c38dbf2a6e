"""Owns what personal data looks like in a text, so that it is masked before anything stores it.

Pure: no network, no clock. Every pattern is bounded or begins at one place of a run of characters, so the work grows as the text does.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

from bot.gateway.personal_numbers import find_personal_numbers
from bot.gateway.telephone_numbers import find_telephone_numbers

Span = tuple[int, int]
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u00ad\u2043"
_SIGNS = {
    "\uff20": "@",
    "\ufe6b": "@",
    "\uff0e": ".",
    "\u3002": ".",
    "\uff0b": "+",
    "\uff0f": "/",
    "\uff08": "(",
    "\uff09": ")",
}
_AT = r"(?: {1,2}@ {1,2}|@ {0,2}| {0,2}[(\[{] ?(?:at|snabel-?a|@) ?[)\]}] {0,2}| {1,2}snabel-?a {1,2})"
_DOT = r"(?:\.| {0,2}[(\[{] ?(?:dot|punkt|\.) ?[)\]}] {0,2}| {1,2}punkt {1,2})"
_LOCAL, _HOST = r"(?<![\w.+-])[\w.+-]{1,64}", r"[\w-]{1,63}"
# The second form, without a dot, must have a letter: vision@2024 is nobody's.
_ADDRESS = re.compile(
    rf"{_LOCAL}{_AT}{_HOST}(?:{_DOT}{_HOST}){{1,8}}|{_LOCAL}(?:@(?=[\d_-]{{0,63}}[^\W\d_]){_HOST})+", re.I
)


def mask(text: str) -> str:
    """Give the text with personal numbers, telephone numbers and e-mail addresses replaced by what they are."""
    for name, find in _KINDS:
        text = _replaced(text, find(plain(text)), name)
    return text


def plain(text: str) -> str:
    """Give a text of the same length in which digits, dashes, blanks and the signs of addresses are those of ASCII."""
    return text.translate(_BLANKS) if text.isascii() else "".join(map(_plain, text))


def _plain(char: str) -> str:
    if char.isascii():
        return " " if char.isspace() else char
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if char.isspace():
        return " "
    return "-" if char in _DASHES else _SIGNS.get(char, char)


def _find_addresses(text: str) -> Iterable[Span]:
    return (found.span() for found in _ADDRESS.finditer(text))


def _replaced(text: str, spans: Iterable[Span], name: str) -> str:
    parts, end = [], 0
    for start, stop in spans:
        parts += [text[end:start], name]
        end = stop
    return "".join([*parts, text[end:]]) if parts else text


_BLANKS = dict.fromkeys(map(ord, "\t\n\r\v\f"), " ")
_KINDS: tuple[tuple[str, Callable[[str], Iterable[Span]]], ...] = (
    ("[e-postadress]", _find_addresses),
    ("[personnummer]", find_personal_numbers),
    ("[telefonnummer]", find_telephone_numbers),
)
