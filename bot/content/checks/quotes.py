"""Checks that what is said stands on a page: every quote word for word, every explanation on a quote."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.errors import Problem
from bot.content.fingerprint import fingerprint
from bot.content.library import Content
from bot.content.model import Entry, Kind

QUOTED = frozenset({Kind.area, Kind.goal, Kind.strategy, Kind.picture})


def quotes_stand(content: Content) -> Iterator[Problem]:
    """Tell each source without fingerprints, and each quoted line that is not a sentence or item of its source."""
    for source in content.sources.values():
        if source.id not in content.fingerprints:
            municipality, key = source.id.split("/")
            command = f"python -m bot.cli fingerprint {municipality} {key} SIDAN.txt"
            yield content.problem(
                f"source/{source.id}", (), key, f"källan saknar fingeravtryck; skapa dem med: {command}"
            )
    for entry in content.entries.values():
        stands = content.fingerprints.get(entry.source or "")
        for number, line in enumerate(entry.quote):
            if stands is not None and fingerprint(line) not in stands:
                expected = f"står inte ordagrant på sidan {entry.source}; ett citat är en hel mening eller punkt, eller en lista med sådana"
                yield content.problem(entry.id, ("quote", number), line, expected)


def explanations_rest(content: Content) -> Iterator[Problem]:
    """Tell each entry that says something without a quote of its own or another's to rest on."""
    for entry in content.entries.values():
        if entry.kind in QUOTED and not entry.quote:
            yield content.problem(entry.id, (), "", "mål, strategier, områden och målbilder ska ha quote")
        elif not entry.quote and not entry.rests_on:
            yield content.problem(
                entry.id, (), "", "ska ha quote, eller rests_on med den post vars citat texten vilar på"
            )
        if not entry.quote and not entry.text:
            yield content.problem(entry.id, (), "", "ska ha quote eller text, annars finns inget att svara")
        if _only_foreign(entry):
            yield content.problem(
                entry.id,
                ("quote_language",),
                entry.quote_language,
                "ett citat på annat språk ska ha en text på svenska",
            )


def _only_foreign(entry: Entry) -> bool:
    return bool(entry.quote) and entry.quote_language != "sv" and not entry.text
