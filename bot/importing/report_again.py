"""What a person should know of a newer copy of a page: reworded, moved, gone and new, and what to look at. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from bot.importing.again import Again
from bot.importing.matching import Changes

EXPLAINED = ("text", "plain", "yes", "no", "words", "examples")


def report_again(again: Again) -> str:
    """Give the report as text."""
    lines = [line for source, changes in again.changes.items() for line in _of_source(source, changes)]
    lines += [f"Ny plan: {plan}. Den förra finns kvar." for plan in again.new_plans]
    lines += [f"Slutar gälla när den nya börjar: {plan}" for plan in again.ended]
    if again.folder.aside:
        lines.append("Det som inte längre står på sidan är inte borta, det ligger i kommunens mapp under .undanlagt.")
    return "\n".join(lines) or "Sidan säger samma sak som förut. Inget är ändrat."


def _of_source(source: str, changes: Changes) -> Iterator[str]:
    if changes.nothing:
        yield f"{source}: sidan säger samma sak som förut."
        return
    yield f"{source}: {len(changes.unchanged)} poster oförändrade, {len(changes.reworded)} omformulerade, {len(changes.gone)} borta, {len(changes.new)} nya, {len(changes.moved)} flyttade."
    for one in changes.reworded:
        yield f"  Omformulerad: {one.entry.id}\n    förut ”{one.entry.quote[one.number]}”\n    nu    ”{one.sentence}”"
        held = [key for key in EXPLAINED if getattr(one.entry, key)]
        if held:
            yield f"    se över {', '.join(held)}, som är skrivna till de gamla orden"
    yield from (f"  Borta: {entry}" for entry in changes.gone)
    yield from (
        f"  Flyttad: {entry.id} till {placed.area.head.title if placed.area else placed.part}"
        for entry, placed in changes.moved
    )
    yield from (f"  Ny: {placed.line.title}\n    ”{quotes[0]}”" for placed, quotes in changes.new)
