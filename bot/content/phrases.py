"""The bot's own words: every sentence it says that is not a fact, and the closed words it listens for."""

from __future__ import annotations

import string
from collections.abc import Iterator

from pydantic import Field, root_validator, validator
from pydantic.fields import ModelField

from bot.content.model import Frozen, Lines

SLOTS = frozenset(
    "name genitive full_name title count areas area area_word by on updated url contact period place year names either topic figure baseline what goals strategies".split()
)

BOUNDS = frozenset({"above", "at_least", "at_most", "below", "about"})
CLAIM_KEYS = {
    "directions": frozenset({"increase", "decrease", "unchanged"}),
    "bounds": BOUNDS,
    "bounds_after": BOUNDS,
    "years": frozenset({"baseline", "deadline", "before", "after"}),
    "counted": frozenset({"goal", "strategy", "area"}),
}


class Phrases(Frozen):
    """Every sentence of the bot's own. A word within braces is filled in when it is said."""

    greet: str
    goodbye: str
    thank: str
    acknowledge: str
    refuse: str
    ask_bot: str
    ask_help: str
    ask_human: str
    complain: str
    opinion: str
    service: str
    crisis: str
    personal_data: str
    off_topic: str
    instruction: str
    not_understood: str
    not_understood_again: str
    foreign_swedish: str
    foreign_english: str
    other_municipality: str
    other_period: str
    earlier_period: str
    not_found: str
    not_found_anywhere: str
    near_unsure: str
    near: str
    not_ranked: str
    no_strategies: str
    lack_what: str
    lack_amount: str
    lack_deadline: str
    lack_baseline: str
    lack_who_decided: str
    lack_when_decided: str
    lack_validity: str
    lack_who_does: str
    lack_place: str
    lack_how: str
    lack_why: str
    lack_measured: str
    lack_result: str
    lack_cost: str
    lack_list: str
    lack_count: str
    lack_belongs: str
    lack_meaning: str
    lack_comparison: str
    lack_change: str
    lack_summary: str
    lack_source: str
    in_a_plan: str
    which_municipality: str
    about: str
    target_at_least: str
    target_at_most: str
    target_above: str
    target_increase: str
    target_increase_by: str
    target_decrease: str
    target_decrease_by: str
    target_same_or_increase: str
    target_all: str
    target_reached: str
    in_year: str
    in_period: str
    against_year: str
    deadline: str
    deadline_each: str
    baseline: str
    measured: str
    validity: str
    belongs: str
    a_goal: str
    a_strategy: str
    a_line: str
    area_count: str
    stands_on: str
    stands_on_decided: str
    stands_on_undated: str
    stands_on_decided_undated: str
    decided: str
    decided_by: str
    thing_goal: str
    thing_strategy: str
    thing_picture: str
    thing_page: str
    goal: str
    strategy: str
    fact: str
    goals: str
    strategies: str
    pictures: str
    areas: str
    found: str
    all_goals: str
    all_strategies: str
    all_pictures: str
    all_areas: str
    area_goals: str
    area_strategies: str
    area_pictures: str
    area_areas: str
    topic_goals: str
    topic_strategies: str
    topic_pictures: str
    topic_areas: str
    topic_found: str
    summary: str
    summary_short: str
    compare_note: str
    recast_more: str
    recast_exhaust: str
    recast_all_told: str
    recast_sure: str
    recast_simple: str
    recast_no_simple: str
    recast_no_source: str
    ended: str
    ended_last: str
    passed: str
    claim_yes: str
    claim_no: str
    claim_no_right: str
    claim_jo: str
    claim_open: str
    other_has: str
    only_other_has: str
    which_one: str
    explain: str
    explain_any: str
    source: str
    source_decided: str
    source_decided_on: str
    source_undated: str
    source_decided_undated: str
    source_decided_on_undated: str

    @root_validator(pre=True)
    def known_slots(cls, values: dict[str, object]) -> dict[str, object]:
        """Only the words in SLOTS stand within braces."""
        for key, text in values.items():
            unknown = {name for _, name, _, _ in string.Formatter().parse(str(text)) if name} - SLOTS
            if unknown:
                raise ValueError(f"{key}: okänt ord inom klamrar: {', '.join(sorted(unknown))}")
        return values


class CuesFile(Frozen):
    """Closed words that tell what sort of answer is wanted."""

    sorts: dict[str, Lines] = Field(..., description="Ord för mål, strategi, område och målbild, i grundform.")
    small_words: Lines = Field(..., description="Ord i grundform som inte säger vad frågan handlar om.")
    light_words: Lines = Field(..., description="Ord i grundform som är ämne bara i en fråga som står för sig själv.")
    plan_words: Lines = Field(..., description="Ord i grundform som bara säger att planen eller styrmodellen menas.")
    phrases: dict[str, Lines] = Field(..., description="Fraser som visar vad som önskas: lista, antal, jämförelse …")
    ordinals: dict[str, Lines] = Field(..., description="Ordningstal. -1 är den sista.")


class QuestionWords(Frozen):
    """How a question is put: what opens it, and what asks for a yes."""

    openers: Lines = Field(..., description="Ord som inleder en ja- eller nejfråga.")
    open: Lines = Field(..., description="Ord som inleder en öppen fråga.")
    confirm: Lines = Field(..., description="Fraser som ber om ett ja: väl, stämmer det att.")
    tags: Lines = Field(..., description="Ord som ber om ett ja när de står sist: eller hur, rätt.")
    indirect: Lines = Field(..., description="Fraser som inleder en ja- eller nejfråga inne i en mening: undrar om.")
    echoes: Lines = Field(..., description="Så börjar en kort fråga om det som just sagts: …, är det målet?")
    asking: Lines = Field(..., description="Ord före ett frågeord inne i en mening: jag undrar hur.")
    that: Lines = Field(..., description="Ord som inleder det som ska bekräftas.")
    either: Lines = Field(..., description="Ord mellan två saker att välja mellan.")
    fillers: Lines = Field(..., description="Ord som kan stå först utan att betyda något.")


class ClaimsFile(Frozen):
    """Closed words that tell what a message takes for given, or wants to have confirmed."""

    directions: dict[str, Lines] = Field(..., description="Ord för riktning: increase, decrease och unchanged.")
    bounds: dict[str, Lines] = Field(..., description="Ord före en siffra som gör den till en gräns.")
    bounds_after: dict[str, Lines] = Field(..., description="Ord efter en siffra som gör den till en gräns.")
    permits: Lines = Field(..., description="Så börjar en fråga om vad som är tillåtet.")
    no_permits: Lines = Field(..., description="Så börjar något annat, fast det liknar permits.")
    permitted: Lines = Field(..., description="Ord inne i en mening som säger att något är tillåtet.")
    suffices: Lines = Field(..., description="Ord som frågar om något är nog.")
    negations: Lines = Field(..., description="Ord som vänder på det som sägs.")
    no_negations: Lines = Field(..., description="Fraser där ett sådant ord inte vänder på något.")
    until: Lines = Field(..., description="Ord som gör inte … förrän till först.")
    quantifiers: Lines = Field(..., description="Ord som gör frågan till en annan, om sidan inte har dem: alla, bara.")
    hedges: Lines = Field(..., description="Ord på sidan som gör att ett ja eller nej vore för mycket sagt.")
    results: Lines = Field(..., description="Ord som visar att frågan gäller hur det har gått.")
    done: Lines = Field(..., description="Ord som visar det tillsammans med har eller hade.")
    has: Lines = Field(..., description="Orden har och hade.")
    years: dict[str, Lines] = Field(
        ..., description="Ord före ett årtal som visar vad det är: baseline, deadline, before, after."
    )
    validity: Lines = Field(..., description="Ord som frågar vilken tid något gäller.")
    decided: Lines = Field(..., description="Ord som säger att någon har beslutat.")
    bodies: dict[str, Lines] = Field(..., description="De som kan besluta, och hur de nämns.")
    counted: dict[str, Lines] = Field(..., description="Ord för det som kan räknas: goal, strategy, area.")
    names: Lines = Field(..., description="Ord som gör årtalet efter sig till en del av ett namn.")
    questions: QuestionWords = Field(..., description="Hur en fråga ställs.")

    @validator("directions", "bounds", "bounds_after", "years", "counted")
    def known_keys(cls, value: dict[str, Lines], field: ModelField) -> dict[str, Lines]:
        """Each group has just the keys that the reader of claims knows."""
        wanted = CLAIM_KEYS[field.name]
        if not set(value) <= wanted or field.name != "bounds_after" and set(value) != wanted:
            raise ValueError(f"{field.name}: ska ha nycklarna {', '.join(sorted(wanted))}")
        return value

    def lines(self) -> Iterator[str]:
        """Give every word and phrase of the file."""
        for value in self.dict().values():
            groups = value.values() if isinstance(value, dict) else (value,)
            yield from (line for group in groups for line in group)
