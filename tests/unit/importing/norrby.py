"""Norrby's programme, an invented Word document with headings, numbered lists, bold labels and a table."""

from __future__ import annotations

import io

import docx


def norrby() -> bytes:
    """Give the document."""
    made = docx.Document()
    made.add_heading("Målprogram 2024–2027", level=1)
    made.add_paragraph("Programmet fastställdes av kommunfullmäktige den 29 januari 2024.")
    made.add_heading("Värdegrund", level=2)
    made.add_paragraph("Våra ledord är:")
    for word in ("Öppenhet", "Ansvar", "Mod"):
        made.add_paragraph(word, style="List Bullet")
    made.add_heading("Målområde 1: Livslångt lärande", level=2)
    _bold(made, "Mål")
    made.add_paragraph("Fler elever ska nå behörighet till gymnasiet.", style="List Number")
    made.add_paragraph(
        "Frånvaron i grundskolan ska minska med 20 procent till 2027 jämfört med 2023.", style="List Number"
    )
    _bold(made, "Strategier")
    made.add_paragraph("Vi inför skolsociala team.", style="List Bullet")
    made.add_heading("Målområde 2: Hållbar ekonomi", level=2)
    table = made.add_table(rows=3, cols=3)
    rows = (
        ("Finansiellt mål", "Nuläge 2023", "Mål 2027"),
        ("Resultatets andel av skatteintäkterna", "0,8 procent", "minst 2 procent"),
        ("Kommunens låneskuld per invånare", "41 000 kronor", "högst 45 000 kronor"),
    )
    for row, cells in zip(table.rows, rows):
        for cell, text in zip(row.cells, cells):
            cell.text = text
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _bold(made: docx.document.Document, text: str) -> None:
    made.add_paragraph().add_run(text).bold = True
