"""Says which part of a question the quotes leave unanswered: a cost, a figure, a time, a place, a reason …"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answers.answer import Sentence
from bot.answers.book import CLAUSE, Book
from bot.answers.query import Query
from bot.answers.reading import parted, question
from bot.answers.wording import phrase, said
from bot.content.model import Entry, Kind

OPENING = 3  # words in which a clause shows that it asks when or why
OPENED = ("someone", "place", "when", "why")
IS_IT = re.compile(r"\W*vilket [aä]r\b", re.I)  # reads as "vilket år" once the accents are gone
NOW = frozenset(
    "har är finns ligger jobbar arbetar".split()
)  # with no "ska" beside it, such a verb asks how things are
PLANS = frozenset(
    "ska skall får bör måste vill kommer siktar tänker mål målet målen gräns gränsen tak taket krav kravet".split()
)
PLANNED = (Kind.goal, Kind.strategy)
SHARED = ("why", "figure")
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
    "today": re.compile(r"\bi ?dag\b"),
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


def missing_part(book: Book, query: Query, entries: Sequence[Entry]) -> list[Sentence]:
    """Give the sentence that says what was asked for and is not told by these entries; nothing when all is told.

    A reason or a figure may stand in any of them. The rest must stand in the first: another goal's year or place is not its own.
    """
    first, *others = entries
    part = lacking(book, query, first)
    if part is None or part in SHARED and any(lacking(book, query, entry) != part for entry in others):
        return []
    text = phrase(book, f"missing_{part}", book.content.municipalities[first.municipality])
    return [said(text, [first], first.municipality)]


def lacking(book: Book, query: Query, entry: Entry) -> str | None:
    """Give the part of a question that an entry does not tell: a key of TELLS; None when it tells all that is asked for."""
    told = " ".join((*entry.quote, *entry.text))
    for part in _asked(book, query.reading.text, entry):
        if not TELLS[part].search(told) and not _taught(book, part, entry):
            return part
    return None


def _taught(book: Book, part: str, entry: Entry) -> bool:
    """Whether an example question of an entry asks for a part, so that it tells it in words of its own."""
    cues = ("measure", "count", "in_percent") if part == "figure" else (part,)
    asking = (example for example in entry.examples if book.reader.says(example, *cues))
    return part in TAUGHT and any(part in _asked(book, example, entry) for example in asking)


def _asked(book: Book, text: str, entry: Entry) -> Iterator[str]:
    """Give the parts that a text asks for of an entry, the most telling first."""
    asked = question(text)
    reading = book.read(asked)
    if reading.has("decided") or len(reading.municipalities) > 1:
        return
    if reading.has("cost"):
        yield "cost"
    clauses = parted(CLAUSE, reading.asked.strip())
    # "När ni bygger, vad …" asks not when: only a clause with a question of its own does.
    asking = [clause for clause in clauses if clause.endswith("?") or clause is clauses[-1]]
    openings = [book.read(" ".join(clause.split()[:OPENING])) for clause in asking]
    how_much = any(one.has("measure", "count") for one in openings)
    words = {token.surface for token in reading.tokens}
    if entry.kind in PLANNED and (reading.has("today") or how_much and words & NOW and not words & PLANS):
        yield "today"
    if reading.has("then") and reading.has("measure", "count") and entry.kind in PLANNED:
        yield "then"
    if reading.has("in_percent") or any(
        one.has("measure") or one.has("count") and not reading.sorts and entry.kind in PLANNED for one in openings
    ):
        yield "figure"
    if reading.has("purpose") and not reading.rest:
        yield "why"
    yield from (part for part in OPENED if any(one.has(part) and not IS_IT.match(one.text) for one in openings))
