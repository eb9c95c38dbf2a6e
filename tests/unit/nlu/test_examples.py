from __future__ import annotations

from pathlib import Path

from bot.nlu.examples import Example, read

FILE = """\
version: "3.1"
nlu:
- intent: ask
  metadata:
    aspect: amount
  examples: |
    - Hur mycket?
    - -5 procent: är det målet?
- intent: thank
  examples: |
    - tack
"""


def test_act_is_the_intent_and_aspect_its_metadata(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text(FILE, encoding="utf-8")
    assert read(tmp_path) == [
        Example("Hur mycket?", "ask", "amount"),
        Example("-5 procent: är det målet?", "ask", "amount"),
        Example("tack", "thank", None),
    ]


def test_files_are_read_by_name(tmp_path: Path) -> None:
    for name, text in (("b.yml", "sist"), ("a.yml", "först")):
        (tmp_path / name).write_text(f"nlu:\n- intent: greet\n  examples: |\n    - {text}\n", encoding="utf-8")
    assert [example.text for example in read(tmp_path)] == ["först", "sist"]
