"""Meaning only helps where words leave doubt, and nothing changes without it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.answers.book import Book
from bot.answers.evidence import ANSWER
from bot.content.library import load
from bot.content.model import Entry
from bot.language.lexicon import baked
from bot.search.meaning import DOUBT, WORDLESS, Meaning, Vectors, encoder, meaning_of

ENTRIES = (Entry(title="skog", quote=("träd",)), Entry(title="lån"), Entry(title="skola"))
DIRECTIONS = {"skog": (1.0, 0.0, 0.0), "träd": (1.0, 0.1, 0.0), "gran": (1.0, 0.0, 0.0), "lån": (0.0, 1.0, 0.0)}


class Encoder:
    """Gives each known word a direction of its own, and remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, text: str) -> Vectors:
        self.asked.append(text)
        return np.array(DIRECTIONS.get(text, (0.0, 0.0, 1.0)), dtype=np.float32)


@pytest.fixture
def ready(tmp_path: Path) -> Meaning:
    """Meaning of three entries, with vectors."""
    made = Meaning(ENTRIES, Encoder(), tmp_path / "vectors.npz")
    made.prepare()
    return made


def test_likest_entry_scores_best(ready: Meaning) -> None:
    scores = ready.scores("gran")
    assert scores is not None and scores.argmax() == 0 and scores.shape == (3,)


def test_no_scores_before_the_vectors_are_there(tmp_path: Path) -> None:
    waiting = Meaning(ENTRIES, Encoder(), tmp_path / "vectors.npz")
    words = np.array([0.1, 0.2, 0.3])
    assert waiting.scores("gran") is None
    assert waiting.weighed("gran", words, np.ones(3)) is words


def test_vectors_are_encoded_once(ready: Meaning, tmp_path: Path) -> None:
    again = Encoder()
    Meaning(ENTRIES, again, tmp_path / "vectors.npz").prepare()
    assert again.asked == []
    Meaning((*ENTRIES, Entry(title="gran")), again, tmp_path / "vectors.npz").prepare()
    assert again.asked == ["gran"]


def test_an_unreadable_cache_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "vectors.npz").write_bytes(b"nothing of the kind")
    made = Meaning(ENTRIES, Encoder(), tmp_path / "vectors.npz")
    made.prepare()
    assert made.scores("gran") is not None


def test_doubt_is_helped_and_certainty_left_alone(ready: Meaning) -> None:
    doubt, sure = np.array([0.30, 0.31, 0.0]), np.array([0.30, DOUBT, 0.0])
    assert ready.weighed("gran", doubt, np.ones(3)).argmax() == 0
    assert ready.weighed("gran", sure, np.ones(3)) is sure


def test_meaning_alone_never_answers(ready: Meaning) -> None:
    nothing, little = np.zeros(3), np.array([0.04, 0.1, 0.0])
    assert ready.weighed("gran", nothing, np.ones(3)) is nothing
    assert ready.weighed("gran", little, np.ones(3))[0] <= WORDLESS < ANSWER


def test_off_unless_switched_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KOMPASSEN_MEANING", raising=False)
    assert encoder() is None and meaning_of(ENTRIES) is None


def test_switched_on_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setenv("KOMPASSEN_MEANING", "on")
    monkeypatch.setattr("importlib.import_module", missing)
    assert meaning_of(ENTRIES) is None


def test_a_book_whose_vectors_are_not_ready_ranks_by_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("KOMPASSEN_MEANING", raising=False)
    without = Book(load(), baked())
    monkeypatch.setattr(
        "bot.answers.book.meaning_of", lambda entries: Meaning(entries, Encoder(), tmp_path / "vectors.npz")
    )
    waiting = Book(without.content, baked())
    for question in ("vad säger ni om utsläppen", "hur mycket får kil låna", "är det trevligt"):
        assert waiting.rank(question) == without.rank(question)
