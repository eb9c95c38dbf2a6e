from __future__ import annotations

import pytest

from bot.answers.book import Book
from bot.answers.query import Context
from bot.content.model import Kind, Outcome

from .conftest import Ask, passages, towns


@pytest.mark.parametrize("text", ["och Karlstad?", "Och i Karlstad då?", "karlstad", "men Karlstad?"])
def test_a_name_alone_asks_the_last_question_again(ask: Ask, text: str) -> None:
    answer = ask(text, "follow_up", ask("Vilka mål har Kil för klimatet?", "ask_goals").context)
    assert passages(answer) == ["karlstad/plan-2024/fossilfri"]
    assert answer.context.municipality == "karlstad"


def test_the_question_is_kept_through_three_names(ask: Ask) -> None:
    first = ask("Vilka mål har Kil för klimatet?", "ask_goals")
    there = ask("och Karlstad?", "follow_up", first.context)
    assert passages(ask("och Kil?", "follow_up", there.context)) == passages(first)


@pytest.mark.parametrize(
    ("ordinal", "number"), [("den första", 0), ("den tredje", 2), ("och den sista?", -1), ("nummer två", 1)]
)
@pytest.mark.parametrize("town", ["Kil", "Karlstad"])
def test_one_of_what_was_shown_is_pointed_at(ask: Ask, ordinal: str, number: int, town: str) -> None:
    shown = ask(f"Vilka mål har {town}?", "ask_goals")
    assert passages(ask(ordinal, "follow_up", shown.context)) == [passages(shown)[number]] or number == -1
    assert ask(ordinal, "follow_up", shown.context).context.focus == shown.context.shown[number]


def test_a_second_one_may_be_pointed_at(ask: Ask) -> None:
    shown = ask("Vilka är perspektiven i Kil?", "ask_goals")
    second = ask("den andra", "follow_up", shown.context)
    assert ask("och den sista?", "follow_up", second.context).context.focus == "kil/plan-2024/hallbar-utveckling"


@pytest.mark.parametrize(
    ("first", "area"),
    [
        ("Hur mycket solel ska Kil ha?", "kil/plan-2024/hallbar-utveckling"),
        ("Hur stor får låneskulden vara i Kil?", "kil/plan-2024/ekonomi"),
        ("Vilka mål har Kil i medarbetarperspektivet?", "kil/plan-2024/medarbetare"),
    ],
)
@pytest.mark.parametrize("text", ["Hur ska de nå dit?", "hur ska det gå till?"])
def test_how_to_get_there_gives_the_strategies_of_the_area(
    ask: Ask, book: Book, first: str, area: str, text: str
) -> None:
    answer = ask(text, "ask_strategies", ask(first).context)
    wanted = book.content.within("kil/plan-2024", Kind.strategy, area)
    assert set(passages(answer)) == {passage for entry in wanted for passage in entry.passages}


def test_karlstad_states_no_strategies_and_none_are_made_up(ask: Ask, book: Book) -> None:
    answer = ask("Hur ska de nå dit?", "ask_strategies", ask("Vilka mål har Karlstad?", "ask_goals").context)
    assert {book.content.entries[one].kind for one in passages(answer) if one in book.content.entries} <= {Kind.fact}
    assert towns(answer) <= {"karlstad"}


def test_tell_me_more_tells_something_new_of_the_same(ask: Ask) -> None:
    first = ask("Vad heter Karlstads vision?")
    more = ask("Berätta mer", "ask_more", first.context)
    assert more.outcome is Outcome.answered and towns(more) == {"karlstad"}
    assert not set(more.context.shown) & set(first.context.shown)


@pytest.mark.parametrize(
    ("text", "kind", "passage"),
    [
        ("nej, jag menade värdegrunden", "correct", "karlstad/values/namn"),
        ("nej, jag menade klimatet", "correct", "karlstad/plan-2024/fossilfri"),
    ],
)
def test_a_correction_of_the_subject_keeps_the_municipality(ask: Ask, text: str, kind: str, passage: str) -> None:
    answer = ask(text, kind, ask("Vad säger Karlstad om äldre?").context)
    assert passage in passages(answer) and answer.context.municipality == "karlstad"


@pytest.mark.parametrize("text", ["nej, jag menade Kil", "inte Karlstad, Kil", "nej i Kil"])
def test_a_correction_of_the_municipality_keeps_the_subject(ask: Ask, text: str) -> None:
    answer = ask(text, "correct", ask("Vilka mål har Karlstad för klimatet?", "ask_goals").context)
    assert towns(answer) == {"kil"} and "kil/plan-2024/koldioxid" in passages(answer)


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ("Vilka mål har Karlstad?", "Vad får låneskulden vara i Kil?", "kil"),
        ("Vad är Kils vision?", "Vad heter Karlstads värdegrund?", "karlstad"),
        ("Jämför klimatmålen i Karlstad och Kil", "Vad är Kils vision?", "kil"),
    ],
)
def test_a_municipality_that_is_named_is_never_overruled(ask: Ask, first: str, second: str, wanted: str) -> None:
    answer = ask(second, context=ask(first, "ask_goals").context)
    assert towns(answer) == {wanted} and answer.context.municipality == wanted


def test_the_municipality_is_inherited_by_a_new_subject(ask: Ask) -> None:
    answer = ask("Vad gäller för skatten?", context=ask("Hur mycket solel ska Kil ha?").context)
    assert towns(answer) == {"kil"} and "kil/plan-2024/skattesats" in passages(answer)


def test_what_only_the_other_has_is_not_told_as_the_inherited_ones(ask: Ask) -> None:
    answer = ask("Hur stor får låneskulden vara?", context=ask("Vad heter Karlstads vision?").context)
    said = [one for one in answer.sentences if one.municipality == "karlstad" and "1 150" in one.text]
    assert said == []


def test_everything_in_the_country_asked_for_at_once_is_forgotten_by_small_talk_only(ask: Ask) -> None:
    context = ask("Vilka mål har Kil för klimatet?", "ask_goals").context
    for text, kind in (("Tack!", "thank"), ("qwrtz", "ask_content"), ("Vad kostar bygglov?", "ask_service")):
        context = ask(text, kind, context).context
    assert passages(ask("och Karlstad?", "follow_up", context)) == ["karlstad/plan-2024/fossilfri"]


def test_before_a_year_asked_again_is_not_that_year(ask: Ask) -> None:
    answer = ask("Och i Kil?", "follow_up", ask("Vad gällde innan 2024 i Karlstad?", "ask_decision").context)
    assert answer.outcome is Outcome.other_period
    assert "vad som gällde 2024" not in answer.sentences[0].text


def test_a_focus_that_was_edited_away_does_no_harm(ask: Ask) -> None:
    gone = Context(
        "kil", "Vad vill Kil?", "kil/plan-2024/borttaget", ("kil/plan-2024/borttaget", "kil/plan-2024/solel")
    )
    for text, kind in (
        ("den första", "follow_up"),
        ("Berätta mer", "ask_more"),
        ("När beslutades det?", "ask_decision"),
        ("och Karlstad?", "follow_up"),
    ):
        assert ask(text, kind, gone).sentences


@pytest.mark.parametrize("between", ["när då?", "vem bestämde det?", "varför det?"])
def test_a_name_after_a_message_that_leans_asks_the_question_that_opened_the_subject(ask: Ask, between: str) -> None:
    first = ask("Ska Karlstad bli fossilfritt?")
    second = ask(between, "follow_up", first.context)
    answer = ask("och i Kil då?", "follow_up", second.context)
    assert answer.outcome is not Outcome.not_understood and towns(answer) == {"kil"}


def test_a_list_can_be_pointed_into_after_a_detour(ask: Ask) -> None:
    shown = ask("Vilka perspektiv har Kil?", "ask_goals").context
    detour = ask("vem bestämde det?", "ask_decision", ask("den andra", "follow_up", shown).context).context
    assert ask("och den tredje?", "follow_up", detour).context.focus == shown.shown[2]


def test_the_other_municipality_is_the_one_that_was_not_spoken_of(ask: Ask) -> None:
    first = ask("Vilken kommun ska vara klimatneutral 2030, Karlstad eller Kil?", "ask_comparison")
    answer = ask("vilka klimatmål har den andra kommunen?", context=first.context)
    assert towns(answer) == {"kil"}


def test_a_word_that_belongs_to_what_is_spoken_of_is_not_another_subject(ask: Ask) -> None:
    first = ask("Hur mycket solel ska Kil ha?")
    assert passages(ask("ska det bli nån karta också?", context=first.context)) == ["kil/plan-2024/solcellskarta"]
