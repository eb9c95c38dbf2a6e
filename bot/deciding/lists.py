"""Rows that list, count, sum up and compare."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.content.model import Entry, Kind, Outcome
from bot.content.model import Plan as GoalPlan
from bot.deciding.plan import Do, Plan
from bot.deciding.settling import judged, settled
from bot.deciding.situation import Situation
from bot.deciding.talk import told_entry
from bot.deciding.verdict import ground_of_plan
from bot.understanding.question import Aspect

LISTS = (Aspect.list, Aspect.count)
OF_A_YEAR = (Aspect.what, Aspect.list, Aspect.how, Aspect.belongs)
BROAD, MOST = 3, 7  # lines, or narrower concepts, from which a topic is broad; lines of it that are told
LISTED = (Kind.goal, Kind.strategy, Kind.picture)


def summary(at: Situation) -> Plan | None:
    """A summary of a municipality's goals has every part in a line."""
    plan = at.plan()
    if at.aspect is not Aspect.summary or plan is None or at.met and at.found and at.found.entry.plan is None:
        return None
    if not at.question.words and not at.question.reading.sorts and not at.question.named and at.talk.told.plan:
        return None
    return Plan(Do.summarise, municipality=at.municipality, frame=plan.id, entries=plan.area_ids)


def counted_again(at: Situation) -> Plan | None:
    """ "Hur många blev det?" counts what was just listed, and "räkna upp dem" lists what was just counted."""
    leaning = at.subject is not None and not at.question.reading.sorts
    was_list = at.talk.told.plan.get("do") in ("lists", "count", "summarise")
    if at.aspect not in (Aspect.count, Aspect.list) or not leaning or not was_list or len(at.talk.listed) < 2:
        return None
    do = Do.count if at.aspect is Aspect.count else Do.lists
    return Plan(do, municipality=at.municipality, entries=at.talk.listed, sort=_sort(at, at.talk.listed))


def listed(at: Situation) -> Plan | None:
    """Goals, strategies, areas or target pictures are listed or counted: a plan's, an area's, a year's, or those that say it."""
    kind = _wanted(at)
    plan = at.plan()
    if kind is None or plan is None:
        return None
    if at.question.reading.has("judging") and not at.question.telling:
        return Plan(Do.no, Outcome.opinion, municipality=at.municipality, phrase="not_ranked")
    area = _area(at, plan)
    if kind is Kind.area and area is None:
        return _of_plan(at, plan, kind) if not _telling(at) else None
    if area is not None:
        return _of_area(at, area, kind)
    if not _telling(at) or at.question.reading.has("in_percent"):
        return _by_mark(at, plan) or _of_plan(at, plan, kind)
    meeting = _meeting(at, plan, kind) or _of_view(at, kind)
    if len(meeting) == 1 and (at.aspect is not Aspect.count or at.polar):
        return settled(at, told_entry(at, meeting[0]), meeting[0])
    return _list(at, meeting, kind, None, topic=at.topic()) if meeting else None


def of_topic(at: Situation) -> Plan | None:
    """A broad topic, the climate or the staff, is told by every goal and strategy that belongs to it."""
    plan, telling = at.plan(), at.question.telling
    asks_for_all = (
        at.aspect in (Aspect.what, Aspect.list, Aspect.how) and not at.polar and not at.question.reading.sorts
    )
    if plan is None or at.subject is not None or not asks_for_all or len(telling) != 1:
        return None
    broad = [concept for concept, _ in at.ranking.concepts[:1] if len(concept.covers) >= BROAD]
    members = [one for kind in (Kind.goal, Kind.strategy) for one in at.members(plan, kind)]
    meeting = [one for one in members if telling <= at.ranking.meets[one.id]]
    goals = [one for one in meeting if one.kind is Kind.goal]
    area = next((one for one in at.book.content.areas_of(plan) if broad and broad[0].id in one.concepts), None)
    if area is not None:
        return told_entry(at, area)
    if not broad or len(meeting) < BROAD or not goals:
        return None
    return _list(
        at,
        goals if len(goals) >= BROAD else meeting[:MOST],
        Kind.goal if len(goals) >= BROAD else None,
        None,
        broad[0].title,
    )


def _wanted(at: Situation) -> Kind | None:
    """Give which sort of line is asked for, or None when the question asks for no list."""
    sorts = at.question.reading.sorts
    if at.aspect is Aspect.how and at.question.reading.has("how_reach"):
        return Kind.strategy
    if at.before and not sorts and not _telling(at):
        return Kind.area
    if at.question.reading.has("divided") and not _telling(at):
        return Kind.area
    if sorts and (at.question.reading.has("in_percent") or Kind.picture in sorts):
        return Kind.picture if Kind.picture in sorts else sorts[0]
    if sorts and at.aspect in (*LISTS, Aspect.amount) and at.polar and not _telling(at):
        return sorts[0]
    if at.question.reading.years and at.question.named and not _telling(at) and at.aspect in OF_A_YEAR:
        return Kind.goal
    if sorts and at.aspect is Aspect.belongs and at.question.reading.ordinal is not None:
        return sorts[0]
    specific = at.aspect not in (*LISTS, Aspect.what, Aspect.how, Aspect.summary, Aspect.comparison)
    if specific or not sorts and at.aspect not in (*LISTS, Aspect.how):
        return None
    if at.aspect is Aspect.how and not sorts:
        return Kind.strategy if at.question.reading.has("how_reach") else None
    return sorts[0] if sorts else None


def _telling(at: Situation) -> bool:
    """Whether the question has words that say more than that it is about the plan."""
    return bool(at.question.telling)


def _area(at: Situation, plan: GoalPlan) -> Entry | None:
    """Give the area that the words name, the place points to, or that is in view."""
    areas = at.book.content.areas_of(plan)
    reading = at.question.reading
    if reading.ordinal is not None and Kind.area in reading.sorts:
        place = reading.ordinal - 1 if reading.ordinal > 0 else reading.ordinal
        return areas[place] if -len(areas) <= place < len(areas) else None
    terms = at.question.telling
    pointed = _pointed(at)
    if pointed is not None:
        return pointed
    if terms:
        named = [area for area in areas if terms <= at.ranking.meets[area.id] and terms & at.book.name_of(area)]
        return named[0] if len(named) == 1 else None
    subject = at.subject
    return next((area for area in areas if subject and area.id in (subject.id, subject.area)), None)


def _pointed(at: Situation) -> Entry | None:
    """Give the area of the list last shown that an ordinal points to: "vilka mål hör till det första?"."""
    listed = [entry for one in at.talk.listed if (entry := at.book.entry(one))]
    ordinal = at.question.reading.ordinal
    if at.talk.picked_from and at.question.reading.has("goes_on"):
        listed = [entry for one in at.talk.picked_from if (entry := at.book.entry(one))]
    if ordinal is None or not listed or any(one.kind is not Kind.area for one in listed):
        return None
    place = ordinal - 1 if ordinal > 0 else ordinal
    return listed[place] if -len(listed) <= place < len(listed) else None


def _of_view(at: Situation, kind: Kind) -> list[Entry]:
    """Give the lines of a sort that belong to what is in view: "finns det någon strategi för det?"."""
    view = at.book.entry(at.talk.subject)
    if view is None or not at.question.reading.has("about_it"):
        return []
    near = [one for one in at.book.siblings(view) if one.kind is kind]
    area = at.book.entry(view.area)
    return near or (at.book.inside(area, kind) if area else [])


def _meeting(at: Situation, plan: GoalPlan, kind: Kind) -> list[Entry]:
    """Give the lines of a sort that meet every telling word; when none does, those that meet one that names a thing."""
    terms = at.question.telling
    members = at.members(plan, kind)
    meets = at.ranking.meets
    every = [entry for entry in members if terms <= meets[entry.id]]
    return every or ([entry for entry in members if terms & meets[entry.id]] if at.question.reading.has("and") else [])


def _of_plan(at: Situation, plan: GoalPlan, kind: Kind) -> Plan | None:
    members = at.book.content.areas_of(plan) if kind is Kind.area else at.members(plan, kind)
    if not members and at.aspect is Aspect.how:
        return None
    if not members and kind is Kind.strategy:
        return Plan(Do.no, Outcome.not_in_source, municipality=at.municipality, phrase="no_strategies")
    found = _list(at, members or at.book.content.areas_of(plan), kind if members else Kind.area, plan.id)
    return judged(at, replace(found, do=Do.count) if at.polar else found, ground_of_plan(at.book.content, plan))


def _of_area(at: Situation, area: Entry, kind: Kind) -> Plan:
    wanted = Kind.goal if kind is Kind.area else kind
    members = at.book.inside(area, wanted)
    if not members:
        return Plan(Do.no, Outcome.not_in_source, municipality=at.municipality, phrase="no_strategies")
    if at.question.reading.ordinal is not None and Kind.area not in at.question.reading.sorts and not _pointed(at):
        place = at.question.reading.ordinal - 1 if at.question.reading.ordinal > 0 else at.question.reading.ordinal
        if -len(members) <= place < len(members):
            return told_entry(at, members[place])
    return _list(at, members, wanted, area.id)


def _by_mark(at: Situation, plan: GoalPlan) -> Plan | None:
    """Give the goals that are measured in percent, or whose year is the one named."""
    goals = at.members(plan, Kind.goal)
    years = [year for year in at.question.reading.years if year != plan.begins.year]
    if at.question.reading.has("in_percent"):
        found = [goal for goal in goals if any(one.unit == "procent" for one in goal.targets)]
        return _list(at, found, Kind.goal, None, topic="procent") if found else None
    found = [goal for goal in goals if any(one.year in years for one in goal.targets)]
    return _list(at, found, Kind.goal, None, topic=str(years[0])) if found else None


def _list(at: Situation, members: Sequence[Entry], kind: Kind | None, frame: str | None, topic: str = "") -> Plan:
    do = Do.count if at.aspect is Aspect.count else Do.lists
    ids = tuple(one.id for one in members)
    return Plan(do, municipality=at.municipality, entries=ids, sort=kind, frame=frame, topic=topic, aspect=at.aspect)


def _sort(at: Situation, ids: Sequence[str]) -> Kind | None:
    kinds = {entry.kind for one in ids if (entry := at.book.entry(one))}
    return kinds.pop() if len(kinds) == 1 else None
