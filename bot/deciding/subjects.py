"""Rows that tell a subject: what is asked of it, or honestly that just this is not told."""

from __future__ import annotations

from bot.content.model import Entry, Kind, Outcome
from bot.deciding.plan import Do, Plan
from bot.deciding.settling import settled
from bot.deciding.situation import Situation
from bot.deciding.talk import told_entry
from bot.language.figures import FigureKind, figures
from bot.retrieval.index import Candidate
from bot.understanding.question import Aspect

OF_GOALS = (Aspect.measured, Aspect.how, Aspect.who_does)
OF_TARGETS = (Aspect.amount, Aspect.deadline, Aspect.baseline, Aspect.count)
OF_AREA = (Aspect.what, Aspect.list, Aspect.how, Aspect.summary)
DECISIONS = (Aspect.who_decided, Aspect.when_decided)
MOST_BESIDE = 2  # lines told beside the one that answers


def figure_named(at: Situation) -> Plan | None:
    """A figure that another line has is told to be that line's: "vad gäller de 80?"."""
    if at.question.telling or at.municipality is None or at.question.reading.sorts or at.polar:
        return None
    asked = {
        one.value for one in figures(at.question.reading.text) if one.kind not in (FigureKind.year, FigureKind.date)
    }
    lines = [one for one in at.book.content.entries.values() if one.municipality == at.municipality and one.targets]
    having = [one for one in lines if asked & {target.value for target in one.targets}]
    if not asked or len(having) != 1 or at.subject and having[0].id == at.subject.id:
        return None
    return told_entry(at, having[0])


def which_one(at: Situation) -> Plan | None:
    """ "Vilken kommun var det då?" is answered by the municipality that has what was spoken of."""
    if at.question.telling or not at.question.reading.has("which_one"):
        return None
    before = at.talk.told.plan
    entry = at.book.entry(before.get("frame") if before.get("phrase") == "other_has" else at.talk.subject)
    if entry is None or at.aspect is Aspect.comparison or at.question.reading.sorts:
        return None
    return Plan(Do.tell, aspect=Aspect.what, municipality=entry.municipality, entries=(entry.id,), phrase="which_one")


def meaning(at: Situation) -> Plan | None:
    """A hard word is explained, with a line of the page that uses it."""
    pointed = at.question.reading.sorts and at.question.reading.ordinal is not None
    if at.aspect is not Aspect.meaning or at.subject is not None or pointed:
        return None
    term = at.book.term_in(at.question)
    own = (
        {token.term for line in (term.word, *term.also) for token in at.book.reader.read(line).tokens}
        if term
        else set()
    )
    if term is None or at.question.telling - own or at.found and Aspect.meaning.value in at.found.entry.tells:
        return None
    using = [one for one in at.ranking.of(at.municipality) if at.book.uses(one.entry, term)][:1]
    ids = tuple(one.entry.id for one in using)
    return Plan(Do.explain, municipality=at.municipality, entries=ids, topic=term.id, aspect=Aspect.meaning)


def elsewhere_claimed(at: Situation) -> Plan | None:
    """What is claimed of one municipality and stands on another's page is told to be the other's, with what is nearest."""
    if not at.question.named or at.municipality is None or not at.polar or at.question.repeated:
        return None
    asked, own = at.question.telling, at.best
    if not asked or own is not None and asked <= at.book.said(own.entry):
        return None
    for name in at.ranking.candidates:
        other = at.ranking.best(name)
        if name != at.municipality and other and _has(at, other, own):
            near = (own.entry.id,) if own and own.probability >= at.book.index.ranker.near_at else ()
            return Plan(
                Do.near, Outcome.false_premise, at.aspect, at.municipality, near,
                phrase="other_has", topic=name, frame=other.entry.id, claim="no",
            )  # fmt: skip
    return None


def _has(at: Situation, other: Candidate, own: Candidate | None) -> bool:
    """Whether another municipality's line meets all that is claimed, in its very words, and is the likelier one."""
    asked = at.question.telling
    likelier = own is None or other.probability >= own.probability or not asked <= at.ranking.meets[own.entry.id]
    if not likelier or not asked <= at.ranking.meets[other.entry.id]:
        return False
    held = {target.value for target in other.entry.targets if target.value is not None}
    shown = {one.value for line in other.entry.quote for one in figures(line)} if held else set()
    return asked <= at.book.said(other.entry) or bool(shown & {one.value for one in figures(at.question.reading.text)})


def other_time(at: Situation) -> Plan | None:
    """A time that no plan of the municipality reaches is said not to be told."""
    reading = at.question.reading
    if (
        at.municipality is None
        or at.subject is not None
        and (not reading.years or at.polar or at.aspect is Aspect.baseline)
    ):
        return None
    if at.polar and at.found:
        return None
    before = at.before and _has_no_plan_before(at)
    beyond = [year for year in reading.years if at.book.plan_at(at.municipality, at.today, [year]) is None]
    named = at.found and any(str(year) in " ".join(at.found.entry.quote) for year in beyond)
    if not before and not beyond or named or at.found and at.tells(at.found.entry, Aspect.change):
        return None
    return Plan(Do.no, Outcome.other_period, municipality=at.municipality, topic=str(beyond[0]) if beyond else "")


def _has_no_plan_before(at: Situation) -> bool:
    plan = at.book.plan_at(at.municipality or "", at.today)
    earlier = [one for one in at.book.content.plans_of(at.municipality or "") if plan and one.begins < plan.begins]
    of_a_plan = at.found is None or at.found.entry.plan is not None or bool(at.question.reading.sorts)
    return not (earlier and of_a_plan)


def decision(at: Situation) -> Plan | None:
    """Who decided and when is told of the very thing, or of the goals when they are meant; else that it is not told."""
    if at.aspect not in DECISIONS:
        return None
    entry = _decided(at)
    if entry is None:
        return None
    if at.subject is None and at.question.telling - at.ranking.meets.get(entry.id, at.question.telling):
        return Plan(Do.lack, Outcome.not_in_source, Aspect.what, entry.municipality, (entry.id,))
    entry = at.book.decided_beside(entry)
    held = at.book.content.decision_of(entry)
    stating = _stating(at, entry) if held is None else None
    if stating is not None:
        return Plan(Do.tell, aspect=at.aspect, municipality=entry.municipality, entries=(stating.id,))
    told = held is not None or at.tells(entry, at.aspect)
    do = Do.decision if held is not None else Do.tell if told else Do.lack
    outcome = Outcome.answered if told else Outcome.not_in_source
    return Plan(do, outcome, at.aspect, at.municipality or entry.municipality, (entry.id,))


def _stating(at: Situation, entry: Entry) -> Entry | None:
    """Give the fact of the same plan that tells who decided, when no decision is written down."""
    facts = (one for one in at.book.content.entries.values() if entry.plan and one.plan == entry.plan)
    return next((one for one in facts if one.kind is Kind.fact and at.aspect.value in one.tells), None)


def of_the_goals(at: Situation) -> Plan | None:
    """What is asked of the goals as such, how they are followed up or reached, is told by the fact that tells it of them."""
    goals = Kind.goal in at.question.reading.sorts or at.question.reading.has("how_reach")
    of_a_line = at.subject is not None and at.subject.kind is not Kind.fact and at.question.act != "ask"
    followed_up = at.aspect is Aspect.measured and at.subject is not None and not at.tells(at.subject, at.aspect)
    meant = followed_up or goals and not of_a_line
    if at.municipality is None or at.question.telling or not meant or at.aspect not in OF_GOALS:
        return None
    facts = [
        one for one in at.book.content.entries.values() if one.municipality == at.municipality and one.kind is Kind.fact
    ]
    telling = [one for one in facts if at.aspect.value in one.tells and at.book.speaks_of_goals(one)]
    return told_entry(at, telling[0]) if telling else None


def _decided(at: Situation) -> Entry | None:
    """Give the entry whose decision is asked for: the subject, the goals of the plan, or what was found."""
    plan = at.plan()
    if at.subject is not None and Kind.goal not in at.question.reading.sorts:
        return at.subject
    if plan is not None and Kind.goal in at.question.reading.sorts and not at.question.telling:
        goals = at.members(plan, Kind.goal)
        return goals[0] if goals else None
    return at.found.entry if at.found else None


def told(at: Situation) -> Plan | None:
    """What was found, or is in view, is told with the aspect asked of it first."""
    entry = at.subject or (at.found.entry if at.found else None)
    if entry is None or at.subject is None and _misses_the_point(at, entry):
        return None
    if entry.kind is Kind.area and at.aspect in OF_AREA:
        return told_entry(at, entry)
    if at.beside_the_point and not at.polar:
        return None
    aspect = at.aspect_of(entry)
    listed = _of_the_list(at, entry)
    if listed:
        return Plan(Do.tell, aspect=at.aspect, municipality=entry.municipality, entries=listed)
    new = _not_yet_told(at, entry)
    if new is not None:
        return Plan(Do.tell, aspect=at.aspect, municipality=entry.municipality, entries=(entry.id, new.id))
    marked = [one for one in at.book.siblings(entry) if at.aspect.value in one.tells]
    if at.subject is not None and marked and at.aspect is not Aspect.what:
        both = (entry.id, marked[0].id) if at.tells(entry, at.aspect) else (marked[0].id,)
        return Plan(Do.tell, aspect=at.aspect, municipality=entry.municipality, entries=both)
    plan = Plan(
        Do.tell, aspect=aspect or at.aspect, municipality=entry.municipality, entries=(entry.id, *_beside(at, entry))
    )
    judged = settled(at, plan, entry)
    if aspect is not None or judged.claim not in ("", "open"):
        return judged
    for other in at.book.siblings(entry):
        if at.tells(other, at.aspect):
            return Plan(Do.tell, aspect=at.aspect, municipality=entry.municipality, entries=(other.id,))
    return None


def _of_the_list(at: Situation, entry: Entry) -> tuple[str, ...]:
    """Give the members of the list last shown that tell what is asked, when its first one does not: "hur många procent?"."""
    was_list = at.talk.told.plan.get("do") in ("lists", "compare")
    if at.subject is None or not was_list or at.aspect not in OF_TARGETS or at.tells(entry, at.aspect):
        return ()
    members = [one for name in at.talk.listed if (one := at.book.entry(name)) and at.tells(one, at.aspect)]
    return tuple(one.id for one in members if one.municipality == entry.municipality)[: MOST_BESIDE + 1]


def _not_yet_told(at: Situation, entry: Entry) -> Entry | None:
    """Give what else belongs to what is in view, when it is asked of again and has been told: never the same answer twice."""
    told = set(at.talk.told.passages) | set(at.talk.told.plan.get("entries", ()))
    if at.subject is None or at.aspect is not Aspect.what or at.polar or not {entry.id, *entry.passages} & told:
        return None
    lines = (
        one for one in at.book.siblings(entry) if one.kind is not Kind.area and one.plan == entry.plan and one.quote
    )
    return next((one for one in lines if not set(one.passages) & told), None)


def _misses_the_point(at: Situation, entry: Entry) -> bool:
    """Whether telling words name concepts, and the entry meets none of those words, by itself or by a concept."""
    words = [token for token in at.question.words or at.question.background if token.term in at.question.telling]
    named = {words[place].term for place in at.book.index.net.named(words)}
    alike = {token.term for token in words if not token.parts and at.book.says_alike(entry, token.term)}
    met = at.ranking.meets[entry.id] | alike
    return bool(named) and not named & met


def lacking(at: Situation) -> Plan | None:
    """What is asked of a subject and not told of it is said to be so; the line itself is told once."""
    entry = at.subject or (at.found.entry if at.found else None)
    if entry is None or at.subject is None and _misses_the_point(at, entry):
        return None
    return Plan(Do.lack, Outcome.not_in_source, at.aspect, entry.municipality, (entry.id,))


def near(at: Situation) -> Plan | None:
    """A subject that the page does not have is said not to be found, with the nearest line when one is near."""
    best = at.best
    if best is None or best.probability < at.book.index.ranker.near_at or not at.meets_some(best):
        return None
    all_met = at.question.telling <= at.ranking.meets[best.entry.id]  # then there is nothing to deny
    municipality, topic = best.entry.municipality, "" if all_met else at.topic(best.entry)
    return Plan(Do.near, Outcome.not_in_source, at.aspect, municipality, (best.entry.id,), topic=topic)


def missing(at: Situation) -> Plan | None:
    """A subject that no page has is said not to be found."""
    if not at.question.telling:
        return None
    return Plan(Do.no, Outcome.not_in_source, municipality=at.municipality, phrase="not_found", topic=at.topic())


def general(at: Situation) -> Plan | None:
    """A message that names a municipality and nothing else is met with what can be asked of it."""
    if at.municipality is None or at.question.telling:
        return None
    return Plan(Do.ask_back, Outcome.clarify, municipality=at.municipality, phrase="about")


def _beside(at: Situation, entry: Entry) -> tuple[str, ...]:
    """Give what else is as probable and of the same concept, at most two lines, when what the subject says is asked."""
    if at.subject is not None or at.aspect is not Aspect.what:
        return ()
    telling, near_at = at.question.telling, at.book.index.ranker.near_at
    beside = [
        one.entry
        for one in at.ranking.of(entry.municipality)
        if one.probability >= near_at
        and one.entry.id != entry.id
        and telling <= at.ranking.meets[one.entry.id]
        and set(one.entry.concepts[:1]) & set(entry.concepts)
        and one.entry.plan in (None, entry.plan)
    ]
    return tuple(one.id for one in beside if not set(one.quote) & set(entry.quote))[:MOST_BESIDE]
