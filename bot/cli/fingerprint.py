"""Writes the fingerprints of a page beside its source."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from bot.content.errors import ContentError
from bot.content.files import FingerprintsFile, SourcesFile
from bot.content.fingerprint import fingerprints
from bot.content.library import ROOT
from bot.content.parsing import parse
from bot.content.writing import write

DESCRIPTION = "Skriv en sidas fingeravtryck: fingerprint KOMMUN KÄLLA SIDAN.txt."
HEADER = """\
# Fingeravtryck av varje mening på sidorna, så att vi kan visa att citaten står där utan att spara sidornas text.
# Filen skrivs av: python -m bot.cli fingerprint KOMMUN KÄLLA SIDAN.txt. Ändra den inte för hand.
"""


def main(argv: Sequence[str], root: Path = ROOT) -> int:
    """Write the fingerprints of one source, and keep those of the municipality's other sources; give 1 if that cannot be done."""
    parser = ArgumentParser(prog="fingerprint", description=DESCRIPTION)
    parser.add_argument("municipality", metavar="KOMMUN")
    parser.add_argument("source", metavar="KÄLLA")
    parser.add_argument("page", metavar="SIDAN.txt", type=Path)
    asked = parser.parse_args(argv)
    folder, target = root / asked.municipality, root / asked.municipality / "fingerprints.yml"
    try:
        _, sources = parse(folder / "sources.yml", SourcesFile)
        held = dict(parse(target, FingerprintsFile)[1].__root__) if target.exists() else {}
        found = fingerprints(asked.page.read_text(encoding="utf-8-sig"))
    except (ContentError, OSError, UnicodeDecodeError) as error:
        print(error)
        return 1
    if asked.source not in sources.__root__:
        print(f"Källan {asked.source} finns inte i {folder.name}/sources.yml.")
        return 1
    if not found:
        print(f"{asked.page} innehåller ingen text.")
        return 1
    held[asked.source] = tuple(found)
    write(target, HEADER + "".join(_listed(source, lines) for source, lines in sorted(held.items())))
    print(f"{len(found)} fingeravtryck av {asked.municipality}/{asked.source} står i {folder.name}/{target.name}.")
    return 0


def _listed(source: str, lines: Sequence[str]) -> str:
    return f"{source}:\n" + "".join(f'  - "{line}"\n' for line in lines)
