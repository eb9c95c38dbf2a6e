from __future__ import annotations

import pytest

from .conftest import Ask


def lead(ask: Ask, text: str) -> str:
    """Give the first sentence of an answer."""
    return ask(text).sentences[0].text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ska soliditeten öka i Kil?", "Ja."),
        ("Ska Kil bygga ett nytt särskilt boende?", "Ja."),
        ("Är strategin att höja skatten i Kil?", "Nej."),
        ("Har Kil ett mål för solel?", "Ja."),
    ],
)
def test_a_question_that_a_quote_settles_is_answered_first(ask: Ask, text: str, said: str) -> None:
    assert lead(ask, text) == said


@pytest.mark.parametrize(
    "text",
    [
        "Har soliditeten ökat i Kil?",
        "Har Kil byggt ett nytt särskilt boende?",
        "Har segregationen minskat i Karlstad?",
        "Har Kil tagit fram en solcellskarta?",
        "Är kommunens verksamhet i Karlstad fossilfri 2026?",
        "ar kommunens verksamhet i karlstad fossilfri 2026?",
        "Byggs ett nytt särskilt boende i Kil just nu?",
        "Blir Kil bättre än Karlstad?",
    ],
)
def test_whether_a_goal_has_been_reached_is_never_said(ask: Ask, text: str) -> None:
    assert lead(ask, text) not in ("Ja.", "Nej.")
