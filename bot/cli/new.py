"""Makes the folder of a new municipality, with files to fill in."""

from __future__ import annotations

import re
import unicodedata
from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from string import Template

from bot.content.errors import ContentError
from bot.content.files import NamesFile
from bot.content.library import ROOT
from bot.content.parsing import parse
from bot.content.writing import write

DESCRIPTION = "Skapa mappen för en ny kommun: new KOMMUN."
SKELETON = Path(__file__).parent / "skeleton"


def main(argv: Sequence[str], root: Path = ROOT) -> int:
    """Write the skeleton's files into a new folder and tell what to do next; give 1 if that cannot be done."""
    parser = ArgumentParser(prog="new", description=DESCRIPTION)
    parser.add_argument("municipality", metavar="KOMMUN", help="kommunens namn, till exempel Arvika")
    asked = str(parser.parse_args(argv).municipality)
    try:
        _, names = parse(root / "municipalities.yml", NamesFile)
    except ContentError as error:
        print(error)
        return 1
    name = next((one for one in names.names if plain(one) == plain(asked)), None)
    if name is None:
        print(f"{asked} finns inte bland namnen i municipalities.yml.")
        return 1
    folder = root / plain(name)
    if folder.exists():
        print(f"Mappen {folder.name} finns redan.")
        return 1
    words = {
        "id": folder.name,
        "name": name,
        "genitive": name if name.endswith(("s", "x", "z")) else f"{name}s",
        "year": str(date.today().year),
    }
    for path in sorted(SKELETON.rglob("*.yml")):
        write(folder / path.relative_to(SKELETON), Template(path.read_text(encoding="utf-8")).substitute(words))
    print(f"Mappen {folder.name} är skapad. Fyll i filerna och kör: python -m bot.cli check")
    print("Hur man gör står i docs/tasks/add-a-municipality.md.")
    return 0


def plain(name: str) -> str:
    """Give a name as an id: Härryda is harryda, Lilla Edet is lilla-edet."""
    bare = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
