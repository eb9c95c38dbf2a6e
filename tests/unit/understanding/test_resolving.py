"""What a message leaves out is filled in from the conversation, and from nowhere else: state before search."""

from __future__ import annotations

import pytest

from bot.deciding.book import Book
from bot.understanding.question import Aspect, Conversation, Heard, Question

EKAR, LANEN = "ekhult/plan-2025/ekar", "ekhult/plan-2025/lanen"
ASKED = "Hur många ekar ska Ekhult plantera?"
SPOKEN = Conversation(municipality="ekhult", asked=ASKED, aspect="amount", subjects=(LANEN, EKAR), listed=(EKAR, LANEN))


def understood(town: Book, text: str, act: str, aspect: str = "what", talk: Conversation = SPOKEN) -> Question:
    """Give the only question of a message."""
    (question,) = town.understander.understand(text, Heard(((act, 0.9),), ((aspect, 0.9),)), talk)
    return question


def said(question: Question) -> set[str]:
    """Give the words that say what is spoken of, as they are written."""
    return {token.surface for token in question.words}


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("var då?", "place"),
        ("varför?", "why"),
        ("när blir det klart?", "deadline"),
        ("vad kostar det?", "cost"),
        ("hur då", "how"),
    ],
)
def test_a_message_without_a_subject_speaks_of_what_is_in_view(town: Book, text: str, aspect: str) -> None:
    question = understood(town, text, "follow", aspect)
    assert (question.subject, question.aspect.value, question.municipality) == (LANEN, aspect, "ekhult")


def test_a_message_with_a_subject_of_its_own_is_a_new_question(town: Book) -> None:
    question = understood(town, "Vad säger Ekhult om svampen?", "ask")
    assert question.subject is None and said(question) == {"svampen"}


@pytest.mark.parametrize("text", ["och i Nordvik?", "Nordvik då?", "Nordvik", "och den andra kommunen då?"])
def test_a_name_alone_asks_the_question_before_of_that_municipality(town: Book, text: str) -> None:
    question = understood(town, text, "switch")
    assert (question.municipality, question.act, question.repeated) == ("nordvik", "switch", True)
    assert said(question) == {"ekar", "plantera"} and question.aspect is Aspect.amount


def test_both_are_asked_when_both_are_meant(town: Book) -> None:
    question = understood(town, "båda?", "switch")
    assert question.municipality is None and question.repeated and question.reading.has("both")


def test_an_aspect_of_its_own_is_asked_of_the_other_municipality(town: Book) -> None:
    question = understood(town, "och när i Nordvik?", "follow", "deadline")
    assert (question.municipality, question.aspect, question.repeated) == ("nordvik", Aspect.deadline, True)


def test_a_name_alone_asks_nothing_again_when_nothing_was_asked(town: Book) -> None:
    assert not understood(town, "Nordvik", "ask", talk=Conversation()).repeated


def test_one_word_answers_what_the_bot_itself_asked(town: Book) -> None:
    waiting = Conversation(pending={"asked": "Vilka mål finns?", "aspect": "list"})
    question = understood(town, "Nordvik", "ask", talk=waiting)
    assert (question.municipality, question.aspect, question.repeated) == ("nordvik", Aspect.list, True)


@pytest.mark.parametrize(("text", "heard"), [("den andra", "pick"), ("den andra", "ask"), ("och det sista?", "follow")])
def test_a_place_picks_from_the_list_last_shown(town: Book, text: str, heard: str) -> None:
    assert understood(town, text, heard).act == "pick"


def test_without_a_list_there_is_nothing_to_pick(town: Book) -> None:
    assert understood(town, "den andra", "ask", talk=Conversation(subjects=(EKAR,))).act != "pick"


def test_the_first_that_was_asked_about_is_the_oldest_subject(town: Book) -> None:
    assert understood(town, "det första du frågade om", "pick").subject == EKAR


def test_where_the_second_belongs_is_asked_of_the_second(town: Book) -> None:
    assert understood(town, "vilket område hör den andra till?", "follow", "belongs").subject == LANEN


@pytest.mark.parametrize("text", ["är det ett mål?", "är det ett mål eller en strategi?"])
def test_which_sort_it_is_is_where_it_belongs(town: Book, text: str) -> None:
    question = understood(town, text, "follow")
    assert (question.subject, question.aspect) == (LANEN, Aspect.belongs)


def test_when_after_who_decided_asks_when_it_was_decided(town: Book) -> None:
    after = Conversation(municipality="ekhult", asked=ASKED, aspect="who_decided", subjects=(EKAR,))
    assert understood(town, "och när?", "follow", "deadline", after).aspect is Aspect.when_decided
    assert understood(town, "och när?", "follow", "deadline").aspect is Aspect.deadline


def test_a_recast_with_a_figure_is_a_doubt(town: Book) -> None:
    assert understood(town, "va, inte 300?", "clarify").act == "doubt"


def test_a_page_of_one_municipality_stays_with_it_until_another_is_named(town: Book) -> None:
    on_the_page = Conversation(municipality="nordvik")
    assert understood(town, "Hur mycket får man låna?", "ask", talk=on_the_page).municipality == "nordvik"
    assert understood(town, "Hur mycket får Ekhult låna?", "ask", talk=on_the_page).municipality == "ekhult"


def test_two_things_asked_are_two_questions(town: Book) -> None:
    heard = Heard((("ask", 0.9),), (("amount", 0.9),))
    first, second = town.understander.understand(
        "Hur mycket får Ekhult låna, och vad säger de om svampen?", heard, Conversation()
    )
    assert [said(one) for one in (first, second)] == [{"låna"}, {"svampen"}]
    assert second.municipality == "ekhult"


def test_what_is_told_first_is_background_to_a_question_without_a_subject(town: Book) -> None:
    question = understood(town, "Jag plockar svamp. Vad gäller?", "ask", talk=Conversation(municipality="ekhult"))
    assert question.words == () and "svamp" in {token.term for token in question.background}
