"""The bot's own words: every sentence it says that is not a fact, and the closed words it listens for."""

from __future__ import annotations

import string

from pydantic import Field, root_validator, validator
from pydantic.fields import ModelField

from bot.content.model import Frozen, Lines

SLOTS = frozenset(
    "name genitive full_name title count areas area_word by on updated url contact period place value unit year first second names sources topic".split()
)

BOUNDS = frozenset({"above", "at_least", "at_most", "below", "about"})
CLAIM_KEYS = {
    "directions": frozenset({"increase", "decrease", "unchanged"}),
    "bounds": BOUNDS,
    "bounds_after": BOUNDS,
    "years": frozenset({"baseline", "deadline"}),
    "counted": frozenset({"goal", "strategy", "area"}),
}


class Phrases(Frozen):
    """Every sentence of the bot's own. A word within braces is filled in when it is said."""

    greeting: str
    goodbye: str
    thanks: str
    robot: str
    help: str
    human: str
    insult: str
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
    later_period: str
    other_period: str
    gap: str
    not_in_source: str
    not_in_source_all: str
    elsewhere_has: str
    missing_cost: str
    missing_today: str
    missing_then: str
    missing_someone: str
    missing_place: str
    missing_figure: str
    missing_when: str
    missing_why: str
    next_step: str
    which_municipality: str
    about: str
    which_meaning: str
    goal: str
    strategy: str
    fact: str
    goals: str
    strategies: str
    all_goals: str
    all_strategies: str
    area_goals: str
    area_strategies: str
    topic_goals: str
    topic_strategies: str
    word_goals: str
    word_strategies: str
    year_goals: str
    no_strategies: str
    areas: str
    also: str
    compare_none: str
    compare_note: str
    decided: str
    decided_by: str
    not_decided: str
    ended: str
    yes: str
    no: str
    source: str
    source_decided: str
    source_decided_on: str
    earlier: str
    more_nothing: str

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
    plan_words: Lines = Field(..., description="Ord i grundform som bara säger att planen eller styrmodellen menas.")
    noise: Lines = Field(..., description="Fraser som stryks innan frågan slås upp.")
    phrases: dict[str, Lines] = Field(..., description="Fraser som visar vad som önskas: lista, antal, jämförelse …")
    ordinals: dict[str, Lines] = Field(..., description="Ordningstal. -1 är den sista.")


class QuestionWords(Frozen):
    """How a question is put: what opens it, and what asks for a yes."""

    openers: Lines = Field(..., description="Ord som inleder en ja- eller nejfråga.")
    open: Lines = Field(..., description="Ord som inleder en öppen fråga.")
    confirm: Lines = Field(..., description="Fraser som ber om ett ja: väl, stämmer det att.")
    tags: Lines = Field(..., description="Ord som ber om ett ja när de står sist: eller hur, rätt.")
    indirect: Lines = Field(..., description="Fraser som inleder en ja- eller nejfråga inne i en mening: undrar om.")
    that: Lines = Field(..., description="Ord som inleder det som ska bekräftas.")
    either: Lines = Field(..., description="Ord mellan två saker att välja mellan.")
    fillers: Lines = Field(..., description="Ord som kan stå först utan att betyda något.")


class ClaimsFile(Frozen):
    """Closed words that tell what a message takes for given, or wants to have confirmed."""

    directions: dict[str, Lines] = Field(..., description="Ord för riktning: increase, decrease och unchanged.")
    bounds: dict[str, Lines] = Field(..., description="Ord före en siffra som gör den till en gräns.")
    bounds_after: dict[str, Lines] = Field(..., description="Ord efter en siffra som gör den till en gräns.")
    permits: Lines = Field(..., description="Så börjar en fråga om vad som är tillåtet.")
    permitted: Lines = Field(..., description="Ord inne i en mening som säger att något är tillåtet.")
    suffices: Lines = Field(..., description="Ord som frågar om något är nog.")
    negations: Lines = Field(..., description="Ord som vänder på det som sägs.")
    no_negations: Lines = Field(..., description="Fraser där ett sådant ord inte vänder på något.")
    hedges: Lines = Field(..., description="Ord på sidan som gör att ett ja eller nej vore för mycket sagt.")
    results: Lines = Field(..., description="Ord som visar att frågan gäller hur det har gått.")
    done: Lines = Field(..., description="Ord som visar det tillsammans med har eller hade.")
    has: Lines = Field(..., description="Orden har och hade.")
    years: dict[str, Lines] = Field(..., description="Ord före ett årtal som visar vad det är: baseline, deadline.")
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
