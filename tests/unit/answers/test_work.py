"""No message can stop the bot: reading and answering it grows as the message does, whatever stands in it."""

from __future__ import annotations

from datetime import date

import pytest

from bench.shapes import SHAPES, messages
from bot.answers.book import Book
from bot.answers.composer import compose
from bot.answers.query import Context, Query
from tests.work import calls

MOST_CALLS = 150  # a character
FOCUS = "kil/plan-2024/laneskuld"


@pytest.mark.parametrize("name", SHAPES)
def test_no_message_is_more_work_than_its_length(book: Book, today: date, name: str) -> None:
    def answer(text: str) -> None:
        compose(book, Query(book.read(text), context=Context("kil", "Hur stor är låneskulden?", FOCUS)), today)

    work = {length: calls(answer, messages(name, length, 1)[0]) for length in (500, 1_000, 2_000)}
    assert {length: count for length, count in work.items() if count > length * MOST_CALLS} == {}
