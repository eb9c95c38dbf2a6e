"""Swedish numerals: what a number word is worth, and the small parts of which numerals are made.

Owns numerals only. Imports nothing of the project.
"""

from __future__ import annotations

from collections.abc import Sequence

LONGEST_NUMERAL = 60  # letters; a longer word is no numeral

ATOMS = {
    "noll": 0, "en": 1, "ett": 1, "två": 2, "tva": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8,
    "atta": 8, "nio": 9, "tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16,
    "sjutton": 17, "arton": 18, "nitton": 19, "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60,
    "sjuttio": 70, "åttio": 80, "attio": 80, "nittio": 90, "hundra": 100, "tusen": 1000, "ettusen": 1000,
}  # fmt: skip
LENGTHS = sorted({len(atom) for atom in ATOMS}, reverse=True)
ONE = frozenset({"en", "ett"})  # articles first, numerals only before a unit
PARTS = {
    "tredjedel": 3, "fjärdedel": 4, "fjardedel": 4, "femtedel": 5, "sjättedel": 6, "sjundedel": 7, "åttondel": 8,
    "åttondedel": 8, "niondel": 9, "niondedel": 9, "tiondel": 10, "tiondedel": 10, "tjugondel": 20, "hundradel": 100,
}  # fmt: skip
DENOMINATORS = {name + ending: value for name, value in PARTS.items() for ending in ("", "en", "ar", "arna", "s")}
DOZENS = {"dussin": 12, "halvdussin": 6, "dussinet": 12, "tjog": 20}
DAY_WORDS = {
    word: number
    for number, word in enumerate(
        "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde "
        "sextonde sjuttonde artonde nittonde tjugonde tjugoförsta tjugoandra tjugotredje tjugofjärde tjugofemte "
        "tjugosjätte tjugosjunde tjugoåttonde tjugonionde trettionde trettioförsta".split(),
        start=1,
    )
}


def atoms(word: str) -> list[int]:
    """Give the numbers that a numeral is made of, [20, 6] of tjugosex; nothing of a word that is no numeral."""
    found: list[int] = []
    place = 0
    while place < len(word) <= LONGEST_NUMERAL:
        part = next((word[place : place + size] for size in LENGTHS if word[place : place + size] in ATOMS), None)
        if part is None:
            return []
        found.append(ATOMS[part])
        place += len(part)
    return found


def worth(numbers: Sequence[int]) -> float | None:
    """Give what the numbers are together: [20, 6] is 26, [2, 1000, 20, 6] is 2026; None when they are no one number."""
    whole = current = 0
    for number in numbers:
        if number == 100:
            current = max(1, current) * 100
        elif number == 1000:
            whole, current = whole + max(1, current) * 1000, 0
        elif current % 100 == 0 or number < 10 and current % 10 == 0 and current % 100 >= 20:
            current += number
        else:
            return None
    return float(whole + current)


def spoken_year(numbers: Sequence[int]) -> float | None:
    """Give the year said in pairs, 2026 of [20, 20, 6]; None of anything else."""
    if len(numbers) < 2 or numbers[0] not in (19, 20) or not 10 <= numbers[1] < 100:
        return None
    rest = worth(numbers[1:])
    return numbers[0] * 100 + rest if rest is not None and rest < 100 else None
