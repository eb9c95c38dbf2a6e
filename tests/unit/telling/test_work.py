"""No message can stop the bot: reading and answering it grows as the message does, whatever stands in it."""

from __future__ import annotations

from datetime import date

import pytest

from bench.shapes import SHAPES, message
from bot.content.library import Content
from bot.deciding.book import Book
from bot.language.lexicon import Lexicon
from bot.telling.answering import answer
from bot.understanding.question import Conversation, Heard
from tests.work import calls

OF_ANY, OF_A_CHARACTER = 30_000, 180  # calls


@pytest.fixture(scope="module")
def whole_book(content: Content, lexicon: Lexicon) -> Book:
    return Book(content, lexicon)


@pytest.mark.parametrize("name", SHAPES)
def test_no_message_is_more_work_than_its_length(whole_book: Book, today: date, name: str) -> None:
    spoken = answer(whole_book, "Hur stor får Kils låneskuld vara?", Heard(), Conversation(), today).conversation
    work = {
        length: calls(lambda text: answer(whole_book, text, Heard(), spoken, today), message(name, length))
        for length in (500, 1_000, 2_000)
    }
    assert {length: count for length, count in work.items() if count > OF_ANY + length * OF_A_CHARACTER} == {}
