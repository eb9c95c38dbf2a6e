from __future__ import annotations

import pytest

from bot.answers.book import Book
from bot.content.model import Outcome

from .conftest import Ask, passages


@pytest.mark.parametrize(
    ("text", "kind", "phrase"),
    [
        ("Hej", "greet", "greeting"),
        ("Hej då", "goodbye", "goodbye"),
        ("Tack så mycket!", "thank", "thanks"),
        ("Är du en robot?", "ask_bot", "robot"),
        ("Vad kan du hjälpa till med?", "ask_help", "help"),
        ("Jag vill prata med en människa", "ask_human", "human"),
        ("Du är dum", "insult", "insult"),
    ],
)
def test_small_talk_has_its_own_words(ask: Ask, book: Book, text: str, kind: str, phrase: str) -> None:
    answer = ask(text, kind)
    assert answer.outcome is Outcome.smalltalk
    assert answer.sentences[0].text.startswith(getattr(book.content.phrases, phrase).split("{")[0])


def test_are_you_a_robot_is_answered_with_yes(ask: Ask) -> None:
    assert ask("Är du en robot?", "ask_bot").sentences[0].text.startswith("Ja")


@pytest.mark.parametrize(
    ("text", "kind", "passage"),
    [
        ("Hej! Hur mycket solel ska Kil ha?", "greet", "kil/plan-2024/solel"),
        ("Tack, men när ska Karlstad vara klimatneutralt?", "thank", "karlstad/plan-2024/fossilfri"),
    ],
)
def test_a_question_in_the_same_breath_comes_first(ask: Ask, text: str, kind: str, passage: str) -> None:
    assert passage in passages(ask(text, kind, confidence=0.6))


def test_small_talk_forgets_nothing(ask: Ask) -> None:
    before = ask("Hur mycket solel ska Kil ha?").context
    assert ask("Tack!", "thank", before).context == before
