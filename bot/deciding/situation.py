"""What a row of the table looks at: one question, what was found for it, and the day it is asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import pairwise

from bot.content.model import Entry, Kind, Plan
from bot.deciding.book import Book
from bot.language.figures import FigureKind, figures
from bot.retrieval.index import Candidate, Ranking
from bot.understanding.question import Aspect, Conversation, Question

# Aspects that the words themselves answer when nothing marks them: of any line, and of a fact.
DESCRIBED = frozenset({Aspect.belongs, Aspect.comparison, Aspect.change, Aspect.meaning})
MANY = "manga"  # the term before what is counted: "hur många lägenheter"
SAID = DESCRIBED | {Aspect.how, Aspect.why, Aspect.who_does, Aspect.count, Aspect.validity}


@dataclass(frozen=True)
class Situation:
    """One question of one municipality (or of none yet), ready to be decided."""

    book: Book
    question: Question
    ranking: Ranking
    today: date

    @property
    def talk(self) -> Conversation:
        """What the conversation remembers."""
        return self.question.conversation

    @property
    def municipality(self) -> str | None:
        """The municipality that is meant."""
        return self.question.municipality

    @property
    def aspect(self) -> Aspect:
        """What is asked of the subject."""
        return self.question.aspect

    @cached_property
    def subject(self) -> Entry | None:
        """The entry that the conversation says is spoken of; None when the message speaks of something else.

        A message that leans on what was said, with words of its own, speaks of something else only when that is found.
        """
        held = self.book.entry(self.question.subject) or (None if self.met else self._with_the_figure())
        if held is not None or not self.question.telling:
            return held
        view, telling, meets = self.book.entry(self.talk.subject), self.question.telling, self.ranking.meets
        if view is None or view.municipality != self.municipality:
            return None
        if self.question.heard.act != "follow":
            unnamed = self.question.act == "ask" and not self.question.named
            return view if unnamed and self.found is None and telling <= self.book.said(view) else None
        if self.found is None or not telling <= meets[self.found.entry.id] | self.book.said(self.found.entry):
            return view
        said_there = telling <= self.book.said(self.found.entry) and not telling <= self.book.said(view)
        if said_there:
            return None
        stays = telling <= meets.get(view.id, frozenset()) and self.tells(view, self.aspect)
        return view if stays or not self.tells(self.found.entry, self.aspect) else None

    def _with_the_figure(self) -> Entry | None:
        """Give what is in view when the message names its very figure: "vad räcker de 6 megawatten till?"."""
        view = self.book.entry(self.talk.subject)
        if view is None or view.municipality != self.municipality or self.question.named:
            return None
        asked = {one.value for one in figures(self.question.reading.text) if one.kind is not FigureKind.year}
        held = {one.value for line in view.quote for one in figures(line) if one.kind is not FigureKind.year}
        return view if asked & held else None

    @property
    def beside_the_point(self) -> bool:
        """Whether the message has telling words that what is in view does not meet."""
        subject = self.subject
        return bool(subject and self.question.telling - self.ranking.meets.get(subject.id, frozenset()))

    @property
    def best(self) -> Candidate | None:
        """The best candidate of the municipality that is meant, or of all when none is."""
        if self.municipality:
            return self._fullest(self.municipality)
        found = [one for name in self.ranking.candidates if (one := self._fullest(name))]
        return max(found, key=lambda one: one.probability, default=None)

    def _fullest(self, municipality: str) -> Candidate | None:
        """Give the best candidate; one that is near and meets more of what is asked, all else that it meets too, before it."""
        candidates, near_at = self.ranking.of(municipality), self.book.index.ranker.near_at
        best = next(iter(candidates), None)
        for one in candidates[1:]:
            if best is None or one.probability < near_at:
                continue
            mine, other = self._met(best), self._met(one)
            if mine < other or mine == other and not best.entry.quote and one.entry.quote:
                best = one
        return self._of_the_time(best) if best else None

    def _of_the_time(self, best: Candidate) -> Candidate:
        """Give the line of the plan that is meant before one of another plan, when it is of the same thing; it is as probable."""
        plan = self.of(best.entry.municipality).plan()
        if best.entry.plan is None or plan is None or best.entry.plan == plan.id:
            return best
        met, concept, near_at = self._met(best), best.entry.concepts[:1], self.book.index.ranker.near_at
        for one in self.ranking.of(best.entry.municipality):
            alike = met and met <= self._met(one) or concept == one.entry.concepts[:1] and one.probability >= near_at
            if alike and (one.entry.plan, one.entry.kind) == (plan.id, best.entry.kind):
                return replace(one, probability=max(one.probability, best.probability))
        return best

    def _met(self, candidate: Candidate) -> frozenset[str]:
        return self.question.telling & self.ranking.meets[candidate.entry.id]

    @property
    def found(self) -> Candidate | None:
        """The best candidate when it is probable enough to be told, or near and meets every telling word."""
        best, ranker = self.best, self.book.index.ranker
        if best is None or best.probability >= ranker.answer_at:
            return best
        telling = self.question.telling
        whole = bool(telling) and telling <= self.book.said(best.entry)
        return best if whole and best.probability >= ranker.near_at else None

    def meets_some(self, candidate: Candidate | None) -> bool:
        """Whether a candidate meets a telling word; any does when there is none."""
        telling = self.question.telling
        return candidate is not None and (not telling or bool(telling & self.ranking.meets[candidate.entry.id]))

    @property
    def met(self) -> bool:
        """Whether what was found meets every telling word."""
        return bool(
            self.found and self.question.telling and self.question.telling <= self.ranking.meets[self.found.entry.id]
        )

    @property
    def probability(self) -> float:
        """How probable it is that the pages answer."""
        return self.best.probability if self.best else 0.0

    def of(self, municipality: str) -> Situation:
        """Give the same question of one municipality."""
        return replace(self, question=replace(self.question, municipality=municipality))

    def surely(self, act: str) -> bool:
        """Whether the message is this act, and likelier so than any question."""
        heard = self.question.heard
        return heard.act == act and heard.probability(act) > heard.probability("ask") + heard.probability("follow")

    def likelier(self, act: str) -> bool:
        """Whether the message is this act, and likelier so than answered by the pages."""
        heard = self.question.heard
        return heard.act == act and heard.probability(act) > self.probability

    @property
    def asks_which(self) -> bool:
        """Whether it is asked which municipality has something."""
        reading = self.question.reading
        return reading.has("which_one") or self.aspect is Aspect.belongs and len(reading.municipalities) > 1

    def tells(self, entry: Entry, aspect: Aspect) -> bool:
        """Whether an entry tells an aspect."""
        return aspect in self.book.index.tells[entry.id]

    def answers(self, entry: Entry, aspect: Aspect) -> bool:
        """Whether telling an entry answers an aspect: it tells it, or it is one that only structure of other kinds could tell."""
        if aspect in (Aspect.amount, Aspect.count) and not self._counts(entry):
            return False
        if self.tells(entry, aspect):
            return True
        if aspect is Aspect.list:
            planned = entry.kind in (Kind.goal, Kind.strategy) and self.question.heard.act != "follow"
            if entry.kind is Kind.fact and self.question.subject is not None:
                return True
            return planned and self.question.telling <= self.ranking.meets.get(entry.id, self.question.telling)
        return aspect in (SAID if entry.kind is Kind.fact and entry.quote else DESCRIBED)

    def _counts(self, entry: Entry) -> bool:
        """Whether an entry speaks of what the message asks how many there are of; it does when nothing is named."""
        tokens = self.question.reading.tokens
        asked = [after for one, after in pairwise(tokens) if one.term == MANY and after in self.question.words]
        said = self.book.said(entry)
        return all(one.term in said or bool(one.parts) and set(one.parts) <= said for one in asked)

    def aspect_of(self, entry: Entry) -> Aspect | None:
        """Give the aspect that is asked and that an entry tells; None when what is asked is likelier one that it does not tell."""
        told = [(name, chance) for name, chance in self.question.heard.aspects if self.answers(entry, Aspect(name))]
        if self.question.repeated or self.aspect.value != self.question.heard.aspects[0][0]:
            return self.aspect if self.answers(entry, self.aspect) else None
        lacking = sum(chance for _, chance in self.question.heard.aspects) - sum(chance for _, chance in told)
        return Aspect(told[0][0]) if told and sum(chance for _, chance in told) >= lacking else None

    @cached_property
    def polar(self) -> bool:
        """Whether Ja or Nej answers the message."""
        return self.book.moods.read(self.question.reading.text).polar or self.question.act == "doubt"

    def plan(self) -> Plan | None:
        """Give the municipality's plan that the question means, by the year it names or today."""
        reading = self.question.reading
        if not self.municipality:
            return None
        plan = self.book.plan_at(self.municipality, self.today, reading.years)
        if plan and not reading.years:
            plan = self._called(plan) or plan
        if plan and self.before:
            before = [one for one in self.book.content.plans_of(plan.municipality) if one.begins < plan.begins]
            return before[-1] if before else plan
        return plan

    def _called(self, plan: Plan) -> Plan | None:
        """Give the plan whose own word for its areas the message uses, when the one in force calls them otherwise."""
        said = {token.term for token in self.question.reading.tokens}
        others = [one for one in self.book.content.plans_of(plan.municipality) if one.id != plan.id]
        own = self.book.area_terms([plan])
        return next((one for one in others if said & (self.book.area_terms([one]) - own)), None)

    @property
    def before(self) -> bool:
        """Whether the time before what holds now is meant."""
        reading = self.question.reading
        return reading.has("previous") or reading.has("before") and bool(reading.years)

    def members(self, plan: Plan, kind: Kind) -> list[Entry]:
        """Give a plan's lines of a sort, in the page's order."""
        return self.book.content.within(plan.id, kind)

    def topic(self, shown: Entry | None = None) -> str:
        """Give what is spoken of and not shown, in running text: the name of its concept, else the most telling word itself."""
        met = self.ranking.meets.get(shown.id, frozenset()) if shown else frozenset()
        words = [token for token in self.question.words or self.question.background if token.term not in met]
        words = [token for token in words if token.term not in self.question.light] or words
        words = words or list(self.question.words or self.question.background)
        telling = max(words, key=lambda token: token.weight, default=None)
        return self.book.index.net.title_of(telling) or telling.surface if telling else ""
