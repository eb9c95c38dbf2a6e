from __future__ import annotations

import pytest

from bot.content.model import Outcome

from .conftest import Ask, towns


@pytest.mark.parametrize("place", ["Karlskrona", "Stockholm", "Hammarö", "Mark", "Upplands Väsby", "Oslo"])
def test_other_places_are_never_answered_with_our_facts(ask: Ask, place: str) -> None:
    answer = ask(f"Vilka mål har {place}?", "ask_goals")
    assert answer.outcome is Outcome.other_municipality
    assert place in answer.sentences[0].text and not towns(answer)


def test_a_place_elsewhere_is_not_answered_for_the_municipality_spoken_of(ask: Ask) -> None:
    before = ask("Vilka mål har Kil för klimatet?", "ask_goals").context
    answer = ask("och Karlskrona?", "follow_up", before)
    assert answer.outcome is Outcome.other_municipality
    assert answer.context.municipality == "kil"


@pytest.mark.parametrize(
    "text",
    [
        "Vad kostar bygglov i Kil?",
        "När töms sopkärlet?",
        "Hur ansöker jag om förskoleplats?",
        "Hur överklagar jag en parkeringsbot?",
    ],
)
def test_errands_are_sent_to_the_municipality(ask: Ask, text: str) -> None:
    assert ask(text, "ask_service").outcome is Outcome.service


def test_an_errand_names_the_contact_of_the_municipality_that_was_named(ask: Ask) -> None:
    text = ask("Hur söker jag bygglov i Kil?", "ask_service").sentences[0].text
    assert "kil.se" in text and "karlstad.se" not in text


@pytest.mark.parametrize(
    "text",
    [
        "Vad tycker du om kommunens politiker?",
        "Är det rätt att satsa på klimatet?",
        "Är Kils mål bra?",
    ],
)
def test_no_opinion_is_given(ask: Ask, text: str) -> None:
    answer = ask(text, "ask_opinion", confidence=0.95)
    assert answer.outcome is Outcome.opinion
    assert not towns(answer)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Vad är Kils värdegrund?", Outcome.false_premise),
        ("Vad säger värdegrunden i Kil?", Outcome.false_premise),
        ("När ska Kil vara klimatneutralt?", Outcome.false_premise),
        ("Vad betyder Kils vision på rätt spår?", Outcome.not_in_source),
        ("Hur många invånare har Karlstad?", Outcome.not_in_source),
        ("Vilken skattesats har Karlstad?", Outcome.not_in_source),
        ("Vilka partier styr i Kil?", Outcome.not_in_source),
    ],
)
def test_what_the_page_does_not_say_is_said_to_be_so(ask: Ask, text: str, outcome: Outcome) -> None:
    assert ask(text).outcome is outcome


@pytest.mark.parametrize(
    "text",
    [
        "Vad heter Sveriges statsminister?",
        "Vem vann matchen igår?",
        pytest.param("Hur lagar man lasagne?", marks=pytest.mark.xfail(reason="taken for an errand")),
    ],
)
def test_another_world_is_declined(ask: Ask, text: str) -> None:
    answer = ask(text, "off_topic")
    assert answer.outcome is Outcome.not_in_source
    assert not towns(answer)


def test_an_honest_no_has_a_next_step(ask: Ask) -> None:
    answer = ask("Vilka partier styr i Kil?")
    assert "kil.se" in " ".join(sentence.text for sentence in answer.sentences)
