"""Says "Ja." or "Nej." first, when a quote settles just the question that was asked."""

from __future__ import annotations

from bot.answers.answer import Sentence
from bot.answers.book import CLAUSE, Book
from bot.answers.missing_part import lacking
from bot.answers.query import Query
from bot.answers.wording import grounds, phrase
from bot.content.model import Entry
from bot.language.accents import fold

STATE = frozenset("har ar finns var blev blivit hade".split())  # without accents
OPEN_QUESTION = ("where", "when", "who", "why", "count", "measure", "list", "how_reach", "which", "what")


def settled(book: Book, query: Query, entry: Entry) -> list[Sentence]:
    """Give the yes or no that content has for this very question; nothing when a word of it differs."""
    if query.focus or query.reading.has(*OPEN_QUESTION, "negation") or not query.reading.rest:
        return []
    if not _asks_yes_or_no(book, query) or query.municipalities not in ((), (entry.municipality,)):
        return []
    if lacking(book, query, entry):
        return []
    asked = _telling(book, query.reading.asked)
    for key, examples in (("yes", entry.yes), ("no", entry.no)):
        if any(_telling(book, example) == asked for example in examples):
            return [Sentence(phrase(book, key), grounds(entry), municipality=entry.municipality)]
    return []


def _asks_yes_or_no(book: Book, query: Query) -> bool:
    """Whether a clause begins as the yes and no questions of the content do, or asks us to confirm: "visst ska Kil …"."""
    clauses = CLAUSE.split(query.reading.asked.strip().lower())
    return query.reading.has("confirm") or any(
        clause.split()[0] in book.yes_no_openers for clause in clauses if clause.split()
    )


def _telling(book: Book, text: str) -> frozenset[str]:
    """Give what a yes or no question turns on: its telling words, figures and sorts of line."""
    reading = book.read(text)
    figures = {token.term for token in reading.tokens if token.term[0].isdigit()}
    cues = {cue for cue in reading.cues if cue == "negation"}
    cues |= {
        fold(token.surface) for token in reading.tokens
    } & STATE  # "har soliditeten ökat?" is not "ska soliditeten öka?"
    return frozenset({token.term for token in reading.rest} | figures | cues | {kind.value for kind in reading.sorts})
