from __future__ import annotations

import pytest

from bot.content.library import Content
from bot.content.model import Entry, Kind
from bot.language.analysis import Analyser
from bot.language.lexicon import Lexicon
from bot.search.index import Index

NEW = Entry(
    id="kil/plan-2024/ballonghamn", kind=Kind.goal, municipality="kil", subject="plan-2024", plan="kil/plan-2024", area="kil/plan-2024/hallbar-utveckling",
    title="ballonghamnen", quote=("Kil ska ha en hamn för luftballonger 2035.",), topics=("transporter",), words=("ballongflygning",),
)  # fmt: skip
TAUGHT, EXAMPLE = "kil/page/pdf", "Kan jag ta drönaren till jobbet?"


def first(index: Index, text: str) -> Entry:
    return index.entries[int(index.scores([text])[0].argmax())]


@pytest.fixture(scope="module")
def edited(content: Content, lexicon: Lexicon) -> Index:
    """The whole content, with a goal added and an example question added to another entry. Nothing is trained."""
    entries = [
        entry.copy(update={"examples": (*entry.examples, EXAMPLE)}) if entry.id == TAUGHT else entry
        for entry in content.entries.values()
    ]
    return Index((*entries, NEW), content.topics, Analyser(lexicon, ("karlstad", "kil")))


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("Hur mycket solel ska Kil ha?", "kil/plan-2024/solel"),
        ("Hur hög får låneskulden vara?", "kil/plan-2024/laneskuld"),
        ("hur manga villatomter ska finnas", "kil/plan-2024/villatomter"),
        ("Vilket år ska verksamheten vara fossilfri?", "karlstad/plan-2024/fossilfri"),
        ("Vill ni ha en äldrevänlig kommun?", "karlstad/plan-2024/aldrevanlig"),
        ("biologisk mångfald", "kil/plan-2024/biologisk-mangfald"),
        ("gymnasiebehörighet", "karlstad/plan-2024/gymnasiet"),
        ("segretion", "karlstad/plan-2024/segregation"),
    ],
)
def test_the_entry_that_answers_comes_first(index: Index, question: str, entry: str) -> None:
    assert first(index, question).id == entry


@pytest.mark.parametrize(
    "question",
    [
        "När ska ballonghamnen öppna?",
        "luftballonger",
        "Får Kil en hamn för luft-ballonger?",
        "Vad vill Kil med ballongflygning?",
    ],
)
def test_a_goal_that_was_just_written_is_found_without_training(edited: Index, question: str) -> None:
    assert first(edited, question) == NEW


def test_an_example_question_of_a_communicator_is_enough(edited: Index) -> None:
    assert first(edited, EXAMPLE).id == TAUGHT


def test_every_entry_has_a_score_from_0_to_1(index: Index) -> None:
    scores = index.scores(["Vilka mål finns för skolan?"])[0]
    assert scores.shape == (len(index.entries),)
    assert 0 <= scores.min() <= scores.max() <= 1


@pytest.mark.parametrize("text", ["", "qwrtz", "😀", "2077"])
def test_nothing_said_gives_nothing_likely(index: Index, text: str) -> None:
    assert index.scores([text])[0].max() < 0.3
