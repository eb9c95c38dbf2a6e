"""Reads the figures of a Swedish text: numbers, shares, money, energy, years and dates, in base units.

Owns how a figure is written and said. Pure and linear in the text; imports only the tables beside it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from bot.language.number_words import DAY_WORDS, DENOMINATORS, DOZENS, ONE
from bot.language.numerals import Stream
from bot.language.units import LABELS, MONEY, MONTHS, PERCENT, POWER, SCALES, WHOLE_MONTHS, WORK

FIRST_YEAR, LAST_YEAR = 1900, 2100
HALF = frozenset("hälften halften halva hälft".split())
DOUBLED = {"dubbel": 2.0, "dubbla": 2.0, "fördubbl": 2.0, "tredubb": 3.0, "tredubbl": 3.0, "fyrdubb": 4.0}


class FigureKind(str, Enum):
    """What a figure measures."""

    number = "number"
    percent = "percent"
    share = "share"
    money = "money"
    energy = "energy"
    year = "year"
    date = "date"


@dataclass(frozen=True)
class Figure:
    """One figure of a text.

    Unit: value is in percent, kronor, watt, wattimmar; a share is percent of the whole, or "gånger" for dubbelt. A number has
    what it counts as its unit, "mål", or None. A date is written YYYYMMDD (unit "dag"), YYYYMM ("månad"), MMDD ("dag utan år")
    or MM ("månad utan år").
    """

    text: str
    value: float
    unit: str | None
    kind: FigureKind
    start: int

    @property
    def end(self) -> int:
        """Where in the text the figure ends."""
        return self.start + len(self.text)


@lru_cache(maxsize=1_024)
def figures(text: str) -> tuple[Figure, ...]:
    """Give the figures of a text, in its order; ordinals, labels and articles are none."""
    return tuple(_Reading(unicodedata.normalize("NFC", text)).figures())


class _Reading:
    """One pass over the tokens of a text; each method looks a few tokens ahead and never back further than one."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._stream = Stream(text)
        self._low, self._token, self._numeral = self._stream.low, self._stream.token, self._stream.numeral
        self._past_dot, self._year_at, self._noun = self._stream.past_dot, self._stream.year_at, self._stream.noun
        self._tokens = self._stream.tokens

    def figures(self) -> list[Figure]:
        found: list[Figure] = []
        place = 0
        while place < len(self._tokens):
            figure, after = self._at(place)
            if figure:
                found.append(figure)
            place = max(after, place + 1)
        return found

    def _at(self, place: int) -> tuple[Figure | None, int]:
        token = self._tokens[place]
        if token.kind == "iso":
            year, month, day = map(int, token.text.split("-"))
            return self._date(place, place + 1, day, month, year), place + 1
        if token.kind == "day":
            return self._slashed(place)
        if token.kind == "sign":
            return self._short_year(place)
        if token.kind == "word":
            figure, after = self._worded(place)
            if figure:
                return figure, after
        return self._counted(place)

    # Words that are figures by themselves.

    def _worded(self, place: int) -> tuple[Figure | None, int]:
        low = self._low(place)
        if low in HALF or low.startswith("halver"):
            return self._made(place, place + 1, 50.0, "procent", FigureKind.share), place + 1
        times = next((times for stem, times in DOUBLED.items() if low.startswith(stem)), None)
        if times:
            return self._made(place, place + 1, times, "gånger", FigureKind.share), place + 1
        if low in DOZENS:
            return self._number(place, place + 1, float(DOZENS[low]), "words")
        if low in ONE and self._low(place + 1) in ("halv", "halvt", "halva"):
            return self._unit(place, place + 2, 0.5) or (
                self._made(place, place + 2, 50.0, "procent", FigureKind.share), place + 2,
            )  # fmt: skip
        if low == "i" and self._low(place + 1) in WHOLE_MONTHS:
            return self._month(place + 1)
        if low in MONTHS and self._year_at(self._past_dot(place + 1)):
            return self._month(place)
        if low in DAY_WORDS and self._low(place + 1) in MONTHS:
            return self._dated(place, place + 1, DAY_WORDS[low])
        return None, place

    def _month(self, place: int) -> tuple[Figure | None, int]:
        after = self._past_dot(place + 1)
        year = self._year_at(after)
        end = after + 1 if year else place + 1
        return self._date(place, end, 0, MONTHS[self._low(place)], year), end

    def _dated(self, place: int, month: int, day: int) -> tuple[Figure | None, int]:
        after = self._past_dot(month + 1)
        year = self._year_at(after)
        end = after + 1 if year else month + 1
        return self._date(place, end, day, MONTHS[self._low(month)], year), end

    def _slashed(self, place: int) -> tuple[Figure | None, int]:
        parts = [int(part) for part in re.split(r"[-./ ]", self._tokens[place].text)]
        if self._low(place + 1) == "av" and len(parts) == 2 and 0 < parts[0] <= parts[1]:
            return self._made(place, place + 1, 100.0 * parts[0] / parts[1], "procent", FigureKind.share), place + 1
        return self._date(place, place + 1, parts[0], parts[1], parts[2] if len(parts) > 2 else 0), place + 1

    def _date(self, place: int, after: int, day: int, month: int, year: int) -> Figure | None:
        if not 1 <= month <= 12 or not 0 <= day <= 31:
            return None
        unit = ("dag" if day else "månad") + ("" if year else " utan år")
        value = (year * 100 + month) * 100 + day if day else year * 100 + month
        return self._made(place, after, float(value), unit, FigureKind.date)

    def _short_year(self, place: int) -> tuple[Figure | None, int]:
        """Read -26, '26 and 2024/26: a sign with two digits close after it, and no word close before it."""
        sign, after = self._tokens[place], self._token(place + 1)
        before = self._token(place - 1)
        close = after and after.start == sign.end and re.fullmatch(r"\d\d", after.text)
        year = before and before.end == sign.start and re.fullmatch(r"(?:19|20)\d\d", before.text)
        free = year or sign.low != "/" and (not before or before.end < sign.start or before.kind == "sign")
        if not after or sign.low not in "-–'’/" or not close or not free or self._is_unit(place + 2):
            return None, place
        century = 2000 if int(after.text) < 70 else 1900
        return self._made(place, place + 2, float(century + int(after.text)), "år", FigureKind.year), place + 2

    # Numerals, and what they count.

    def _counted(self, place: int) -> tuple[Figure | None, int]:
        value, after, how = self._numeral(place)
        if value is None:
            return None, place
        before, glued = self._token(place - 1), self._token(after)
        if before and (before.low in LABELS or before.kind == "word" and before.end == self._tokens[place].start):
            return None, after
        if glued and glued.low in (":", "-") and glued.start == self._tokens[after - 1].end and how != "words":
            if self._low(after + 2) in MONTHS and value <= 31:
                return self._dated(place, after + 2, int(value))
            word = self._token(after + 1)
            if word and word.kind == "word" and word.start == glued.end and word.low not in PERCENT:
                return None, after + 2  # 3:e, 90-talet, 21-åring
        if self._low(after) in MONTHS and value <= 31 and value == int(value):
            return self._dated(place, after, int(value))
        if self._low(after) == "och" and self._low(after + 1) in ONE and self._low(after + 2) in ("halv", "halvt"):
            value, after, how = value + 0.5, after + 3, "half"
        return self._number(place, after, value, how)

    def _number(self, place: int, after: int, value: float, how: str) -> tuple[Figure | None, int]:
        if measured := self._unit(place, after, value):
            return measured
        low = self._low(after)
        if low in DENOMINATORS:
            return self._made(
                place, after + 1, 100.0 * value / DENOMINATORS[low], "procent", FigureKind.share
            ), after + 1
        if low == "av":
            whole, end, _ = self._numeral(after + 1)
            if whole and 0 < value <= whole <= 100 and value == int(value):
                return self._made(place, end, 100.0 * value / whole, "procent", FigureKind.share), end
        if low in DOZENS:
            return self._number(place, after + 1, value * DOZENS[low], "words")
        if how == "article":
            return None, place
        if how == "year" or how in ("plain", "words") and FIRST_YEAR <= value <= LAST_YEAR and value == int(value):
            return self._made(place, after, value, "år", FigureKind.year), after
        return self._made(place, after, value, self._noun(after), FigureKind.number), after

    def _unit(self, place: int, after: int, value: float) -> tuple[Figure, int] | None:
        """Give the figure with a unit of percent, money or energy; None when no such unit follows."""
        low = self._low(after)
        if low in PERCENT or low == "-" and self._low(after + 1) in PERCENT:
            end = after + 1 if low in PERCENT else after + 2
            return self._made(place, end, value, "procent", FigureKind.percent), end
        scale = SCALES.get(low, 1.0)
        end = after + 1 if low in SCALES else after
        end += self._low(end) == "." and self._low(end + 1) in MONEY  # milj. kr
        for kind, unit, names in (
            (FigureKind.money, "kronor", MONEY), (FigureKind.energy, "watt", POWER), (FigureKind.energy, "wattimmar", WORK),
        ):  # fmt: skip
            if self._low(end) in names:
                base = value * scale * names[self._low(end)]
                return self._made(place, end + 1, round(base, 6), unit, kind), end + 1
        if low not in SCALES:
            return None
        noun = self._noun(end)
        counted = noun or low == "tusen"
        figure = self._made(
            place,
            end,
            round(value * scale, 6),
            noun if counted else "kronor",
            FigureKind.number if counted else FigureKind.money,
        )
        return figure, end

    def _is_unit(self, place: int) -> bool:
        return self._low(place) in PERCENT or any(self._low(place) in names for names in (SCALES, MONEY, POWER, WORK))

    def _made(self, place: int, after: int, value: float, unit: str | None, kind: FigureKind) -> Figure:
        start, end = self._tokens[place].start, self._tokens[after - 1].end
        return Figure(self._text[start:end], value, unit, kind, start)
