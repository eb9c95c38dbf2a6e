"""The figures of a line: which are years, which are values with a unit, and what stands around them. Imports nothing of the project."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

NUMBER = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:[,.]\d+)?"
FIGURE = re.compile(rf"(?<![\w.,–-])(?:{NUMBER})(?![\w]*\d)")
YEAR = re.compile(r"(?:19|20)\d\d")
SPAN = re.compile(r"\b((?:19|20)\d\d)\s*[–—-]\s*((?:20)?\d\d)\b")
DAY = re.compile(
    r"\b\d{1,2} (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december) ((?:19|20)\d\d)\b"
    r"|\b((?:19|20)\d\d)-\d\d-\d\d\b", re.IGNORECASE,
)  # fmt: skip
BASE = re.compile(
    r"(?:jämfört med|jämfört mot|jämförelse med|jmf\.?(?: med)?|jfr\.?(?: med)?|i förhållande till|i relation till|räknat från|utifrån|utgångsår|basår|än|sedan|samma nivå som|som|från)"
    r"(?:\s+(?:nivån|nivåerna|nivåer|nivå|läget|utfallet|värdet|resultatet|mätningen|siffran|åren|året|år|för|i|av|på|under|med|och)){0,4}\s*$",
    re.IGNORECASE,
)
NAME = re.compile(
    r"\b(?:Agenda|Vision|Visionen|Glasgow|Horisont|Strategi|Översiktsplan|ÖP|Parisavtalet|Mål|SS|ISO|GDPR|Lgr|Delmål)\s*$"
)
AGE = re.compile(
    r"^\s*(?:[–—-]\s*\d+\s*)?(?:år(?:ingar?|ige|iga)?\b(?!\s+\d)(?=\s*(?:och|eller|som|i|har|ska|upp|är|gamla|$|[,.)]))|års? (?:ålder|dag))|^-åring|^[–—-]\d+ år\b"
)
GRADE = re.compile(r"\b(?:årskurs(?:erna)?|åk|klass|årskurs \d+(?:,| och|[–-]))\s*$", re.IGNORECASE)
CLAUSE = re.compile(r"§\s*$|\bkap\.?\s*$|\bpunkt\s*$", re.IGNORECASE)
SYMBOL = re.compile(r"\s?(%|‰|°C)")
SCALE = r"(?:miljoner|miljarder|tusen|mnkr|tkr|mkr|mdkr|milj\.?)"
MEASURE = (
    r"(?:procent(?:enhet(?:er)?)?|promille|kronor|kr|euro|MW|kW|GW|MWh|GWh|kWh|TWh|megawatt|kilowatt|gigawatt(?:timmar)?|megawattimmar|kilowattimmar|"
    r"ton|kilo(?:gram)?|kg|gram|liter|hektar|ha|kvadratmeter|kvm|m2|m²|meter|kilometer|km|mil|minuter|timmar|dagar|dygn|veckor|månader|poäng|betygspoäng|gånger|enheter|platser|plats|personer|grader|steg)"
)
UNIT = re.compile(
    rf"\s+((?:{SCALE}\s+)?{MEASURE}(?:\s+per\s+(?:\d+\s+)?[\wåäö]+(?:\s+och\s+[\wåäö]+)?)?|{SCALE}(?:\s+[\wåäö]+)?)(?![\wåäö])"
)
SMALL = (
    r"(?:i|av|på|för|med|under|till|från|senast|år|och|eller|som|om|vid|inom|per|varje|jämfört|är|ska|har|den|det|de|ett|en|fram|mot|utav|samt|varav|där|när|att|"
    r"redan|över|fler|färre|högre|lägre|mer|mindre|sin|sina|sitt|deras|dess|före|innan)"
)
WORD = rf"(?!{SMALL}\b)[a-zåäö][\wåäö-]*"
NOUN = re.compile(
    rf"\s+({WORD}(?:\s+{WORD})?(?:\s+(?:för|i|på|av)\s+{WORD}(?:\s+{WORD})?(?=\s*(?:[,.;)]|och\b|eller\b|före\b|senast\b|till\b|år\b|under\b|$)))?"
    rf"(?:\s+att\s+{WORD}(?:\s+(?:på|i|till))?)?)"
)


@dataclass(frozen=True)
class Figure:
    """One figure of a line: where it stands, its value, and what it is."""

    start: int
    end: int
    value: float
    is_year: bool = False
    is_base: bool = False
    is_name: bool = False  # part of a name, an age, a school year or a paragraph: describes what is measured
    unit: str | None = None


def figures(line: str) -> list[Figure]:
    """Give the figures of a line in its order; those of a span of years or of a day are not among them."""
    taken = [match.span() for pattern in (SPAN, DAY) for match in pattern.finditer(line)]
    found: list[Figure] = []
    for match in FIGURE.finditer(line):
        if not any(start <= match.start() < end for start, end in taken):
            one = _figure(line, match)
            after_base = one.is_year and found and found[-1].is_base and one.start - found[-1].end <= 25
            found.append(replace(one, is_base=True) if after_base else one)
    return found


def to_number(text: str) -> float:
    """Give the number that digits, with blanks and a comma, write."""
    return float(re.sub(r"[\s\u00a0\u202f]", "", text).replace(",", "."))


def _figure(line: str, match: re.Match[str]) -> Figure:
    start, end = match.span()
    before, after = line[:start], line[end:]
    value = to_number(match[0])
    if NAME.search(before) or GRADE.search(before) or CLAUSE.search(before) or AGE.match(after):
        return Figure(start, end, value, is_name=True)
    symbol, unit = SYMBOL.match(after), UNIT.match(after)
    if YEAR.fullmatch(match[0]) and not symbol and (not unit or unit[1] == "ha"):
        return Figure(start, end, value, is_year=True, is_base=bool(BASE.search(before)))
    noun = NOUN.match(after)
    found = symbol or unit or noun
    base = bool(
        re.search(
            r"\bfrån(?:\s+(?:dagens|nuvarande|cirka|ca|omkring|runt))*\s*$|\b(?:jämfört med|idag|i dag)\s*$",
            before,
            re.IGNORECASE,
        )
    )
    return Figure(start, end, value, is_base=base, unit=found[1] if found else None)
