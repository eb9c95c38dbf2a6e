"""Makes a municipality's folder of its page, or takes in a newer copy of it."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bot.content.errors import ContentError
from bot.content.library import ROOT
from bot.importing.addresses import is_address
from bot.importing.errors import ImportProblem
from bot.importing.fetch import fetch
from bot.importing.page import Page
from bot.importing.propose import accept, known_name, propose
from bot.importing.read import read_bytes, read_file

DESCRIPTION = "Gör en kommuns mapp av dess sida: import SIDA [SIDA …] --name KOMMUN."


def main(argv: Sequence[str], root: Path = ROOT, today: date | None = None) -> int:
    """Write the folder and print the report; give 1 when the page cannot be imported or what it gives is not right."""
    parser = ArgumentParser(prog="import", description=DESCRIPTION)
    parser.add_argument("pages", nargs="+", metavar="SIDA", help="en adress eller en sparad fil: html, txt, pdf, docx")
    parser.add_argument("--name", required=True, metavar="KOMMUN", help="kommunens namn, till exempel Kungälv")
    parser.add_argument("--url", default="", metavar="ADRESS", help="sidans adress, när sidan är en sparad fil")
    parser.add_argument("--into", type=Path, default=root, metavar="MAPP", help="mappen med innehållet")
    asked = parser.parse_args(argv)
    try:
        known_name(asked.into, asked.name)
        pages = [_page(one, asked.url) for one in asked.pages]
        proposal = propose(asked.into, pages, asked.name, today or date.today())
    except (ImportProblem, ContentError) as error:
        return _say(str(error), 1)
    print(proposal.report)
    if proposal.problems:
        told = "\n".join(map(str, proposal.problems))
        return _say(f"\nInget skrevs, för innehållet blev inte rätt:\n{told}", 1)
    accept(asked.into, proposal)
    if proposal.is_new:
        return _say(f"\nMappen {proposal.municipality} är skriven. Se över den och kör: python -m bot.cli check")
    return _say(f"\n{len(proposal.files)} filer ändrade i mappen {proposal.municipality}." if proposal.files else "")


def _page(given: str, url: str) -> Page:
    """Give the page at an address or in a file. Errors: ImportProblem."""
    if not is_address(given):
        return read_file(Path(given), url)
    fetched = asyncio.run(fetch(given))
    return read_bytes(fetched.raw, given, fetched.url, fetched.charset)


def _say(text: str, code: int = 0) -> int:
    print(text)
    return code
