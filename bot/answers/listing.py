"""The step that lists and counts: whether a message asks for a list, and of what. The lists themselves are `lists`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import reduce

from bot.answers.answer import Answer
from bot.answers.book import CLAUSE, Book
from bot.answers.evidence import CERTAIN, best
from bot.answers.lists import answer_of, areas, of_area, of_plan, of_topic, of_word, of_year, overview
from bot.answers.period import called, plan_asked
from bot.answers.query import Query
from bot.answers.reading import Reading, parted
from bot.answers.wording import asks_municipality, explanation, phrase, quotes, said
from bot.content.model import Entry, Kind, Municipality, Outcome, Plan
from bot.language.accents import fold, normalise

AREA_MATCH = 0.75  # share of the telling words that an area's own words must cover
A_NAME = 2.5  # weight of a word that names an area by itself: medborgarperspektivet
A_SUBJECT = 2.0  # weight of a word beside the name, of which more is asked: investeringar
SHORTEST_STEM = 5  # letters
SHORT_LIST = 6
LIST_KINDS = ("ask_goals", "ask_strategies", "ask_count")
LISTS = ("list", "count", "perhaps_list")


def listing(book: Book, query: Query, today: date) -> Answer | None:
    """Give the list or the number that was asked for, when the message asks for one."""
    query = _clause(book, query)
    kind = None if _of_its_goals(book, query) else wanted(query)
    if kind is None:
        return _area_named(book, query, today)
    if _declined(book, query) or _precise(book, query):
        return None
    if query.municipality:
        return listed(book, query, book.content.municipalities[query.municipality], kind, today)
    answers = [answer for one in _meant(book, query) if (answer := listed(book, query, one, kind, today))]
    if not answers:
        return None
    if len(answers) == 1 or all(len(answer.sentences) <= SHORT_LIST for answer in answers):
        return reduce(Answer.then, answers)
    return asks_municipality(book, query)


def _of_its_goals(book: Book, query: Query) -> bool:
    """Whether the goals meant are those that the thing in view itself speaks of: "hur ska de målen vara?" of a climate plan."""
    if query.focus is None or query.focus.kind not in (Kind.fact, Kind.strategy):
        return False
    if query.reading.rest or query.reading.has("list", "count", "how_reach") or query.reading.sorts != {Kind.goal}:
        return False
    tokens = (token for line in query.focus.quote for token in book.read(line).tokens)
    return any("mal" in (token.term, *token.parts) for token in tokens)


def _clause(book: Book, query: Query) -> Query:
    """Give the query of the clause that asks for a whole list: "läxförhör: vilka områden har Karlstad?"; itself when none does."""
    plans = book.content.plans_of(query.municipality) if query.municipality else []
    if query.focus or any(book.about_governance(query.reading.rest, plan) for plan in plans):
        return query
    for clause in parted(CLAUSE, query.reading.asked):
        part = book.read(clause)
        whole = any(book.about_governance(part.rest, plan) or _of_an_area(book, part, plan) for plan in plans)
        if part.sorts and part.has("list", "count") and whole:
            return replace(query, reading=replace(part, municipalities=query.municipalities))
    return query


def _meant(book: Book, query: Query) -> list[Municipality]:
    """Give the municipalities whose own word for its areas the message uses: "samverkansområden"; else all of them."""
    calling = called(book, query, list(book.content.plans.values()))
    return [one for one in book.municipalities if not calling or any(plan.municipality == one.id for plan in calling)]


def _declined(book: Book, query: Query) -> bool:
    """Whether the content has an honest no for this very question: "vem tog fram målen?"."""
    top = best(book, query, query.municipality)
    listed = query.reading.has(*LISTS, "how_reach")
    return not listed and top.entry.outcome is not Outcome.answered and top.score >= CERTAIN


def _precise(book: Book, query: Query) -> bool:
    """Whether a fact answers the very question, and only seems to want a list: "vilka röstade igenom målen?"."""
    reading = query.reading
    top = best(book, query, query.municipality)
    for_a_list = reading.has("list", "count", "how_reach") or reading.ordinal is not None or query.asks(*LIST_KINDS)
    asks_else = reading.has("who", "when", "why", "decided", "meaning") or not for_a_list
    stands = reading.rest or query.focus is None and not query.asks("follow_up")
    return asks_else and bool(stands) and top.entry.kind is Kind.fact and top.score >= CERTAIN


def wanted(query: Query, compared: bool = False) -> Kind | None:
    """Give which sort of line is to be listed, or None when the message asks for no list."""
    reading = query.reading
    if reading.has("purpose"):
        return None
    if reading.has("divided") and not reading.rest:
        return Kind.area
    listing_asked = reading.has(*LISTS)
    listed = (
        compared
        or not reading.rest
        or reading.ordinal is not None
        or reading.has(*LISTS)
        or query.asks(*LIST_KINDS, least=0.35)
    )
    if reading.has("how_reach") or Kind.strategy in reading.sorts and listed:
        return Kind.strategy
    if Kind.picture in reading.sorts:
        return Kind.picture
    if Kind.goal in reading.sorts and listed and (listing_asked or not reading.has("who", "when", "why", "decided")):
        return Kind.goal
    if Kind.area in reading.sorts and reading.has(*LISTS):
        return Kind.area
    if reading.years and reading.has(*LISTS) and not reading.rest:
        return Kind.goal
    if query.asks("ask_strategies", least=0.6) and query.focus and not reading.rest:
        return Kind.strategy
    return Kind.goal if query.asks("ask_goals", least=0.7) and not reading.rest else None


def listed(book: Book, query: Query, municipality: Municipality, kind: Kind, today: date) -> Answer | None:
    """Give one municipality's list of a kind, narrowed to the area, topic or year that was asked for; None when it has none."""
    plan = plan_asked(book, query, municipality.id, today)
    if plan is None:
        return None
    whole = book.about_governance(query.reading.rest, plan)
    if _seeks_areas(query) and whole:
        kind = Kind.area
    if kind is Kind.area:
        return areas(book, query, municipality, plan, today) if whole else None
    targeted = [year for year in query.reading.years if year != plan.valid_from.year]
    if targeted and kind is Kind.goal and not query.reading.rest:
        return of_year(book, query, municipality, plan, targeted[0])
    if kind is Kind.strategy and not book.content.within(plan.id, kind):
        return None if query.reading.rest else _no_strategies(book, query, municipality)
    about = tuple(token for token in query.reading.rest if not book.about_governance([token], plan))
    narrowed = query if whole else replace(query, reading=replace(query.reading, rest=about))
    area = _area(book, query, plan)
    by_word = None if whole else of_word(book, narrowed, municipality, plan, kind)
    if area and (by_word is None or _in_the_name(narrowed.reading, area) or Kind.area in query.reading.sorts):
        return of_area(book, query, municipality, plan, area, kind)
    if not whole:
        return by_word or of_topic(book, narrowed, municipality, plan, kind)
    return of_plan(book, query, municipality, plan, kind, today)


def _in_the_name(reading: Reading, area: Entry) -> bool:
    """Whether a word of the message, less its ending, begins a word of the area's name: "ekonomi", "medarbetare"."""
    name = fold(normalise(f" {area.title} {area.quote[0]}"))
    return any(f" {token.term[: max(SHORTEST_STEM, len(token.term) - 1)]}" in name for token in reading.rest)


def _of_an_area(book: Book, reading: Reading, plan: Plan) -> bool:
    return any(_in_the_name(reading, area) for area in book.content.areas_of(plan))


def _seeks_areas(query: Query) -> bool:
    """Whether the list that is asked for is of areas, whatever else is named: "vilka perspektiv har målen?"."""
    return query.reading.sought is Kind.area and query.reading.has(*LISTS) and query.reading.ordinal is None


def _no_strategies(book: Book, query: Query, municipality: Municipality) -> Answer | None:
    """Say that the page gives no strategies, and tell what it does say of how the goals are reached."""
    known = book.find(
        query, municipality.id, lambda entry: entry.kind is Kind.fact and entry.outcome is Outcome.answered
    )
    entry = known[0].entry
    first = said(phrase(book, "no_strategies", municipality), (), municipality.id)
    sentences = [first, *explanation(entry), *quotes(entry)]
    return answer_of(book, query, municipality, sentences, [entry], entry.id)


def _area(book: Book, query: Query, plan: Plan) -> Entry | None:
    """Give the area that the message names, or that is in view."""
    candidates = [book.content.entries[area] for area in plan.area_ids]
    if Kind.area in query.reading.sorts and (named := _by_name(book, query, candidates)):
        return named
    words = [
        token for token in query.reading.rest if book.index.known(token) and not book.about_governance([token], plan)
    ]
    if words:
        by_words = {area.id: book.index.covered(words, area) for area in candidates}
        best = max(candidates, key=lambda area: by_words[area.id])
        if by_words[best.id] >= AREA_MATCH:
            return best
        return None
    if query.reading.ordinal is not None and not query.focus:
        place = query.reading.ordinal - 1 if query.reading.ordinal > 0 else query.reading.ordinal
        return candidates[place] if -len(candidates) <= place < len(candidates) else None
    return next((area for area in candidates if query.focus and area.id in (query.focus.id, query.focus.area)), None)


def _by_name(book: Book, query: Query, candidates: list[Entry]) -> Entry | None:
    """Give the only area that a word of the message stands in the name of: "det ekonomiska perspektivet"."""
    named = [area for area in candidates if _names(book, query, area)]
    return named[0] if len(named) == 1 else None


def _name(book: Book, area: Entry) -> frozenset[str]:
    """Give the telling words of an area's name."""
    return frozenset(token.term for line in (area.title, *area.quote[:1]) for token in book.read(line).rest)


def _area_named(book: Book, query: Query, today: date) -> Answer | None:
    """Give an overview of the area that the message names and says nothing more about."""
    if not query.municipality or not query.reading.rest or query.reading.has("who", "when", "why", "decided"):
        return None
    plan = plan_asked(book, query, query.municipality, today)
    if query.focus and book.says(query.focus, query.reading.rest):
        return None  # "och kommunens egen verksamhet?" asks more of what was told
    telling = [token for token in query.reading.rest if token.weight >= A_NAME]
    named = [area for area in book.content.areas_of(plan) if telling and _names(book, query, area)] if plan else []
    return overview(book, query, named[0]) if len(named) == 1 else None


def _names(book: Book, query: Query, area: Entry) -> bool:
    """Whether the telling words of the message stand in an area's name, and no other telling word beside them."""
    assert area.plan
    name, plan = _name(book, area), book.content.plans[area.plan]
    own = [token for token in query.reading.rest if token.term in name]
    others = [token for token in query.reading.rest if token not in own and token.weight >= A_SUBJECT]
    return bool(own) and book.about_governance(others, plan)
