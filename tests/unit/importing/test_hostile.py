"""Pages that would do harm, or hold nothing: each gets a clear sentence and leaves nothing behind."""

from __future__ import annotations

import importlib
import io
import zipfile
from pathlib import Path

import pytest

from bot.importing import read
from bot.importing.docx import read_docx
from bot.importing.errors import NotReadable
from bot.importing.guarded import read_guarded
from bot.importing.page import Page
from bot.importing.pdf import read_pdf
from bot.importing.read import read_bytes, read_file

from .conftest import TODAY
from .pdf_maker import Text, make_pdf

IMPORT = importlib.import_module("bot.cli.import")


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, raw in files.items():
            packed.writestr(name, raw)
    return out.getvalue()


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "innehåller ingen text"),
        (b"   \n\n \n", "innehåller ingen text"),
        (b"<html><body><img src='mal.png'></body></html>", "innehåller ingen text"),
        (b"<div>" * 10_000 + b"M" + b"</div>" * 10_000, "för många taggar"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00" * 100, "varken text"),
        (b"%PDF-1.4\nskr\xe4p", "trasig"),
        (b"PK\x03\x04skr\xe4p", "trasigt"),
        (zipped({"readme.txt": b"hej"}), "inget Word-dokument"),
        (zipped({"word/document.xml": b"0" * 80_000_000}), "orimligt mycket"),
        (make_pdf([[]]), "bara bilder"),
    ],
)
def test_what_cannot_be_read_is_told(raw: bytes, told: str) -> None:
    with pytest.raises(NotReadable, match=told):
        _read(raw)


def _read(raw: bytes) -> Page:
    """Read without a process of its own, which other tests have."""
    if raw.startswith(b"%PDF"):
        return read_pdf(raw, "sidan")
    return read_docx(raw, "sidan") if raw.startswith(b"PK") else read_bytes(raw, "sidan")


def test_a_file_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "MOST_BYTES", 1000)
    (tmp_path / "stor.txt").write_bytes(b"x" * 1001)
    with pytest.raises(NotReadable, match="större än"):
        read_file(tmp_path / "stor.txt")
    with pytest.raises(NotReadable, match="finns inte"):
        read_file(tmp_path / "ingen.txt")


def test_a_script_in_a_pdf_is_never_run() -> None:
    script = b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"
    page = read_pdf(make_pdf([[Text(50, 700, "Kommunen ska vara trygg.")]], script), "mal.pdf")
    assert [block.text for block in page.blocks] == ["Kommunen ska vara trygg."]


def hang(raw: bytes, name: str, url: str) -> Page:
    while True:
        pass


def eat(raw: bytes, name: str, url: str) -> Page:
    held = bytearray(10**12)
    return Page(str(len(held)), ())


@pytest.mark.parametrize(("reader", "seconds", "told"), [(hang, 3, "för lång tid"), (eat, 60, "minne")])
def test_a_reader_is_stopped(monkeypatch: pytest.MonkeyPatch, reader: object, seconds: int, told: str) -> None:
    monkeypatch.setattr("bot.importing.guarded.MOST_SECONDS", seconds)
    with pytest.raises(NotReadable, match=told):
        read_guarded(reader, b"", "sidan", "")  # type: ignore[arg-type]


def test_a_good_pdf_is_read_in_a_process_of_its_own() -> None:
    assert read_bytes(make_pdf([[Text(50, 700, "Vårt mål.")]]), "mal.pdf").blocks[0].text == "Vårt mål."


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Mål för åren".encode("latin-1"), "Mål för åren"),
        ("Mål för åren".encode("utf-16"), "Mål för åren"),
        (b"\xef\xbb\xbf" + "Mål".encode(), "Mål"),
        ('<meta charset="iso-8859-1"><p>Mål 2025–2027'.encode("cp1252"), "Mål 2025–2027"),
    ],
)
def test_letters_are_read_as_they_were_written(raw: bytes, text: str) -> None:
    assert read_bytes(raw, "sidan").blocks[-1].text == text


@pytest.mark.parametrize(
    "text", ["Lunchen på torsdag.\n\n" * 3, "Besöksadress: Storgatan 1\n\nTelefon: 0123-45 67 89", "x"]
)
def test_a_page_of_something_else_leaves_nothing_behind(
    shared: Path, tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "sida.txt").write_text(text, encoding="utf-8")
    before = sorted(shared.rglob("*"))
    code = IMPORT.main([str(tmp_path / "sida.txt"), "--name", "Almby"], root=shared, today=TODAY)
    told = capsys.readouterr().out
    assert code == 1 and "mål" in told.casefold() and sorted(shared.rglob("*")) == before


def test_a_name_that_is_no_municipality_is_told(
    shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert IMPORT.main([str(tmp_path / "sida.txt"), "--name", "Atlantis"], root=shared, today=TODAY) == 1
    assert "Atlantis finns inte bland namnen" in capsys.readouterr().out
