"""Ekvik's strategic plan, an invented PDF of two pages with two columns, a header and a footer on each."""

from __future__ import annotations

from .pdf_maker import Text, column, make_pdf

TOP = [Text(50, 810, "Ekviks kommun  Strategisk plan 2026–2029", 8)]
FIRST_LEFT = [
    "# Fokusområde Trygghet", "", "Mål",
    "• Andelen invånare som känner", "sig trygga utomhus på kvällen ska", "vara minst 75 procent 2029.",
    "• Antalet anmälda våldsbrott ska", "minska.", "", "Strategier",
    "• Vi bygger bort otrygga platser", "med bättre belysning.", "• Vi samverkar med polisen.",
]  # fmt: skip
FIRST_RIGHT = [
    "# Fokusområde Kultur och fritid", "", "Mål",
    "• Biblioteket ska ha minst 90 000", "besök per år.", "• Fler barn ska vara med i en för-",
    "ening år 2029 jämfört med 2024.", "", "Strategier",
    "• Vi öppnar meröppet bibliotek.",
]  # fmt: skip
SECOND_LEFT = [
    "# Fokusområde Ekonomi", "", "Mål",
    "• Soliditeten ska överstiga 30", "procent.", "• Investeringarna ska till minst 80", "procent betalas med egna medel.",
]  # fmt: skip
SECOND_RIGHT = [
    "# Uppföljning", "", "Planen följs upp varje år i", "årsredovisningen.",
]  # fmt: skip
INTRO = [
    Text(50, 770, "Strategisk plan 2026–2029", 20, bold=True),
    Text(
        50,
        742,
        "Planen antogs av kommunfullmäktige den 20 oktober 2025. Den har tre fokusområden som visar vad Ekvik ska bli bättre på.",
    ),
]


def ekvik() -> bytes:
    """Give the PDF."""
    return make_pdf([
        [*TOP, *INTRO, *column(50, 710, FIRST_LEFT), *column(320, 710, FIRST_RIGHT), Text(290, 30, "1", 8)],
        [*TOP, *column(50, 770, SECOND_LEFT), *column(320, 770, SECOND_RIGHT), Text(290, 30, "2", 8)],
        [*TOP, *column(50, 770, ["Bilder: kommunens arkiv"]), Text(290, 30, "3", 8)],
    ])  # fmt: skip
