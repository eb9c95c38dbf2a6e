"""Makes sentences: quotes, explanations, the bot's own phrases, citations. Every Swedish word comes from content."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from bot.content.model import Entry, Kind, Municipality
from bot.deciding.book import Book
from bot.telling.answer import Citation, Sentence, once_each

MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
NUMBERS = "noll ett två tre fyra fem sex sju åtta nio tio elva tolv".split()


def day(value: date) -> str:
    """Give a date as it is written in running Swedish text: 4 oktober 2023."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def number(value: int) -> str:
    """Give a number as it is written in Swedish running text: in letters up to twelve."""
    return NUMBERS[value] if value < len(NUMBERS) else str(value)


def figure(value: float) -> str:
    """Give a figure as it is written in Swedish: 1 150, and 2,5; one alone in letters."""
    if value == 1:
        return number(1)
    whole = f"{value:,.0f}" if value == int(value) else f"{value:,g}"
    return whole.replace(",", " ").replace(".", ",")


def names(book: Book, word: str = "och") -> str:
    """Give our municipalities' names as running text: Karlstad och Kil."""
    *first, last = [one.name for one in book.municipalities]
    return f"{', '.join(first)} {word} {last}" if first else last


def contact(book: Book, municipality: str | None) -> str:
    """Give how to reach a human: at one municipality, or at each."""
    chosen = [book.content.municipalities[municipality]] if municipality else book.municipalities
    return " ".join(f"{one.contact} Telefon: {one.phone}." if one.phone else one.contact for one in chosen)


def phrase(book: Book, key: str, municipality: str | None = None, **slots: object) -> str:
    """Give one of the bot's own sentences with its slots filled, its first letter large."""
    filled: dict[str, object] = {
        "names": names(book),
        "either": names(book, "eller"),
        "contact": contact(book, municipality),
    }
    if municipality:
        one = book.content.municipalities[municipality]
        filled |= {"name": one.name, "genitive": one.genitive, "full_name": one.full_name}
    text = str(getattr(book.content.phrases, key)).format(**{**filled, **slots}).strip()
    return text[:1].upper() + text[1:]


def filled(book: Book, key: str, **slots: object) -> str:
    """Give a part of a sentence with its slots filled, as it stands."""
    return str(getattr(book.content.phrases, key)).format(**slots)


def said(text: str, rests_on: Iterable[Entry] = (), municipality: str | None = None, listed: bool = False) -> Sentence:
    """Give a sentence of our own that rests on the passages of these entries."""
    passages = tuple(dict.fromkeys(one for entry in rests_on for one in grounds(entry)))
    return Sentence(text, passages, municipality=municipality or "", listed=listed)


def grounds(entry: Entry) -> tuple[str, ...]:
    """Give the passages an entry's own sentences rest on."""
    return (*entry.passages, *entry.rests_on)


def quotes(entry: Entry, listed: bool = False) -> list[Sentence]:
    """Give an entry's quoted lines; one in another language is left to its Swedish explanation."""
    if entry.quote_language != "sv":
        return []
    many = listed or len(entry.quote) > 2
    return [
        Sentence(text, (passage,), quote=True, listed=many, municipality=entry.municipality)
        for passage, text in zip(entry.passages, entry.quote)
    ]


def explanation(entry: Entry) -> list[Sentence]:
    """Give an entry's own Swedish sentences."""
    return [Sentence(text, grounds(entry), municipality=entry.municipality) for text in entry.text]


def thing(book: Book, entry: Entry) -> str:
    """Give what sort of thing an entry is, in running text: målet, strategin, sidan."""
    key = {Kind.goal: "thing_goal", Kind.strategy: "thing_strategy", Kind.picture: "thing_picture"}.get(
        entry.kind, "thing_page"
    )
    return str(getattr(book.content.phrases, key))


def citation(book: Book, entry: Entry) -> Citation | None:
    """Give the source an entry is cited with; None of an entry that has none."""
    source = book.content.sources.get(entry.source or "")
    if source is None:
        return None
    held = book.content.decision_of(entry)
    return Citation(
        source.id, source.municipality, source.title, source.publisher, source.url, source.updated,
        held.by if held else None, held.on if held else None,
    )  # fmt: skip


def citations(book: Book, entries: Iterable[Entry]) -> tuple[Citation, ...]:
    """Give the sources of some entries once each. A decision is named only when it covers all that is cited of the source."""
    return once_each([one for entry in entries if (one := citation(book, entry))])


def page(book: Book, municipality: str | None) -> tuple[Citation, ...]:
    """Give the citation of a municipality's page as such, without any decision."""
    source = next((one for one in book.content.sources.values() if one.municipality == municipality), None)
    if source is None:
        return ()
    return (Citation(source.id, source.municipality, source.title, source.publisher, source.url, source.updated),)


def suggestions(book: Book, municipality: Municipality | None = None, most: int = 3) -> tuple[str, ...]:
    """Give a few questions to go on with: one municipality's, or the first of each."""
    if municipality:
        return municipality.suggestions[:most]
    return tuple(dict.fromkeys(text for one in book.municipalities for text in one.suggestions[:2]))[: most + 1]


def lines(entries: Sequence[Entry]) -> list[Sentence]:
    """Give entries as a list of quotes, no words twice."""
    found: dict[str, Sentence] = {}
    for entry in entries:
        for line in quotes(entry, listed=True):
            found.setdefault(line.text, line)
    return list(found.values())
