"""What a row of the table looks at: one question, what was found for it, and the day it is asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from bot.content.model import Entry, Kind, Plan
from bot.deciding.book import Book
from bot.deciding.verdict import Verdict, ground_of
from bot.retrieval.index import Candidate, Ranking
from bot.understanding.question import Aspect, Conversation, Question


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

    @property
    def subject(self) -> Entry | None:
        """The entry that the conversation says is spoken of; None when the message has words of its own."""
        return self.book.entry(self.question.subject)

    @property
    def best(self) -> Candidate | None:
        """The best candidate of the municipality that is meant, or of all when none is."""
        if self.municipality:
            return self.ranking.best(self.municipality)
        found = [one for name in self.ranking.candidates if (one := self.ranking.best(name))]
        return max(found, key=lambda one: one.probability, default=None)

    @property
    def found(self) -> Candidate | None:
        """The best candidate when it is probable enough to be told."""
        return self.best if self.best and self.best.probability >= self.book.index.ranker.answer_at else None

    @property
    def probability(self) -> float:
        """How probable it is that the pages answer."""
        return self.best.probability if self.best else 0.0

    def of(self, municipality: str) -> Situation:
        """Give the same question of one municipality."""
        return replace(self, question=replace(self.question, municipality=municipality))

    def likelier(self, act: str) -> bool:
        """Whether the message is this act, and likelier so than answered by the pages."""
        heard = self.question.heard
        return heard.act == act and heard.probability(act) > self.probability

    def tells(self, entry: Entry, aspect: Aspect) -> bool:
        """Whether an entry tells an aspect."""
        return aspect in self.book.index.tells[entry.id]

    def aspect_of(self, entry: Entry) -> Aspect | None:
        """Give the aspect that is asked and that an entry tells; None when what is asked is likelier one that it does not tell."""
        told = [(name, chance) for name, chance in self.question.heard.aspects if self.tells(entry, Aspect(name))]
        if self.question.repeated or self.aspect.value != self.question.heard.aspects[0][0]:
            return self.aspect if self.tells(entry, self.aspect) else None
        lacking = sum(chance for _, chance in self.question.heard.aspects) - sum(chance for _, chance in told)
        return Aspect(told[0][0]) if told and sum(chance for _, chance in told) >= lacking else None

    def verdict(self, entry: Entry) -> Verdict:
        """Give what the page says of what the message takes for given about an entry."""
        judge = self.book.judge
        claim = judge.reader.read(self.question.reading.text)
        return judge.judge(claim, ground_of(self.book.content, entry))

    @property
    def polar(self) -> bool:
        """Whether Ja or Nej answers the message."""
        return self.book.moods.read(self.question.reading.text).polar or self.question.act == "doubt"

    def plan(self) -> Plan | None:
        """Give the municipality's plan that the question means, by the year it names or today."""
        reading = self.question.reading
        if not self.municipality:
            return None
        plan = self.book.plan_at(self.municipality, self.today, reading.years)
        if plan and reading.has("previous"):
            before = [one for one in self.book.content.plans_of(plan.municipality) if one.valid_from < plan.valid_from]
            return before[-1] if before else plan
        return plan

    def members(self, plan: Plan, kind: Kind) -> list[Entry]:
        """Give a plan's lines of a sort, in the page's order."""
        return self.book.content.within(plan.id, kind)

    @property
    def topic(self) -> str:
        """What is spoken of, in running text: the name of its concept, or the most telling word."""
        words = self.question.words or self.question.background
        telling = max(words, key=lambda token: token.weight, default=None)
        for concept, _ in self.ranking.concepts[:1]:
            return concept.title
        return telling.surface if telling else ""
