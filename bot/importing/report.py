"""What a person should know of an import: what was found, what is doubtful, and every sentence that no entry quotes. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.importing.finish import doubtful
from bot.importing.found import Line, Plan
from bot.importing.links import Link
from bot.importing.run import Imported

SHOWN = 90
SHOWN_CONCEPTS = 3


def report(imported: Imported, links: Sequence[Link] = ()) -> str:
    """Give the report as text: first what to look at, then everything found with its concepts, then what was left out and why."""
    linked = {id(link.line): link for link in links}
    return "\n".join((*_doubts(imported), *_unlinked(links), *_found(imported, linked), *_unused(imported)))


def unaccounted(imported: Imported) -> list[str]:
    """Give the sentences of the pages that are neither quoted nor told as unused; there should be none."""
    quoted = {quote for line in imported.found.lines() for quote in line.quote}
    told = {unused.text for unused in imported.found.unused}
    left = []
    for page in imported.pages:
        for block in page.blocks:
            if block.text in told | quoted:
                continue
            left += [
                one
                for one in block.sentences
                if one not in quoted | told and not any(one.endswith(quote) for quote in quoted)
            ]
    return left


def _doubts(imported: Imported) -> Iterator[str]:
    held = doubtful(imported.found)
    yield f"Titta på det här först ({len(held)}):" if held else "Inget är tveksamt."
    for line in held:
        yield f"  {line.key}: {'; '.join(line.doubts)}"
        yield f"    ”{_cut(line.quote[0])}”"


def _unlinked(links: Sequence[Link]) -> Iterator[str]:
    held = [link for link in links if not link.concepts]
    if held:
        yield f"\nRader utan begrepp ({len(held)}). Hör de till något av dessa? Skriv det under concepts."
    for link in held:
        yield f"  {link.line.title}: {', '.join(concept.id for concept in link.nearest)}?"


def _found(imported: Imported, links: Mapping[int, Link]) -> Iterator[str]:
    for source in imported.sources:
        yield f"\n{source.title} ({source.key}): {f'uppdaterad {source.updated}' if source.updated else 'sidan anger inget datum'}"
    for subject in imported.found.subjects.values():
        yield f"\n{subject.title}: {len(subject.facts)} poster"
        yield from (f"  {_line(line, links)}" for line in subject.facts)
    for plan in imported.found.plans:
        yield f"\n{plan.title}: {_plan(plan)}"
        yield from (f"  {_line(line, links)}" for line in plan.facts)
        for area in plan.areas:
            yield f"  {area.head.title}: {len(area.goals)} mål, {len(area.strategies)} strategier{', målbild' if area.picture else ''}"
            yield from (f"    mål       {_line(line, links)}" for line in area.goals)
            yield from (f"    strategi  {_line(line, links)}" for line in area.strategies)


def _unused(imported: Imported) -> Iterator[str]:
    unused = imported.found.unused
    yield f"\nInte använt ({len(unused)}):"
    yield from (f"  {one.why}: ”{_cut(one.text)}”" for one in unused)
    for sentence in unaccounted(imported):
        yield f"  okänt varför: ”{_cut(sentence)}”"


def _plan(plan: Plan) -> str:
    period = f"gäller {plan.period.words}" if plan.period else "sidan säger inte vilken tid"
    decided = "sidan säger inte vem som beslutade"
    if plan.decided:
        decided = (
            f"beslutade av {plan.decided.by}{f' {plan.decided.on}' if plan.decided.on else ', sidan säger inte när'}"
        )
    return f"{period}, {decided}"


def _line(line: Line, links: Mapping[int, Link]) -> str:
    measured = "; ".join(
        " ".join(
            str(part)
            for part in (
                target.operator.value,
                f"{target.value:g}" if target.value is not None else None,
                target.unit,
                target.year or target.period,
            )
            if part is not None
        )
        for target in line.targets
    )
    link = links.get(id(line))
    concepts = (
        f" – {', '.join(concept.title for concept in link.concepts[:SHOWN_CONCEPTS])}" if link and link.concepts else ""
    )
    return f"{line.title}{f' [{measured}]' if measured else ''}{concepts}"


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rsplit(' ', 1)[0]} …"
