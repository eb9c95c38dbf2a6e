"""The bot's own words: every sentence it says that is not a fact, and the closed words it listens for."""

from __future__ import annotations

import string

from pydantic import Field, root_validator

from bot.content.model import Frozen, Lines

SLOTS = frozenset(
    "name genitive full_name title count areas area area_word by on updated url contact period place year names either topic figure baseline what goals strategies".split()
)


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
    near: str
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
    yes: str
    no: str
    source: str
    source_decided: str
    source_decided_on: str

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
    phrases: dict[str, Lines] = Field(..., description="Fraser som visar vad som önskas: lista, antal, jämförelse …")
    ordinals: dict[str, Lines] = Field(..., description="Ordningstal. -1 är den sista.")
