"""The way from a Query to an Answer: the order of the steps, in one place.

Each step is asked in turn; the first that has an answer gives it. A step never guesses: it answers, or leaves the query alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import reduce

from bot.answers import comparison, conversation, decision, glossary, guard, listing, lookup, outside, period, smalltalk
from bot.answers.answer import Answer
from bot.answers.book import Book
from bot.answers.evidence import SURE, best
from bot.answers.followup import in_context, remembered
from bot.answers.query import Query
from bot.answers.reading import Reading, parted
from bot.content.model import Outcome

Step = Callable[[Book, Query, date], Answer | None]

STEPS: tuple[Step, ...] = (
    guard.crisis,
    guard.foreign,
    guard.personal,
    guard.instruction,
    smalltalk.smalltalk,
    guard.unreadable,
    conversation.named,
    conversation.place_in_plan,
    outside.elsewhere,
    outside.outside,
    conversation.more,
    conversation.chosen,
    glossary.meaning,
    period.period,
    comparison.comparison,
    listing.listing,
    decision.decision,
    lookup.lookup,
)
A_THING = 2.0  # weight of a word that names what is asked about
NEXT_QUESTION = re.compile(
    r"(?:\?\s+(?:och\s+|sen\s+)?|,?\s+(?:och|samt|å)\s+)(?=(?:va|vad|hur|när|var|vem|vilka|vilken|vilket|varför)\b)",
    re.I,
)
JOINT = re.compile(r"\s*(?:,|;|\?|\boch\b|\bå\b|\bmen\b|\bmedan\b)\s*")


def compose(book: Book, query: Query, today: date) -> Answer:
    """Give the answer to a query. There always is one; what cannot be answered is said to be so."""
    query = in_context(book, query)
    answer = _clause_by_clause(book, query, today) or _stepwise(book, query, today) or guard.not_understood(book, query)
    answer = _both_questions(book, query, today, answer) or answer
    answer = replace(answer, context=remembered(query, answer))
    return glossary.with_terms(book, query, answer)


def _stepwise(book: Book, query: Query, today: date) -> Answer | None:
    for step in STEPS:
        answer = step(book, query, today)
        if answer is not None:
            return answer
    return None


def _clause_by_clause(book: Book, query: Query, today: date) -> Answer | None:
    """Answer each clause of "hur många perspektiv har Kil och hur många områden har Karlstad?" of its own municipality."""
    if len(query.municipalities) < 2 or query.reading.has("compare", "which_one"):
        return None
    asked = " ".join(one for one in query.reading.sentences if one.endswith("?")) or query.reading.text
    parts = [book.read(part) for part in parted(JOINT, asked)]
    parts = [part for part in parts if len(part.municipalities) == 1 and _says_what(part)]
    if {name for part in parts for name in part.municipalities} != set(query.municipalities):
        return None
    queries = [
        replace(query, reading=part, kind="ask_content", municipality=part.municipalities[0], focus=None)
        for part in parts
    ]
    answers = [
        answer for one in queries if (answer := _stepwise(book, one, today)) and answer.outcome is Outcome.answered
    ]
    if len(answers) < len(parts):
        return None
    return reduce(Answer.then, answers)


def _both_questions(book: Book, query: Query, today: date, whole: Answer) -> Answer | None:
    """Answer each of two questions in one message, when what was answered leaves one of them out: "när …, och hur många …?"."""
    if query.focus or len(query.municipalities) > 1 or whole.outcome is not Outcome.answered:
        return None
    parts = [book.read(part) for part in NEXT_QUESTION.split(query.reading.text.strip(), 2) if part]
    if len(parts) != 2 or not all(map(_says_what, parts)) or any(part.has("compare") for part in parts):
        return None
    queries = [replace(query, reading=part, kind="ask_content") for part in parts]
    if any(best(book, one, query.municipality).score < SURE for one in queries):
        return None
    answers = [_stepwise(book, one, today) for one in queries]
    given = [answer for answer in answers if answer and answer.outcome is Outcome.answered]
    told = {passage for sentence in whole.sentences for passage in sentence.passages}
    if len(given) < 2 or all(set(answer.context.shown[:1]) <= told for answer in given):
        return None
    return reduce(Answer.then, given)


def _says_what(part: Reading) -> bool:
    """Whether a clause names a thing: "använder Karlstad" does not."""
    return bool(part.sorts) or any(token.weight >= A_THING for token in part.rest)
