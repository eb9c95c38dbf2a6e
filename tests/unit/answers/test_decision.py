from __future__ import annotations

from datetime import date

import pytest

from bot.content.model import Outcome

from .conftest import Ask, passages


@pytest.mark.parametrize(
    ("first", "kind", "stated", "on"),
    [
        ("Vilka mål har Kil?", "ask_goals", "kil/plan-2024/beslut", date(2023, 12, 19)),
        ("Hur mycket solel ska Kil ha?", "ask_content", "kil/plan-2024/beslut", date(2023, 12, 19)),
        ("Vad heter Karlstads vision?", "ask_content", "karlstad/vision-beslut/beslut", date(2021, 1, 21)),
    ],
)
@pytest.mark.parametrize("text", ["När beslutades det?", "Vem beslutade det?", "vem har bestämt det och när"])
def test_the_decision_behind_what_was_shown(ask: Ask, first: str, kind: str, stated: str, on: date, text: str) -> None:
    answer = ask(text, "ask_decision", ask(first, kind).context)
    assert answer.outcome is Outcome.answered
    assert stated in passages(answer)
    assert on in {citation.decided_on for citation in answer.citations}


@pytest.mark.parametrize("first", ["Vilka mål har Karlstad?", "Vilka mål har Karlstad för klimatet?"])
def test_a_decision_that_the_page_does_not_tell(ask: Ask, first: str) -> None:
    answer = ask("När beslutades det?", "ask_decision", ask(first, "ask_goals").context)
    assert answer.outcome is Outcome.not_in_source
    assert {(citation.decided_by, citation.decided_on) for citation in answer.citations} == {(None, None)}


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("När antogs Kils strategiska mål?", "kil/plan-2024/beslut"),
        ("När beslutades Kils mål?", "kil/plan-2024/beslut"),
        ("Vem beslutade målen i Kil?", "kil/plan-2024/beslut"),
        ("Vem beslutade Karlstads vision?", "karlstad/vision-beslut/beslut"),
    ],
)
def test_a_decision_that_is_named_needs_nothing_before(ask: Ask, text: str, stated: str) -> None:
    assert stated in passages(ask(text, "ask_decision"))


def test_and_when_after_who(ask: Ask) -> None:
    who = ask("Vem bestämde det?", "ask_decision", ask("Vad heter Karlstads vision?").context)
    assert "karlstad/vision-beslut/beslut" in passages(ask("Och när?", "ask_decision", who.context))
