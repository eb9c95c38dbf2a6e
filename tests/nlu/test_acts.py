"""Acts and aspects, on sentences that training never saw."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from bot.understanding.question import Aspect, Heard

Hears = Callable[[str], Heard]
HERE = Path(__file__).parent


def cases(name: str) -> list[tuple[str, str]]:
    labels = yaml.safe_load((HERE / name).read_text(encoding="utf-8")) or {}
    return [(text, label) for label, texts in labels.items() for text in texts]


@pytest.mark.parametrize(("text", "act"), cases("acts.yml"))
def test_the_act_is_heard(hears: Hears, text: str, act: str) -> None:
    assert hears(text).act == act


@pytest.mark.parametrize(("text", "aspect"), cases("aspects.yml"))
def test_the_aspect_is_heard(hears: Hears, text: str, aspect: str) -> None:
    assert hears(text).aspect == Aspect(aspect)


@pytest.mark.xfail(reason="known failures: one that is repaired moves to acts.yml")
@pytest.mark.parametrize(("text", "act"), cases("known_failures.yml"))
def test_a_known_failure_still_fails(hears: Hears, text: str, act: str) -> None:
    assert hears(text).act == act


@pytest.mark.parametrize(
    "text", ["vilka mal har kil for klimatet", "VILKA MÅL HAR KIL FÖR KLIMATET", "vilka mål har lund för klimatet"]
)
def test_spelling_without_accents_with_capitals_or_of_another_place_is_the_same(hears: Hears, text: str) -> None:
    assert (hears(text).act, hears(text).aspect) == ("ask", Aspect.list)


@pytest.mark.parametrize("text", ["", " ", "😀", "…"])
def test_what_has_no_words_is_never_sure(hears: Hears, text: str) -> None:
    assert hears(text).acts[0][1] < 0.5


def test_every_act_and_aspect_is_tried() -> None:
    domain = yaml.safe_load((HERE.parents[1] / "domain.yml").read_text(encoding="utf-8"))
    assert {act for _, act in cases("acts.yml")} == set(domain["intents"])
    assert {aspect for _, aspect in cases("aspects.yml")} == {one.value for one in Aspect}
