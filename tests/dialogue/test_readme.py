"""The conversation that opens the README is what the bot says today, word for word but for where its lines are wrapped."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from bot.deciding.book import Book
from bot.telling.answering import answer
from bot.telling.render import render
from bot.understanding.question import Conversation
from tests.conftest import Hears

README = Path(__file__).parents[2] / "README.md"


def turns() -> list[tuple[str, str]]:
    """Give each question of the conversation with what follows it."""
    shown = README.read_text(encoding="utf-8").split("```\n")[1]
    return [
        (asked, said) for asked, _, said in (part.partition("\n") for part in re.split(r"^Du: ", shown, flags=re.M)[1:])
    ]


def test_the_readme_shows_what_the_bot_says(book: Book, hears: Hears, today: date) -> None:
    talk = Conversation()
    assert len(turns()) > 3
    for asked, said in turns():
        told = answer(book, asked, hears(asked), talk, today)
        talk = told.conversation
        assert said.split() == render(book, told).split(), f"README.md, {asked}"
