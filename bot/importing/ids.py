"""Readable ids: Swedish words in plain letters joined by hyphens, the same every time a page is imported. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from bot.importing.found import Found, Line

EMPTY_WORDS = frozenset(
    "att en ett den det de och eller i på av för till med om som vi ska är har vara bli ha från vid under inom samt våra vår vårt sin sina sitt alla hela "
    "andelen antalet andel antal kommun kommunen kommunens kommuns invånare jämfört år nya nytt mer fler minst högst så hur vad när där genom utan mot per kommunkoncernen "
    "kommunkoncernens kommunernas öka minska ökar minskar stärka främja förbättra utveckla skapa prioritera arbeta ta fram bygga målbilden".split()
)
MOST_WORDS, MOST_LETTERS = 3, 42


def slug(text: str) -> str:
    """Give a text as an id: Härryda är härligt → harryda-ar-harligt."""
    bare = (
        unicodedata.normalize("NFKD", text.casefold().replace("ø", "o").replace("æ", "ae"))
        .encode("ascii", "ignore")
        .decode()
    )
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")


def short_slug(title: str, own: frozenset[str] = frozenset()) -> str:
    """Give an id of the words in a title that tell most, at most three of them."""
    words = [word for word in re.findall(r"[^\W_]+", title) if word not in own]
    telling = [word for word in words if word.casefold() not in EMPTY_WORDS and len(word) > 1] or words
    kept = slug(" ".join(telling[:MOST_WORDS]))
    while len(kept) > MOST_LETTERS and "-" in kept:
        kept = kept.rpartition("-")[0]
    return kept[:MOST_LETTERS].strip("-") or "rad"


def give_keys(found: Found, own: frozenset[str]) -> None:
    """Give every line without one an id that no other in its folder has, in the page's order."""
    for plan in found.plans:
        taken: set[str] = {"plan"}
        areas = [area.head for area in plan.areas]
        lines = [line for area in plan.areas for line in (*area.goals, *area.strategies)]
        kept = {line.key for line in (*areas, *plan.facts, *lines) if line.key}
        _give((*areas, *plan.facts, *lines), taken | kept, own)
        for area in plan.areas:
            if area.picture:
                area.picture.key = f"{area.head.key}-malbild"
    for subject in found.subjects.values():
        _give(subject.facts, {line.key for line in subject.facts if line.key}, own)


def _give(lines: Iterable[Line], taken: set[str], own: frozenset[str]) -> None:
    for line in lines:
        if line.key:
            continue
        wanted = line.name_hint or short_slug(line.title, own)
        line.key, number = wanted, 2
        while line.key in taken or f"{line.key}-malbild" in taken:
            line.key, number = f"{wanted}-{number}", number + 1
        taken.add(line.key)
