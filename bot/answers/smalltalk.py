"""The steps of small talk: greetings, thanks, who the bot is. A real question in the same message comes first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.answers.answer import Answer
from bot.answers.book import Book
from bot.answers.evidence import UNSURE, stated
from bot.answers.query import Query
from bot.answers.wording import plain
from bot.content.model import Outcome

PHRASES = {
    "greet": "greeting", "goodbye": "goodbye", "thank": "thanks", "ask_bot": "robot",
    "ask_help": "help", "ask_human": "human", "insult": "insult",
}  # fmt: skip
A_QUESTION = 0.5  # content this like the message means that something was asked besides the politeness
SURER = 0.3  # what a surer kind adds to that mark
LIKELY = 0.4
SURELY = 0.85  # a kind this sure gives way only to a message that says a good deal more
A_GOOD_DEAL = 3.0  # weight of the telling words


def smalltalk(book: Book, query: Query, today: date) -> Answer | None:
    """Give the small talk that was asked for, when nothing else was."""
    if query.reading.has("about_the_bot") and (
        query.asks("ask_bot", "ask_human", least=LIKELY)
        or stated(book, query).score < UNSURE
        and len(query.reading.sentences) == 1
    ):
        return plain(book, Outcome.smalltalk, "human" if query.kind == "ask_human" else "robot", query)
    phrase = PHRASES.get(query.kind)
    if phrase is None or query.confidence < LIKELY:
        return None
    if query.asks("thank", "goodbye") and "?" not in query.reading.text:
        return plain(book, Outcome.smalltalk, phrase, query)
    weight = sum(book.index.weight(token) for token in query.reading.rest)
    if (
        (query.confidence < SURELY or weight >= A_GOOD_DEAL)
        and query.reading.rest
        and stated(book, replace(query, focus=None)).score >= A_QUESTION + SURER * max(0.0, query.confidence - 0.5)
    ):
        return None
    return plain(book, Outcome.smalltalk, phrase, query, suggest=phrase in ("greeting", "help", "robot"))
