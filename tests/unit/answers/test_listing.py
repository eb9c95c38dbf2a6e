from __future__ import annotations

from datetime import date

import pytest

from bot.answers.book import Book
from bot.content.model import Kind, Outcome

from .conftest import Ask, passages, towns


def ids(book: Book, plan: str, kind: Kind, area: str | None = None) -> list[str]:
    return [passage for entry in book.content.within(plan, kind, area) for passage in entry.passages]


@pytest.mark.parametrize(
    ("text", "kind", "plan", "sort"),
    [
        ("Vilka mål har Kil?", "ask_goals", "kil/plan-2024", Kind.goal),
        ("Lista alla Kils mål", "ask_goals", "kil/plan-2024", Kind.goal),
        ("Vilka mål har Karlstad?", "ask_goals", "karlstad/plan-2024", Kind.goal),
        ("Vilka mål har Karlstad från och med 2024?", "ask_goals", "karlstad/plan-2024", Kind.goal),
        ("Vilka strategier har Kil?", "ask_strategies", "kil/plan-2024", Kind.strategy),
    ],
)
def test_all_goals_or_strategies_of_a_plan(ask: Ask, book: Book, text: str, kind: str, plan: str, sort: Kind) -> None:
    answer = ask(text, kind)
    assert answer.outcome is Outcome.answered
    assert passages(answer) == ids(book, plan, sort)


@pytest.mark.parametrize(
    ("text", "kind", "area", "sort"),
    [
        ("Vilka mål har Kil i medarbetarperspektivet?", "ask_goals", "kil/plan-2024/medarbetare", Kind.goal),
        ("Vilka mål finns i det ekonomiska perspektivet i Kil?", "ask_goals", "kil/plan-2024/ekonomi", Kind.goal),
        (
            "Vilka strategier har Kil i medborgarperspektivet?",
            "ask_strategies",
            "kil/plan-2024/medborgare",
            Kind.strategy,
        ),
    ],
)
def test_those_of_one_area(ask: Ask, book: Book, text: str, kind: str, area: str, sort: Kind) -> None:
    assert passages(ask(text, kind)) == ids(book, area.rpartition("/")[0], sort, area)


@pytest.mark.parametrize(
    ("text", "topic", "plan"),
    [
        ("Vilka mål har Kil för klimatet?", "klimat", "kil/plan-2024"),
        ("Vilka mål har Karlstad för klimatet?", "klimat", "karlstad/plan-2024"),
        ("Vilka mål har Kil för ekonomin?", "ekonomi", "kil/plan-2024"),
    ],
)
def test_those_of_a_topic_and_no_others(ask: Ask, book: Book, text: str, topic: str, plan: str) -> None:
    found = set(passages(ask(text, "ask_goals")))
    wanted = {entry.id for entry in book.content.within(plan, Kind.goal) if topic in entry.topics}
    assert found == wanted != set()


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        (
            "Vilka är perspektiven i Kil?",
            [
                "kil/plan-2024/ekonomi",
                "kil/plan-2024/medborgare",
                "kil/plan-2024/medarbetare",
                "kil/plan-2024/hallbar-utveckling",
            ],
        ),
        (
            "Vilka samverkansområden har Karlstad?",
            [
                "karlstad/plan-2024/vaxande-stad-och-landsbygd",
                "karlstad/plan-2024/larande-och-sysselsattning",
                "karlstad/plan-2024/jamlika-livsvillkor",
            ],
        ),
    ],
)
def test_the_areas_of_a_plan(ask: Ask, text: str, areas: list[str]) -> None:
    assert passages(ask(text, "ask_goals")) == areas


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Hur många mål har Kil?", "19"),
        ("Hur många mål har Karlstad?", "tio"),
        ("Hur många strategier har Kil?", "25"),
        ("Hur många perspektiv har Kil?", "fyra"),
        ("Hur många samverkansområden har Karlstad?", "tre"),
        ("Hur många målområden hade Karlstad tidigare?", "fyra"),
    ],
)
def test_counting(ask: Ask, text: str, count: str) -> None:
    answer = ask(text, "ask_count")
    assert answer.outcome is Outcome.answered
    assert f" {count} " in answer.sentences[0].text


def test_two_counts_in_one_question_go_to_a_municipality_each(ask: Ask) -> None:
    texts = [
        sentence.text
        for sentence in ask("Hur många perspektiv har Kil och hur många områden har Karlstad?", "ask_count").sentences
    ]
    assert any("Kil" in text and " fyra " in text for text in texts) and any(
        "Karlstad" in text and " tre " in text for text in texts
    )


@pytest.mark.parametrize(
    "text",
    [
        "Vilka mål har Kil till 2026?",
        "Vilka mål ska vara nådda 2026 i Kil?",
    ],
)
def test_the_goals_of_a_year(ask: Ask, book: Book, text: str) -> None:
    found = set(passages(ask(text, "ask_goals")))
    assert found >= {"kil/plan-2024/solel", "kil/plan-2024/flerbostadshus", "kil/plan-2024/heltidsanstallda"}
    assert "kil/plan-2024/koldioxid" not in found and {book.content.entries[one].kind for one in found} == {Kind.goal}


def test_the_target_picture_of_an_area(ask: Ask) -> None:
    assert (
        passages(ask("Vilken målbild har Kil för hållbar utveckling?"))[0] == "kil/plan-2024/hallbar-utveckling-malbild"
    )


def test_a_long_list_of_nobodys_is_asked_back(ask: Ask) -> None:
    answer = ask("Vilka mål finns?", "ask_goals")
    assert answer.outcome is Outcome.clarify
    assert {button.title: towns(ask(button.payload, "ask_goals")) for button in answer.buttons} == {
        "Karlstad": {"karlstad"},
        "Kil": {"kil"},
    }


@pytest.mark.parametrize("on", [date(2024, 1, 1), date(2025, 6, 1), date(2026, 12, 31), date(2027, 5, 5)])
def test_strategies_are_never_listed_as_goals(ask: Ask, book: Book, on: date) -> None:
    listed = passages(ask("Vilka mål har Kil?", "ask_goals", on=on))
    assert not set(listed) & set(ids(book, "kil/plan-2024", Kind.strategy))


def test_goals_that_use_the_word_come_before_those_of_a_topic_it_resembles(ask: Ask) -> None:
    """A company climate is no climate."""
    assert passages(ask("Vilka mål har Kil om företagsklimatet?", "ask_goals")) == ["kil/plan-2024/foretagsklimat"]


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("Vilka målområden har Karlstad?", "karlstad/plan-2023"),
        ("Vilka är samverkansområdena?", "karlstad/plan-2024"),
        ("Vilka perspektiv finns i Kils strategiska mål?", "kil/plan-2024"),
    ],
)
def test_areas_are_those_of_the_plan_that_calls_them_so(ask: Ask, book: Book, text: str, plan: str) -> None:
    areas = book.content.areas_of(book.content.plans[plan])
    assert set(passages(ask(text, "ask_goals"))) == {passage for area in areas for passage in area.passages[:1]}


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Vilket område hör målet om tillväxtmotorn till i Karlstad?", "karlstad/plan-2024/vaxande-stad-och-landsbygd"),
        ("Under vilket perspektiv i Kil ligger målet om soliditeten?", "kil/plan-2024/ekonomi"),
    ],
)
def test_the_area_of_a_goal_that_is_named(ask: Ask, text: str, area: str) -> None:
    assert passages(ask(text))[0].startswith(area)
