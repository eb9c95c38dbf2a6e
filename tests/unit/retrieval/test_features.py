"""Each feature by itself: which line has most of it."""

from __future__ import annotations

import pytest

from bot.content.model import Kind
from bot.language.analysis import Analyser
from bot.retrieval.features import NAMES
from bot.retrieval.index import Index
from bot.retrieval.likeness import Examples
from bot.understanding.question import Aspect, Question
from tests.unit.retrieval.conftest import ENTRIES, Asked

PLACES = {entry.id.removeprefix("ekhult/"): number for number, entry in enumerate(ENTRIES)}


def feature(index: Index, question: Question, name: str) -> dict[str, float]:
    column = index.measured(question, "ekhult")[:, NAMES.index(name)]
    return {entry: float(column[place]) for entry, place in PLACES.items()}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", ["Ska alla fordon drivas med el?", "vad görs för klimatet", "hej", "solceller " * 30])
def test_every_feature_is_a_share(index: Index, asked: Asked, name: str, text: str) -> None:
    values = feature(index, asked(text), name).values()
    assert all(-1e-9 <= value <= 1.0 + 1e-9 for value in values)


@pytest.mark.parametrize(
    ("name", "text", "best"),
    [
        ("covered", "Vilka fordon ska drivas med el?", "fordon"),
        ("covered", "finns det elbilar", "fordon"),
        ("nearest", "öppet varje kväll på bibliotek", "bibliotek"),
        ("all_words", "vem talar med den som lämnar", "slutar"),
        ("about", "finns det elbilar", "fordon"),
        ("examples", "Blir det sol på taken?", "tak"),
        ("example_words", "sol på taken", "tak"),
        ("letters", "bokbusen i byn", "bokbuss"),
    ],
)
def test_the_line_that_is_meant_has_most(index: Index, asked: Asked, name: str, text: str, best: str) -> None:
    found = feature(index, asked(text), name)
    assert max(found, key=lambda entry: found[entry]) == best


def test_a_named_concept_that_a_line_does_not_meet_speaks_against_it(index: Index, asked: Asked) -> None:
    named = feature(index, asked("solceller på biblioteket"), "named")
    assert named["miljo"] > named["slutar"] == min(named.values())
    assert set(feature(index, asked("pingviner"), "named").values()) == {1.0}


def test_a_word_of_every_line_says_less_than_a_word_of_one(index: Index, asked: Asked) -> None:
    covered = feature(index, asked("solceller och bibliotek på varje skola"), "covered")
    assert covered["tak"] > covered["bibliotek"]


@pytest.mark.parametrize(
    ("sorts", "expected"), [((), 0.5), ((Kind.strategy,), 1.0), ((Kind.goal,), 0.0), ((Kind.goal, Kind.strategy), 1.0)]
)
def test_the_sort_that_is_named_speaks_for_its_lines(
    index: Index, asked: Asked, sorts: tuple[Kind, ...], expected: float
) -> None:
    assert feature(index, asked("bokbussen", sorts=sorts), "sort")["bokbuss"] == expected


@pytest.mark.parametrize(
    ("aspect", "sorts", "expected"), [(Aspect.what, (), 0.0), (Aspect.list, (), 1.0), (Aspect.what, (Kind.area,), 1.0)]
)
def test_a_heading_is_a_line_only_when_many_are_asked_for(
    index: Index, asked: Asked, aspect: Aspect, sorts: tuple[Kind, ...], expected: float
) -> None:
    line = feature(index, asked("vad görs för klimatet", aspect, sorts), "line")
    assert (line["miljo"], line["fordon"]) == (expected, 1.0)


def test_an_aspect_that_a_line_tells_speaks_for_it(index: Index, asked: Asked) -> None:
    assert feature(index, asked("bokbussen", Aspect.list), "tells")["miljo"] == 1.0
    assert feature(index, asked("bokbussen", Aspect.list), "tells")["fordon"] == 0.0


def test_the_number_of_examples_does_not_matter(analyser: Analyser) -> None:
    question = "Är biblioteket öppet?"
    alike = Examples([[question], [question, "Finns bokbussen?", "Vilka fordon har ni?"], []], analyser)
    assert alike.likeness(analyser.tokens(question)).round(6).tolist() == [1.0, 1.0, 0.0]
