"""Reads Word documents (docx): headings by style or bold, lists by numbering, tables. Text in headers and footers is left out by the format."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

import docx as word
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from bot.importing.errors import NotReadable
from bot.importing.marks import unmarked, without_number
from bot.importing.page import Block, Page, Shape, clean
from bot.importing.plain import looks_like_heading

MOST_UNPACKED = 60_000_000
MOST_PARTS = 3_000
HEADING = re.compile(r"^(?:heading|rubrik)\s*(\d)", re.IGNORECASE)
TITLE = re.compile(r"^(?:title|rubrik|titel)$", re.IGNORECASE)
LIST = re.compile(r"^(?:list|lista|punktlista|numrerad)\b", re.IGNORECASE)
CONTENTS = re.compile(r"^(?:toc|innehåll)", re.IGNORECASE)
BOLD_LEVEL = 7


def read_docx(raw: bytes, name: str, url: str = "") -> Page:
    """Give the page that a Word document holds. Errors: NotReadable when it is broken, or unpacks to far more than it says."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            parts = packed.infolist()
            if sum(part.file_size for part in parts) > MOST_UNPACKED or len(parts) > MOST_PARTS:
                raise NotReadable(f"{name} packas upp till orimligt mycket data och läses därför inte.")
            if "word/document.xml" not in packed.namelist():
                raise NotReadable(f"{name} är en zip-fil men inget Word-dokument.")
        document = word.Document(io.BytesIO(raw))
    except NotReadable:
        raise
    except Exception as error:
        raise NotReadable(f"{name} är ett trasigt Word-dokument.") from error
    return Page(name, tuple(_blocks(document)), url=url)


def _blocks(document: word.document.Document) -> Iterator[Block]:
    group, before = 0, ""
    for child in document.element.body.iterchildren():
        if child.tag == qn("w:tbl"):
            group, before = group + 1, "table"
            yield from _rows(Table(child, document), group)
        elif child.tag == qn("w:p"):
            for block in _paragraph(Paragraph(child, document)):
                if block.shape is Shape.item:
                    group += before != "item"
                    block = Block(Shape.item, block.text, group=group, depth=block.depth)
                before = block.shape.value
                yield block


def _paragraph(paragraph: Paragraph) -> Iterator[Block]:
    style = (paragraph.style.name if paragraph.style is not None else "") or ""
    text = clean(paragraph.text)
    if not text or CONTENTS.match(style):
        return
    heading = HEADING.match(style)
    if heading or TITLE.match(style):
        yield Block(Shape.heading, without_number(text), level=int(heading[1]) if heading else 1)
        return
    depth = _depth(paragraph, style)
    if depth is not None:
        yield Block(Shape.item, unmarked(text) or text, depth=depth)
        return
    if _is_bold(paragraph) and looks_like_heading(text.rstrip(":")) and len(text.split()) <= 14:
        yield Block(Shape.heading, without_number(text), level=BOLD_LEVEL)
        return
    lines = [line for line in paragraph.text.split("\n") if line.strip()]
    for line in lines if sum(unmarked(one) is not None for one in lines) > 1 else [paragraph.text]:
        item = unmarked(line)
        yield Block(Shape.item, clean(item)) if item else Block(Shape.paragraph, clean(line))


def _depth(paragraph: Paragraph, style: str) -> int | None:
    """Give how deep in a list a paragraph is; None of one that is in no list."""
    numbered = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
    if numbered is not None:
        said = {child.tag: child.get(qn("w:val")) for child in numbered}
        if said.get(qn("w:numId")) != "0":
            return int(said.get(qn("w:ilvl")) or 0)
    return 0 if LIST.match(style) and not style.casefold().startswith("list paragraph") else None


def _is_bold(paragraph: Paragraph) -> bool:
    runs = [run for run in paragraph.runs if run.text.strip()]
    return bool(runs) and all(run.bold for run in runs)


def _rows(table: Table, group: int) -> Iterator[Block]:
    for number, row in enumerate(table.rows):
        cells = tuple(clean(cell.text) for cell in row.cells)
        single = len(set(cells)) == 1
        if any(cells) and single:
            yield Block(Shape.paragraph, cells[0])
        elif any(cells):
            yield Block(Shape.row, " | ".join(cells), group=group, cells=cells, is_header=number == 0)
