"""What may stand in the phrases of the content when they are said, as patterns.

Owns what fills each slot. Used by the certificate only.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable

from bot.deciding.book import Book
from bot.telling.wording import MONTHS, NUMBERS, contact, names

NUMBER = rf"(?:{'|'.join(NUMBERS)}|\d+)"
DAY = rf"\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}"
YEAR = r"\d{4}"
TOPIC, FIGURE = "(?P<topic>", "(?P<figure>"
WORDS = r"[a-zåäö]+(?: (?:[a-zåäö]+|\d{4})){0,3}"  # of a page, in place of a figure: samma nivå, till och med 2023
MEASURED = rf"(?:\d[\d ,.–-]*|(?:{'|'.join(NUMBERS)}|en) )(?:%|[a-zåäö]+(?: [a-zåäö]+)*)?(?: \d{{4}})?"


def fillings_of(book: Book) -> dict[str, str]:
    """Give what each slot of a phrase may be filled with: names, titles and dates of the content, numbers and years."""
    content, ours = book.content, book.municipalities
    plans, entries = content.plans.values(), content.entries.values()
    decisions = [one.decided for ones in (entries, plans, content.subjects.values()) for one in ones if one.decided]
    named = [
        one.title for ones in (entries, plans, content.subjects.values(), content.sources.values()) for one in ones
    ]
    first_quotes = _any(entry.quote[0] for entry in entries if entry.quote)
    targets = [target for entry in entries for target in entry.targets]
    periods = _any([*(plan.period for plan in plans), *(one.period for one in targets if one.period)])
    phrases = content.phrases
    when = f"{_slotted(phrases.in_year, YEAR)}|{_slotted(phrases.in_period, f'(?:{periods})')}"
    sorts = (phrases.a_goal, phrases.a_strategy, phrases.a_line)
    return {
        "name": _any(one.name for one in ours), "genitive": _any(one.genitive for one in ours), "full_name": _any(one.full_name for one in ours),
        "names": re.escape(names(book)), "either": re.escape(names(book, "eller")),
        "contact": _any(contact(book, one) for one in (None, *(one.id for one in ours))),
        "title": f"{_any([*named, *(one.what for one in decisions if one.what)])}|{first_quotes}",
        "area": first_quotes, "areas": rf"(?:(?:{first_quotes})(?:, | och )?)+|{NUMBER}",
        "topic": rf"(?P<topic>{_any(one.title for one in content.concepts.values())}|{_any(one.name for one in ours)}|[\w§:.-]+)",
        "place": r"[\w -]+?", "area_word": _any(word for plan in plans for word in plan.area_word),
        "by": _any(one.by for one in decisions), "on": DAY, "updated": DAY, "count": NUMBER, "goals": NUMBER, "strategies": NUMBER,
        "year": f"{YEAR}|{when}|", "baseline": f"{_slotted(phrases.against_year, YEAR)}|",
        "period": periods, "what": _any([*sorts, *(one.indicator for one in targets)]), "figure": rf"(?P<figure>{MEASURED}|{_any(one.by for one in decisions)}|{WORDS})", "url": r"\S+",
    }  # fmt: skip


def _slotted(template: str, filling: str) -> str:
    """Give a part of a sentence as a pattern, its only slot filled; the space before it may have been lost at the start."""
    start, _, end = re.sub(r"\{\w+\}", "\0", template.strip()).partition("\0")
    return rf" ?{re.escape(start)}{filling}{re.escape(end)}"


def _any(texts: Iterable[str]) -> str:
    return "|".join(re.escape(text) for text in sorted(set(texts), key=len, reverse=True)) or r"(?!)"


def pattern_of(template: str, fillings: dict[str, str]) -> re.Pattern[str]:
    """Give a phrase as a pattern; its first letter may be large, and a colon that leads a list be a full stop.

    One that is nothing but slots is told from any other word by the digit it begins with.
    """
    if not re.sub(r"\{\w+\}", "", template).strip(" ."):
        fillings = {**fillings, "figure": MEASURED}
    parts = (
        (re.escape(before), f"(?:{fillings[slot]})" if slot else "")
        for before, slot, _, _ in string.Formatter().parse(template)
    )
    pattern = _once("".join(part for pair in parts for part in pair))
    return re.compile(re.sub(r":$", "[:.]", pattern), re.I)


def unnamed(pattern: str) -> str:
    """Give a pattern without its named groups, so that it can stand in another."""
    return pattern.replace(TOPIC, "(?:").replace(FIGURE, "(?:")


def _once(pattern: str) -> str:
    """Give a pattern in which each named group stands once."""
    for name in (TOPIC, FIGURE):
        first, named, rest = pattern.partition(name)
        pattern = first + named + rest.replace(name, "(?:")
    return pattern
