from __future__ import annotations

import pytest

from bot.language.foreign import is_foreign


@pytest.mark.parametrize(
    "text",
    [
        "What are the goals of Karlstad?",
        "Where can I find the vision of the municipality?",
        "Was sind die Ziele der Gemeinde?",
        "Mitkä ovat kunnan tavoitteet ja mikä on visio?",
        "¿Cuál es la visión del municipio?",
        "Quels sont les objectifs de la commune?",
        "Jakie są cele gminy i co jest ważne?",
        "Які цілі має муніципалітет?",
        "ما هي أهداف البلدية؟",
        "اهداف",
        "Цілі",
    ],
)
def test_other_languages_are_told_apart(text: str) -> None:
    assert is_foreign(text)


@pytest.mark.parametrize(
    "text",
    [
        "Vilka mål har Kil för klimatet?",
        "Vad heter Karlstads vision?",
        "vilka mal har kil for klimatet",
        "och Karlstad?",
        "Agenda 2030",
        "HME",
        "Hur jobbar ni med hbtq?",
        "vad betyder follow up i Karlstads styrmodell",
        "Är ni på rätt spår?",
        "Hello",
        "va ä målen för di gamle",
        "",
        "2030?",
    ],
)
def test_swedish_and_single_words_are_not(text: str) -> None:
    assert not is_foreign(text)
