"""Reads PDF: lines by columns, headings by size and bold, lists by their marks, tables by their rules. Scripts in the file are never run."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pdfplumber

from bot.importing.errors import NotReadable
from bot.importing.page import Page, clean
from bot.importing.pdf_lines import Gutter, PdfLine, gutter_of, in_order, is_free, lines_of
from bot.importing.pdf_text import blocks_of, repeated

MOST_PAGES = 200


def read_pdf(raw: bytes, name: str, url: str = "") -> Page:
    """Give the page that a PDF holds. Errors: NotReadable when it is locked, broken, endless, or a picture of text."""
    try:
        with pdfplumber.open(io.BytesIO(raw)) as document:
            if len(document.pages) > MOST_PAGES:
                raise NotReadable(f"{name} har {len(document.pages)} sidor. Spara bara sidorna med målen.")
            pages = list(_pages(document.pages))
    except NotReadable:
        raise
    except Exception as error:
        if "password" in type(error).__name__.casefold() or "Password" in repr(error):
            raise NotReadable(f"{name} är låst med lösenord. Spara en olåst kopia.") from error
        raise NotReadable(f"{name} är en trasig PDF.") from error
    lines = [line for page in pages for line in page]
    if not any(line.text.strip() for line in lines):
        raise NotReadable(f"{name} innehåller ingen text, bara bilder. Den behöver textigenkänning (OCR) först.")
    return Page(name, tuple(blocks_of(lines, repeated(pages))), url=url)


def _pages(pages: list[pdfplumber.page.Page]) -> Iterator[list[PdfLine]]:
    """Give each page's lines in the order they are read; a page too short to show its columns has those of the page before it."""
    gutter: Gutter | None = None
    for number, page in enumerate(pages):
        tables = [table for table in page.find_tables() if _is_table(table.extract())]
        found = page.extract_words(extra_attrs=["size", "fontname"], keep_blank_chars=False, x_tolerance=2)
        words = [word for word in found if not any(_inside(word, table.bbox) for table in tables)]
        gutter = gutter_of(words, float(page.width)) or (gutter if gutter and is_free(words, gutter) else None)
        rows = [row for table in tables for row in _rows(table, number, float(page.height))]
        yield list(in_order([*lines_of(words, number, float(page.height), gutter), *rows]))


def _rows(table: pdfplumber.table.Table, page: int, height: float) -> Iterator[PdfLine]:
    x0, top, x1, bottom = table.bbox
    for row in table.extract():
        cells = tuple(clean(cell or "") for cell in row)
        if any(cells):
            yield PdfLine(" | ".join(cells), page, x0, x1, top, bottom, height, 0.0, False, cells)


def _is_table(rows: list[list[str | None]]) -> bool:
    filled = [sum(bool(cell and cell.strip()) for cell in row) for row in rows]
    return len(rows) > 1 and max(filled, default=0) > 1


def _inside(word: dict[str, float], box: tuple[float, float, float, float]) -> bool:
    middle, height = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return box[0] <= middle <= box[2] and box[1] <= height <= box[3]
