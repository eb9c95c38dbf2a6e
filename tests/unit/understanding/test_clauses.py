"""The one splitter: which clauses of a message ask, and which only tell something."""

from __future__ import annotations

import pytest

from bot.understanding.clauses import split

OPENERS = ("hur", "när", "vem", "vad", "vilka")


def asks(sentence: str) -> bool:
    """A sentence without a question mark asks when it begins as a question."""
    return sentence.lower().startswith(OPENERS)


@pytest.mark.parametrize(
    ("text", "asking", "telling"),
    [
        ("solceller kil", ["solceller kil"], []),
        ("Hur mycket får de låna?", ["Hur mycket får de låna?"], []),
        ("Jag jobbar 75 procent. Hur många ska få heltid?", ["Hur många ska få heltid?"], ["Jag jobbar 75 procent."]),
        ("Hej! hur mycket solel blir det", ["hur mycket solel blir det"], ["Hej!"]),
        (
            "Hur mycket ska de låna, och när ska det vara gjort?",
            ["Hur mycket ska de låna", "när ska det vara gjort?"],
            [],
        ),
        ("Vad är målet? Vem har beslutat det?", ["Vad är målet?", "Vem har beslutat det?"], []),
        ("vilka mål finns samt hur många är de", ["vilka mål finns", "hur många är de"], []),
        ("Målen för barn och unga?", ["Målen för barn och unga?"], []),
        ("Jag bor i Kil - vad gäller?", ["vad gäller?"], ["Jag bor i Kil"]),
    ],
)
def test_what_asks_is_told_from_what_tells(text: str, asking: list[str], telling: list[str]) -> None:
    clauses = split(text, asks, OPENERS)
    assert (list(clauses.asking), list(clauses.telling)) == (asking, telling)


@pytest.mark.parametrize("text", ["", "?", "...", "!!! ???", "\n"])
def test_a_message_without_words_is_one_clause(text: str) -> None:
    assert split(text, asks, OPENERS).asking == (text,)
