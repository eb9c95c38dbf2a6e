"""Reads plain text: blank lines part blocks, marks make items, a short line alone without a full stop is a heading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from bot.importing.marks import is_numbered, unmarked, without_number
from bot.importing.page import Block, Shape, clean

MOST_HEADING = 110
WRAPPED_FROM = 40  # a line shorter than this was not broken for want of room
WRAPPED_TO = 130  # and one longer than this was not broken at all
MARKDOWN = re.compile(r"^(#{1,6})\s+(.*)$")
RULE = re.compile(r"^[\s|:–—=_*-]+$")
FOOTNOTE = re.compile(r"^\*+\s+\S")
LABEL_ALONE = re.compile(r"[\w ]{3,30}:")
ENDS = (".", "!", "?", ":", ";", ",", "…")
DUTY = re.compile(r"\b(?:ska|skall|bör)\b")


def read_text(text: str) -> tuple[Block, ...]:
    """Give the blocks of a plain text."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    has_footnotes = bool(re.search(r"\w\*", text))
    blocks: list[Block] = []
    for chunk in re.split(r"\n[ \t]*\n", text):
        lines = [line.rstrip() for line in chunk.split("\n") if line.strip() and not RULE.match(line)]
        for kind, part in groupby(_sorted(lines, has_footnotes), key=lambda pair: pair[0]):
            held = [line for _, line in part]
            if kind == "item":
                blocks += _items(held, _group(blocks, held[0]))
            elif kind == "row":
                blocks += _rows(held, 1 + max((block.group for block in blocks), default=0))
            else:
                blocks += _paragraphs(held)
    return tuple(_numbered_headings(blocks))


def looks_like_heading(text: str) -> bool:
    """Tell whether a line by itself reads as a heading: short, with a capital or digit first and no full stop last."""
    if len(text) > MOST_HEADING or text.endswith(ENDS) or text[:1].islower():
        return False
    return not re.search(r"[.!?]\s|[:;]\s+[a-zåäö]", text)


def _sorted(lines: list[str], has_footnotes: bool) -> Iterator[tuple[str, str]]:
    """Give each line and whether it is of a list, a table or a paragraph; an indented line after an item goes on with it."""
    inside = False
    tabular = sum(len(_cells(line)) > 1 for line in lines) > 1
    for line in lines:
        footnote = has_footnotes and FOOTNOTE.match(line.strip())
        if tabular and len(_cells(line)) > 1:
            inside = False
            yield "row", line
            continue
        if unmarked(line) is not None and not footnote:
            inside = True
        elif inside and not line.startswith((" ", "\t")) and not line[:1].islower():
            inside = False
        yield ("item" if inside else "text"), line


def _cells(line: str) -> list[str]:
    parts = line.strip().strip("|").split("|") if "|" in line else re.split(r"\t+| {4,}", line.strip())
    return [clean(part) for part in parts]


def _group(blocks: list[Block], line: str) -> int:
    """Give the number of the list that a line goes on with, or of a new one."""
    last = max((block.group for block in blocks), default=0)
    goes_on = bool(blocks) and blocks[-1].shape is Shape.item and blocks[-1].is_header is is_numbered(line)
    return last if goes_on else last + 1


def _items(lines: list[str], group: int) -> list[Block]:
    """Give the items of a list; `is_header` tells for now that an item had a number."""
    held: list[Block] = []
    edge = min(len(line) - len(line.lstrip()) for line in lines)
    first = lines[0].lstrip()[:1]
    for line in lines:
        text = unmarked(line)
        if text is None and held:
            held[-1] = replace(held[-1], text=clean(f"{held[-1].text} {line}"))
            continue
        numbered = is_numbered(line)
        margin = len(line) - len(line.lstrip())
        indented = margin > edge + 1 or (margin > edge and line.lstrip()[:1] != first)
        below = bool(held) and held[0].is_header and not numbered
        depth = int((indented or below) and not (numbered and not indented))
        held.append(Block(Shape.item, clean(text or line), group=group, depth=depth, is_header=numbered))
    return held


def _rows(lines: list[str], group: int) -> list[Block]:
    rows = [tuple(_cells(line)) for line in lines]
    return [
        Block(Shape.row, " | ".join(cells), group=group, cells=cells, is_header=not number)
        for number, cells in enumerate(rows)
    ]


def _paragraphs(lines: list[str]) -> list[Block]:
    width = max(map(len, lines))
    joined: list[list[str]] = []
    for line in lines:
        if joined and _goes_on(joined[-1][-1], line, width):
            joined[-1].append(line.strip())
        else:
            joined.append([line.strip()])
    return [_block(one) for one in joined]


def _goes_on(before: str, line: str, width: int) -> bool:
    """Tell whether a line was broken for want of room, so that the next goes on with it."""
    if MARKDOWN.match(before) or MARKDOWN.match(line.strip()):
        return False
    if line.strip()[:1].islower() or LABEL_ALONE.fullmatch(before):
        return True
    return WRAPPED_FROM <= len(before) <= WRAPPED_TO and len(before) >= 0.6 * width and width <= WRAPPED_TO


def _block(lines: list[str]) -> Block:
    marked = MARKDOWN.match(lines[0])
    if marked:
        return Block(Shape.heading, clean(without_number(marked[2])), level=len(marked[1]))
    whole = clean(" ".join(lines))
    is_heading = len(lines) == 1 and looks_like_heading(whole)
    return Block(Shape.heading if is_heading else Shape.paragraph, whole)


def _numbered_headings(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give the blocks with each number that stands alone, before no other, taken as the number of a heading."""
    for _, part in groupby(blocks, key=lambda block: (block.shape, block.group)):
        held = list(part)
        one = held[0]
        if (
            one.shape is Shape.item
            and one.is_header
            and len(held) == 1
            and looks_like_heading(one.text)
            and not DUTY.search(one.text)
        ):
            yield Block(Shape.heading, one.text)
        else:
            yield from (replace(block, is_header=False) if block.shape is Shape.item else block for block in held)
