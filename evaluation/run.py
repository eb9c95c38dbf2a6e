"""Asks a bot cases of the bank, one conversation a case, and gives what it said with the verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.learning.bank import Case
from evaluation.ask import Bot, Reply
from evaluation.judge import Judgement, Verdict, judge, worst


@dataclass(frozen=True)
class Result:
    """One case, what was said turn by turn, and the verdict on each turn."""

    case: Case
    asked: tuple[str, ...]
    replies: tuple[Reply, ...]
    turns: tuple[Judgement, ...]

    @property
    def judgement(self) -> Judgement:
        """The verdict on the whole: that of the worst turn, with every fault."""
        return worst(self.turns)

    @property
    def verdict(self) -> Verdict:
        """The verdict on the worst turn."""
        return self.judgement.verdict


def run(bot: Bot, cases: Iterable[Case], changed: Callable[[Case, int], str] | None = None) -> list[Result]:
    """Give the result of each case, in order. `changed` gives the words to ask a case's turn with instead of its own."""
    return [_asked(bot, case, changed) for case in cases]


def _asked(bot: Bot, case: Case, changed: Callable[[Case, int], str] | None) -> Result:
    conversation = bot.conversation()
    asked = tuple(changed(case, n) if changed else turn.text for n, turn in enumerate(case.turns))
    replies = tuple(conversation.ask(text) for text in asked)
    turns = tuple(judge(turn, reply.text, reply.buttons) for turn, reply in zip(case.turns, replies))
    return Result(case, asked, replies, turns)


def share_right(results: Iterable[Result]) -> float:
    """Give the share of right results, 0 to 1; 1 of no results."""
    verdicts = [result.verdict for result in results]
    return verdicts.count(Verdict.right) / len(verdicts) if verdicts else 1.0
