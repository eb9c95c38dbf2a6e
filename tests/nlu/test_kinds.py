"""Kinds of question, on sentences that training never saw."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

KindOf = Callable[[str], tuple[str, float]]


def cases(name: str) -> list[tuple[str, str]]:
    kinds = yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8")) or {}
    return [(text, kind) for kind, texts in kinds.items() for text in texts]


@pytest.mark.parametrize(("text", "kind"), cases("kinds.yml"))
def test_the_kind_is_understood(kind_of: KindOf, text: str, kind: str) -> None:
    assert kind_of(text)[0] == kind


@pytest.mark.xfail(reason="known failures: one that is repaired moves to kinds.yml")
@pytest.mark.parametrize(("text", "kind"), cases("known_failures.yml"))
def test_a_known_failure_still_fails(kind_of: KindOf, text: str, kind: str) -> None:
    assert kind_of(text)[0] == kind


@pytest.mark.parametrize(
    "text", ["vilka mal har kil for klimatet", "VILKA MÅL HAR KIL FÖR KLIMATET", "vilka mål har kil för klimatet"]
)
def test_spelling_without_accents_or_with_capitals_is_the_same_kind(kind_of: KindOf, text: str) -> None:
    assert kind_of(text)[0] == "ask_goals"


@pytest.mark.parametrize("text", ["", " ", "😀", "…"])
def test_what_has_no_words_is_never_sure(kind_of: KindOf, text: str) -> None:
    assert kind_of(text)[1] < 0.5


def test_every_kind_is_tried() -> None:
    domain = yaml.safe_load((Path(__file__).parents[2] / "domain.yml").read_text(encoding="utf-8"))
    assert {kind for _, kind in cases("kinds.yml")} == set(domain["intents"])
