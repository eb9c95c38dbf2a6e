"""The peers get all that Kompassen has, and say no below their mark."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.deciding.book import Book
from evaluation.peers.canned import PHRASES, Canned, canned, fallback
from evaluation.peers.rasa_default import write_project
from evaluation.peers.search import Search
from evaluation.peers.still import Guess, Still


@pytest.fixture(scope="module")
def classes(book: Book) -> list[Canned]:
    return canned(book)


def test_every_entry_and_every_kind_without_one_is_a_class(classes: list[Canned], book: Book) -> None:
    names = [one.name for one in classes]
    examples = {one.id: one.examples for one in book.content.concepts.values()}
    asked_for = [
        entry
        for entry in book.content.entries.values()
        if any((entry.examples, entry.yes, entry.no, *(examples[one] for one in entry.concepts[:1])))
    ]
    assert len(names) == len(set(names)) == len(asked_for) + len(PHRASES)
    assert all(one.examples and one.answer.strip() for one in classes)


def test_an_answer_holds_every_line_it_is_found_by(classes: list[Canned]) -> None:
    assert all(passage in one.answer for one in classes for passage in one.passages)
    assert sum(bool(one.passages) for one in classes) > 100


def test_a_project_of_rasa_is_written(classes: list[Canned], book: Book, tmp_path: Path) -> None:
    write_project(tmp_path, classes[:3], fallback(book))
    domain = yaml.safe_load((tmp_path / "domain.yml").read_text(encoding="utf-8"))
    nlu = yaml.safe_load((tmp_path / "data" / "nlu.yml").read_text(encoding="utf-8"))["nlu"]
    rules = yaml.safe_load((tmp_path / "data" / "rules.yml").read_text(encoding="utf-8"))["rules"]
    assert domain["intents"] == [one["intent"] for one in nlu] == [one.name for one in classes[:3]]
    assert domain["responses"][f"utter_{classes[0].name}"][0]["text"] == classes[0].answer
    assert len(rules) == 4


def test_search_finds_the_line_that_holds_the_words() -> None:
    pages = [
        Canned(name, (), name, (line,))
        for name, line in (("a", "sol och vind"), ("b", "skola och barn"), ("c", "vägar"))
    ]
    assert Search(pages, hits=1).guess("Vind?").answer == "a"
    assert Search(pages, hits=2).guess("barn i skola").answer.startswith("b\n")


def test_below_its_mark_a_peer_says_no() -> None:
    class Half:
        def guess(self, text: str) -> Guess:
            return Guess("svar", 0.5)

    assert Still(Half(), 0.5, "nej").ask("?").text == "svar"
    assert Still(Half(), 0.6, "nej").ask("?").text == "nej"
