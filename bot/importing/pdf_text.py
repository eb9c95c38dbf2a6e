"""Blocks out of the lines of a PDF: headings by size and bold, items by their marks, paragraphs by what goes on. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from bot.importing.marks import is_numbered, unmarked, without_number
from bot.importing.page import Block, Shape, clean
from bot.importing.pdf_lines import PdfLine

LARGER = 1.12
EDGE = 0.1  # of the page's height: where headers and footers stand
OFTEN = 0.5
FEWEST_PAGES = 3
NEW_PARAGRAPH = 1.6  # of a line's height
BOLD_LEVEL = 7
MOST_HEADING_WORDS = 16
PAGE_NUMBER = re.compile(r"^(?:sida?n?\s*)?\d{1,3}(?:\s*(?:\(\d+\)|av \d+|/\s*\d+))?$", re.IGNORECASE)


def repeated(pages: Sequence[Sequence[PdfLine]]) -> frozenset[str]:
    """Give the lines that stand at the edge of most pages, with their figures left out."""
    seen = Counter(text for page in pages for text in {_pattern(line) for line in page if _at_edge(line)})
    return frozenset(text for text, times in seen.items() if len(pages) >= FEWEST_PAGES and times >= OFTEN * len(pages))


def blocks_of(lines: Sequence[PdfLine], headers: frozenset[str]) -> Iterator[Block]:
    """Give the blocks of a document's lines."""
    body = _body_size(lines)
    levels = {
        size: level
        for level, size in enumerate(
            sorted({line.size for line in lines if line.size >= body * LARGER}, reverse=True), start=1
        )
    }
    held: list[PdfLine] = []
    group, in_list = 0, False
    for line in lines:
        if _is_edge(line, headers):
            yield Block(Shape.paragraph, clean(line.text), unused="sidhuvud eller sidfot")
            continue
        if held and not _goes_on(held, line, body):
            block = _block(held, body, levels)
            group += block.shape in (Shape.item, Shape.row) and not in_list
            in_list = block.shape in (Shape.item, Shape.row)
            yield _grouped(block, group)
            held = []
        held.append(line)
    if held:
        block = _block(held, body, levels)
        yield _grouped(block, group + (not in_list))


def _grouped(block: Block, group: int) -> Block:
    if block.shape not in (Shape.item, Shape.row):
        return block
    return Block(block.shape, block.text, group=group, depth=block.depth, cells=block.cells, is_header=block.is_header)


def _body_size(lines: Sequence[PdfLine]) -> float:
    letters: Counter[float] = Counter()
    for line in lines:
        if not line.cells:
            letters[line.size] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 10.0


def _is_heading(line: PdfLine, body: float) -> bool:
    if (
        line.cells
        or len(line.text.split()) > MOST_HEADING_WORDS
        or unmarked(line.text) is not None
        and not is_numbered(line.text)
    ):
        return False
    return line.size >= body * LARGER or (
        line.bold and line.size >= body * 0.95 and not line.text.rstrip().endswith((".", ","))
    )


def _goes_on(held: Sequence[PdfLine], line: PdfLine, body: float) -> bool:
    """Tell whether a line goes on with the block being read."""
    last = held[-1]
    if line.cells or last.cells or unmarked(line.text) is not None:
        return False
    if _is_heading(last, body) or _is_heading(line, body):
        same = _is_heading(last, body) and _is_heading(line, body) and last.size == line.size and last.bold is line.bold
        return same and line.page == last.page and 0 <= line.top - last.bottom < 0.6 * line.size
    moved = line.page != last.page or line.column != last.column or line.top < last.top
    ended = last.text.rstrip().endswith((".", "!", "?", ":"))
    if moved:
        return not ended and line.text[:1].islower()
    if line.top - last.bottom > (NEW_PARAGRAPH - 1) * max(last.bottom - last.top, 1):
        return not ended and line.text[:1].islower()
    return not (ended and unmarked(held[0].text) is not None and line.x0 < held[0].x0 + 2)


def _block(held: Sequence[PdfLine], body: float, levels: dict[float, int]) -> Block:
    first = held[0]
    if first.cells:
        header = all(
            cell == "" or (len(cell.split()) <= 5 and not cell.endswith(".")) for cell in first.cells
        ) and not re.search(r"\d\s*%", first.text)
        return Block(Shape.row, first.text, cells=first.cells, is_header=header)
    text = clean(_joined([line.text for line in held]))
    if _is_heading(first, body):
        return Block(Shape.heading, without_number(text), level=min(levels.get(first.size, BOLD_LEVEL), BOLD_LEVEL))
    item = unmarked(text)
    return Block(Shape.item, clean(item)) if item is not None else Block(Shape.paragraph, text)


def _joined(lines: Sequence[str]) -> str:
    """Give lines as one text; a word parted at the end of a line is whole again."""
    text = lines[0].strip()
    for line in lines[1:]:
        following = line.strip()
        parted = (
            re.search(r"[a-zåäö]-$", text)
            and following[:1].islower()
            and not re.match(r"(?:och|eller|samt|respektive)\b", following)
        )
        text = text[:-1] + following if parted else f"{text} {following}"
    return text


def _pattern(line: PdfLine) -> str:
    return re.sub(r"\d+", "#", clean(line.text))


def _at_edge(line: PdfLine) -> bool:
    return line.bottom < EDGE * line.page_height or line.top > (1 - EDGE) * line.page_height


def _is_edge(line: PdfLine, headers: frozenset[str]) -> bool:
    return _at_edge(line) and (_pattern(line) in headers or bool(PAGE_NUMBER.match(line.text.strip())))
