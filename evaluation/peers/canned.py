"""One class of questions and one ready-made answer for each thing the content knows: what the peers are built from.

The peers get all that Kompassen has: the entries with their examples, and the kinds of question that no entry answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.answers.answer import Answer
from bot.answers.book import Book
from bot.answers.honest_no import gap
from bot.answers.query import Query
from bot.answers.render import render
from bot.answers.wording import citations, explanation, phrase, quotes
from bot.content.model import Entry, Outcome

NLU = Path(__file__).parents[2] / "data" / "nlu"
# Kinds of question that no entry answers, and the phrase that does. As many examples of each as a careful bot builder writes.
PHRASES = {
    "greet": "greeting", "goodbye": "goodbye", "thank": "thanks", "ask_bot": "robot", "ask_help": "help", "ask_human": "human",
    "complain": "insult", "ask_opinion": "opinion", "ask_person": "personal_data",
    "off_topic": "off_topic", "instruct": "instruction", "ask_service": "service",
}  # fmt: skip
EXAMPLES_EACH = 26


@dataclass(frozen=True)
class Canned:
    """A class of questions and the one answer that all of them get, with the lines of the page that it shows."""

    name: str
    examples: tuple[str, ...]
    answer: str
    passages: tuple[str, ...] = ()


def canned(book: Book) -> list[Canned]:
    """Give every class with its answer, those of the entries first, in a fixed order."""
    entries = [_of_entry(book, entry) for entry in book.content.entries.values() if entry.examples]
    return entries + [Canned(kind, examples, phrase(book, PHRASES[kind])) for kind, examples in _kinds().items()]


def fallback(book: Book) -> str:
    """Give what a peer says when it is not sure enough of anything."""
    return phrase(book, "not_understood")


def _of_entry(book: Book, entry: Entry) -> Canned:
    examples = tuple(dict.fromkeys((*entry.examples, *entry.yes, *entry.no)))
    shown = entry.outcome is Outcome.answered and entry.quote_language == "sv"
    return Canned(entry.id.replace("/", "+"), examples, _answer(book, entry), entry.quote if shown else ())


def _answer(book: Book, entry: Entry) -> str:
    """Give an entry's explanation, quotes and source as a citizen reads them."""
    if entry.outcome is Outcome.service:
        return phrase(book, "service")
    if entry.outcome is not Outcome.answered:
        return render(book, gap(book, Query(book.read(entry.title)), entry))
    return render(book, Answer(entry.outcome, (*explanation(entry), *quotes(entry)), citations(book, [entry])))


def _kinds() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted(NLU.glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            if block["intent"] in PHRASES:
                lines = [
                    line.removeprefix("- ").strip() for line in block["examples"].splitlines() if line.startswith("- ")
                ]
                found[block["intent"]] = tuple(dict.fromkeys(lines))[:EXAMPLES_EACH]
    return found
