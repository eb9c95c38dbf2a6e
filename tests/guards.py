"""Takes every guard of guards.yml away, one at a time, and tells which of them no test misses. python -m tests.guards [word …]

A guard that is gone must turn its test red. Words choose the guards whose name, file or test holds one of them.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml

PROJECT = Path(__file__).parents[1]
_PYTEST = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--confcutdir=tests/unit"]


def main() -> None:
    """Exit with 1 while a guard can be taken away without a red test."""
    guards: dict[str, dict[str, Any]] = yaml.safe_load((PROJECT / "tests" / "guards.yml").read_text(encoding="utf-8"))
    chosen = {name: one for name, one in guards.items() if _is_chosen(name, one, sys.argv[1:])}
    missed = [name for name, one in chosen.items() if not _is_held(name, one)]
    print(f"{len(chosen) - len(missed)} of {len(chosen)} guards are held by a test")
    sys.exit(bool(missed))


def _is_chosen(name: str, guard: dict[str, Any], words: list[str]) -> bool:
    return not words or any(word in f"{name} {guard['file']} {guard['test']}" for word in words)


def _is_held(name: str, guard: dict[str, Any]) -> bool:
    with _taken_away(PROJECT / guard["file"], guard["guard"], guard["instead"]):
        # A test that hangs without its guard is ended, and is no test.
        command = ["timeout", "90", *_PYTEST, *guard["test"].split()]
        done = subprocess.run(command, cwd=PROJECT, capture_output=True, check=False)
    # 1: tests ran and one failed. Anything else (no such test, a file that does not import) proves nothing.
    held = done.returncode == 1
    print(f"{'held' if held else 'NOT HELD'}: {name}", flush=True)
    return held


@contextmanager
def _taken_away(file: Path, guard: str, instead: str) -> Iterator[None]:
    was = file.read_text(encoding="utf-8")
    if was.count(guard) != 1:
        sys.exit(f"{file}: {guard!r} stands there {was.count(guard)} times, not once")
    try:
        file.write_text(was.replace(guard, instead), encoding="utf-8")
        yield
    finally:
        file.write_text(was, encoding="utf-8")


if __name__ == "__main__":
    main()
