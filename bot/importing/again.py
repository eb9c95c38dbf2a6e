"""Takes a newer copy of a page into a folder that is there: edits what the page changed, and nothing that a person wrote.

What no longer stands on the page is put aside in a file beside the folder's own, never thrown away. Pure: gives texts by path.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from bot.content.library import Content
from bot.content.model import Plan as HeldPlan
from bot.importing.editing import Folder
from bot.importing.folder import SourceFound, files_of_plan
from bot.importing.found import Plan
from bot.importing.matching import Changes, compare, placed_lines, same_plan
from bot.importing.run import Imported


@dataclass
class Again:
    """What taking in a newer copy gives: the folder as it becomes, and the changes to tell a person."""

    folder: Folder
    changes: dict[str, Changes] = field(default_factory=dict)  # by source
    new_plans: list[str] = field(default_factory=list)
    ended: list[str] = field(default_factory=list)


def take_in(content: Content, imported: Imported, texts: Mapping[str, str]) -> Again:
    """Give what a newer copy of a municipality's pages changes.

    Shape: `texts` are the folder's files by their path within it.
    """
    own = imported.place.id
    folder = Folder(own, dict(texts), content)
    told = Again(folder)
    for source in imported.sources:
        _take_source(content, imported, source, folder, told)
    return told


def _take_source(content: Content, imported: Imported, source: SourceFound, folder: Folder, told: Again) -> None:
    own = imported.place.id
    old = _same_source(content, own, source)
    if old is None:
        _add_source(imported, source, source.key, folder, told)
        return
    held = [
        plan
        for plan in content.plans_of(own)
        if any(one.source == old for one in content.entries.values() if one.plan == plan.id)
    ]
    plans = [plan for plan in imported.found.plans if plan.source == source.key]
    newer = [plan for plan in plans if same_plan(held, plan) is None]
    if newer and held:
        _add_edition(content, imported, source, old, newer, folder, told)
        return
    lines = placed_lines(imported.found, source.key)
    changes = compare(content, old, lines, source.prints)
    told.changes[old] = changes
    if changes.nothing:
        return
    key = old.split("/")[1]
    matched = {plan.key: same for plan in plans if (same := same_plan(held, plan))}
    folder.reword(changes.reworded)
    folder.move(changes.moved, matched)
    folder.take_away(changes.gone)
    for placed, quotes in changes.new:
        folder.add(placed, quotes, key, matched)
    _update_plans(content, plans, matched, folder)
    folder.update_source(key, source)


def _same_source(content: Content, own: str, source: SourceFound) -> str | None:
    """Give the id of the stored source that a page is: by its key, its own address, or its title; of several editions the newest."""
    held = [one for one in content.sources.values() if one.municipality == own]
    editions = [
        one
        for one in held
        if one.id.split("/")[1] == source.key or one.id.split("/")[1].rpartition("-")[0] == source.key
    ]
    same = editions or [one for one in held if one.title == source.title or (source.url and one.url == source.url)]
    return max(same, key=lambda one: (one.read_on, one.id)).id if same else None


def _add_source(imported: Imported, source: SourceFound, key: str, folder: Folder, told: Again) -> None:
    """Add a page that the folder did not have, with all it says."""
    folder.add_source(key, source)
    for plan in imported.found.plans:
        if plan.source == source.key:
            _add_plan(imported, plan, key, folder, told)
    for placed in placed_lines(imported.found, source.key):
        if placed.plan is None:
            folder.add(placed, placed.line.quote, key, {})


def _add_edition(
    content: Content, imported: Imported, source: SourceFound, old: str, newer: list[Plan], folder: Folder, told: Again
) -> None:
    """Add a page for a new time as a source of its own, with its plans; the plan before then ends, and keeps all it has."""
    first = next((plan.period.first for plan in newer if plan.period and plan.period.first), None)
    key = f"{source.key}-{first.year}" if first else f"{source.key}-ny"
    folder.add_source(key, source)
    changes = compare(content, old, placed_lines(imported.found, source.key), source.prints)
    told.changes[old] = Changes(new=[(placed, quotes) for placed, quotes in changes.new if placed.plan is None])
    for placed, quotes in told.changes[old].new:
        folder.add(placed, quotes, key, {})
    for plan in newer:
        _add_plan(imported, plan, key, folder, told)
    if first:
        for before in content.plans_of(imported.place.id):
            if (
                before.valid_from
                and before.valid_from < first
                and (before.valid_to is None or before.valid_to >= first)
            ):
                folder.set_plan(before, {"valid_to": first - timedelta(days=1)})
                told.ended.append(before.id)


def _add_plan(imported: Imported, plan: Plan, source: str, folder: Folder, told: Again) -> None:
    plan.key = folder.free_plan(plan.key)
    for line in plan.lines:
        line.source = source
    plan.source = source
    for name, text in files_of_plan(imported.place, plan, imported.found).items():
        folder.texts[name] = text
    told.new_plans.append(f"{imported.place.id}/{plan.key}")


def _update_plans(content: Content, plans: list[Plan], matched: Mapping[str, HeldPlan], folder: Folder) -> None:
    """Take over what the newer page says of a plan's time and decision, when it says something else than before."""
    for plan in plans:
        old = matched.get(plan.key)
        if old is None:
            continue
        said: dict[str, object] = {}
        if plan.period and plan.period.last and plan.period.last != old.valid_to:
            said |= {"valid_to": plan.period.last, "period": plan.period.words}
        if plan.decided and plan.decided.on and old.decided and old.decided.on != plan.decided.on:
            stated = old.decided.stated_in
            said["decided"] = {"by": plan.decided.by, "on": plan.decided.on, "stated_in": stated}
        folder.set_plan(old, said)


def folder_texts(root: Path) -> dict[str, str]:
    """Give the files of a folder by their path within it."""
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(root.rglob("*.yml"))
        if not any(part.startswith(".") for part in path.relative_to(root).parts)
    }
