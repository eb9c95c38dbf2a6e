"""The bot's own words: every sentence it says that is not a fact, and the closed words it listens for."""

from __future__ import annotations

import string

from pydantic import Field, root_validator

from bot.content.model import Frozen, Lines

SLOTS = frozenset(
    "name genitive full_name title count areas area_word by on updated url contact period place value unit year first second names sources topic".split()
)


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
