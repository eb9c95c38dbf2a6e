"""The shelf: holds the last good content while someone edits the files.

Owns when files are looked at and which new content is taken. Starts no thread; the only clock is the one it is given.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from bot.content.check import untrue
from bot.content.errors import ContentError, Problem
from bot.content.library import ROOT, Content, files, load
from bot.content.reader import read_raw

LOOK_SECONDS = 1.0
MOST_SHRINK = 0.2
CONSENT = ".shrink-ok"

Look = tuple[tuple[str, int, int], ...]


class Shelf:
    """Gives the content as it is in the files, or as it was when they were last good.

    A changed tree is read when two looks in a row have found it the same, so a file being written is left alone. It is taken
    when it can be read, when every check that concerns truth passes, and when it is not a cut-off copy of what was good: no
    file ends in the middle of what it was, and at most a fifth of the entries are gone. Someone who did mean to take that
    much away writes the new version, which the problem tells, in the file `.shrink-ok`.
    """

    def __init__(
        self,
        root: Path = ROOT,
        clock: Callable[[], float] = time.monotonic,
        judge: Callable[[Content], list[Problem]] = untrue,
    ) -> None:
        self._root = root
        self._clock = clock
        self._judge = judge
        self._content: Content | None = None
        self._files: dict[Path, bytes] = {}
        self._problems: tuple[Problem, ...] = ()
        self._judged: Look = ()
        self._seen: Look = ()
        self._next_look = 0.0

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What keeps the newest files from being used; empty when they are in use."""
        return self._problems

    @property
    def version(self) -> str:
        """The version of the content in use. Errors: as `current`."""
        return self.current().version

    def current(self) -> Content:
        """Give the last good content, looking at the files at most once a second.

        Errors: ContentError when there never was any good content.
        """
        if self._content is None or self._clock() >= self._next_look:
            self._look()
            self._next_look = self._clock() + LOOK_SECONDS
        if self._content is None:
            raise ContentError(list(self._problems))
        return self._content

    def _look(self) -> None:
        now = _stats(self._root)
        settled = now == self._seen or self._content is None
        self._seen = now
        if settled and now != self._judged:
            self._judged = now
            self._read(now)

    def _read(self, look: Look) -> None:
        try:
            found = {path: read_raw(path) for path in files(self._root)}
            content = load(self._root)
            problems = [*self._cut_off(content, found), *self._judge(content)]
        except ContentError as error:
            problems = list(error.problems)
        except OSError as error:
            problems = [Problem(self._root, 1, "", "", f"filerna går inte att läsa ({error.strerror})")]
        self._problems = tuple(problems)
        if not problems and (self._content is None or _stats(self._root) == look):
            self._content, self._files = content, found

    def _cut_off(self, content: Content, found: dict[Path, bytes]) -> list[Problem]:
        """Tell each file that is only the beginning of what it was, and a content that has lost too many entries."""
        if self._content is None or self._consented(content.version):
            return []
        means = f"Är det menat? Skriv {content.version} i filen {self._root / CONSENT}."
        cut = [
            path
            for path, raw in found.items()
            if len(raw) < len(self._files.get(path, b"")) and self._files[path].startswith(raw)
        ]
        problems = [
            Problem(path, found[path].count(b"\n") + 1, "", "", f"filens slut saknas, den ser avhuggen ut. {means}")
            for path in cut
        ]
        lost = set(self._content.entries) - set(content.entries)
        if len(lost) > MOST_SHRINK * len(self._content.entries):
            some = ", ".join(sorted(lost)[:3])
            problems.append(Problem(self._root, 1, "", "", f"{len(lost)} poster är borta ({some} …). {means}"))
        return problems

    def _consented(self, wanted: str) -> bool:
        consent = self._root / CONSENT
        return consent.is_file() and consent.read_text(encoding="utf-8", errors="replace").strip() == wanted


def _stats(root: Path) -> Look:
    """Give what tells a changed tree from an unchanged one without opening any file."""
    held = []
    for path in (*files(root), root / CONSENT):
        try:
            stat = path.stat()
        except OSError:
            continue
        held.append((str(path), stat.st_mtime_ns, stat.st_size))
    return tuple(held)
