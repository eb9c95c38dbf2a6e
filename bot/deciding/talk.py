"""Rows that act upon what was said before: picks, doubts, and what was told cast anew."""

from __future__ import annotations

from collections.abc import Sequence

from bot.content.model import Entry, Kind, Outcome
from bot.deciding.plan import Do, Plan, plan_of
from bot.deciding.settling import settled
from bot.deciding.situation import Situation

RECAST = {"shorten": "short", "simplify": "simple", "repeat": "again", "cite": "source", "clarify": "simple"}
MOST_MORE = 3


def picked(at: Situation) -> Plan | None:
    """What is picked from the list last shown, by its place or by what it says, is told."""
    reading = at.question.reading
    if not at.talk.listed or at.question.act not in ("pick", "correct") or reading.municipalities:
        return None
    if reading.ordinal is not None and not reading.sorts:
        return placed(at, reading.ordinal)
    listed = [entry for one in at.talk.listed if (entry := at.book.entry(one))]
    if not listed:
        return None
    near_at = at.book.index.ranker.near_at
    found = [one for one in at.ranking.of(listed[0].municipality) if one.entry in listed]
    likely = (one.entry for one in found if one.probability >= near_at or at.ranking.meets[one.entry.id])
    meeting = next(likely, None)
    return told_entry(at, meeting) if meeting else None


def placed(at: Situation, ordinal: int) -> Plan | None:
    """Tell the member at a place of the list last shown, or of the one picked from before: "och det första?"."""
    listed = at.talk.picked_from if at.talk.picked_from and at.question.reading.has("goes_on") else at.talk.listed
    place = ordinal - 1 if ordinal > 0 else ordinal
    if not -len(listed) <= place < len(listed):
        return None
    entry = at.book.entry(listed[place])
    if entry is not None:
        return told_entry(at, entry)
    owner = at.book.entry(listed[place].rpartition("/")[0])
    return Plan(Do.tell, municipality=owner.municipality, entries=(owner.id,), topic=listed[place]) if owner else None


def told_entry(at: Situation, entry: Entry) -> Plan:
    """Give the plan that tells an entry by itself: an area by its lines."""
    goals = at.book.inside(entry, Kind.goal) if entry.kind is Kind.area else []
    if goals:
        return Plan(Do.lists, municipality=entry.municipality, entries=_ids(goals), sort=Kind.goal, frame=entry.id)
    return Plan(Do.tell, municipality=entry.municipality, entries=(entry.id,))


def recast(at: Situation) -> Plan | None:
    """What was just told is told shorter, simpler, again, or by its source: never a search."""
    cast = RECAST.get(at.question.act)
    if cast == "source" and at.question.reading.has("word_for_word"):
        cast = "again"
    if cast is None or at.question.telling and at.found and not at.surely(at.question.act):
        return None
    if not at.talk.told.plan:
        return Plan(Do.say, Outcome.clarify, phrase="ask_help")
    before = plan_of(at.talk.told.plan)
    return Plan(Do.recast, before.outcome, before.aspect, before.municipality, phrase=cast, parts=(before,))


def more(at: Situation) -> Plan | None:
    """More of the same is what belongs to it and has not been told; when there is none, that is said."""
    if at.question.act not in ("more", "exhaust") or at.question.telling and at.found:
        return None
    subject = at.book.entry(at.talk.subject)
    if subject is None:
        return Plan(Do.say, Outcome.clarify, phrase="ask_help")
    rest = _untold(at, subject) or (_neighbours(at, subject) if at.question.act == "more" else [])
    phrase = at.question.act if rest else "all_told"
    return Plan(Do.recast, municipality=subject.municipality, entries=_ids(rest[:MOST_MORE]), phrase=phrase)


def doubted(at: Situation) -> Plan | None:
    """A doubt is met with the words of the page, or with what is right."""
    subject = at.book.entry(at.talk.subject)
    if at.question.act != "doubt" or subject is None or at.question.telling and at.found:
        return None
    judged = settled(at, Plan(Do.tell, municipality=subject.municipality, entries=(subject.id,)), subject)
    sure = Plan(Do.recast, municipality=subject.municipality, entries=(subject.id,), phrase="sure")
    return judged if judged.claim else sure


def _untold(at: Situation, subject: Entry) -> list[Entry]:
    """Give what belongs to a subject and was not told: of the same concept, then what the content relates."""
    told = set(at.talk.told.passages) | set(at.talk.told.plan.get("entries", ())) | set(at.talk.listed) | {subject.id}
    related = [entry for one in subject.related if (entry := at.book.entry(one))]
    rest = [one for one in (*at.book.siblings(subject), *related) if not told & {one.id, *one.passages}]
    return list({one.id: one for one in rest}.values())


def _neighbours(at: Situation, subject: Entry) -> list[Entry]:
    """Give the other lines of the same sort in the same area that were not told."""
    told = set(at.talk.told.passages) | {subject.id}
    area = at.book.entry(subject.area)
    return [one for one in at.book.inside(area, subject.kind) if not told & {one.id, *one.passages}] if area else []


def _ids(entries: Sequence[Entry]) -> tuple[str, ...]:
    return tuple(entry.id for entry in entries)
