"""Whether a message is a yes or no question, wants something confirmed, is open, or is no question."""

from __future__ import annotations

import pytest

from bot.content.library import Content
from bot.understanding.mood import Mood, MoodReader, openers

CASES = [
    ("Ska soliditeten öka?", Mood.yes_no),
    ("ska skatten hojas", Mood.yes_no),
    ("Är det 80 procent?", Mood.yes_no),
    ("Hej! Är det 80 procent?", Mood.yes_no),
    ("men är det så mycket?", Mood.yes_no),
    ("Räcker det med 70?", Mood.yes_no),
    ("Blir det något boende, och när i så fall?", Mood.yes_no),
    ("Jag undrar om de ska höja skatten", Mood.yes_no),
    ("Stämmer det att taket är 1 500?", Mood.confirm),
    ("Det är väl 80?", Mood.confirm),
    ("Målet är 80, eller hur?", Mood.confirm),
    ("De har 90 procent har jag hört. Rätt?", Mood.confirm),
    ("Det togs i juni. Bekräfta bara.", Mood.confirm),
    ("Är det väl 80?", Mood.confirm),
    ("Kommunen har 21 mål, va?", Mood.confirm),
    ("Byggde den på 5 000 synpunkter?", Mood.confirm),
    ("Och 60 procent på heltid?", Mood.confirm),
    ("Kan du bekräfta att taket är 1 500?", Mood.confirm),
    ("Jag läste att de siktar på 10 MW, kan det stämma?", Mood.confirm),
    ("Kan du rabbla de fyra målområdena?", Mood.open),
    ("Kan du säga om skatten höjs?", Mood.yes_no),
    ("Två saker: lånen och skatten?", Mood.statement),
    ("Jag behöver veta när texterna, inte visionen, beslutades", Mood.open),
    ("HME 2026?", Mood.statement),
    ("Vad är målet för 2026?", Mood.open),
    ("och när är det klart?", Mood.open),
    ("hur väl följs målen upp", Mood.open),
    ("Hej, hur mycket får de låna?", Mood.open),
    ("kan inte hitta, var står det?", Mood.yes_no),
    ("Jag undrar hur mycket de får låna", Mood.open),
    ("Målet är 80 procent.", Mood.statement),
    ("på rätt spår", Mood.statement),
    ("solceller", Mood.statement),
    ("", Mood.statement),
]


@pytest.fixture(scope="session")
def moods(content: Content) -> MoodReader:
    return MoodReader(content.claims.questions)


@pytest.mark.parametrize(("message", "mood"), CASES, ids=[case[0] for case in CASES])
def test_mood(moods: MoodReader, message: str, mood: Mood) -> None:
    assert moods.read(message) is mood


def test_first_words_of_the_contents_own_questions_open_one(content: Content) -> None:
    lines = [line for entry in content.entries.values() for line in (*entry.yes, *entry.no)]
    moods = MoodReader(content.claims.questions, openers(lines))
    assert [line for line in lines if not moods.read(line).polar] == []


def test_polar_moods_are_answered_by_yes_or_no() -> None:
    assert {mood for mood in Mood if mood.polar} == {Mood.yes_no, Mood.confirm}
