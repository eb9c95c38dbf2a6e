from __future__ import annotations

import pytest

from bot.answers.book import Book
from bot.answers.pointing import following, listed_lines, nth
from bot.answers.query import Context, Query
from bot.content.model import Kind


def pointing(book: Book, text: str, *shown: str) -> Query:
    return Query(book.read(text), context=Context(shown=shown))


GOALS = ("kil/plan-2024/soliditet", "kil/plan-2024/laneskuld", "kil/plan-2024/overskott")


@pytest.mark.parametrize(("ordinal", "found"), [(1, GOALS[0]), (3, GOALS[2]), (-1, GOALS[2]), (4, None), (-4, None)])
def test_a_number_points_within_what_was_shown(book: Book, ordinal: int, found: str | None) -> None:
    entry = nth(book, pointing(book, "den där", *GOALS), ordinal)
    assert (entry and entry.id) == found


@pytest.mark.parametrize(
    ("text", "shown", "last", "after"),
    [
        ("nästa", GOALS, "kil/plan-2024/soliditet", "kil/plan-2024/laneskuld"),
        ("nästa", GOALS, "kil/plan-2024/overskott", None),
        ("nästa", ("kil/plan-2024/laneskuld",), "kil/plan-2024/laneskuld", "kil/plan-2024/overskott"),
        ("nästa område", GOALS, "kil/plan-2024/soliditet", "kil/plan-2024/medborgare"),
        ("nästa", GOALS, "kil/plan-2024/ekonomi", "kil/plan-2024/medborgare"),
        ("nästa", (), "kil/plan-2024/hallbar-utveckling", None),
        ("nästa", (), "karlstad/vision/namn", None),
    ],
)
def test_the_next_follows_in_the_order_of_the_page(
    book: Book, text: str, shown: tuple[str, ...], last: str, after: str | None
) -> None:
    found = following(book, pointing(book, text, *shown), book.content.entries[last])
    assert (found and found.id) == after


def test_an_entry_of_several_lines_is_a_list_without_its_introduction(book: Book) -> None:
    core = book.content.entries["karlstad/values/karnan"]
    assert [core.quote[number] for number in listed_lines(core)] == [line for line in core.quote if line[-1] != ":"]
    assert len(listed_lines(core)) == 5


def test_a_goal_is_no_list(book: Book) -> None:
    assert not any(listed_lines(entry) for entry in book.content.entries.values() if entry.kind is Kind.goal)
