"""Finishes what was sorted: empty areas go, footnotes join their line, plans get a period, a decision and an id. Pure."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.importing.found import Area, Found, Line, Plan, Subject, Unused
from bot.importing.ids import give_keys
from bot.importing.phrase import lower_first
from bot.importing.roles import AREAS
from bot.importing.swedish import INFINITIVE

NO_AREA_WORD = ("del", "delar")
WHOLE = re.compile(r"\b(?:[\wåäö]*planen|[\wåäö]* plan|[\wåäö]*program(?:met)?|dokumentet)\b", re.IGNORECASE)
NAMED_KINDS = (
    ("goal", re.compile(r"\b(?:mål|målen|målsättningar)\b", re.IGNORECASE)),
    ("strategy", re.compile(r"\bstrategi(?:er|erna)?\b", re.IGNORECASE)),
)
FOOTNOTE = re.compile(r"^(\*+|\d\))\s+\S")


def finish(found: Found, own: frozenset[str]) -> None:
    """Make the found ready to be written: every plan holds something, every line has an id and every footnote its line."""
    for plan in found.plans:
        _drop_repeated_goals(plan, found)
        _settle_areas(plan, found)
        _settle_decision(plan)
    _drop_repeated(found)
    found.plans[:] = [plan for plan in found.plans if plan.areas or not _moved(plan, found)]
    _join_footnotes(found)
    for plan in found.plans:
        _name_areas(plan)
    _part_titles(found)
    _plan_keys(found.plans)
    give_keys(found, own)


def _settle_areas(plan: Plan, found: Found) -> None:
    """Take away headings under which nothing stands, unless the page names only areas; and count a lone heading as none."""
    holding = [area for area in plan.areas if not area.is_empty]
    for area in [area for area in plan.areas if area.is_empty and holding]:
        plan.areas.remove(area)
        found.unused.append(Unused(area.head.quote[0], "rubrik utan mål under", area.head.source))
    flat = [area for area in plan.areas if not area.counted]
    if len(flat) > 1 and len(flat) == len(plan.areas):
        for area in flat:
            area.counted = True
    plan.area_word = plan.area_word or NO_AREA_WORD


def _drop_repeated_goals(plan: Plan, found: Found) -> None:
    """Keep of a goal that stands twice the one in an area of its own, else the first; tell of the other."""
    seen: dict[str, tuple[Area, Line]] = {}
    for area in plan.areas:
        for line in list(area.goals):
            said = line.quote[0].casefold().rstrip(" .")
            first = seen.get(said)
            if first is None:
                seen[said] = (area, line)
                continue
            loser = first if area.counted and not first[0].counted else (area, line)
            loser[0].goals.remove(loser[1])
            seen[said] = (area, line) if loser is first else first
            found.unused.append(Unused(loser[1].quote[0], "målet står redan på sidan", loser[1].source))


def _settle_decision(plan: Plan) -> None:
    """Let what the heading of the only goals says of their decision hold for the plan, for the kinds of lines that the page names."""
    if len(plan.areas) == 1 and plan.areas[0].decided and not plan.decided:
        plan.decided, plan.stated, plan.areas[0].decided = plan.areas[0].decided, plan.areas[0].head, None
    if plan.decided and plan.stated:
        covers = covered(" ".join(plan.stated.quote))
        if covers:
            plan.decided = replace(plan.decided, covers=() if covers == ("goal",) else covers)
        else:
            plan.stated.doubts.append("sidan säger att något beslutades, men inte att det var målen")
            plan.decided = None


def covered(quote: str) -> tuple[str, ...]:
    """Give the kinds of lines that a decision covers: all when the whole plan was decided, else those that are named."""
    if WHOLE.search(quote):
        return ("goal", "strategy", "picture", "area")
    return tuple(kind for kind, words in NAMED_KINDS if words.search(quote))


def _moved(plan: Plan, found: Found) -> bool:
    """Move the facts of a plan without goals and areas to the page's own, and tell that the plan can go."""
    page = found.subjects.setdefault("page", Subject("page", "sidan", plan.source))
    page.facts += plan.facts
    if not page.facts:
        found.subjects.pop("page")
    return True


def _join_footnotes(found: Found) -> None:
    """Put each footnote as the last quoted line of the line that has its star."""
    for holder in [plan.facts for plan in found.plans] + [subject.facts for subject in found.subjects.values()]:
        for note in [line for line in holder if FOOTNOTE.match(line.quote[0])]:
            mark = FOOTNOTE.match(note.quote[0])
            starred = re.compile(rf"\w{re.escape(mark[1])}(?![*\w])") if mark else None
            owner = next(
                (
                    line
                    for line in found.lines()
                    if line is not note and starred and starred.search(" ".join(line.quote))
                ),
                None,
            )
            if owner:
                owner.quote += note.quote
                holder.remove(note)


def _drop_repeated(found: Found) -> None:
    """Take away facts whose every sentence another line already quotes, and tell of them."""
    quoted = {
        quote
        for plan in found.plans
        for area in plan.areas
        for line in (*area.goals, *area.strategies)
        for quote in line.quote
    }
    for holder in [plan.facts for plan in found.plans] + [subject.facts for subject in found.subjects.values()]:
        for line in list(holder):
            if quoted.issuperset(line.quote):
                holder.remove(line)
                found.unused += [Unused(quote, "står redan på sidan", line.source) for quote in line.quote]
            quoted |= set(line.quote)


def _name_areas(plan: Plan) -> None:
    """Name areas whose heading is no name of a thing by what the page calls them: målområdet En kommun för alla."""
    word = definite(plan.area_word[0]) if plan.area_word and plan.area_word != NO_AREA_WORD else ""
    for area in plan.areas:
        heading = area.head.quote[0].strip(" .:")
        if word and area.counted and (INFINITIVE.match(heading) or re.match(r"^(?:En|Ett|Vi|Alla)\b", heading)):
            area.head.title = f"{word} {heading}"
    for line in plan.facts:
        if line.quote[-1].endswith(":") and AREAS.search(line.quote[-1]):
            line.quote += tuple(area.head.quote[0] for area in plan.areas if area.counted)


def definite(word: str) -> str:
    """Give what an area is called in the definite: område → området, inriktning → inriktningen."""
    if word.endswith("ning"):
        return f"{word}en"
    return f"{word}t" if word.endswith(("e", "a")) else f"{word}et"


def _part_titles(found: Found) -> None:
    """Give a line whose title another of its kind already has a longer one, out of its own words."""
    for lines in [[*plan.facts, *plan.goals] for plan in found.plans] + [
        subject.facts for subject in found.subjects.values()
    ]:
        taken: set[str] = set()
        for line in lines:
            if line.title in taken:
                line.title = lower_first(" ".join(line.quote[0].rstrip(" .").split()[:9]))
            taken.add(line.title)


def _plan_keys(plans: list[Plan]) -> None:
    taken: set[str] = set()
    for plan in plans:
        first, last = (plan.period.first, plan.period.last) if plan.period else (None, None)
        wanted = f"plan-{(first or last).year}" if first or last else "plan"  # type: ignore[union-attr]
        plan.key, number = plan.key or wanted, 2
        while plan.key in taken:
            plan.key, number = f"{wanted}-{number}", number + 1
        taken.add(plan.key)


def areas_in_order(plan: Plan) -> list[tuple[int, Area]]:
    """Give a plan's areas with their numbers; those outside the division come last."""
    return list(enumerate(sorted(plan.areas, key=lambda area: not area.counted), start=1))


def doubtful(found: Found) -> list[Line]:
    """Give the lines with doubts, most doubts first."""
    return sorted((line for line in found.lines() if line.doubts), key=lambda line: -len(line.doubts))
