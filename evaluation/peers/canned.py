"""One class of questions and one ready-made answer for each thing the content knows: what the peers are built from.

The peers get all that Kompassen has: the entries with their examples and those of their concepts, and the acts that no entry answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.content.model import Entry, Outcome
from bot.deciding.book import Book
from bot.telling.answer import Answer
from bot.telling.render import render
from bot.telling.wording import citations, explanation, phrase, quotes

NLU = Path(__file__).parents[2] / "data" / "nlu"
# Acts that no entry answers, and the phrase that does. As many examples of each as a careful bot builder writes.
PHRASES = {
    "greet": "greet", "goodbye": "goodbye", "thank": "thank", "ask_bot": "ask_bot", "ask_help": "ask_help", "ask_human": "ask_human",
    "complain": "complain", "ask_opinion": "opinion", "ask_person": "personal_data",
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
    entries = [_of_entry(book, entry) for entry in book.content.entries.values()]
    asked = [one for one in entries if one.examples]
    return asked + [Canned(act, examples, phrase(book, PHRASES[act])) for act, examples in _acts().items()]


def fallback(book: Book) -> str:
    """Give what a peer says when it is not sure enough of anything."""
    return phrase(book, "not_understood")


def _of_entry(book: Book, entry: Entry) -> Canned:
    examples = tuple(dict.fromkeys((*entry.examples, *entry.yes, *entry.no, *_of_concept(book, entry))))
    told = Answer(Outcome.answered, (*explanation(entry), *quotes(entry)), citations(book, [entry]))
    return Canned(
        entry.id.replace("/", "+"), examples, render(book, told), entry.quote if entry.quote_language == "sv" else ()
    )


def _of_concept(book: Book, entry: Entry) -> tuple[str, ...]:
    """Give the example questions of the concept that an entry is about, with the name of its municipality."""
    concept = next((one for name in entry.concepts if (one := book.content.concepts.get(name))), None)
    name = book.content.municipalities[entry.municipality].name
    return tuple(line.format(kommun=name) for line in concept.examples) if concept else ()


def _acts() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted(NLU.glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            if block["intent"] in PHRASES:
                lines = [
                    line.removeprefix("- ").strip() for line in block["examples"].splitlines() if line.startswith("- ")
                ]
                found[block["intent"]] = tuple(dict.fromkeys(lines))[:EXAMPLES_EACH]
    return found
