"""The one way from a message to its Answer: text → Question → Ranking → Plan → Answer, each stage once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from bot.deciding.book import Book
from bot.deciding.plan import Plan
from bot.deciding.situation import Situation
from bot.deciding.table import decide
from bot.retrieval.index import Ranking
from bot.telling.answer import Answer
from bot.telling.compose import compose, joined
from bot.understanding.question import Conversation, Heard, Question

MOST_SEARCHED = 6  # municipalities that are searched when none is named


@dataclass(frozen=True)
class Step:
    """One question's way: the records that /varför shows."""

    question: Question
    ranking: Ranking
    plan: Plan
    answer: Answer


def answer(book: Book, text: str, heard: Heard, conversation: Conversation, today: date) -> Answer:
    """Give the answer to a message. There always is one; what cannot be answered is said to be so."""
    return joined([step.answer for step in trace(book, text, heard, conversation, today)])


def trace(book: Book, text: str, heard: Heard, conversation: Conversation, today: date) -> list[Step]:
    """Give every question of a message with what was made of it."""
    steps: list[Step] = []
    for question in book.understander.understand(text, heard, conversation):
        talk = steps[-1].answer.conversation if steps else conversation
        question = replace(question, conversation=talk)
        ranking = _ranked(book, question)
        plan = decide(Situation(book, question, ranking, today))
        steps.append(Step(question, ranking, plan, compose(book, plan, question, today)))
    return steps


def _ranked(book: Book, question: Question) -> Ranking:
    """Search the municipality that is meant, or each; nothing when the conversation says what is spoken of."""
    if question.subject is not None or not (question.words or question.background):
        return Ranking({})
    every = list(book.content.municipalities)[:MOST_SEARCHED]
    if not question.municipality:
        return book.index.rank(question, question.reading.municipalities or every)
    others = [one for one in every if one != question.municipality] if question.named else []
    return book.index.rank(question, [question.municipality, *others])
