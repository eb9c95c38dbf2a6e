"""One composer for each thing that can be done: the answer first, then the quote, nothing twice, everything certified."""

from __future__ import annotations

import pytest

from bot.content.model import Outcome
from bot.deciding.plan import Do
from bot.telling.composers import COMPOSERS
from tests.talk import Talk, first, quoted

PLAN = "ekhult/plan-2025"
EKAR, LANEN = f"{PLAN}/ekar", f"{PLAN}/lanen"
OF_EKAR = ("Hur många ekar ska Ekhult plantera?", "ask", "amount")


def texts(step: object) -> list[str]:
    """Give the sentences that are no quotes."""
    return [one.text for one in step.answer.sentences if not one.quote]  # type: ignore[attr-defined]


def test_a_subject_is_told_with_what_is_asked_first_and_then_its_quote(talk: Talk) -> None:
    answer = talk.say(*OF_EKAR).answer
    assert first(answer) == "Minst 500 ekar år 2027." and quoted(answer) == [EKAR]


def test_what_it_says_is_told_by_the_explanation_or_an_introduction(talk: Talk) -> None:
    assert first(talk.say("Vad säger Ekhult om ekarna?").answer).startswith("Ekhults mål är att plantera")
    assert texts(talk.say("Vad säger Ekhult om svampen?")) == ["Ekhults kommun har ett mål om svampen:"]


def test_a_quote_just_told_is_not_told_again_for_another_aspect(talk: Talk) -> None:
    talk.say(*OF_EKAR)
    answer = talk.say("och när?", "follow", "deadline").answer
    assert (first(answer), quoted(answer)) == ("År 2027.", [])


def test_a_list_is_led_by_its_number_and_told_by_area(talk: Talk) -> None:
    step = talk.say("Vilka mål har Ekhult?", aspect="list")
    assert texts(step) == ["Ekhults kommun har sex mål, 2025–2028:", "Skogen:", "Vägarna:"]
    assert len(quoted(step.answer)) == 6 and all(one.listed for one in step.answer.sentences if one.quote)


def test_an_area_is_told_by_its_target_picture_and_its_goals(talk: Talk) -> None:
    step = talk.say("Vilka mål finns i skogen i Ekhult?", aspect="list")
    assert texts(step) == ["Ekhults kommun har tre mål i området Skogen:"]
    assert quoted(step.answer) == [f"{PLAN}/skogen-malbild", EKAR, f"{PLAN}/svamp", f"{PLAN}/avverkning"]


def test_the_areas_are_listed_by_their_names(talk: Talk) -> None:
    step = talk.say("Vilka områden har Ekhult?", aspect="list")
    assert texts(step) == ["Ekhults kommun har två områden, 2025–2028:"]
    assert quoted(step.answer) == [f"{PLAN}/skogen", f"{PLAN}/vagarna"]


def test_a_count_is_a_number_and_how_it_is_spread_without_the_lines(talk: Talk) -> None:
    step = talk.say("Hur många mål har Ekhult?", aspect="count")
    assert texts(step) == ["Ekhults kommun har sex mål, 2025–2028.", "Skogen: tre", "Vägarna: tre"]
    assert quoted(step.answer) == []


def test_a_decision_is_told_with_the_line_that_states_it(talk: Talk) -> None:
    talk.say(*OF_EKAR)
    answer = talk.say("vem bestämde det?", "follow", "who_decided").answer
    assert first(answer) == "Kommunfullmäktige beslutade målen 2025–2028 den 20 januari 2025."
    assert quoted(answer) == [f"{PLAN}/beslut"]
    assert [(one.decided_by, str(one.decided_on)) for one in answer.citations] == [("kommunfullmäktige", "2025-01-20")]


@pytest.mark.parametrize(
    ("text", "aspect", "says"),
    [
        ("varför?", "why", "varför"),
        ("vad kostar det?", "cost", "kostar"),
        ("vem gör det?", "who_does", "vem som gör det"),
        ("hur har det gått?", "result", "hur det har gått"),
    ],
)
def test_what_is_lacking_is_said_to_be_so_and_nothing_else_is_denied(
    talk: Talk, text: str, aspect: str, says: str
) -> None:
    talk.say(*OF_EKAR)
    answer = talk.say(text, "follow", aspect).answer
    assert answer.outcome is Outcome.not_in_source
    assert first(answer).startswith("Det framgår inte av Ekhults sida") and says in first(answer)
    assert quoted(answer) == []


def test_what_something_is_measured_against_is_looked_for_in_the_line_so_it_is_told_again(talk: Talk) -> None:
    talk.say(*OF_EKAR)
    assert quoted(talk.say("av vad?", "follow", "baseline").answer) == [EKAR]


def test_a_line_that_lacks_what_is_asked_is_itself_told_once(talk: Talk) -> None:
    assert quoted(talk.say("Vad kostar ekarna i Ekhult?", aspect="cost").answer) == [EKAR]


def test_a_goal_without_a_year_is_told_by_its_plan_when_the_year_is_asked(talk: Talk) -> None:
    step = talk.say("När ska Ekhult ha lånat pengarna?", aspect="deadline")
    assert texts(step)[:2] == ["Det framgår inte av Ekhults sida när.", "Planen som det står i avser 2025–2028."]


def test_what_the_other_has_is_said_to_be_the_others(talk: Talk) -> None:
    answer = talk.say("Ska Nordvik plantera ekar?").answer
    assert first(answer).startswith("Nej, det är Ekhult som har det.")
    assert not any(passage.startswith("ekhult/") for passage in quoted(answer))


def test_a_subject_no_page_has_is_denied_by_its_name_with_where_to_turn(talk: Talk) -> None:
    answer = talk.say("Finns det bibliotek i Ekhult?").answer
    assert first(answer) == "Jag hittar inget om biblioteken på Ekhults sida. Du når Ekhults kommun på ekhult.example."
    assert quoted(answer) == [] and [one.id for one in answer.citations] == ["ekhult/sidan"]


def test_a_summary_has_each_area_in_a_line_with_all_it_holds(talk: Talk) -> None:
    assert texts(talk.say("Sammanfatta Ekhults mål", aspect="summary")) == [
        "Ekhults kommun har sex mål i två områden:",
        "Skogen: ekarna, svampen, avverkningen.",
        "Vägarna: cykelvägarna, lånen, bussarna.",
    ]


def test_a_hard_word_is_explained_in_our_own_words_and_a_line_that_uses_it(talk: Talk) -> None:
    answer = talk.say("Vad betyder avverkning?", aspect="meaning").answer
    meaning = answer.sentences[1]
    assert meaning.text.startswith("Avverkning betyder att träd fälls") and meaning.passages == ()
    assert quoted(answer) == [f"{PLAN}/avverkning"]


def test_both_are_told_side_by_side_and_never_ranked(talk: Talk) -> None:
    answer = talk.say("Hur mycket får man låna i Ekhult och Nordvik?", aspect="amount").answer
    assert answer.outcome is Outcome.compared
    assert quoted(answer) == [LANEN, "nordvik/plan-2025/lanen"]
    assert answer.sentences[-1].passages == () and "inte" in answer.sentences[-1].text


def test_a_question_back_has_a_button_for_each_municipality(talk: Talk) -> None:
    answer = talk.say("Vilka mål finns?", aspect="list").answer
    assert [(one.title, one.payload) for one in answer.buttons] == [
        ("Ekhult", "Vilka mål finns i Ekhult?"),
        ("Nordvik", "Vilka mål finns i Nordvik?"),
    ]


def test_one_line_of_many_is_told_alone_when_it_is_picked(talk: Talk) -> None:
    talk.say("Vad rymmer visionen i Ekhult?", aspect="list")
    assert [one.text for one in talk.say("den tredje", "pick").answer.sentences] == ["Nära skola"]


def test_hard_words_of_a_quote_are_explained_beside_it(talk: Talk) -> None:
    assert [word for word, _ in talk.say("Vad säger Ekhult om avverkningen?").answer.terms] == ["avverkning"]


def test_two_questions_of_one_message_are_answered_together(talk: Talk) -> None:
    steps = talk.steps("Hur mycket får Ekhult låna, och vad säger de om svampen?", aspect="amount")
    assert [step.plan.entries[:1] for step in steps] == [(LANEN,), (f"{PLAN}/svamp",)]


def test_everything_that_can_be_done_has_a_composer() -> None:
    assert set(COMPOSERS) == set(Do) - {Do.compare, Do.recast}
