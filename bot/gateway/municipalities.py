"""Owns which municipalities the door knows: each folder of goal_content with a municipality.yml, read as bot.content reads it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.content.errors import ContentError
from bot.content.model import Municipality
from bot.content.parsing import parse

_LOOK_SECONDS = 1.0
# Some editors and copying programs take a file away before they write it anew.
_GONE_SECONDS = 10.0


class Municipalities:
    """The municipalities as their files say; one whose file is being edited or replaced stays as it last was good."""

    def __init__(self, folder: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._folder = folder
        self._clock = clock
        self._next_look = float("-inf")
        self._seen: dict[Path, tuple[int, int]] = {}
        self._good: dict[Path, Municipality] = {}
        self._last_there: dict[Path, float] = {}

    def current(self) -> tuple[Municipality, ...]:
        """Give all municipalities in the order of their ids, looking at the files at most once a second."""
        if self._clock() >= self._next_look:
            self._look()
            self._next_look = self._clock() + _LOOK_SECONDS
        return tuple(self._good[path] for path in sorted(self._good))

    def chosen(self, municipality: str | None) -> tuple[Municipality, ...]:
        """Give the one with this id, or all of them when there is none."""
        everyone = self.current()
        return tuple(one for one in everyone if one.id == municipality) or everyone

    def knows(self, municipality: str) -> bool:
        """True when there is a municipality with this id."""
        return any(one.id == municipality for one in self.current())

    def _look(self) -> None:
        found = dict(self._stats())
        for path in found:
            if found[path] != self._seen.get(path):
                self._read(path)
        now = self._clock()
        self._last_there.update(dict.fromkeys(found, now))
        gone = [path for path in self._good if now - self._last_there.get(path, now) > _GONE_SECONDS]
        for path in gone:
            del self._good[path], self._last_there[path]
        self._seen = found

    def _stats(self) -> Iterator[tuple[Path, tuple[int, int]]]:
        for path in self._folder.glob("*/municipality.yml"):
            try:
                stat = path.stat()
            except OSError:
                continue
            yield path, (stat.st_mtime_ns, stat.st_size)

    def _read(self, path: Path) -> None:
        try:
            _, one = parse(path, Municipality)
        except ContentError:
            # `make check` and /health tell what is wrong with it.
            return
        self._good[path] = one.copy(update={"id": path.parent.name})
