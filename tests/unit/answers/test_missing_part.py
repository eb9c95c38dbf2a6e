from __future__ import annotations

import pytest

from bot.answers.book import Book
from bot.content.model import Outcome

from .conftest import Ask, passages


@pytest.mark.parametrize(
    ("text", "part", "quoted"),
    [
        ("Vad kommer äldreboendet i Kil att kosta?", "missing_cost", "kil/plan-2024/sarskilt-boende"),
        ("Hur stor är låneskulden i Kil idag?", "missing_today", "kil/plan-2024/laneskuld"),
        ("Hur stor andel heltidsanställda hade Kil 2022?", "missing_then", "kil/plan-2024/heltidsanstallda"),
        ("Vilket företag ska sätta upp solcellerna i Kil?", "missing_someone", "kil/plan-2024/solel"),
        ("På vilken gata byggs Kils äldreboende?", "missing_place", "kil/plan-2024/sarskilt-boende"),
        ("När ska segregationen i Karlstad ha minskat?", "missing_when", "karlstad/plan-2024/segregation"),
        ("Varför ska Kil bygga ett äldreboende?", "missing_why", "kil/plan-2024/sarskilt-boende"),
    ],
)
def test_what_the_quote_does_not_tell_is_said_before_it(
    ask: Ask, book: Book, text: str, part: str, quoted: str
) -> None:
    answer = ask(text)
    first = getattr(book.content.phrases, part).split("{")[0]
    assert any(sentence.text.startswith(first) for sentence in answer.sentences) and quoted in passages(answer)
    assert answer.outcome is Outcome.answered


@pytest.mark.parametrize(
    "text",
    [
        "När ska Karlstad vara klimatneutralt?",
        "Hur hög får låneskulden vara i Kil?",
        "Hur mycket solel ska Kil ha?",
        "Varför har Karlstad en värdegrund?",
        "Måste Kil byta energikälla oavsett vad det kostar?",
        "När Karlstad planerar nytt, vad ska de tänka på om hållbarhet?",
        "Vem beslutade Kils mål?",
        "Vilket är det överordnade perspektivet i Kil?",
    ],
)
def test_nothing_is_said_to_be_missing_of_what_the_page_tells(ask: Ask, book: Book, text: str) -> None:
    said = " ".join(sentence.text for sentence in ask(text).sentences)
    assert "men så här står det" not in said


def test_a_line_that_tells_the_reason_comes_before_the_one_in_focus(ask: Ask) -> None:
    first = ask("Vad heter Karlstads värdegrund?")
    assert "karlstad/values/kompass" in passages(ask("varför har ni en sådan?", "follow_up", first.context))


def test_only_what_was_told_is_remembered_as_shown(ask: Ask) -> None:
    first = ask("Vad säger Kil om äldreboende?")
    answer = ask("var ska det ligga?", "follow_up", first.context)
    assert answer.context.shown == ("kil/plan-2024/sarskilt-boende",)
