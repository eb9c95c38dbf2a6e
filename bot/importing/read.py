"""A file's bytes → a Page, by what the bytes are and not by what the name says. Errors in Swedish for what cannot be read."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from bot.importing.docx import read_docx
from bot.importing.errors import NotReadable
from bot.importing.guarded import read_guarded
from bot.importing.html import read_html
from bot.importing.page import Page
from bot.importing.pdf import read_pdf
from bot.importing.plain import read_text

MOST_BYTES = 20_000_000
MOST_TEXT = 2_000_000
BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
MARKUP = re.compile(
    rb"^\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|main|article|div|section|h1|h2|p|meta|title|table|ul|span|a|\?xml)\b",
    re.IGNORECASE | re.DOTALL,
)


def read_file(path: Path, url: str = "") -> Page:
    """Give the page of a saved file. Errors: NotReadable, with the reason in Swedish."""
    try:
        if not path.is_file():
            raise NotReadable(f"{path} finns inte, eller är ingen fil.")
        if path.stat().st_size > MOST_BYTES:
            raise NotReadable(f"{path.name} är större än {MOST_BYTES // 1_000_000} MB. Spara bara sidan med målen.")
        raw = path.read_bytes()
    except OSError as error:
        raise NotReadable(f"{path} går inte att läsa ({error.strerror}).") from error
    return read_bytes(raw, path.name, url)


def read_bytes(raw: bytes, name: str, url: str = "", charset: str = "") -> Page:
    """Give the page that bytes hold. Errors: NotReadable, with the reason in Swedish."""
    if len(raw) > MOST_BYTES:
        raise NotReadable(f"{name} är större än {MOST_BYTES // 1_000_000} MB. Spara bara sidan med målen.")
    page = _read(raw, name, url, charset)
    if not any(re.search(r"[^\W\d_]", block.text) for block in page.blocks):
        raise NotReadable(f"{name} innehåller ingen text. Är sidan tom, eller en bild av text?")
    return page


def _read(raw: bytes, name: str, url: str, charset: str) -> Page:
    start = raw[:1024].lstrip()
    if start.startswith(b"%PDF"):
        return read_guarded(read_pdf, raw, name, url)
    if raw.startswith(b"PK\x03\x04"):
        return read_guarded(read_docx, raw, name, url)
    if b"\x00" in raw[:1024] and not raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise NotReadable(f"{name} är varken text, HTML, PDF eller Word (docx).")
    text = decode(raw, charset)
    if len(text) > MOST_TEXT:
        raise NotReadable(f"{name} har mer än {MOST_TEXT // 1_000_000} miljoner tecken. Spara bara sidan med målen.")
    if MARKUP.match(raw) or "<body" in text[:20_000].casefold():
        return read_html(text, name, url)
    return Page(name, read_text(text), url=url)


def decode(raw: bytes, charset: str = "") -> str:
    """Give the text of bytes: by their mark, their own word for it, as UTF-8, and last as Windows-1252."""
    for mark, encoding in BOMS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, errors="replace")
    said = CHARSET.search(raw[:4096])
    for encoding in ("utf-8", said[1].decode("ascii") if said else "", charset):
        wider = (
            "cp1252" if encoding.casefold() in ("iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii") else encoding
        )
        try:
            if wider:
                return raw.decode(wider)
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("cp1252", errors="replace")
