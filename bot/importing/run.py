"""The pipeline from read pages to a municipality's files, in the order it runs: prune, outline, sort, finish, prove, write. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.content.fingerprint import fingerprint, fingerprints
from bot.importing import dates
from bot.importing.errors import NothingFound
from bot.importing.finish import finish
from bot.importing.folder import Place, SourceFound, files
from bot.importing.found import Found, Line, Unused
from bot.importing.ids import slug
from bot.importing.lines import Maker
from bot.importing.outline import Piece, outline
from bot.importing.page import Page, Shape, as_text
from bot.importing.phrase import Names
from bot.importing.plain import read_text
from bot.importing.plans import Plans
from bot.importing.prune import prune
from bot.importing.roles import Role
from bot.importing.runon import apart
from bot.importing.sort import Sorter
from bot.importing.swedish import PEOPLE
from bot.importing.walk import Walk

YEARS = re.compile(r"[\s,]*\d{4}(?:\s*[–-]\s*\d{2,4})?\s*$")
KEEP_CAPITAL = frozenset({"Agenda", "Parisavtalet", "Sverige", "Sveriges", "Kolada", "Europa", "Norden", "EU", "FN"})


@dataclass(frozen=True)
class Imported:
    """What importing gives: the files of the folder, and what was found and left out."""

    place: Place
    sources: tuple[SourceFound, ...]
    found: Found
    files: dict[str, str]
    pages: tuple[Page, ...]


def import_pages(pages: Sequence[Page], place: Place, today: date) -> Imported:
    """Give a municipality's files, made of its pages.

    Errors: NothingFound when the pages say nothing.
    """
    found = Found()
    sources: list[SourceFound] = []
    pruned: list[Page] = []
    names = names_in(pages, place)
    for page in pages:
        page = replace(page, blocks=prune(apart(page.blocks)))
        pruned.append(page)
        source = source_of(page, place, today, {one.key for one in sources})
        sources.append(source)
        sort_page(page, source.key, names, found)
    if not found.plans and set(found.subjects) <= {"page"}:
        raise NothingFound("Sidan säger inget om mål, vision, värdegrund eller styrning. Är det rätt sida?")
    finish(found, frozenset({place.name, place.genitive}))
    prove(found, sources)
    is_city = any(f"{place.genitive} stad" in block.text for page in pages for block in page.blocks)
    place = replace(place, is_city=is_city)
    return Imported(place, tuple(sources), found, files(place, sources, found), tuple(pruned))


def with_files(imported: Imported) -> Imported:
    """Give the import with its files made anew, after what was found has changed."""
    return replace(imported, files=files(imported.place, imported.sources, imported.found))


def sort_page(page: Page, source: str, names: Names, found: Found) -> None:
    """Add what one page holds to the found, and each sentence that is left out with the reason."""
    maker = Maker(source, names)
    pieces = outline(page.blocks)
    headings = frozenset(
        piece.block.text.casefold().rstrip(" .") for piece in pieces if piece.block.shape is Shape.heading
    )
    plans = Plans(found, maker, page_title(page), headings, prose=not _has_lists(pieces))
    Sorter(Walk(maker, found, plans)).sort(pieces)
    found.unused += [Unused(block.text, block.unused, source) for block in page.blocks if block.unused]


def _has_lists(pieces: list[Piece]) -> bool:
    """Tell whether the page lists its goals, so that what its prose says is no goal."""
    return any(
        piece.block.shape is Shape.row or piece.role in (Role.goal, Role.goals) and piece.labelled for piece in pieces
    ) or sum(piece.block.shape is Shape.item for piece in pieces) >= 4  # fmt: skip


def page_title(page: Page) -> str:
    """Give the page's own heading: its first of the highest level, or else the title it gives itself."""
    headings = [block for block in page.used if block.shape is Shape.heading]
    top = min((block.level for block in headings if block.level), default=0)
    first = next((block.text for block in headings if block.level == top), "")
    return first or page.title or (page.used[0].sentences[0] if page.used else "")


def source_of(page: Page, place: Place, today: date, taken: set[str]) -> SourceFound:
    """Give the page as a source: its title, when it says it was updated, and the fingerprints of all its sentences."""
    title = page_title(page)
    key = slug(YEARS.sub("", title))[:48].strip("-") or "sidan"
    while key in taken:
        key += "-2"
    said = [day for block in page.blocks if (day := dates.updated(block.text))]
    updated = said[-1] if said else None
    prints = tuple(fingerprints(as_text(page.blocks)))
    return SourceFound(key, title, place.full_name, updated, today, page.url, prints)


def names_in(pages: Sequence[Page], place: Place) -> Names:
    """Give the words that keep their capital: the municipality's, and those that a page writes with one inside a sentence."""
    texts = [block.text for page in pages for block in page.blocks]
    inside = {word for text in texts for word in re.findall(r"(?<=[a-zåäö,] )([A-ZÅÄÖ][a-zåäö]+)", text)}
    small = {word for text in texts for word in re.findall(r"\b[a-zåäö]+\b", text)}
    kept = frozenset(word for word in inside if word.casefold() not in small and not PEOPLE.match(word))
    return Names(frozenset({place.name, place.genitive}), KEEP_CAPITAL | kept)


def prove(found: Found, sources: Sequence[SourceFound]) -> None:
    """Take away every quote that is not proved to stand on its page, and tell of it; a line without quotes goes."""
    prints = {source.key: frozenset(source.prints) for source in sources}
    for line in found.lines():
        stands = prints.get(line.source, frozenset())
        missing = [quote for quote in line.quote if fingerprint(quote) not in stands]
        if missing:
            line.quote = tuple(quote for quote in line.quote if quote not in missing)
            line.doubts.append("en del av raden gick inte att styrka ordagrant")
            found.unused += [Unused(quote, "gick inte att styrka ordagrant", line.source) for quote in missing]
    _drop_empty(found)


def _drop_empty(found: Found) -> None:
    def kept(lines: list[Line]) -> list[Line]:
        return [line for line in lines if line.quote]

    for plan in found.plans:
        plan.facts = kept(plan.facts)
        plan.areas = [area for area in plan.areas if area.head.quote]
        for area in plan.areas:
            area.goals, area.strategies = kept(area.goals), kept(area.strategies)
            area.picture = area.picture if area.picture and area.picture.quote else None
    for subject in found.subjects.values():
        subject.facts = kept(subject.facts)


def text_page(text: str, name: str, url: str = "") -> Page:
    """Give a page of plain text."""
    return Page(name, read_text(text), url=url)
