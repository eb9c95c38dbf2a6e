from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.gateway.municipalities import Municipalities
from bot.gateway.settings import Settings
from bot.gateway.words import Words, WordsError, load_words

KIL = Settings.content_folder / "kil" / "municipality.yml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Content with one municipality and no words yet."""
    (tmp_path / "kil").mkdir()
    (tmp_path / "kil" / "municipality.yml").write_bytes(KIL.read_bytes())
    return tmp_path


def test_the_contact_ways_are_those_of_the_municipalities(words: Words) -> None:
    ways = [one.contact for one in Municipalities(Settings.content_folder).current()]
    assert len(ways) == 2 and all(way in words.replies.unavailable for way in ways)
    assert "{contact}" not in words.replies.failed + words.problems.busy + words.problems.internal


@pytest.mark.parametrize(
    ("part", "key", "value", "said"),
    [
        ("replies", "empty", "", "replies.empty: expected a text"),
        ("replies", "empty", 5, "replies.empty: expected a text"),
        ("replies", "emty", "x", "replies.emty: unknown key"),
        ("problems", "title", None, "problems.title: expected a text"),
    ],
)
def test_a_broken_sentence_is_named(folder: Path, part: str, key: str, value: object, said: str) -> None:
    content = yaml.safe_load(Settings.words_file.read_text(encoding="utf-8"))
    content[part][key] = value
    file = folder / "door.yml"
    file.write_text(yaml.safe_dump(content), encoding="utf-8")
    with pytest.raises(WordsError, match=said):
        load_words(file)


@pytest.mark.parametrize("text", ["", "- a", "a: [", "replies: 5", "a: 1\na: 2"])
def test_a_broken_file_is_an_error(folder: Path, text: str) -> None:
    file = folder / "door.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(WordsError):
        load_words(file)


def test_words_without_any_municipality_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "door.yml").write_bytes(Settings.words_file.read_bytes())
    with pytest.raises(WordsError, match="no contact way"):
        load_words(tmp_path / "door.yml")
