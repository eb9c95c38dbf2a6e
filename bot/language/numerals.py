"""The tokens of a text, and the Swedish number that begins at one of them.

Owns how a number is cut out of a text: digits with blanks or dots between thousands, words, years said in pairs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.language.number_words import LONGEST_NUMERAL, ONE, atoms, spoken_year, worth
from bot.language.units import NOT_COUNTED

TOKEN = re.compile(
    r"(?P<iso>\d{4}-\d{1,2}-\d{1,2}(?!\d))"
    r"|(?P<day>\d{1,2}\.\d{1,2}\.\d{4}(?!\d)|\d{1,2}/\d{1,2}(?:[-/ ]\d{4})?(?![\d/]))"
    r"|(?P<number>\d{1,3}(?:[ \u00a0\u202f\u2009.]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?)"
    r"|(?P<word>[^\W\d_]+)|(?P<sign>[^\s\w])"
)
GROUPS = re.compile(r"[ \u00a0\u202f\u2009]|\.(?=\d{3}(?:\D|$))")
MOST_DIGITS = 15
MOST_NUMERALS = 8  # words of one spoken number
YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Token:
    """A number, a date, a word or a sign, as it stands in the text and in lower case."""

    kind: str
    text: str
    low: str
    start: int
    end: int


class Stream:
    """The tokens of a text; a place outside them holds nothing."""

    def __init__(self, text: str) -> None:
        self.tokens = [
            Token(str(match.lastgroup), match[0], match[0].casefold(), match.start(), match.end())
            for match in TOKEN.finditer(text)
        ]

    def token(self, place: int) -> Token | None:
        """Give the token, or None."""
        return self.tokens[place] if 0 <= place < len(self.tokens) else None

    def low(self, place: int) -> str:
        """Give the token in lower case, or an empty text."""
        token = self.token(place)
        return token.low if token else ""

    def past_dot(self, place: int) -> int:
        """Give the place after a full stop, as in "21 jan. 2021"."""
        return place + 1 if self.low(place) == "." else place

    def year_at(self, place: int) -> int:
        """Give the year that stands or is said here; 0 when none does."""
        token = self.token(place)
        if token and YEAR.fullmatch(token.text):
            return int(token.text)
        value, _, how = self.numeral(place)
        return int(value) if value and how == "year" else 0

    def noun(self, place: int) -> str | None:
        """Give the word that is counted; an adjective in -a before it is passed over: 19 strategiska mål."""
        word, further = self.token(place), self.token(place + 1)
        if not word or word.kind != "word" or word.low in NOT_COUNTED:
            return None
        adjective = word.low.endswith("a") and not word.low.endswith("na")  # målområdena is a noun
        if adjective and further and further.kind == "word" and further.low not in NOT_COUNTED:
            return further.low
        return word.low

    def numeral(self, place: int) -> tuple[float | None, int, str]:
        """Give the number that begins here, where it ends, and how it is written: plain, grouped, words, year or article."""
        token = self.token(place)
        if token and token.kind == "number" and len(token.text) <= MOST_DIGITS + 5:
            plain = GROUPS.sub("", token.text)
            grouped = plain != token.text or not plain.isdigit() or len(plain) > MOST_DIGITS
            return float(plain.replace(",", ".")), place + 1, "grouped" if grouped else "plain"
        read: list[int] = []
        best: tuple[float | None, int, str] = (None, place, "words")
        for end in range(place, min(place + MOST_NUMERALS, len(self.tokens))):
            more = atoms(self.low(end)) if len(self.low(end)) <= LONGEST_NUMERAL else []
            if not more:
                break
            read += more
            year = spoken_year(read)
            value = worth(read) if year is None else year
            if value is not None:
                how = "year" if year else "article" if len(read) == 1 and self.low(end) in ONE else "words"
                best = (value, end + 1, how)
        return best
