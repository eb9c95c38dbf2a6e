"""From read pages to what would be written, and why: the one way in for the command and the desk. Writes nothing but in `accept`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from bot.content.errors import ContentError, Problem
from bot.content.files import NamesFile
from bot.content.library import load
from bot.content.parsing import parse
from bot.importing.again import folder_texts, take_in
from bot.importing.errors import ImportProblem
from bot.importing.folder import Place
from bot.importing.heal import healed
from bot.importing.ids import slug
from bot.importing.links import Link, link
from bot.importing.page import Page
from bot.importing.place import put, settled
from bot.importing.report import report
from bot.importing.report_again import report_again
from bot.importing.run import Imported, import_pages, with_files

ASIDE = ".undanlagt"  # a folder with a dot first is no content; what a page no longer says is kept there


@dataclass(frozen=True)
class Proposal:
    """What taking pages in would change, told to a person; with problems it is not to be accepted."""

    municipality: str
    files: dict[str, str]  # that are written, by their path within the municipality's folder
    gone: tuple[str, ...]  # that are taken away; what they held is among the files, put aside
    report: str
    problems: tuple[Problem, ...]
    is_new: bool


def propose(root: Path, pages: Sequence[Page], name: str, today: date) -> Proposal:
    """Give what a municipality's pages would make of its folder: a new one, or the changes to the one that is there.

    Errors: ImportProblem when the name is none of Sweden's municipalities or the pages say nothing; ContentError when the shared
    files cannot be read.
    """
    known = known_name(root, name)
    homepage = next((_site(page.url) for page in pages if page.url), "")
    imported = import_pages(pages, Place(known, homepage), today)
    links, told = _linked(root, imported)
    folder = root / imported.place.id
    if (folder / "municipality.yml").exists():
        return _newer(root, folder, with_files(imported), today)
    imported, problems = healed(root, with_files(imported))
    return Proposal(imported.place.id, imported.files, (), told + report(imported, links), tuple(problems), True)


def accept(root: Path, proposal: Proposal) -> None:
    """Write a proposal. Errors: ValueError when it has problems."""
    if proposal.problems:
        raise ValueError("a proposal with problems is not written")
    put(root, proposal.municipality, proposal.files, proposal.gone)


def known_name(root: Path, asked: str) -> str:
    """Give a name as Sweden's municipalities are written. Errors: ImportProblem when it is none of them; ContentError."""
    _, names = parse(root / "municipalities.yml", NamesFile)
    name = next((one for one in names.names if slug(one) == slug(asked)), None)
    if name is None:
        raise ImportProblem(f"{asked} finns inte bland namnen i municipalities.yml.")
    return name


def _newer(root: Path, folder: Path, imported: Imported, today: date) -> Proposal:
    before = folder_texts(folder)
    again = take_in(load(root), imported, before)
    problems = settled(root, again.folder)
    now = again.folder.texts
    files = {name: text for name, text in now.items() if before.get(name) != text}
    if again.folder.aside:
        kept = folder / ASIDE / f"{today}.yml"
        files[f"{ASIDE}/{today}.yml"] = (kept.read_text(encoding="utf-8") if kept.exists() else "") + again.folder.aside
    gone = tuple(name for name in before if name not in now)
    return Proposal(imported.place.id, files, gone, report_again(again), tuple(problems), False)


def _linked(root: Path, imported: Imported) -> tuple[list[Link], str]:
    """Give the concepts of each line, and what to tell when they could not be found."""
    try:
        return link(load(root), imported.found.lines()), ""
    except (ContentError, FileNotFoundError) as error:
        return [], f"Raderna är inte knutna till begrepp: {str(error).splitlines()[0]}\n\n"


def _site(url: str) -> str:
    host = urlsplit(url).netloc
    return f"https://{host}" if host else ""
