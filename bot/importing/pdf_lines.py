"""The lines of a PDF page: words put together by height, and read one column after the other. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

SAME_LINE = 0.4  # of a letter's height
GUTTER_POINTS = 10.0
MOST_CROSSING = 0.25
FEWEST_LINES = 4
BOLD = ("bold", "black", "heavy", "semibold", "demi")


@dataclass(frozen=True)
class PdfLine:
    """One line of a page, or one row of a table if it has cells; lengths in points from the page's upper left corner."""

    text: str
    page: int
    x0: float
    x1: float
    top: float
    bottom: float
    page_height: float
    size: float
    bold: bool
    cells: tuple[str, ...] = ()
    column: int = 0


Gutter = tuple[float, float]


def lines_of(words: Sequence[dict[str, Any]], page: int, height: float, gutter: Gutter | None) -> list[PdfLine]:
    """Give a page's lines from top to bottom; words on one height with the gutter between them are two lines."""
    rows: list[list[dict[str, Any]]] = []
    for word in sorted(words, key=lambda one: (round(one["bottom"]), one["x0"])):
        row = next(
            (row for row in reversed(rows[-6:]) if abs(row[0]["bottom"] - word["bottom"]) <= SAME_LINE * word["size"]),
            None,
        )
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    return [
        _line(part, page, height, side)
        for row in rows
        for part, side in _parted(sorted(row, key=lambda one: one["x0"]), gutter)
    ]


def in_order(lines: Sequence[PdfLine]) -> Iterator[PdfLine]:
    """Give the lines as one reads them: what spans the page parts it in bands, and in each band the left column comes first."""
    left: list[PdfLine] = []
    right: list[PdfLine] = []
    for line in sorted(lines, key=lambda one: (one.top, one.x0)):
        if line.column == 1:
            left.append(line)
        elif line.column == 2:
            right.append(line)
        else:
            yield from (*left, *right)
            left, right = [], []
            yield line
    yield from (*left, *right)


def _parted(row: list[dict[str, Any]], gutter: Gutter | None) -> Iterator[tuple[list[dict[str, Any]], int]]:
    """Give a row cut at the gutter, with the side of each part: 1 left, 2 right, 0 when it goes across or there is no gutter."""
    if gutter is None:
        yield row, 0
        return
    middle = (gutter[0] + gutter[1]) / 2
    left, right = [word for word in row if word["x1"] <= middle], [word for word in row if word["x0"] >= middle]
    across = len(left) + len(right) < len(row)
    if not across and left and right:
        across = right[0]["x0"] - left[-1]["x1"] < GUTTER_POINTS * 0.8
    if across:
        yield row, 0
        return
    yield from ((part, side) for part, side in ((left, 1), (right, 2)) if part)


def gutter_of(words: Sequence[dict[str, Any]], width: float) -> Gutter | None:
    """Give the upright strip between two columns; None of a page with one."""
    rows: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    for word in words:
        rows[round(word["bottom"] / 3)].append(word)
    best: Gutter | None = None
    x = width * 0.3
    while x < width * 0.7:
        strip = (x, x + GUTTER_POINTS)
        crossing = sum(any(word["x0"] < strip[1] and word["x1"] > strip[0] for word in row) for row in rows.values())
        left = sum(any(word["x1"] <= strip[0] for word in row) for row in rows.values())
        right = sum(any(word["x0"] >= strip[1] for word in row) for row in rows.values())
        if (
            crossing <= MOST_CROSSING * len(rows)
            and min(left, right) >= max(FEWEST_LINES, 0.2 * len(rows))
            and _starts_together(words, strip[1])
        ):
            best = strip if best is None else (best[0], strip[1])
        elif best:
            break
        x += 2.0
    return best


def is_free(words: Sequence[dict[str, Any]], gutter: Gutter) -> bool:
    """Tell whether a page has words on both sides of a strip and hardly any across it."""
    across = sum(word["x0"] < gutter[1] and word["x1"] > gutter[0] for word in words)
    left, right = any(word["x1"] <= gutter[0] for word in words), any(word["x0"] >= gutter[1] for word in words)
    return bool(left and right and across <= 0.1 * len(words))


def _starts_together(words: Sequence[dict[str, Any]], x: float) -> bool:
    """Tell whether what stands right of a strip begins at one place, as a column's lines do."""
    starts = [word["x0"] for word in words if word["x0"] >= x]
    nearest = min(starts, default=0.0)
    return sum(bool(start - nearest < 25) for start in starts) >= FEWEST_LINES


def _line(row: Sequence[dict[str, Any]], page: int, height: float, side: int) -> PdfLine:
    letters = sum(len(word["text"]) for word in row)
    heavy = sum(len(word["text"]) for word in row if any(mark in word["fontname"].casefold() for mark in BOLD))
    return PdfLine(
        " ".join(word["text"] for word in row), page, row[0]["x0"], row[-1]["x1"], min(word["top"] for word in row), max(word["bottom"] for word in row),
        height, round(max(word["size"] for word in row), 1), heavy * 2 > letters, column=side,
    )  # fmt: skip
