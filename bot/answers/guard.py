"""The steps that stop a message before it is looked up: no words, another language, personal data, instructions to the bot."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from bot.answers.answer import Answer, Sentence
from bot.answers.book import Book
from bot.answers.evidence import ANSWER, CERTAIN, KIND_SURE, SURE, stated
from bot.answers.query import Query
from bot.answers.wording import page, phrase, plain, suggestions
from bot.content.model import Outcome
from bot.language.foreign import is_foreign

MASKED = re.compile(r"\[(?:personnummer|telefonnummer|e-postadress)\]")
LEAST_KNOWN = 0.4
COMMAND = re.compile(r"\s*/?\w+\s*\{")  # an intent written out, as Rasa reads it


def not_understood(book: Book, query: Query) -> Answer:
    """Say that the message was not understood; the second time in a row, point to a human."""
    misses = query.context.misses + 1
    key = "not_understood" if misses == 1 else "not_understood_again"
    answer = plain(book, Outcome.not_understood, key, query)
    return replace(answer, context=replace(query.context, misses=misses))


def unreadable(book: Book, query: Query, today: date) -> Answer | None:
    """Text without words we know is not understood, whatever the classifier's confidence says."""
    if not query.reading.tokens and not is_foreign(query.reading.text):
        return not_understood(book, query)
    if known(query) < LEAST_KNOWN and not query.municipalities and not is_foreign(query.reading.text, known(query)):
        return not_understood(book, query)
    return None


def foreign(book: Book, query: Query, today: date) -> Answer | None:
    """Another language than Swedish gets a short reply in English and Swedish, with what the page says of translation."""
    if not is_foreign(query.reading.text, known(query)):
        return None
    asked = query.municipalities or ((query.context.municipality,) if query.context.municipality else ())
    about = [one for one in book.municipalities if one.translation and (not asked or one.id in asked)]
    sentences = [Sentence(phrase(book, "foreign_english")), Sentence(phrase(book, "foreign_swedish"))]
    for entry in (book.content.entries[entry] for one in about for entry in one.translation):
        sentences += [
            Sentence(text, (passage,), quote=True, municipality=entry.municipality)
            for passage, text in zip(entry.passages, entry.quote)
        ]
    cited = tuple(source for one in about for source in page(book, one.id))
    return Answer(
        Outcome.answered if about else Outcome.not_understood,
        tuple(sentences),
        cited,
        suggestions=suggestions(book),
        context=query.context,
    )


def known(query: Query) -> float:
    """Give the share of the message's words that are Swedish words or names we know; 1 of a message without words."""
    tokens = query.reading.tokens
    return sum(token.known for token in tokens) / len(tokens) if tokens else 1.0


def crisis(book: Book, query: Query, today: date) -> Answer | None:
    """Point somebody in danger, or in despair, to help before anything else; nothing of a page is told."""
    if query.reading.has("crisis"):
        return plain(book, Outcome.service, "crisis", query, suggest=False)
    return None


def personal(book: Book, query: Query, today: date) -> Answer | None:
    """Personal data is neither repeated nor looked up."""
    masked = MASKED.search(query.reading.text) is not None
    held = stated(book, query).score
    asks = (
        query.asks("ask_person", least=CERTAIN)
        and held < SURE
        or query.asks("ask_person", least=KIND_SURE)
        and held < ANSWER
    )
    if masked or asks:
        return plain(book, Outcome.personal_data, "personal_data", query)
    return None


def instruction(book: Book, query: Query, today: date) -> Answer | None:
    """Orders to the bot itself, and code, are declined."""
    orders = query.asks("inject", least=KIND_SURE) or query.reading.has("instruction")
    if COMMAND.match(query.reading.text) or orders and stated(book, query).score < SURE:
        return plain(book, Outcome.not_understood, "instruction", query)
    return None
