"""Checks that every id named in the content is the id of something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bot.content.errors import Problem
from bot.content.library import Content
from bot.content.model import Decision, Entry
from bot.content.reader import KeyPath

KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def ids_are_plain(content: Content) -> Iterator[Problem]:
    """Tell each id that is not Swedish in plain letters, words joined by hyphens."""
    for name in content.origins:
        if not all(KEBAB.fullmatch(part) for part in name.split("/")):
            expected = "nycklar, mappar och filnamn skrivs med a-z, siffror och bindestreck: fossilfri-verksamhet"
            yield content.problem(name, (), name, expected)


def sources_exist(content: Content) -> Iterator[Problem]:
    """Tell each entry whose source is not in its municipality's sources.yml."""
    for entry in content.entries.values():
        if entry.source and entry.source not in content.sources:
            place: KeyPath = ("source",)
            document, start = content.origins[entry.id]
            whole = (*start, *place) if (*start, *place) in document.lines else place
            yield document.problem(whole, entry.source, "källan finns inte i kommunens sources.yml")


def entries_exist(content: Content) -> Iterator[Problem]:
    """Tell each rests_on, related, translation and stated_in that names nothing, or nothing that can be rested on."""
    for entry in content.entries.values():
        yield from _known(
            content, entry.id, "members", entry.members, content.entries, "det finns ingen post med detta id"
        )
        yield from _known(
            content, entry.id, "related", entry.related, content.entries, "det finns ingen post med detta id"
        )
        yield from _quoted(content, entry.id, "rests_on", entry.rests_on)
        if entry.id in (*entry.rests_on, *entry.related):
            yield content.problem(entry.id, (), entry.id, "en post kan inte hänvisa till sig själv")
    for municipality in content.municipalities.values():
        name = f"municipality/{municipality.id}"
        yield from _known(
            content, name, "translation", municipality.translation, content.entries, "det finns ingen post med detta id"
        )
    for name, decided in decisions(content):
        if decided.stated_in:
            yield from _quoted(content, name, "decided", (decided.stated_in,), "stated_in")


def decisions(content: Content) -> Iterator[tuple[str, Decision]]:
    """Give each decision that is written down, with the name in `origins` of what it belongs to."""
    held: list[tuple[str, Decision | None]] = [(f"plan/{plan.id}", plan.decided) for plan in content.plans.values()]
    held += [(f"subject/{key}", subject.decided) for key, subject in content.subjects.items()]
    held += [(entry.id, entry.decided) for entry in content.entries.values()]
    yield from ((name, decided) for name, decided in held if decided)


def _known(
    content: Content, name: str, key: str, named: tuple[str, ...], known: Mapping[str, object], expected: str
) -> Iterator[Problem]:
    for number, one in enumerate(named):
        if one not in known:
            yield content.problem(name, (key, number), one, expected)


def _quoted(
    content: Content, name: str, key: str, named: tuple[str, ...], part: str | None = None
) -> Iterator[Problem]:
    for number, one in enumerate(named):
        place: KeyPath = (key, part if part else number)
        target: Entry | None = content.entries.get(one)
        if target is None:
            yield content.problem(name, place, one, "det finns ingen post med detta id")
        elif not target.quote:
            yield content.problem(
                name, place, one, "posten har inget citat att vila på; hänvisa till den post som har citatet"
            )
