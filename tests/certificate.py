"""The certificate of an answer: every sentence is a passage word for word, a line of goal_content, or one of its phrases with slots filled."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.answers.answer import Answer, Sentence
from bot.answers.book import Book
from bot.content.model import Outcome

STATING = (Outcome.answered, Outcome.compared)
# Phrases that state nothing of a municipality's goals, so they have nothing to rest on.
SAY_NOTHING = (
    "compare_none",
    "more_nothing",
    "foreign_english",
    "foreign_swedish",
    "elsewhere_has",
    "not_in_source",
    "no_strategies",
)
SLOT = re.compile(r"\\\{\w+\\\}")
HEADING = re.compile(r"(?P<title>.+):(?: (?:\d+|[a-zåäö]+))?", re.S)


def untraceable(book: Book, answer: Answer) -> list[str]:
    """Give the sentences of an answer that stand nowhere, or that state something and name no passage that exists."""
    return [
        sentence.text
        for sentence in answer.sentences
        if not (_stands(book, sentence) and _rests(book, answer, sentence))
    ]


def _stands(book: Book, sentence: Sentence) -> bool:
    if not set(sentence.passages) <= set(book.content.passages):
        return False
    if sentence.quote:
        return [book.content.passages[one].text for one in sentence.passages] == [sentence.text]
    return (
        sentence.text in _lines(book)
        or _is_heading(book, sentence)
        or any(one.fullmatch(sentence.text) for one in _templates(book).values())
    )


def _rests(book: Book, answer: Answer, sentence: Sentence) -> bool:
    free = any(_templates(book)[name].fullmatch(sentence.text) for name in SAY_NOTHING) or sentence.text in _contacts(
        book
    )
    return bool(sentence.passages) or free or answer.outcome not in STATING


def _is_heading(book: Book, sentence: Sentence) -> bool:
    """Whether the sentence is an area's own title, with nothing but a number after it."""
    match = HEADING.fullmatch(sentence.text)
    return match is not None and match["title"] in {book.content.passages[one].text for one in sentence.passages}


@lru_cache(maxsize=4)
def _lines(book: Book) -> frozenset[str]:
    entries = (line for entry in book.content.entries.values() for line in entry.text)
    return frozenset((*entries, *(term.meaning for term in book.content.terms.values()), *_contacts(book)))


def _contacts(book: Book) -> set[str]:
    return {book.contact(None), *(book.contact(one.id) for one in book.municipalities)}


@lru_cache(maxsize=4)
def _templates(book: Book) -> dict[str, re.Pattern[str]]:
    """Give each phrase as a pattern; one that is nothing but a slot is left out, since it would fit anything."""
    phrases = {name: text for name, text in book.content.phrases.dict().items() if re.sub(r"\{\w+\}", "", text).strip()}
    return {name: re.compile(SLOT.sub(".+", re.escape(text)), re.S) for name, text in phrases.items()}
