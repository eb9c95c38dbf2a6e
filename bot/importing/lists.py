"""Puts lists and tables where the words before them, and the heading above, say that they belong. Pure."""

from __future__ import annotations

from bot.importing import dates
from bot.importing.found import Unused
from bot.importing.lines import joined
from bot.importing.outline import AS_A_SENTENCE, INLINE
from bot.importing.page import Block, Shape
from bot.importing.roles import GOAL_SPEECH, Role, announces
from bot.importing.tables import table_lines
from bot.importing.walk import SUBJECTS, Walk

MOST_TOGETHER = 12
MOST_WORDS_TOGETHER = 14
MOST_WORDS_OF_AN_AREA = 12


def put_list(walk: Walk, items: list[Block], lead: Block | None) -> None:
    """Put a list, with the paragraph before it; an item that ends with a colon leads the deeper ones below it."""
    for number, item in enumerate(items[:-1]):
        if item.text.endswith(":") and items[number + 1].depth > item.depth:
            after = next((n for n in range(number + 1, len(items)) if items[n].depth <= item.depth), len(items))
            if number:
                put_list(walk, items[:number], lead)
                lead = None
            elif lead:
                put_paragraph(walk, lead)
            put_list(walk, items[number + 1 : after], item)
            if items[after:]:
                put_list(walk, items[after:], None)
            return
    role = _role(walk, lead)
    if role in (Role.goals, Role.strategies):
        _put_lines(walk, role, items, lead)
    elif role is Role.areas and lead:
        _put_areas(walk, items, lead)
    else:
        _put_facts(walk, items, lead)


def put_paragraph(walk: Walk, block: Block) -> None:
    """Put a paragraph's sentences as facts, those that lean on each other together."""
    for group in joined(block.sentences):
        walk.told(group)


def put_table(walk: Walk, rows: list[Block]) -> None:
    """Put a table's goals and strategies into the areas it names, and its other rows as facts."""
    made, facts, unused = table_lines(rows, walk.maker, walk.part)
    for role, area, line in made:
        if area:
            walk.plans.named_area(area, walk.maker)
        elif not walk.plans.area:
            walk.plans.open_flat("", walk.maker)
        walk.theme = Role.plan
        walk.plans.add(role, line)
    if any(area for _, area, _ in made):
        walk.plans.leave()
    for quote in facts:
        walk.fact(walk.subject_of(quote[0]), quote)
    walk.found.unused += [Unused(text, "kolumnrubrik i en tabell", walk.maker.source) for text in unused]


def _role(walk: Walk, lead: Block | None) -> Role:
    """Give what a list holds: by the sentence before it, else by the label above it, else by where it stands."""
    announced = announces(lead.sentences[-1]) if lead else Role.other
    if walk.theme in SUBJECTS and not walk.plans.area and announced not in (Role.goals, Role.areas):
        return walk.theme
    if announced in (Role.values, Role.measures, Role.vision):
        return announced
    ends = bool(lead and lead.text.endswith(":"))
    if announced is not Role.other and (ends or walk.part is None):
        return announced
    if walk.part in (Role.goals, Role.strategies, Role.measures):
        return walk.part
    return Role.goals if walk.plans.area or (walk.theme is Role.plan and announced is Role.goals) else Role.other


def _put_lines(walk: Walk, role: Role, items: list[Block], lead: Block | None) -> None:
    walk.theme = Role.plan
    head = _lead_of(walk, role, lead)
    if role is Role.goals and (head or not walk.plans.area):
        walk.plans.open_flat(head, walk.maker)
    for item in items:
        quote = _quote(item)
        deeper = role is Role.goals and item.depth > items[0].depth
        if dates.decided(item.text) and not AS_A_SENTENCE.search(item.text):
            walk.told(quote)
        elif deeper or role is Role.strategies:
            doubt = "läst som strategi, för den står indragen under ett mål" if deeper else ""
            walk.plans.add(Role.strategies, walk.maker.line(quote, doubt=doubt))
        else:
            walk.plans.add(Role.goals, walk.maker.goal(quote))


def _lead_of(walk: Walk, role: Role, lead: Block | None) -> str:
    """Tell what the paragraph before a list says, and give the sentence that can stand as the heading of goals in no area."""
    if lead is None:
        return ""
    sentences = list(lead.sentences)
    heading = next((one for one in sentences if GOAL_SPEECH.search(one)), "") if role is Role.goals else ""
    if heading and not (walk.plans.area is not None and walk.plans.area.counted):
        sentences.remove(heading)
        walk.plans.hear_flat(heading)
    else:
        heading = ""
    for group in joined(tuple(sentences)):
        walk.told(group)
    return heading


def _put_areas(walk: Walk, items: list[Block], lead: Block) -> None:
    """Add the areas that a list names, unless they have headings of their own: then the list is a fact of the plan."""
    walk.theme = Role.plan
    walk.plans.hear(lead.text)
    names = [item.text for item in items]
    if walk.plans.are_headings(names) or any(len(name.split()) > MOST_WORDS_OF_AN_AREA for name in names):
        _put_facts(walk, items, lead)
        return
    put_paragraph(walk, lead)
    for item in items:
        walk.plans.name_area(item, walk.maker)


def _put_facts(walk: Walk, items: list[Block], lead: Block | None) -> None:
    """Add a list of facts: short items together with the sentence before them, long ones each by itself."""
    key = walk.subject_of(lead.text if lead else items[0].text)
    sentences = lead.sentences if lead else ()
    together = len(items) <= MOST_TOGETHER and all(len(item.text.split()) <= MOST_WORDS_TOGETHER for item in items)
    for group in joined(sentences[:-1]):
        walk.told(group)
    last = sentences[-1:]
    if together and last:
        walk.fact(key, (*last, *(item.text for item in items)), title=walk.maker.list_title(last[0]))
        return
    if last:
        walk.told(last)
    for item in items:
        walk.fact(key, _quote(item))


def _quote(item: Block) -> tuple[str, ...]:
    """Give an item as a quote: its sentences, without a label such as Mål 1."""
    return Block(Shape.paragraph, INLINE.sub("", item.text)).sentences
