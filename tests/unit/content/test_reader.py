from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.content.reader import MOST_BYTES, read

BOMB = "a0: &a0 [x, x]\n" + "".join(
    f"a{n + 1}: &a{n + 1} [*a{n}, *a{n}, *a{n}, *a{n}, *a{n}, *a{n}, *a{n}]\n" for n in range(12)
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mål.yml"


@pytest.mark.parametrize(
    "word", ["no", "yes", "on", "off", "16:30", "2024-01-01", "1_000", "0x10", "010", "1e3", "=", "<<", "True"]
)
def test_a_trap_stays_text(path: Path, word: str) -> None:
    path.write_text(f"saken: {word}\n{'no' if word == 'on' else 'on'}: 1\n", encoding="utf-8")
    assert read(path).data["saken"] == word
    assert set(read(path).data) <= {"saken", "on", "no"}


@pytest.mark.parametrize(
    ("word", "value"),
    [("true", True), ("false", False), ("1150", 1150), ("-1", -1), ("2.5", 2.5), ("~", None), ("", None)],
)
def test_what_is_not_text(path: Path, word: str, value: object) -> None:
    path.write_text(f"saken: {word}\n", encoding="utf-8")
    assert read(path).data == {"saken": value}


def test_a_byte_order_mark_is_no_matter(path: Path) -> None:
    path.write_bytes("mål: å\n".encode("utf-8-sig"))
    assert read(path).data == {"mål": "å"}


def test_lines_are_remembered(path: Path) -> None:
    path.write_text("# kommentar\na:\n  b:\n    - x\n    - y\n", encoding="utf-8")
    document = read(path)
    assert [document.lines[key] for key in [("a",), ("a", "b"), ("a", "b", 1)]] == [2, 3, 5]
    assert document.problem(("a", "b", 7, "c"), "v", "fel").line == 3


@pytest.mark.parametrize(
    ("raw", "line", "reason"),
    [
        (b"", 1, "tom"),
        (b"\n\n", 1, "tom"),
        (b"- a\n- b\n", 1, "lista"),
        (b"a: 1\nb: 2\na: 3\n", 3, "finns redan på rad 1"),
        (b"a:\n  b: 1\n  b: 2\n", 3, "finns redan på rad 2"),
        (b"a: &x [1]\nb: *x\n", 2, "alias"),
        (BOMB.encode(), 2, "alias"),
        ("a: 1\nb: å\n".encode("latin-1"), 2, "UTF-8"),
        ("a: å\n".encode("utf-16"), 1, "UTF-8"),
        (b"a: [1\nb: 2\n", 2, "YAML"),
        (b"a: 'x\n", 2, "YAML"),
        (b"a: 1\n---\nb: 2\n", 2, "YAML"),
        (b"a: !!python/object:os.system x\n", 1, "YAML"),
        (b"a: \x00\n", 1, "YAML"),
        (b"? [a]\n: b\n", 1, "YAML"),
        (b"a: " + b"[" * 100_000, 1, "nivåer"),
        (b"- " * 100_000, 1, "nivåer"),
        (b"a: " + b"x" * MOST_BYTES, 1, "större"),
    ],
)  # fmt: skip
def test_a_broken_file_is_told_by_line_and_reason(path: Path, raw: bytes, line: int, reason: str) -> None:
    path.write_bytes(raw)
    with pytest.raises(ContentError) as caught:
        read(path)
    (problem,) = caught.value.problems
    assert (problem.file, problem.line) == (path, line)
    assert reason in problem.expected


def test_a_missing_file_is_told(path: Path) -> None:
    with pytest.raises(ContentError, match=r"mål\.yml, rad 1: filen går inte att läsa"):
        read(path)
