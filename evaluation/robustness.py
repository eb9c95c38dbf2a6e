"""The robustness bench: the bank asked again with damaged words, and how much of what was right stays right."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.learning.bank import Case
from evaluation.ask import Bot
from evaluation.judge import Verdict
from evaluation.perturb import Change, perturbed
from evaluation.run import run, share_right

SEED = 7
STRENGTHS = (0.2, 0.5, 1.0)
# How much of the text people do damage to when they do it at all: a slip or two, but no å ä ö anywhere.
FEW, ALL = 0.2, 1.0
USUAL = {
    "no_diacritics": ALL, "typo_swap": FEW, "typo_drop": FEW, "typo_double": FEW, "typo_neighbour": FEW, "capitals": ALL,
    "no_punctuation": ALL, "split_compounds": ALL, "joined": FEW, "dialect": ALL, "chat": ALL, "greeting": ALL,
}  # fmt: skip
ONE_STRENGTH = frozenset({"greeting"})
# How many points right answers may fall under the undamaged bank at the usual strength.
ALLOWED_POINTS = {name: 5 if name == "no_diacritics" or name.startswith("typo") else 8 for name in USUAL}
SWEDISH = {
    "no_diacritics": "utan å, ä, ö", "typo_swap": "omkastade bokstäver", "typo_drop": "tappad bokstav", "typo_double": "dubblerad bokstav",
    "typo_neighbour": "granntangent", "capitals": "versaler", "no_punctuation": "utan skiljetecken", "split_compounds": "särskrivning",
    "joined": "tappat mellanslag", "dialect": "värmländska", "chat": "chattspråk", "greeting": "hälsning först",
}  # fmt: skip


@dataclass(frozen=True)
class Measured:
    """One type of damage at one strength: the share right, 0 to 1, and how many wrong facts were said."""

    name: str
    strength: float
    right: float
    wrong_facts: int


@dataclass(frozen=True)
class Bench:
    """A whole run: the same cases undamaged and damaged."""

    cases: int
    clean: float
    clean_wrong_facts: int
    measured: tuple[Measured, ...]

    def usual(self) -> list[Measured]:
        """Give each type at the strength that is usual for it."""
        return [one for one in self.measured if one.strength == USUAL[one.name]]

    def points_lost(self, one: Measured) -> float:
        """Give how many points right answers fell under the undamaged cases."""
        return 100 * (self.clean - one.right)


def sample(cases: Sequence[Case], most: int, seed: int = SEED) -> list[Case]:
    """Give at most so many cases, drawn by the seed, in the bank's order."""
    drawn = {case.id for case in random.Random(seed).sample(list(cases), min(most, len(cases)))}
    return [case for case in cases if case.id in drawn]


def measure(bot: Bot, cases: Sequence[Case], name: str, change: Change, strength: float) -> Measured:
    """Give how the bot does on cases damaged in one way."""
    results = run(
        bot, cases, lambda case, turn: perturbed(case.turns[turn].text, change, strength, f"{SEED}/{case.id}/{turn}")
    )
    return Measured(name, strength, share_right(results), sum(one.verdict is Verdict.wrong_fact for one in results))


def bench(bot: Bot, cases: Sequence[Case], changes: Mapping[str, Change]) -> Bench:
    """Give the whole run: every type at every strength."""
    clean = run(bot, cases)
    measured = [
        measure(bot, cases, name, change, strength)
        for name, change in changes.items()
        for strength in STRENGTHS
        if name not in ONE_STRENGTH or strength == USUAL[name]
    ]
    return Bench(
        len(cases), share_right(clean), sum(one.verdict is Verdict.wrong_fact for one in clean), tuple(measured)
    )


def table(found: Bench) -> str:
    """Give the run as a Markdown table in Swedish."""
    head = [
        "| skada | "
        + " | ".join(f"{100 * strength:.0f} %" for strength in STRENGTHS)
        + " | vanlig grad | tappar | får tappa | fel uppgift |"
    ]
    head += ["|---|" + "---|" * (len(STRENGTHS) + 4)]
    rows = []
    for one in found.usual():
        curve = {each.strength: each.right for each in found.measured if each.name == one.name}
        cells = [f"{100 * curve[strength]:.1f}" if strength in curve else "" for strength in STRENGTHS]
        lost = f"{found.points_lost(one):.1f}".replace("-0.0", "0.0")
        rows.append(
            f"| {SWEDISH[one.name]} | {' | '.join(cells)} | {100 * one.strength:.0f} % | {lost} | {ALLOWED_POINTS[one.name]} | {one.wrong_facts} |"
        )
    return "\n".join(head + rows).replace(".", ",")
