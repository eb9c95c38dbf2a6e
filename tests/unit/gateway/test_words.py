from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.gateway.settings import Settings, settings_from_environment
from bot.gateway.words import Words, WordsError, load_words


def test_the_contact_way_is_filled_in(words: Words) -> None:
    assert "karlstad.se eller kil.se" in words.replies.unavailable
    assert "{" not in words.replies.failed + words.page.unreachable


@pytest.mark.parametrize(
    ("part", "key", "value", "said"),
    [
        ("replies", "empty", "", "replies.empty: expected a text"),
        ("replies", "empty", 5, "replies.empty: expected a text"),
        ("replies", "emty", "x", "replies.emty: unknown key"),
        ("problems", "title", None, "problems.title: expected a text"),
    ],
)
def test_a_broken_sentence_is_named(tmp_path: Path, part: str, key: str, value: object, said: str) -> None:
    content = yaml.safe_load(Settings.words_file.read_text(encoding="utf-8"))
    content[part][key] = value
    file = tmp_path / "door.yml"
    file.write_text(yaml.safe_dump(content), encoding="utf-8")
    with pytest.raises(WordsError, match=said):
        load_words(file)


@pytest.mark.parametrize("text", ["", "- a", "a: [", "contact: 5", "contact: x"])
def test_a_broken_file_is_an_error(tmp_path: Path, text: str) -> None:
    file = tmp_path / "door.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(WordsError):
        load_words(file)


def test_settings_come_from_the_environment_or_stand() -> None:
    settings = settings_from_environment({"KOMPASSEN_PORT": "9000"})
    assert (settings.host, settings.port) == ("127.0.0.1", 9000)
