"""A read page: its blocks in reading order, whatever it was written in. Owns the records; imports nothing of the project but text cutting."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum

from bot.content.fingerprint import BULLET, SENTENCE_END, normalise


class Shape(str, Enum):
    """What a block is on the page."""

    heading = "heading"
    paragraph = "paragraph"
    item = "item"
    row = "row"


@dataclass(frozen=True)
class Block:
    """One heading, paragraph, list item or table row.

    `level` is 1 for the page's own heading and deeper for those below it, 0 when the page does not show it. `group` is the
    number of the list or table that an item or row belongs to. `unused` says why the block is left out, empty when it is not.
    """

    shape: Shape
    text: str
    level: int = 0
    group: int = 0
    depth: int = 0
    cells: tuple[str, ...] = ()
    is_header: bool = False
    unused: str = ""

    def without(self, why: str) -> Block:
        """Give the block marked as left out, and why."""
        return replace(self, unused=why)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The block's sentences, cut as fingerprints are, so that each can be proved to stand on the page."""
        if self.shape is Shape.row:
            return tuple(cell for cell in self.cells if cell)
        return tuple(SENTENCE_END.split(self.text))


@dataclass(frozen=True)
class Page:
    """One page or document as it was read."""

    name: str  # the address or file name
    blocks: tuple[Block, ...]
    title: str = ""
    url: str = ""
    notes: tuple[str, ...] = field(default=())  # what the reader wants a person to know

    @property
    def used(self) -> tuple[Block, ...]:
        """The blocks that are not left out."""
        return tuple(block for block in self.blocks if not block.unused)


def as_text(blocks: tuple[Block, ...]) -> str:
    """Give the page as plain text that fingerprints can be taken of: a blank line between blocks, a bullet before each item and cell."""
    parts: list[str] = []
    for block in blocks:
        if block.shape is Shape.row:
            parts += [f"{BULLET} {cell}" for cell in block.cells if cell]
        elif block.shape is Shape.item:
            parts.append(f"{BULLET} {block.text}")
        else:
            parts += ["", block.text, ""]
    return "\n".join(parts)


def clean(text: str) -> str:
    """Give the text with one blank between words, without soft hyphens and signs of no width."""
    return normalise("".join(sign for sign in text if sign not in "\u00ad\u200b\u200c\u200d\ufeff"))
