"""Edits of one key leave all else of a file as it was."""

from __future__ import annotations

import pytest

from bot.content.reader import KeyPath
from bot.importing.yaml_edit import add_block, block_at, set_key, value_at

FILE = """\
# Ett område.
order: 1
area: {title: "natur", quote: "Natur"}
goals:
  # det första
  skog:
    title: "skogen"  # kort
    quote:
      - "Skogen ska växa."
      - "Den är vår."
    words: ["träd",
            "gran"]

  bad:
    title: "badet"
    quote: "Badet ska vara rent."
strategies: {}
"""


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        (("order",), 2, "order: 1", "order: 2"),
        (
            ("goals", "bad", "quote"),
            "Badet ska vara rent 2030.",
            '"Badet ska vara rent."',
            '"Badet ska vara rent 2030."',
        ),
        (
            ("goals", "skog", "quote"),
            "Skogen ska växa.",
            '\n      - "Skogen ska växa."\n      - "Den är vår."',
            ' "Skogen ska växa."',
        ),
        (("goals", "bad", "source"), "sidan", 'vara rent."\n', 'vara rent."\n    source: "sidan"\n'),
        (("goals", "skog", "words"), None, '    words: ["träd",\n            "gran"]\n', ""),
        (
            ("area", "title"),
            "naturen",
            'area: {title: "natur", quote: "Natur"}',
            'area:\n  title: "naturen"\n  quote: "Natur"',
        ),
        (("strategies", "ny"), {"title": "ny"}, "strategies: {}", 'strategies:\n  ny:\n    title: "ny"'),
        (("facts", "ny"), {"title": "ny"}, "strategies: {}\n", 'strategies: {}\nfacts:\n  ny:\n    title: "ny"\n'),
    ],
)
def test_only_the_key_changes(path: KeyPath, value: object, old: str, new: str) -> None:
    changed = set_key(FILE, path, value)
    assert changed == FILE.replace(old, new)
    assert value_at(changed, path) == value


def test_a_block_moves_with_its_comments_inside() -> None:
    written = block_at(FILE, ("goals", "skog"))
    assert written.splitlines()[0] == "  skog:" and written.splitlines()[-1].endswith('"gran"]')
    moved = add_block(set_key(FILE, ("goals", "skog"), None), ("strategies",), written, 1)
    assert value_at(moved, ("strategies", "skog", "title")) == "skogen"
    assert value_at(moved, ("goals", "skog")) is None and "# kort" in moved and "# det första" in moved
