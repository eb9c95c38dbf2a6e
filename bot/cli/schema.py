"""Writes the JSON Schemas that editors read."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from bot.content.library import ROOT
from bot.content.schema import generated
from bot.content.writing import write

DESCRIPTION = "Skriv om schemafilerna som hjälper redigeraren."


def main(argv: Sequence[str], project: Path = ROOT.parent) -> int:
    """Write every generated file anew."""
    ArgumentParser(prog="schema", description=DESCRIPTION).parse_args(argv)
    made = generated(project)
    for path, text in made.items():
        write(path, text)
    print(f"{len(made)} filer skrivna.")
    return 0
