"""Writes a small PDF by hand, for tests: lines of text at given places, with Helvetica plain and bold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 595, 842


@dataclass(frozen=True)
class Text:
    """One line: its place in points from the lower left corner, its size, and whether it is bold."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False


def make_pdf(pages: Sequence[Sequence[Text]], extra: bytes = b"") -> bytes:
    """Give a PDF with one page for each list of lines; `extra` goes into the catalogue."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R " + extra + b" >>", b""]
    fonts = b"/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> >>"
    kids = []
    for lines in pages:
        drawn = b"\n".join(_drawn(line) for line in lines)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
        content = len(objects)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Resources << %s >> /Contents %d 0 R >>"
            % (WIDTH, HEIGHT, fonts, content)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return _file(objects)


def column(x: float, y: float, lines: Sequence[str], size: float = 10, leading: float = 13) -> list[Text]:
    """Give lines below each other; one that begins with # is a heading in bold, an empty one is a blank line."""
    placed = []
    for line in lines:
        if line.startswith("# "):
            placed.append(Text(x, y, line[2:], size + 3, bold=True))
        elif line:
            placed.append(Text(x, y, line, size))
        y -= leading
    return placed


def _drawn(line: Text) -> bytes:
    text = line.text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F%d %g Tf %g %g Td (%s) Tj ET" % (2 if line.bold else 1, line.size, line.x, line.y, text)


def _file(objects: Sequence[bytes]) -> bytes:
    made, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return made + head + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(made))
