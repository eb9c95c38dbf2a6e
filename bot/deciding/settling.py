"""Whether a message that wants Ja or Nej is settled: by structure, by a line of the content, or by what another page says."""

from __future__ import annotations

from dataclasses import replace

from bot.content.model import Entry, Operator
from bot.deciding.plan import Plan
from bot.deciding.situation import Situation
from bot.deciding.verdict import About, Ground, Reply, Ruling, Verdict, ground_of
from bot.understanding.focus import claimed
from bot.understanding.question import Aspect, Reading


def settled(at: Situation, plan: Plan, entry: Entry) -> Plan:
    """Give the plan with the verdict on what the message takes for given; as it is when nothing is claimed or settled."""
    if not at.polar:
        return plan
    made = judged(at, plan, ground_of(at.book.content, entry))
    if made.claim:
        return made
    reply = _by_line(at, entry)
    return replace(plan, claim=reply.value) if reply else plan


def judged(at: Situation, plan: Plan, ground: Ground) -> Plan:
    """Give the plan with what structure says of the claim, when the message makes one."""
    judge = at.book.judge
    claim = claimed(at.question.reading.text, judge.reader, at.book.moods)
    verdict = judge.judge(claim, ground) if at.polar else Verdict()
    if verdict.ruling is not Ruling.unsettled:
        return replace(plan, claim=verdict.reply.value, right=verdict.right, aspect=_aspect(plan, verdict))
    if verdict.about is not About.nothing:
        return replace(plan, claim="open", right=verdict.right, aspect=_aspect(plan, verdict))
    return plan


def _aspect(plan: Plan, verdict: Verdict) -> Aspect:
    if verdict.operator in (None, Operator.reached) and verdict.about is About.amount:
        return plan.aspect
    named = {one.value: one for one in Aspect}
    return named.get(verdict.about.value, plan.aspect)


def _by_line(at: Situation, entry: Entry) -> Reply | None:
    """Give the yes or no that the content has for this very question; None when a telling word of it differs."""
    asked = _telling(at.book.reader.read(at.question.reading.text))
    for reply, lines in ((Reply.yes, entry.yes), (Reply.no, entry.no)):
        if any(_telling(at.book.reader.read(line)) == asked for line in lines):
            return reply
    return None


def _telling(reading: Reading) -> frozenset[str]:
    """Give what a yes or no question turns on: its subject words, figures, negation and sorts of line."""
    figures = {token.term for token in reading.tokens if token.term[0].isdigit()}
    cues = {cue for cue in reading.cues if cue == "negation"}
    return frozenset({token.term for token in reading.words} | figures | cues | {kind.value for kind in reading.sorts})
