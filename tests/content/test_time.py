"""When a plan has ended, nothing of it is told without saying so: held for every line of every plan of the content."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.content.library import load
from bot.content.model import Entry
from bot.deciding.book import Book
from bot.telling.answer import Answer
from bot.telling.answering import answer
from bot.understanding.question import Conversation, Heard

CONTENT = load()
ENDING = [
    entry
    for entry in CONTENT.entries.values()
    if (plan := CONTENT.plans.get(entry.plan or "")) and plan.valid_to and entry.quote and entry.quote_language == "sv"
]
FURTHER = [
    ("follow", "deadline"),
    ("follow", "why"),
    ("repeat", "what"),
    ("shorten", "what"),
    ("simplify", "what"),
    ("doubt", "what"),
]


def says_it_has_ended(book: Book, told: Answer) -> bool:
    """Whether an answer that tells anything of a plan says that the plan has ended, or tells nothing of one."""
    quoted = {passage for sentence in told.sentences for passage in sentence.passages}
    of_a_plan = [one for one in ENDING if quoted & set(one.passages)]
    return not of_a_plan or "gällde till och med den" in told.sentences[0].text


@pytest.mark.parametrize("entry", ENDING, ids=lambda entry: entry.id)
def test_a_line_is_never_told_as_if_its_plan_still_held(book: Book, entry: Entry) -> None:
    plan = CONTENT.plans[entry.plan or ""]
    assert plan.valid_to is not None
    day, name = plan.valid_to + timedelta(days=32), CONTENT.municipalities[entry.municipality].name
    asked = Heard((("ask", 0.9),), (("what", 0.9),))
    told = answer(book, f"Vad säger {name} om {entry.title}?", asked, Conversation(), day)
    assert says_it_has_ended(book, told)
    for act, aspect in FURTHER:
        again = answer(book, "och det?", Heard(((act, 0.9),), ((aspect, 0.9),)), told.conversation, day)
        assert says_it_has_ended(book, again), (act, aspect)
