"""The two seed pages as plain text, built of the quotes that goal_content holds, in the page's order.

The pages' own text is not kept in the project. Their sentences are, as quotes, and fingerprints.yml holds their order; only
the headings that no entry quotes are written here.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from bot.content.fingerprint import fingerprint
from bot.content.library import ROOT, Content
from bot.content.model import Entry, Kind

# Headings that no entry quotes, before the quote they stand above.
HEADINGS = {
    "Karlstads kommuns vision, värdegrund och övergripande mål är viktiga delar av vår styrmodell Solklart.": "Styrmodell",
    "I den strategiska planen talar om vad vi ska göra för att nå visionen på sikt.": "Övergripande mål",
    "De övergripande målen i strategisk plan är grunden när vi tar fram en ny budget för de kommande åren.": "Målen i vårt budgetarbete",
    "Hur nämnder och bolag lyckas i sitt arbete följs upp i samband med årsredovisningen.": "Målen i vår uppföljning",
}
LABELS = {"kil": ("Strategiska mål", "Strategier för att nå målen"), "karlstad": ("", "")}
FULL_STOPS = (".", "!", "?", ":", "”", '"')


def seed_page(content: Content, municipality: str) -> str:
    """Give a seed page's text."""
    areas = {
        area.quote[0]: area
        for area in content.entries.values()
        if area.kind is Kind.area and area.municipality == municipality
    }
    inside = {
        line
        for entry in content.entries.values()
        if entry.municipality == municipality and entry.kind in (Kind.goal, Kind.strategy, Kind.picture)
        for line in entry.quote
    }
    listed = _listed(content, municipality)
    parts: list[str] = []
    for line in _lines(content, municipality):
        if line in HEADINGS:
            parts.append(f"\n{HEADINGS[line]}\n")
        if line in areas and line not in listed:
            parts += _area(content, areas[line], LABELS[municipality])
        elif line in listed:
            parts.append(f" • {line}")
        elif line not in inside and line not in LABELS[municipality]:
            parts.append(f"\n{line}\n")
    return "\n".join(parts)


def _lines(content: Content, municipality: str) -> list[str]:
    """Give the page's quoted lines, each once, in the order of the fingerprints."""
    prints = yaml.safe_load((ROOT / municipality / "fingerprints.yml").read_text(encoding="utf-8"))
    order = {one: place for held in prints.values() for place, one in enumerate(held)}
    quotes = {line for entry in content.entries.values() if entry.municipality == municipality for line in entry.quote}
    return sorted(quotes, key=lambda line: order[fingerprint(line)])


def _listed(content: Content, municipality: str) -> set[str]:
    """Give the lines of the lists that a fact quotes after the sentence that leads them."""
    held: set[str] = set()
    for entry in content.entries.values():
        if (
            entry.municipality == municipality
            and entry.kind is Kind.fact
            and entry.quote
            and entry.quote[0].endswith(":")
        ):
            held |= {line for line in entry.quote[1:] if line.endswith(".")}
    return held


def _area(content: Content, area: Entry, labels: tuple[str, str]) -> Iterator[str]:
    """Give an area as the page shows it: heading, målbild, goals, strategies."""
    yield f"\n{area.quote[0]}\n"
    picture = content.entries.get(f"{area.id}-malbild")
    if picture:
        yield f"Målbild: {' '.join(picture.quote)}\n"
    for kind, label in ((Kind.goal, labels[0]), (Kind.strategy, labels[1])):
        lines = [" ".join(entry.quote) for entry in content.within(area.plan or "", kind, area.id)]
        if lines:
            yield f"{label}\n" if label else ""
            yield from (f" • {line}" for line in lines)
            yield ""
