from __future__ import annotations

import pytest

from bot.answers.book import Book
from bot.content.model import Outcome

from .conftest import Ask, passages, towns


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("Hur mycket solel ska Kil ha?", "kil/plan-2024/solel"),
        ("hur mkt får kil låna", "kil/plan-2024/laneskuld"),
        ("Ska Kil bygga ett nytt äldreboende?", "kil/plan-2024/sarskilt-boende"),
        ("vad gör kil för pensionärerna", "kil/plan-2024/sarskilt-boende"),
        ("Får de anställda i Kil jobba heltid?", "kil/plan-2024/heltid-som-norm"),
        ("kommer kil att höja skatten?", "kil/plan-2024/skattesats"),
        ("När ska Karlstad vara klimatneutralt?", "karlstad/plan-2024/fossilfri"),
        ("nar ska karlstad vara klimat neutralt", "karlstad/plan-2024/fossilfri"),
        ("Vad heter Karlstads vision?", "karlstad/vision/namn"),
        ("Vad heter Karlstads värdegrund?", "karlstad/values/namn"),
        ("vad gör karlstad mot utanförskap", "karlstad/plan-2024/segregation"),
        ("Vill Karlstad vara bra för äldre?", "karlstad/plan-2024/aldrevanlig"),
        ("Vad säger Karlstad om ickebinära?", "karlstad/plan-2024/trygghet"),
        ("hur många mål om gymnasiet, vad säger Karlstad?", "karlstad/plan-2024/gymnasiet"),
    ],
)
def test_the_words_of_the_page_are_given(ask: Ask, text: str, passage: str) -> None:
    answer = ask(text)
    assert answer.outcome is Outcome.answered
    assert passage in passages(answer)


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Vad gäller för låneskulden?", "kil"),
        ("Vad är vackerheta?", "karlstad"),
        ("Hur många villatomter ska det bli?", "kil"),
    ],
)
def test_what_only_one_has_needs_no_name(ask: Ask, text: str, town: str) -> None:
    assert towns(ask(text)) == {town}


def test_what_both_have_is_told_of_both_or_asked_back(ask: Ask) -> None:
    answer = ask("Vad heter visionen?")
    assert answer.outcome is Outcome.clarify or towns(answer) == {"karlstad", "kil"}


@pytest.mark.parametrize("text", ["Vad vill Karlstad göra åt låneskulden?", "Hur mycket solel ska Karlstad ha?"])
def test_one_municipality_never_answers_for_the_other(ask: Ask, text: str) -> None:
    answer = ask(text)
    assert "kil" not in towns(answer)
    assert answer.outcome is Outcome.not_in_source


@pytest.mark.parametrize(
    "text",
    [
        "Ska Kil införa gratis glass?",
        "Ska Karlstad köpa en ubåt?",
        "Ska Kil bygga en rymdhamn?",
        pytest.param("Vad vill Karlstad göra med kungahuset?", marks=pytest.mark.xfail(reason="hus alone is enough")),
        "Vad säger Kil om kaniner?",
    ],
)
def test_what_nobody_has_is_an_honest_no(ask: Ask, text: str) -> None:
    answer = ask(text)
    assert answer.outcome in (Outcome.not_in_source, Outcome.service) and not passages(answer)


def test_two_targets_of_one_line_are_both_told(ask: Ask) -> None:
    said = " ".join(sentence.text for sentence in ask("När ska Karlstad vara klimatneutralt?").sentences)
    assert "2026" in said and "2030" in said


def test_every_example_question_of_a_goal_or_strategy_finds_it(ask: Ask, book: Book) -> None:
    entries = [entry for entry in book.content.entries.values() if entry.kind in ("goal", "strategy")]
    asked = {f"{text} ({entry.municipality})": entry for entry in entries for text in entry.examples[:2]}
    missed = [text for text, entry in asked.items() if entry.id not in ask(text).context.shown]
    assert len(missed) <= 0.1 * len(asked), missed


def test_suggestions_are_questions_that_get_an_answer(ask: Ask, book: Book) -> None:
    texts = [text for one in book.municipalities for text in one.suggestions]
    assert {text: ask(text).outcome for text in texts} == dict.fromkeys(texts, Outcome.answered)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "När antogs Karlstads vision och hur många synpunkter bygger den på?",
            {"karlstad/vision-beslut/beslut", "karlstad/vision-beslut/synpunkter"},
        ),
        (
            "Hur mycket får Kil låna? Och vilken skattesats är det tänkt att vara?",
            {"kil/plan-2024/laneskuld", "kil/plan-2024/skattesats"},
        ),
    ],
)
def test_two_questions_in_one_message_are_both_answered(ask: Ask, text: str, wanted: set[str]) -> None:
    assert wanted <= set(passages(ask(text)))
