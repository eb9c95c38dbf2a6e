"""Which concepts a question speaks of, and which a page's line is linked to."""

from __future__ import annotations

import pytest

from bot.language.analysis import Analyser
from bot.retrieval.concepts import BROADER, NARROWER, ConceptNet


def strength(net: ConceptNet, analyser: Analyser, text: str, concept: str) -> float:
    found = net.spoken_of(analyser.tokens(text))
    return float(found[net.numbers[concept]].max()) if net.numbers[concept] in found else 0.0


@pytest.mark.parametrize(
    ("text", "concept", "expected"),
    [
        ("finns det elbilar", "fordon", 1.0),
        ("finns det elbilar", "klimat", BROADER),
        ("vad görs för klimatet", "klimat", 1.0),
        ("vad görs för klimatet", "fordon", NARROWER),
        ("vad görs för klimatet", "bibliotek", 0.0),
        ("får man låna böcker", "bibliotek", 1.0),
        ("får man låna pengar", "bibliotek", 0.0),
    ],
)
def test_a_word_names_its_concept_and_reaches_wider_and_narrower_ones(
    net: ConceptNet, analyser: Analyser, text: str, concept: str, expected: float
) -> None:
    assert strength(net, analyser, text, concept) == expected


@pytest.mark.parametrize(
    ("text", "named"),
    [("folk säger upp sig", True), ("säger du upp dig", False), ("vad säger ni", False), ("upp med er", False)],
)
def test_common_words_name_a_concept_only_together(net: ConceptNet, analyser: Analyser, text: str, named: bool) -> None:
    assert (strength(net, analyser, text, "uppsagning") > 0) is named
    assert bool(net.phrased(analyser.tokens(text))) is named


def test_one_telling_word_of_a_phrase_does_not_name_its_concept(net: ConceptNet, analyser: Analyser) -> None:
    assert strength(net, analyser, "hur lång är den här vägen", "vision") == 0.0


def test_a_line_is_linked_by_official_words_only(net: ConceptNet) -> None:
    linked = {net.ids[number] for number in net.linked("Nya fordon, elbilar och solceller.")}
    assert linked == {"fordon", "solceller"}
    assert net.linked("Folk lånar böcker.") == set()


def test_a_phrase_is_looked_for_once_a_word_however_long_the_text(net: ConceptNet, analyser: Analyser) -> None:
    text = "säga upp sig " * 40
    assert len(net.phrased(analyser.tokens(text))) == len(analyser.tokens(text))
