"""The book: one content base with its reader, its index and its plans, everything that a question is decided from.

Built once for each content version, beside what is served; nothing here decides what is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from bot.content.library import Content
from bot.content.model import Entry, Kind, Municipality, Plan, Term
from bot.deciding.claims import Judge
from bot.language.accents import fold, normalise
from bot.language.analysis import Analyser
from bot.language.lexicon import Lexicon
from bot.retrieval.index import Index
from bot.retrieval.ranker import Ranker, learned
from bot.understanding.mood import MoodReader, openers
from bot.understanding.places import own_words
from bot.understanding.question import Question
from bot.understanding.reading import Reader
from bot.understanding.resolving import Understander

ALIKE = 6  # letters in which a word and a compound of it begin alike


class Book:
    """Everything an answer is made from."""

    def __init__(self, content: Content, lexicon: Lexicon, ranker: Ranker | None = None) -> None:
        self._build(content, lexicon, ranker or learned(), None)

    def renewed(self, content: Content) -> Book:
        """Give the book of newer content; what was not edited is taken over from this one."""
        book = Book.__new__(Book)
        book._build(content, self._lexicon, self.index.ranker, self.index)
        return book

    def _build(self, content: Content, lexicon: Lexicon, ranker: Ranker, before: Index | None) -> None:
        self.content, self._lexicon = content, lexicon
        analyser = Analyser(lexicon, own_words(content.municipalities))
        analyser.learn(_written(content), _asked(content))
        self.index = Index(content, analyser, ranker, before)
        self.reader = Reader(content, analyser, self.index.net.named)
        claims = content.claims
        self.judge = Judge(claims)
        lines = (line for entry in content.entries.values() for line in (*entry.yes, *entry.no))
        self.moods = MoodReader(claims.questions, openers(lines))
        self._terms = [(term, _forms(term)) for term in content.terms.values()]
        first_words = content.cues.phrases.get("openers", ())
        self.understander = Understander(self.reader, tuple(content.municipalities), first_words)

    @property
    def municipalities(self) -> tuple[Municipality, ...]:
        """Our municipalities, in alphabetical order."""
        return tuple(sorted(self.content.municipalities.values(), key=lambda one: one.name))

    def entry(self, name: str | None) -> Entry | None:
        """Give the entry of an id that the conversation holds; None when newer content has it no more."""
        return self.content.entries.get(name or "")

    def plan_at(self, municipality: str, day: date, years: Sequence[int] = ()) -> Plan | None:
        """Give the plan that a question means: the one of the year it names, else the one in force, else the last to have ended.

        None when a year is named that no plan reaches.
        """
        plans = self.content.plans_of(municipality)
        for year in years:
            found = [plan for plan in plans if _holds(plan, year)]
            if found:
                return found[-1]
        decided = [plan for plan in plans if plan.decided and plan.decided.on and plan.decided.on.year in years]
        if decided:
            return decided[-1]
        named = [goal for year in years for goal in self.content.entries.values() if _targets(goal, municipality, year)]
        if named:
            return self.content.plans[named[0].plan or ""]
        if years:
            return None
        begun = [plan for plan in plans if plan.begins <= day]
        return next(iter(reversed(begun or plans)), None)

    def area_terms(self, plans: Iterable[Plan]) -> frozenset[str]:
        """Give the terms by which plans call their areas."""
        lines = (word for plan in plans for word in plan.area_word)
        return frozenset(token.term for line in lines for token in self.reader.read(line).tokens)

    def speaks_of_goals(self, entry: Entry) -> bool:
        """Whether an entry's own words are about goals."""
        return any(Kind.goal in self.reader.read(line).sorts for line in (entry.title, *entry.quote))

    def decided_beside(self, entry: Entry) -> Entry:
        """Give the entry of the same subject whose decision is known, when that of the entry itself is not."""
        if self.content.decision_of(entry) is not None or entry.plan:
            return entry
        beside = (
            one for one in self.content.entries.values() if one.municipality == entry.municipality and one.decided
        )
        return next((one for one in beside if one.subject == entry.subject), entry)

    def name_of(self, entry: Entry) -> frozenset[str]:
        """Give the telling terms of an entry's name, parts of compounds too."""
        tokens = (token for line in (entry.title, *entry.quote[:1]) for token in self.reader.read(line).words)
        return frozenset(term for token in tokens for term in (token.term, *token.parts)) - self.reader.general

    def ended(self, entry: Entry, day: date) -> Plan | None:
        """Give the plan of an entry when it no longer holds."""
        plan = self.content.plans.get(entry.plan or "")
        return plan if plan and plan.valid_to and plan.valid_to < day else None

    def term_in(self, question: Question) -> Term | None:
        """Give the hard word that a question names, the longest when it names several."""
        found = self.terms_of(question.reading.text)
        return max(found, key=lambda term: len(term.word), default=None)

    def terms_of(self, text: str) -> list[Term]:
        """Give the hard words that stand in a text, in any of their forms."""
        spelt = fold(normalise(text))
        return [term for term, pattern in self._terms if pattern.search(spelt)]

    def said(self, entry: Entry) -> frozenset[str]:
        """Give the terms that an entry itself uses."""
        return self.index.shards[entry.municipality].said[entry.id]

    def says_alike(self, entry: Entry, term: str) -> bool:
        """Whether an entry uses a word that begins as a term does: gymnasiet, of gymnasiebehörighet."""
        return len(term) >= ALIKE and any(one.startswith(term[:ALIKE]) for one in self.said(entry))

    def uses(self, entry: Entry, term: Term) -> bool:
        """Whether an entry's quote uses a hard word."""
        return term in self.terms_of(" ".join(entry.quote))

    def inside(self, area: Entry, *kinds: Kind) -> list[Entry]:
        """Give the lines of an area, in the page's order."""
        return [one for one in self.content.entries.values() if one.area == area.id and one.kind in kinds]

    def siblings(self, entry: Entry) -> list[Entry]:
        """Give the other entries of the same municipality that share the concept the entry is about, nearest first."""
        first = set(entry.concepts[:1])
        return [
            one
            for one in self.content.entries.values()
            if one.municipality == entry.municipality and one.id != entry.id and first & set(one.concepts)
        ]


def _forms(term: Term) -> re.Pattern[str]:
    forms = (fold(normalise(form)) for form in (term.word, *term.also))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})")


def _holds(plan: Plan, year: int) -> bool:
    return plan.begins.year <= year and (plan.valid_to is None or year <= plan.valid_to.year)


def _targets(entry: Entry, municipality: str, year: int) -> bool:
    return entry.municipality == municipality and any(year in (one.year, one.baseline_year) for one in entry.targets)


def _written(content: Content) -> Iterable[str]:
    for entry in content.entries.values():
        yield from (entry.title, *entry.quote, *entry.text, *entry.words)
    for concept in content.concepts.values():
        yield from (concept.title, *concept.official, *concept.everyday)


def _asked(content: Content) -> Iterable[str]:
    for entry in content.entries.values():
        yield from (*entry.examples, *entry.yes, *entry.no)
    for concept in content.concepts.values():
        yield from concept.examples
