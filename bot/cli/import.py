"""Makes a municipality's folder of its page, or takes in a newer copy of it."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bot.content.errors import ContentError, Problem
from bot.content.files import NamesFile
from bot.content.library import ROOT, load
from bot.content.parsing import parse
from bot.importing.addresses import is_address
from bot.importing.again import folder_texts, take_in
from bot.importing.errors import ImportProblem
from bot.importing.fetch import fetch
from bot.importing.folder import Place
from bot.importing.heal import healed
from bot.importing.ids import slug
from bot.importing.links import Link, link
from bot.importing.page import Page
from bot.importing.place import put, settled
from bot.importing.read import read_bytes, read_file
from bot.importing.report import report
from bot.importing.report_again import report_again
from bot.importing.run import Imported, import_pages, with_files

ASIDE = ".undanlagt"  # a folder with a dot first is no content; what a page no longer says is kept there
DESCRIPTION = "Gör en kommuns mapp av dess sida: import SIDA [SIDA …] --name KOMMUN."


def main(argv: Sequence[str], root: Path = ROOT, today: date | None = None) -> int:
    """Write the folder and print the report; give 1 when the page cannot be imported or what it gives is not right."""
    parser = ArgumentParser(prog="import", description=DESCRIPTION)
    parser.add_argument(
        "pages", nargs="+", metavar="SIDA", help="en adress eller en sparad fil: html, txt, pdf eller docx"
    )
    parser.add_argument("--name", required=True, metavar="KOMMUN", help="kommunens namn, till exempel Kungälv")
    parser.add_argument("--url", default="", metavar="ADRESS", help="sidans adress, när sidan är en sparad fil")
    parser.add_argument("--into", type=Path, default=root, metavar="MAPP", help="mappen med innehållet")
    asked = parser.parse_args(argv)
    try:
        name = _known_name(asked.into, asked.name)
        pages = [_page(one, asked.url) for one in asked.pages]
        homepage = next((_homepage(page.url) for page in pages if page.url), "")
        day = today or date.today()
        imported = import_pages(pages, Place(name, homepage), day)
        if (asked.into / imported.place.id / "municipality.yml").exists():
            return _again(asked.into, imported, day)
        links = _linked(asked.into, imported)
        imported, problems = healed(asked.into, with_files(imported))
    except (ImportProblem, ContentError) as error:
        return _say(str(error), 1)
    print(report(imported, links))
    if problems:
        return _refused(problems)
    put(asked.into, imported.place.id, imported.files)
    return _say(f"\nMappen {imported.place.id} är skriven. Se över den och kör: python -m bot.cli check")


def _again(root: Path, imported: Imported, day: date) -> int:
    """Take a newer copy into a folder that is there."""
    folder = root / imported.place.id
    before = folder_texts(folder)
    again = take_in(load(root), imported, before)
    problems = settled(root, again.folder)
    print(report_again(again))
    if problems:
        return _refused(problems)
    now = again.folder.texts
    changed = {name: text for name, text in now.items() if before.get(name) != text}
    if again.folder.aside:
        kept = folder / ASIDE / f"{day}.yml"
        changed[f"{ASIDE}/{day}.yml"] = (kept.read_text(encoding="utf-8") if kept.exists() else "") + again.folder.aside
    put(root, imported.place.id, changed, gone=[name for name in before if name not in now])
    return _say(f"\n{len(changed)} filer ändrade i mappen {imported.place.id}." if changed else "")


def _refused(problems: Sequence[Problem]) -> int:
    return _say("\n".join(("\nInget skrevs, för innehållet blev inte rätt:", *map(str, problems))), 1)


def _linked(root: Path, imported: Imported) -> list[Link]:
    """Give the concepts of each line; none while the language data is not baked, or the folder holds no content yet."""
    try:
        return link(load(root), imported.found.lines())
    except (ContentError, FileNotFoundError) as error:
        print(f"Raderna är inte knutna till begrepp: {str(error).splitlines()[0]}\n")
        return []


def _page(given: str, url: str) -> Page:
    """Give the page at an address or in a file. Errors: ImportProblem."""
    if not is_address(given):
        return read_file(Path(given), url)
    fetched = asyncio.run(fetch(given))
    return read_bytes(fetched.raw, given, fetched.url, fetched.charset)


def _known_name(root: Path, asked: str) -> str:
    """Give the name as Sweden's municipalities are written. Errors: ImportProblem when it is none of them."""
    _, names = parse(root / "municipalities.yml", NamesFile)
    name = next((one for one in names.names if slug(one) == slug(asked)), None)
    if name is None:
        raise ImportProblem(f"{asked} finns inte bland namnen i municipalities.yml.")
    return name


def _homepage(url: str) -> str:
    host = url.removeprefix("https://").removeprefix("http://").split("/")[0]
    return f"https://{host}" if host else ""


def _say(text: str, code: int = 0) -> int:
    print(text)
    return code
