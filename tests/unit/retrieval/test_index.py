"""A ranking as a whole: what comes first, what is met, and what is kept when content is edited."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.content.library import Content
from bot.language.analysis import Analyser
from bot.retrieval.features import NAMES
from bot.retrieval.index import Index
from tests.unit.retrieval.conftest import Asked


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("får man låna böcker på kvällen", "bibliotek"),
        ("när kommer bokbussen", "bokbuss"),
        ("blir det sol på taken", "tak"),
        ("ni frågar väl folk som säger upp sig", "slutar"),
    ],
)
def test_the_line_that_is_meant_comes_first(index: Index, asked: Asked, text: str, first: str) -> None:
    best = index.rank(asked(text), ["ekhult"]).best("ekhult")
    assert best and best.entry.id == f"ekhult/{first}"
    assert list(best.features) == list(NAMES)


def test_what_is_met_is_told_by_word(index: Index, asked: Asked) -> None:
    meets = index.rank(asked("elbilar på biblioteket"), ["ekhult"]).meets
    assert meets["ekhult/fordon"] == {"elbil"}
    assert meets["ekhult/bibliotek"] == {"bibliotek"}


def test_what_the_pages_tell_is_likelier_than_what_they_do_not(index: Index, asked: Asked) -> None:
    told, untold = (index.rank(asked(text), ["ekhult"]).best("ekhult") for text in ("solceller på taket", "pingviner"))
    assert told and untold and told.probability > 0.5 > untold.probability


def test_an_edit_of_one_municipality_builds_only_that_anew(ekhult: Content, analyser: Analyser, index: Index) -> None:
    other = ekhult.entries["ekhult/fordon"].copy(update={"id": "granby/fordon", "municipality": "granby"})
    wider = replace(ekhult, entries={**ekhult.entries, other.id: other})
    renewed = Index(wider, analyser, index.ranker, index)
    assert renewed.shards["ekhult"] is index.shards["ekhult"]
    assert set(renewed.shards) == {"ekhult", "granby"}
