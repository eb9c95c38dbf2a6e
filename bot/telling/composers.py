"""One composer for each thing that can be done: a Plan → sentences. None of them decides what is told."""

from __future__ import annotations

from bot.content.model import Decision, Entry, Kind
from bot.deciding.book import Book
from bot.deciding.plan import Do, Plan
from bot.telling.answer import Sentence
from bot.telling.aspects import first_sentence
from bot.telling.wording import day, explanation, lines, number, page, phrase, quotes, said
from bot.understanding.question import Aspect, Told

INTRODUCTIONS = {Kind.goal: "goal", Kind.strategy: "strategy"}
LIST_KEYS = {Kind.goal: "goals", Kind.strategy: "strategies", Kind.picture: "pictures", Kind.area: "areas"}
MEASURES = frozenset({Aspect.amount, Aspect.baseline})  # "procent av vad?" is answered by the words of the page, again


def entries_of(book: Book, plan: Plan) -> list[Entry]:
    """Give the entries that a plan tells; one that newer content has no more is left out."""
    return [entry for one in plan.entries if (entry := book.entry(one))]


def tell(book: Book, plan: Plan, before: Told) -> list[Sentence]:
    """Tell one subject: what is asked first, then its quote, unless that was just said, then what belongs to it."""
    subject, *beside = entries_of(book, plan)
    if plan.topic:
        return [one for one in quotes(subject) if plan.topic in one.passages]
    first = [*_claimed(book, plan, subject), *first_sentence(book, subject, plan.aspect)]
    if plan.phrase == "which_one":
        first = [said(phrase(book, "which_one", subject.municipality), [subject], subject.municipality)]
    again = plan.claim or not first or plan.aspect in MEASURES or before.plan.get("aspect", "what") == plan.aspect.value
    own = explanation(subject) if not first or plan.aspect is Aspect.what else []
    quoted = _unsaid(quotes(subject), before) if (first or own) and not again else quotes(subject)
    if not first and not own and quoted:
        own = [said(_introduction(book, subject), [subject], subject.municipality)]
    return [*first, *own, *quoted, *(line for line in lines(beside) if line.text not in subject.quote)]


def _claimed(book: Book, plan: Plan, subject: Entry) -> list[Sentence]:
    """Say Ja or Nej first, with what is right; or that the page does not settle it."""
    if not plan.claim:
        return []
    key = f"claim_{plan.claim}" + ("_right" if plan.right and plan.claim == "no" else "")
    return [said(phrase(book, key, subject.municipality, figure=plan.right), [subject], subject.municipality)]


def lists(book: Book, plan: Plan, before: Told) -> list[Sentence]:
    """Tell the members of a list, led by their number; a whole plan's goals and strategies by area."""
    members = entries_of(book, plan)
    intro = said(_list_introduction(book, plan, members), members, plan.municipality)
    if plan.sort in (Kind.goal, Kind.strategy) and plan.frame in book.content.plans:
        return [intro, *_by_area(book, members)]
    if plan.sort is Kind.area:
        return [intro, *(line for one in members for line in quotes(one, listed=True)[:1])]
    area = book.entry(plan.frame)
    whole = area is not None and area.kind is Kind.area and plan.sort is Kind.goal
    pictures = book.inside(area, Kind.picture) if area is not None and whole else []
    return [*(line for one in pictures for line in quotes(one)), intro, *lines(members)]


def _by_area(book: Book, members: list[Entry]) -> list[Sentence]:
    body: list[Sentence] = []
    for area in dict.fromkeys(one.area for one in members):
        inside = [one for one in members if one.area == area]
        head = book.entry(area)
        if head is not None:
            body.append(Sentence(f"{head.quote[0]}:", head.passages, municipality=head.municipality))
        body += lines(inside)
    return body


def count(book: Book, plan: Plan, before: Told) -> list[Sentence]:
    """Tell the number of members, and how they are spread over the areas."""
    members = entries_of(book, plan)
    claimed = _claimed(book, plan, members[0]) if members else []
    intro = said(_list_introduction(book, plan, members).rstrip(":") + ".", members, plan.municipality)
    areas = [area for one in dict.fromkeys(entry.area for entry in members) if (area := book.entry(one))]
    if len(areas) < 2 or plan.sort is Kind.area:
        return [*claimed, intro, *(lines(members) if plan.sort is Kind.area else [])]
    spread = [
        Sentence(
            f"{area.quote[0]}: {number(sum(one.area == area.id for one in members))}",
            area.passages, listed=True, municipality=area.municipality,
        )
        for area in areas
    ]  # fmt: skip
    return [*claimed, intro, *spread]


def _list_introduction(book: Book, plan: Plan, members: list[Entry]) -> str:
    key = LIST_KEYS.get(plan.sort or Kind.fact, "found")
    if len(members) == 1 and plan.sort in (Kind.strategy, Kind.picture):
        return _introduction(book, members[0])
    municipality = plan.municipality or members[0].municipality
    slots: dict[str, object] = {"count": number(len(members)), "topic": plan.topic}
    frame = book.content.plans.get(plan.frame or "")
    if frame is not None and frame.period:
        word = frame.area_word[0 if len(members) == 1 else -1]
        return phrase(book, f"all_{key}", municipality, period=frame.period, area_word=word, **slots)
    area = book.entry(plan.frame)
    if area is not None:
        return phrase(book, f"area_{key}", municipality, title=area.quote[0], **slots)
    return phrase(book, f"topic_{key}" if plan.topic else key, municipality, **slots)


def decision(book: Book, plan: Plan, before: Told) -> list[Sentence]:
    """Tell who decided and when, with the line that says so."""
    subject = entries_of(book, plan)[0]
    held = book.content.decision_of(subject)
    if held is None:
        return lack(book, plan, before)
    stated = book.entry(held.stated_in) or subject
    return [said(_decided(book, held, subject), [stated], subject.municipality), *_unsaid(quotes(stated), before)]


def _decided(book: Book, held: Decision, subject: Entry) -> str:
    by, plan = held.by, book.content.plans.get(subject.plan or "")
    frame = book.content.subjects.get(f"{subject.municipality}/{subject.subject}")
    title = held.what or (plan.title if plan else subject.title if subject.decided or frame is None else frame.title)
    key = "decided" if held.on else "decided_by"
    return phrase(book, key, subject.municipality, by=by, title=title, on=day(held.on) if held.on else "")


def lack(book: Book, plan: Plan, before: Told) -> list[Sentence]:
    """Say that just this is not told of the subject, and the line itself once."""
    subject = entries_of(book, plan)[0]
    frame = book.content.plans.get(subject.plan or "")
    title = frame.title if frame else subject.title
    sentences = [
        said(
            phrase(book, f"lack_{plan.aspect.value}", subject.municipality, title=title),
            [subject],
            subject.municipality,
        )
    ]
    if plan.aspect is Aspect.deadline and frame is not None and frame.period:
        sentences.append(said(phrase(book, "in_a_plan", period=frame.period), [subject], subject.municipality))
    rest = quotes(subject) or explanation(subject)
    return [*sentences, *(rest if plan.aspect in MEASURES else _unsaid(rest, before))]


def near(book: Book, plan: Plan, before: Told) -> list[Sentence]:
    """Say that the subject is not found, and the nearest line, marked as such."""
    nearest = entries_of(book, plan)
    if plan.phrase == "other_has":
        topic = book.content.municipalities[plan.topic].name
        text = phrase(book, "other_has" if nearest else "only_other_has", plan.municipality, topic=topic)
    else:
        text = phrase(book, "near" if plan.topic else "near_unsure", plan.municipality, topic=plan.topic)
    return [
        said(text, nearest, plan.municipality),
        *(line for one in nearest for line in (quotes(one) or explanation(one))),
    ]


def summarise(book: Book, plan: Plan, before: Told) -> list[Sentence]:
    """Tell every area of a plan in a line: the written one, else its goals' names."""
    frame = book.content.plans[plan.frame or ""]
    goals = book.content.within(frame.id, Kind.goal)
    intro = phrase(book, "summary", plan.municipality, count=number(len(goals)), areas=number(len(frame.area_ids)))
    written = [said(line, entries_of(book, plan), plan.municipality, listed=True) for line in frame.plain]
    return [said(intro, goals, plan.municipality), *(written or _named_by_area(book, plan))]


def _named_by_area(book: Book, plan: Plan) -> list[Sentence]:
    areas = entries_of(book, plan)
    goals = {area.id: book.inside(area, Kind.goal) for area in areas}
    return [
        said(
            f"{area.quote[0]}: {', '.join(one.title for one in goals[area.id])}.",
            [area, *goals[area.id]],
            plan.municipality,
            listed=True,
        )
        for area in areas
    ]


def explain(book: Book, plan: Plan, before: Told) -> list[Sentence]:
    """Explain a hard word in our own words, which no page is the source of, then a line that uses it."""
    term = book.content.terms[plan.topic]
    using = entries_of(book, plan)
    lead = "explain" if plan.municipality else "explain_any"
    return [
        Sentence(phrase(book, lead, plan.municipality)),
        Sentence(term.meaning),
        *(line for one in using for line in (*explanation(one), *quotes(one))),
    ]


def no(book: Book, plan: Plan, before: Told) -> list[Sentence]:
    """Say an honest no, and where to turn."""
    key = plan.phrase or ("other_period" if plan.topic else "earlier_period")
    if key == "not_found" and plan.municipality is None:
        key = "not_found_anywhere"
    cited = page(book, plan.municipality)
    slots = {"topic": plan.topic, "place": plan.topic, "year": plan.topic, "title": cited[0].title if cited else ""}
    return [said(phrase(book, key, plan.municipality, **slots), (), plan.municipality)]


def say(book: Book, plan: Plan, before: Told) -> list[Sentence]:
    """Say one of our own phrases; to one who writes in another language, what the pages say of translation."""
    if plan.phrase != "foreign":
        return [Sentence(phrase(book, plan.phrase, plan.municipality))]
    ids = (one for municipality in book.municipalities for one in municipality.translation)
    told = [entry for one in ids if (entry := book.entry(one))]
    quoted = [
        Sentence(text, (passage,), quote=True, municipality=entry.municipality)
        for entry in told
        for passage, text in zip(entry.passages, entry.quote)
    ]
    return [Sentence(phrase(book, "foreign_english")), Sentence(phrase(book, "foreign_swedish")), *quoted]


def ask_back(book: Book, plan: Plan, before: Told) -> list[Sentence]:
    """Ask the citizen which municipality, or what about it."""
    return [Sentence(phrase(book, plan.phrase, plan.municipality))]


def _introduction(book: Book, entry: Entry) -> str:
    return phrase(book, INTRODUCTIONS.get(entry.kind, "fact"), entry.municipality, title=entry.title)


def _unsaid(sentences: list[Sentence], before: Told) -> list[Sentence]:
    """Give the quotes that were not in the last answer."""
    return [one for one in sentences if not set(one.passages) <= set(before.passages)]


COMPOSERS = {
    Do.tell: tell,
    Do.lists: lists,
    Do.count: count,
    Do.decision: decision,
    Do.lack: lack,
    Do.near: near,
    Do.summarise: summarise,
    Do.explain: explain,
    Do.no: no,
    Do.say: say,
    Do.ask_back: ask_back,
}
