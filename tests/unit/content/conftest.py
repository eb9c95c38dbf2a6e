"""A small made-up municipality, Vik, as content files and as the page that they quote."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli.fingerprint import main as write_fingerprints
from bot.content.library import ROOT

PAGE = """\
Mål 2025–2028

Kommunfullmäktige beslutade målen den 1 december 2024.

Natur

 • Minst 30 procent av skogen ska
   vara skyddad år 2028.
 • Alla badplatser ska ha rent vatten.

Strategier

 • Vi lyssnar. Vi svarar.

Sidan uppdaterad:
15 januari 2025
"""
FILES = {
    "municipalities.yml": '# Kommuner.\nnames: ["Vik"]\n',
    "concepts/natur.yml": """\
# Begrepp.
skogar:
  title: "skogen"
  official: ["skog", "skyddad skog"]
  everyday: ["träd"]
  examples: ["Hur mycket skog har {kommun}?"]
utemiljo: {title: "naturen", everyday: ["grönska"], covers: [skogar]}
""",
    "glossary/natur.yml": '# Ord.\nskog: {word: "skog", meaning: "Många träd."}\n',
    "vik/municipality.yml": """\
# Vik.
name: "Vik"
genitive: "Viks"
full_name: "Viks kommun"
homepage: "https://vik.example"
contact: "Kontakta Viks kommun."
suggestions: ["Vilka mål har Vik?"]
""",
    "vik/sources.yml": """\
# Källor.
mal: {title: "Mål", publisher: "Viks kommun", updated: 2025-01-15, read_on: 2025-02-01, url: "https://vik.example"}
""",
    "vik/plan-2025/plan.yml": """\
# Planen.
title: "målen 2025–2028"
decided: {by: kommunfullmäktige, on: 2024-12-01, stated_in: vik/plan-2025/beslut}
valid_from: 2025-01-01
valid_to: 2028-12-31
period: "2025–2028"
area_word: ["område", "områden"]
source: mal
facts:
  beslut:
    title: "beslutet"
    quote: "Kommunfullmäktige beslutade målen den 1 december 2024."
    words: ["bestämma"]
    examples: ["Vem beslutade målen?"]
  antal:
    title: "antalet mål"
    text: "Vik har två mål: 2 i naturområdet."
    rests_on: [vik/plan-2025/skog, vik/plan-2025/bad]
    words: ["antal"]
    examples: ["Hur många mål har Vik?"]
    yes: ["Har Vik två mål?"]
    no: ["Har Vik fler än två mål?"]
""",
    "vik/plan-2025/natur.yml": """\
# Området natur.
order: 1
area: {title: "naturområdet", quote: "Natur", words: ["området"], examples: ["Vilka områden finns?"]}
goals:
  skog:
    title: "skogen"
    quote: "Minst 30 procent av skogen ska vara skyddad år 2028."
    targets: {indicator: "skyddad skog", operator: at_least, value: 30, unit: "procent", year: 2028}
    words: ["träd"]
    examples: ["Hur mycket skog ska skyddas?"]
  bad:
    title: "badplatserna"
    quote: "Alla badplatser ska ha rent vatten."
    words: ["simma"]
    examples: ["Hur ska vattnet vara?"]
    related: [vik/plan-2025/skog]
strategies:
  lyssna:
    title: "att lyssna"
    quote: ["Vi lyssnar.", "Vi svarar."]
    words: ["dialog"]
    examples: ["Lyssnar kommunen?"]
    concepts: [skogar]
    tells: how
    plain: "Kommunen hör på och ger svar."
""",
}
Edit = Callable[[str, str, str], None]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Vik's page as a text file."""
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def root(tmp_path: Path, page: Path) -> Path:
    """Vik's content, which no check has anything against."""
    folder = tmp_path / "goal_content"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    for name in ("phrases.yml", "cues.yml", "claims.yml"):
        shutil.copy(ROOT / name, folder / name)
    assert write_fingerprints(["vik", "mal", str(page)], folder) == 0
    return folder


@pytest.fixture
def edit(root: Path) -> Edit:
    """Replaces some words in one of Vik's files."""

    def replace(name: str, old: str, new: str) -> None:
        text = (root / name).read_text(encoding="utf-8")
        assert old in text
        (root / name).write_text(text.replace(old, new), encoding="utf-8")

    return replace
