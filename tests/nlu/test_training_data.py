"""What training learns from, and what it must never have seen."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import yaml

from bot.content.library import Content
from bot.language.accents import fold, normalise
from bot.learning.bank import load
from bot.nlu.examples import Example, of_file
from bot.understanding.question import Aspect

TESTS = Path(__file__).parents[1]
DATA = TESTS.parent / "data" / "nlu"
# What names a subject is said in many ways. What leans on the talk is not: hej, tack, och Kil?, vem bestämde det?
SUBJECT_OF_ITS_OWN = {"ask", "ask_service", "ask_opinion", "ask_person", "off_topic", "instruct", "distress", "ask_bot"}
FEW_WORDS = 3
LEAST_EXAMPLES, LEAST_OF_AN_ASPECT = 80, 60
BY_CHANCE = 0.01  # of the training data may coincide with what a communicator wrote


def key(text: str) -> str:
    """Give the text as training sees no difference in it: no capitals, accents or marks."""
    return " ".join(re.findall(r"\w+", fold(normalise(text))))


def bank() -> Iterator[str]:
    """Give every message of the question bank."""
    yield from (turn.text for case in load() for turn in case.turns)


def tried(name: str) -> set[str]:
    file = yaml.safe_load((TESTS / "nlu" / name).read_text(encoding="utf-8")) or {}
    return {key(text) for texts in file.values() for text in texts}


def test_training_has_not_seen_the_question_bank(training_examples: list[Example]) -> None:
    own = {
        key(example.text)
        for example in training_examples
        if len(key(example.text).split()) > (1 if example.act in SUBJECT_OF_ITS_OWN else FEW_WORDS)
    }
    assert sorted(own & {key(text) for text in bank()}) == []


def test_training_has_not_seen_the_sentences_of_these_tests(training_examples: list[Example]) -> None:
    sentences = tried("acts.yml") | tried("aspects.yml") | tried("known_failures.yml")
    assert {key(example.text) for example in training_examples} & sentences == set()


def test_training_is_no_copy_of_the_examples_in_the_content(training_examples: list[Example], content: Content) -> None:
    same = {key(example.text) for example in training_examples} & asked(content)
    assert len([text for text in same if " " in text]) <= BY_CHANCE * len(training_examples), sorted(same)


def test_the_content_has_not_seen_the_question_bank(content: Content) -> None:
    same = asked(content) & {key(text) for text in bank()}
    assert sorted(text for text in same if len(text.split()) > FEW_WORDS) == []


def asked(content: Content) -> set[str]:
    """Give what the content itself says that people ask."""
    return {key(text) for entry in content.entries.values() for text in (*entry.examples, *entry.yes, *entry.no)}


def test_no_sentence_has_two_labels(training_examples: list[Example]) -> None:
    found: defaultdict[str, set[tuple[str, str | None]]] = defaultdict(set)
    for example in training_examples:
        found[key(example.text)].add((example.act, example.aspect))
    assert {text: labels for text, labels in found.items() if text and len(labels) > 1} == {}


def test_every_act_and_aspect_has_enough(training_examples: list[Example]) -> None:
    acts = Counter(example.act for example in training_examples)
    aspects = Counter((example.act, example.aspect) for example in training_examples if example.aspect)
    assert {act: count for act, count in acts.items() if count < LEAST_EXAMPLES} == {}
    assert {aspect: count for aspect, count in aspects.items() if count < LEAST_OF_AN_ASPECT} == {}


def test_the_acts_are_the_domains_and_those_that_ask_have_every_aspect(training_examples: list[Example]) -> None:
    domain = yaml.safe_load((TESTS.parent / "domain.yml").read_text(encoding="utf-8"))
    assert {example.act for example in training_examples} == set(domain["intents"])
    for act in ("ask", "follow"):
        assert {one.aspect for one in training_examples if one.act == act} == {one.value for one in Aspect}


def test_only_what_asks_has_an_aspect(training_examples: list[Example]) -> None:
    assert {example.act for example in training_examples if example.aspect} == {"ask", "follow"}


def test_what_leans_on_the_talk_names_no_sort_of_line(content: Content) -> None:
    leaning = {word for example in of_file(DATA / "follow.yml") for word in key(example.text).split()}
    sorts = {fold(word) for words in content.cues.sorts.values() for word in words}
    assert leaning & sorts == set()
