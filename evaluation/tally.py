"""Counts a run: right cases, right turns, wrong facts, false denials; by part of the bank, by municipality, by aspect."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.learning.bank import Turn
from evaluation.judge import Judgement, Verdict
from evaluation.run import Result

Judged = tuple[Turn, Judgement]


@dataclass(frozen=True)
class Tally:
    """How many cases and turns were asked, and how many were right or, worst of all, wrong or denied."""

    cases: int
    right: int
    turns: int
    turns_right: int
    wrong_facts: int
    false_denials: int


def tally(results: Sequence[Result]) -> Tally:
    """Give the counts of a run. Wrong facts are counted by case, false denials by turn."""
    turns = [one for result in results for one in result.turns]
    return Tally(
        cases=len(results),
        right=sum(one.verdict is Verdict.right for one in results),
        turns=len(turns),
        turns_right=sum(one.verdict is Verdict.right for one in turns),
        wrong_facts=sum(one.verdict is Verdict.wrong_fact for one in results),
        false_denials=sum(one.denied for one in turns),
    )


def by(results: Iterable[Result], key: Callable[[Result], str]) -> dict[str, Tally]:
    """Give the counts of each group of cases, sorted by its name."""
    groups: defaultdict[str, list[Result]] = defaultdict(list)
    for one in results:
        groups[key(one)].append(one)
    return {name: tally(groups[name]) for name in sorted(groups)}


def by_aspect(results: Iterable[Result]) -> dict[str, Tally]:
    """Give the counts of the turns that ask each aspect; here a case is a turn. One that asks two things counts for both."""
    groups: defaultdict[str, list[Judgement]] = defaultdict(list)
    for result in results:
        for turn, judgement in zip(result.case.turns, result.turns):
            for aspect in turn.aspect:
                groups[aspect].append(judgement)
    return {name: _turns(groups[name]) for name in sorted(groups)}


def table(title: str, found: dict[str, Tally]) -> str:
    """Give the counts as lines of Swedish for a terminal."""
    head = f"{title:22}{'rätt':>14}{'turer rätt':>14}{'fel uppgift':>13}{'falskt nej':>12}"
    return "\n".join([head, *(_row(name, one) for name, one in found.items())])


def _turns(judgements: Sequence[Judgement]) -> Tally:
    right = sum(one.verdict is Verdict.right for one in judgements)
    wrong = sum(one.verdict is Verdict.wrong_fact for one in judgements)
    count = len(judgements)
    return Tally(count, right, count, right, wrong, sum(one.denied for one in judgements))


def _row(name: str, one: Tally) -> str:
    cases, turns = f"{one.right} av {one.cases}", f"{one.turns_right} av {one.turns}"
    return f"{name:22}{cases:>14}{turns:>14}{one.wrong_facts:>13}{one.false_denials:>12}"
