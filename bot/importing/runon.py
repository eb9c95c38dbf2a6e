"""Lists that run on inside a paragraph, taken apart: 1) … 2) …, bullets on one line, and things parted by semicolons. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.importing.page import Block, Shape

BULLET = re.compile(r"(?:^|(?<=\s))[•▪●■]\s+")
NUMBER = re.compile(r"(?:^|(?<=[\s:.]))\(?(\d{1,2})[.)]\s+(?=[A-ZÅÄÖ])")
SEMICOLONS = re.compile(r"^([^:]{8,160}:)\s+([^:]*;[^:]*;[^:]*)$")
FEWEST = 2
MOST_WORDS = 25  # of one thing in a list that semicolons part


def apart(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Give the blocks with each paragraph that holds a list as the sentence before it and its items."""
    held: list[Block] = []
    group = 20_000
    for block in blocks:
        parts = _parts(block.text) if block.shape is Shape.paragraph and not block.unused else []
        if len(parts) > FEWEST:
            group += 1
            held += _as_list(parts, group)
        else:
            held.append(block)
    return tuple(held)


def _as_list(parts: list[str], group: int) -> Iterator[Block]:
    if parts[0]:
        yield Block(Shape.paragraph, parts[0])
    yield from (Block(Shape.item, part, group=group) for part in parts[1:])


def _parts(text: str) -> list[str]:
    """Give what stands before a list and each thing in it; one part when there is no list."""
    for cut in (_cut(text, BULLET), _numbered(text), _by_semicolons(text)):
        if len(cut) > FEWEST:
            return cut
    return [text]


def _cut(text: str, mark: re.Pattern[str]) -> list[str]:
    return [part.strip() for part in mark.split(text)] if mark.search(text) else [text]


def _numbered(text: str) -> list[str]:
    """Give the parts between the numbers 1, 2, 3 … in their order; other numbers part nothing."""
    found = list(NUMBER.finditer(text))
    if [int(one[1]) for one in found] != list(range(1, len(found) + 1)):
        return [text]
    ends = [one.start() for one in found] + [len(text)]
    return (
        [text[: ends[0]].strip()] + [text[one.end() : end].strip() for one, end in zip(found, ends[1:])]
        if found
        else [text]
    )


def _by_semicolons(text: str) -> list[str]:
    found = SEMICOLONS.match(text)
    things = [re.sub(r"^(?:och|samt)\s+", "", one.strip()).rstrip(" .") for one in found[2].split(";")] if found else []
    fit = found and all(things) and all(len(one.split()) <= MOST_WORDS for one in things)
    return [found[1], *things] if found and fit else [text]
