"""Says which part of a question the quotes leave unanswered: a cost, a figure, a time, a place, a reason …"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answers.answer import Sentence
from bot.answers.book import CLAUSE, Book
from bot.answers.query import Query
from bot.answers.reading import question
from bot.answers.wording import phrase, said
from bot.content.model import Entry, Kind

OPENING = 3  # words in which a clause shows that it asks when or why
OPENED = ("someone", "place", "when", "why")
IS_IT = re.compile(r"\W*vilket [aä]r\b", re.I)  # reads as "vilket år" once the accents are gone
PLANNED = (Kind.goal, Kind.strategy)
TAUGHT = (
    "figure",
    "someone",
    "place",
    "when",
    "why",
)  # an entry with such an example question tells it in words of its own
# What a text must have to tell each part. A year says not how much.
TELLS = {
    "cost": re.compile(r"\bkronor\b|\bkostar\b"),
    "today": re.compile(r"\bi ?dag\b|\bhar (?:ökat|minskat|nått)\b"),
    "then": re.compile(r"\bvar\b.*\d"),
    "someone": re.compile(
        r"nämnd|bolag|fullmäktige|styrelse|politiker|medarbetare|medborgare|förtroendevald|chef|kommunkoncern|staten|elever|Karlstadsbor", re.I
    ),
    "place": re.compile(r"central|landsbygd|hela kommunen|regionen|området|längs|på plats|platser|webbplats", re.I),
    "figure": re.compile(r"\b(?!(?:19|20)\d\d\b)\d|\b(?:(?:minst|högst) (?:en|ett)|två|tre|fyra|fem|sex|sju|åtta|nio|tio|alla|hela|varje)\b"),
    "when": re.compile(r"\b(?:19|20)\d\d\b|mandatperiod|bokslut|årlig|\bår(?:et|en)?\b|varje|löpande|\btid\b|\bsikt\b", re.I),
    "why": re.compile(
        r"\bför att\b|\bså att\b|därför|eftersom|möjlig|förutsättning|syft|bidra|stärk|skapa|avgörande|viktig|drivkraft|genom att", re.I
    ),
}  # fmt: skip


def missing_part(book: Book, query: Query, entries: Sequence[Entry], municipality: str) -> list[Sentence]:
    """Give the sentence that says what was asked for and is not told by these entries; nothing when all is told."""
    part = lacking(book, query, entries)
    if part is None:
        return []
    text = phrase(book, f"missing_{part}", book.content.municipalities[municipality])
    return [said(text, entries, municipality)]


def lacking(book: Book, query: Query, entries: Sequence[Entry]) -> str | None:
    """Give the part of a question that these entries do not tell: a key of TELLS; None when they tell all that is asked for."""
    told = " ".join(line for entry in entries for line in (*entry.quote, *entry.text))
    for part in _asked(book, query.reading.text, entries[0]):
        taught = any(part in _asked(book, example, entries[0]) for example in entries[0].examples)
        if not (taught and part in TAUGHT) and not TELLS[part].search(told):
            return part
    return None


def _asked(book: Book, text: str, entry: Entry) -> Iterator[str]:
    """Give the parts that a text asks for of an entry, the most telling first."""
    asked = question(text)
    reading = book.read(asked)
    if reading.has("decided"):
        return
    if reading.has("cost"):
        yield "cost"
    if reading.has("today") and entry.kind in PLANNED:
        yield "today"
    clauses = CLAUSE.split(reading.asked.strip())
    # "När ni bygger, vad …" asks not when: only a clause with a question of its own does.
    asking = [clause for clause in clauses if clause.endswith("?") or clause is clauses[-1]]
    openings = [book.read(" ".join(clause.split()[:OPENING])) for clause in asking]
    if reading.has("then") and reading.has("measure", "count") and entry.kind in PLANNED:
        yield "then"
    if reading.has("in_percent") or any(
        one.has("measure") or one.has("count") and entry.kind in PLANNED for one in openings
    ):
        yield "figure"
    parts = OPENED if len(reading.municipalities) < 2 else OPENED[1:]  # "vem av dem" is not about a person
    yield from (part for part in parts if any(one.has(part) and not IS_IT.match(one.text) for one in openings))
