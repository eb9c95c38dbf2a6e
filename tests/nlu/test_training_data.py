"""What training learns from, and what it must never have seen."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import yaml

from bot.content.library import Content
from bot.search.accents import fold, normalise
from bot.learning.bank import load

TESTS = Path(__file__).parents[1]
# Small talk and replies that nobody can say in other words: hej, tack, och Kil?
COMMON_KINDS = {"greet", "goodbye", "thank", "ask_help", "follow_up", "ask_more", "correct"}
FEW_WORDS = 3
LEAST_EXAMPLES = 50
BY_CHANCE = 0.01  # of the training data may coincide with what a communicator wrote

Examples = list[tuple[str, str]]


def key(text: str) -> str:
    """Give the text as training sees no difference in it: no capitals, accents or marks."""
    return " ".join(re.findall(r"\w+", fold(normalise(text))))


def bank() -> Iterator[str]:
    """Give every message of the question bank."""
    yield from (turn.text for case in load() for turn in case.turns)


def kinds(name: str) -> set[str]:
    file = yaml.safe_load((TESTS / "nlu" / name).read_text(encoding="utf-8")) or {}
    return {key(text) for texts in file.values() for text in texts}


def test_training_has_not_seen_the_question_bank(training_examples: Examples) -> None:
    own = {
        key(text)
        for text, kind in training_examples
        if not (kind in COMMON_KINDS and len(key(text).split()) <= FEW_WORDS)
    }
    assert sorted(own & {key(text) for text in bank()}) == []


def test_training_has_not_seen_the_sentences_of_these_tests(training_examples: Examples) -> None:
    assert {key(text) for text, _ in training_examples} & (kinds("kinds.yml") | kinds("known_failures.yml")) == set()


def test_training_is_no_copy_of_the_examples_in_the_content(training_examples: Examples, content: Content) -> None:
    asked = {key(text) for entry in content.entries.values() for text in (*entry.examples, *entry.yes, *entry.no)}
    same = {key(text) for text, _ in training_examples} & asked
    assert len([text for text in same if " " in text]) <= BY_CHANCE * len(training_examples), sorted(same)


def test_the_content_has_not_seen_the_question_bank(content: Content) -> None:
    asked = {key(text) for entry in content.entries.values() for text in (*entry.examples, *entry.yes, *entry.no)}
    assert sorted(text for text in asked & {key(text) for text in bank()} if len(text.split()) > FEW_WORDS) == []


def test_no_sentence_has_two_kinds(training_examples: Examples) -> None:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for text, kind in training_examples:
        found[key(text)].add(kind)
    assert {text: names for text, names in found.items() if len(names) > 1} == {}


def test_every_kind_has_enough_and_none_drowns_the_others(training_examples: Examples) -> None:
    counts = Counter(kind for _, kind in training_examples)
    assert min(counts.values()) >= LEAST_EXAMPLES
    assert max(counts.values()) <= 0.2 * len(training_examples)


def test_the_kinds_are_the_domains(training_examples: Examples) -> None:
    domain = yaml.safe_load((TESTS.parent / "domain.yml").read_text(encoding="utf-8"))
    assert {kind for _, kind in training_examples} == set(domain["intents"])


def test_one_kind_stands_in_one_file() -> None:
    files = {
        file: yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]
        for file in (TESTS.parent / "data" / "nlu").glob("*.yml")
    }
    homes = Counter(one["intent"] for intents in files.values() for one in intents)
    assert [kind for kind, count in homes.items() if count > 1] == []
