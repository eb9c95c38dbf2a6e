"""The answer book: one content base, its index and its reader, and what every step of an answer needs to ask of them.

Built once for each content version. `composer` gives the order of the steps; nothing here decides what is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache

import numpy as np

from bot.answers.places import own_words
from bot.answers.query import Query
from bot.answers.reading import SENTENCE_END, Reader, parted
from bot.content.library import Content
from bot.content.model import Entry, Kind, Municipality, Outcome, Plan
from bot.language.accents import fold
from bot.language.analysis import Analyser, Token
from bot.language.lexicon import Lexicon
from bot.search.index import Hit, Index
from bot.search.meaning import meaning_of

CLAUSE = re.compile(r"(?<=[.!?\n,;:])\s+|\s+-\s+")
GOES_ON = re.compile(r"\W*(?:och|å|o|men|fast|ok men|okej men)\s", re.I)
FIGURE = re.compile(r"\b(?!(?:19|20)\d\d\b)\d")  # a year says not how much
LONG_MESSAGE = 12  # words; a longer message is also read clause by clause
CLAUSE_WEIGHT = 0.93  # a clause has lost some of what the whole message says
FOCUS, NEAR, ITS_LINE = 0.10, 0.06, 0.2
ITS_OWN = 0.8  # a message that points ("var ska det byggas?") with words of what is in focus speaks of that
STANDS = 6  # words of a message that may stand by itself, though each of them says little: "kan man få gå ner i tid?"
STANDS_SURELY = 0.7
CLEAR = 0.45  # a message that finds something this good by its own words does not need the name of what is in focus
NAMED_WITH_WORDS = 0.85  # the focus' name counts for less when the message has words of its own
ASKS = 1.5  # weight from which a clause with a question mark is what is asked
AGAIN = 0.15  # what a second part of the message that speaks of the same adds
STATEMENT = 0.7  # beside a question, a statement says less of what is asked
ENOUGH = 4.0  # weight of telling words from which a clause counts in full
HONEST_NO = 0.92  # what the pages do not say must be this much likelier than what they say


class Book:
    """Everything an answer is made from."""

    def __init__(self, content: Content, lexicon: Lexicon) -> None:
        self.content = content
        analyser = Analyser(lexicon, own_words(content.municipalities))
        self.index = Index(tuple(content.entries.values()), content.topics, analyser)
        self._believed = np.array(
            [1.0 if entry.outcome is Outcome.answered else HONEST_NO for entry in self.index.entries]
        )
        self._meaning = meaning_of(self.index.entries)
        self.reader = Reader(content, analyser)
        self.rank = lru_cache(maxsize=512)(self._rank)
        self.read = lru_cache(maxsize=2048)(self.reader.read)
        self._topics = self._topic_terms()

    @property
    def municipalities(self) -> tuple[Municipality, ...]:
        """Our municipalities, in alphabetical order."""
        return tuple(sorted(self.content.municipalities.values(), key=lambda one: one.name))

    @property
    def names(self) -> str:
        """Our municipalities' names as a list in running text."""
        return self.listing(one.name for one in self.municipalities)

    def listing(self, names: Iterable[str], word: str = "och") -> str:
        """Give names as running text: Karlstad och Kil."""
        *first, last = names
        return f"{', '.join(first)} {word} {last}" if first else last

    @cached_property
    def yes_no_openers(self) -> frozenset[str]:
        """The words that the content's yes and no questions begin with, in lower case: "ska", "har", "är"."""
        entries = self.content.entries.values()
        return frozenset(line.split()[0].lower() for entry in entries for line in (*entry.yes, *entry.no))

    def contact(self, municipality: str | None) -> str:
        """Give how to reach a human: at one municipality, or at each."""
        chosen = [self.content.municipalities[municipality]] if municipality else self.municipalities
        return " ".join(f"{one.contact} Telefon: {one.phone}." if one.phone else one.contact for one in chosen)

    def find(
        self, query: Query, municipality: str | None = None, fits: Callable[[Entry], bool] = lambda entry: True
    ) -> list[Hit]:
        """Give the entries that fit, best first; those of one municipality, and those that concern all.

        What the conversation has in focus counts as asked for too, and it and its neighbours are preferred.
        """
        hits = self.rank(query.reading.asked)
        if query.focus:
            likest = max(hit.score for hit in hits if hit.entry.municipality == query.focus.municipality)
            stands = len(query.reading.tokens) >= STANDS and likest >= STANDS_SURELY
            clear = query.reading.rest and likest >= CLEAR or stands
            named = {hit.entry.id: hit for hit in self.rank(f"{query.reading.asked} {query.focus.title}")}
            hits = [self._in_view(hit, hit if clear else named[hit.entry.id], query) for hit in hits]
            hits.sort(key=lambda hit: -hit.score)
        return [
            hit
            for hit in hits
            if (municipality is None or hit.entry.municipality in ("", municipality)) and fits(hit.entry)
        ]

    def _in_view(self, hit: Hit, named: Hit, query: Query) -> Hit:
        """Give a hit's score when what is in focus is part of the question."""
        assert query.focus
        rest, itself = query.reading.rest, hit.entry.id == query.focus.id
        own = not rest or itself and query.reading.has("pronoun") and self.index.covered(rest, hit.entry) >= ITS_OWN
        if itself and rest and _goes_on(query):
            if not self.says(hit.entry, rest):  # "och skolan då?" asks of something else than what was told
                return hit
            return Hit(hit.entry, named.score + ITS_LINE)
        nearness = _nearness(hit.entry, query.focus, itself=own)
        if own:  # its few words say nothing without the name
            return Hit(hit.entry, named.score + nearness)
        return Hit(hit.entry, max(hit.score, NAMED_WITH_WORDS * named.score) + nearness)

    def says(self, entry: Entry, words: Sequence[Token]) -> bool:
        """Whether an entry's own lines have each of these words."""
        terms = {token.term for text in (*entry.quote, *entry.text) for token in self.read(text).tokens}
        return all(word.term in terms for word in words)

    def _rank(self, text: str) -> list[Hit]:
        texts, weights = zip(*self._parts(text))
        parts = np.array(weights)[:, None] * self.index.scores(texts)
        parts.sort(axis=0)
        scores = (parts[-1] + (AGAIN * parts[-2] if len(parts) > 1 else 0.0)) * self._believed
        if self._meaning:
            scores = self._meaning.weighed(text, scores, self._believed)
        order = np.argsort(-scores)
        return [Hit(self.index.entries[number], score) for number, score in zip(order, scores[order].tolist())]

    def _parts(self, text: str) -> list[tuple[str, float]]:
        """Give the message itself, and its clauses when it is long or has several, each with what it weighs."""
        sentences = [parted(CLAUSE, sentence) for sentence in parted(SENTENCE_END, text)]
        if sum(map(len, sentences)) < 2 and len(text.split()) <= LONG_MESSAGE:
            return [(text, 1.0)]
        telling = [[(clause, self._telling(clause)) for clause in clauses] for clauses in sentences]
        asking = [
            any("?" in clause for clause, _ in one) and sum(weight for _, weight in one) >= ASKS for one in telling
        ]
        parts = [(text, 1.0)]
        for one, asks in zip(telling, asking):
            factor = CLAUSE_WEIGHT * (1.0 if asks or not any(asking) else STATEMENT)
            parts += [(clause, factor * min(1.0, weight / ENOUGH)) for clause, weight in one if weight]
        return parts

    def _telling(self, text: str) -> float:
        """Give how much of a text speaks of what the content knows."""
        words = {token.term: token for token in self.read(text).rest if self.index.known(token)}
        return sum(self.index.weight(token) for token in words.values())

    def topic_of(self, words: Sequence[Token]) -> str | None:
        """Give the topic whose own words are just these, or None when some word is about something else."""
        wholes = [{token.term} for token in words]
        heads = [{token.term, *token.parts[-1:]} for token in words]
        for asked in (wholes, heads):  # "företagsklimat" is a word of its own before it is a sort of climate
            fitting = [topic for topic, terms in self._topics.items() if all(forms & terms for forms in asked)]
            if asked and fitting:
                return fitting[0]
        return None

    def about_governance(self, words: Iterable[Token], plan: Plan) -> bool:
        """Whether these words only say that plans and governance are meant: "den nya styrmodellen"."""
        own = {token.term for token in self.read(f"{plan.title} {plan.period}").tokens}
        own |= {fold(word) for word in self.content.cues.plan_words}
        return all({token.term, *(() if self.index.has(token.term) else token.parts[-1:])} & own for token in words)

    def _topic_terms(self) -> dict[str, frozenset[str]]:
        return {
            topic.id: frozenset(
                token.term
                for word in (topic.title, *topic.words)
                if len(word.split()) == 1
                for token in self.read(word).tokens
            )
            for topic in self.content.topics.values()
        }

    def of_kind(self, municipality: str, kind: Kind) -> list[Entry]:
        """Give a municipality's entries of one kind."""
        return [
            entry
            for entry in self.content.entries.values()
            if entry.municipality == municipality and entry.kind is kind
        ]


def _goes_on(query: Query) -> bool:
    """Whether the message goes on from what was told: "och skolan?"."""
    reading = query.reading
    return GOES_ON.match(reading.text) is not None or reading.has("continues") and query.asks("follow_up")


def _nearness(entry: Entry, focus: Entry, itself: bool) -> float:
    """Give what an entry gains by being, or standing near, what is spoken of."""
    if entry.municipality != focus.municipality or entry.kind in (Kind.gap, Kind.service):
        return 0.0
    if entry.id == focus.id:
        return FOCUS if itself else NEAR
    return (
        NEAR
        if entry.area and entry.area == focus.area or entry.subject == focus.subject or entry.id in focus.related
        else 0.0
    )
