"""The way from a Query to an Answer: the order of the steps, in one place.

Each step is asked in turn; the first that has an answer gives it. A step never guesses: it answers, or leaves the query alone.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from bot.answers import comparison, conversation, decision, guard, listing, lookup, outside, period, smalltalk
from bot.answers.answer import Answer
from bot.answers.book import Book
from bot.answers.followup import in_context
from bot.answers.glossary import meaning, with_terms
from bot.answers.query import Query

Step = Callable[[Book, Query, date], Answer | None]

STEPS: tuple[Step, ...] = (
    guard.unreadable,
    guard.foreign,
    guard.personal,
    guard.instruction,
    smalltalk.smalltalk,
    outside.elsewhere,
    outside.outside,
    conversation.more,
    conversation.chosen,
    conversation.place_in_plan,
    meaning,
    period.period,
    comparison.clauses,
    comparison.comparison,
    listing.listing,
    decision.decision,
    lookup.lookup,
)


def compose(book: Book, query: Query, today: date) -> Answer:
    """Give the answer to a query. There always is one; what cannot be answered is said to be so."""
    query = in_context(book, query)
    for step in STEPS:
        answer = step(book, query, today)
        if answer is not None:
            return with_terms(book, query, answer)
    return guard.not_understood(book, query)
