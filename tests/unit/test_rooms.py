"""The rooms and their one direction, held by reading the imports of every file."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
PURE = ("bot.content", "bot.language", "bot.understanding", "bot.retrieval", "bot.deciding", "bot.telling")

# What each room may import of the project's own.
MAY_IMPORT = {
    "bot.content": ("bot.content",),
    "bot.content.checks": (
        *PURE[:3],
        "bot.deciding",
    ),  # content is proved by the reader and the judge that questions meet
    "bot.language": ("bot.language",),
    "bot.understanding": PURE[:3],
    "bot.retrieval": PURE[:4],
    "bot.deciding": PURE[:5],
    "bot.telling": PURE,
    "bot.learning": (*PURE, "bot.learning"),
    "bot.importing": (*PURE[:4], "bot.importing"),
    "bot.nlu": (*PURE, "bot.nlu"),
    "actions": (*PURE, "actions", "bot.today"),
    "bot.gateway": ("bot.gateway", "bot.content"),
    "bot.server": (*PURE, "bot.server", "bot.gateway", "bot.nlu", "bot.today", "actions"),
}
WITHOUT_RASA = (*PURE, "bot.importing", "bot.gateway", "bot.desk", "bot.cli")
CLOCKS = {
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "time.time",
    "time.localtime",
    "time.strftime",
}
FILES = sorted(path for room in ("bot", "actions") for path in (PROJECT / room).rglob("*.py"))


def module(path: Path) -> str:
    return ".".join(path.relative_to(PROJECT).with_suffix("").parts)


def in_rooms(*rooms: str) -> list[Path]:
    return [path for path in FILES if module(path).startswith(tuple(f"{room}." for room in rooms))]


def imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    plain = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return plain | {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}


def calls(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [
        node.func for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    ]
    return {".".join(ast.unparse(one).split(".")[-2:]) for one in found}


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_only_what_lies_before_it(room: str) -> None:
    own = {
        (module(path), name)
        for path in in_rooms(room)
        if not any(module(path).startswith(f"{inner}.") for inner in MAY_IMPORT if inner.startswith(f"{room}."))
        for name in imports(path)
        if name.split(".")[0] in ("bot", "actions")
    }
    assert [pair for pair in own if not pair[1].startswith(MAY_IMPORT[room])] == []


@pytest.mark.parametrize("path", in_rooms(*WITHOUT_RASA), ids=module)
def test_rasa_stays_out(path: Path) -> None:
    assert {name for name in imports(path) if name.split(".")[0] in ("rasa", "rasa_sdk", "sanic")} == set()


@pytest.mark.parametrize("path", in_rooms(*PURE, "bot.importing"), ids=module)
def test_the_pure_layers_read_no_clock(path: Path) -> None:
    assert calls(path) & CLOCKS == set()


@pytest.mark.parametrize("path", in_rooms(*PURE, "bot.importing", "actions", "bot.nlu"), ids=module)
def test_no_code_knows_a_municipality_by_name(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    texts = {str(node.value).lower() for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    assert texts & {"karlstad", "kil", "karlstads", "kils"} == set()


@pytest.mark.parametrize("path", in_rooms("actions"), ids=module)
def test_actions_hold_no_swedish(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    assert [text for text in texts if set(text.lower()) & set("åäö")] == []


def test_every_package_is_a_room_of_the_house() -> None:
    rooms = {path.name for path in (PROJECT / "bot").iterdir() if path.is_dir() and any(path.glob("*.py"))}
    assert rooms <= {
        "content", "language", "understanding", "retrieval", "deciding", "telling", "learning", "importing", "publishing", "storage",
        "nlu", "gateway", "server", "desk", "cli",
    }  # fmt: skip
