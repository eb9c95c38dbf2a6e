"""The records of understanding: what Rasa heard, what the conversation remembers, and the Question that comes of both.

Owns no behaviour. Imports content and language only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import Any

from bot.content.model import Kind
from bot.language.analysis import Token


class Aspect(str, Enum):
    """What of a subject is asked: a closed list, the second label of Rasa's intents."""

    what = "what"
    amount = "amount"
    deadline = "deadline"
    baseline = "baseline"
    who_decided = "who_decided"
    when_decided = "when_decided"
    validity = "validity"
    who_does = "who_does"
    place = "place"
    how = "how"
    why = "why"
    measured = "measured"
    result = "result"
    cost = "cost"
    list = "list"
    count = "count"  # type: ignore[assignment]
    belongs = "belongs"
    meaning = "meaning"
    comparison = "comparison"
    change = "change"
    summary = "summary"
    source = "source"


@dataclass(frozen=True)
class Heard:
    """What Rasa's trained classifiers make of a message: acts and aspects, likeliest first, each with its probability."""

    acts: tuple[tuple[str, float], ...] = (("ask", 1.0),)
    aspects: tuple[tuple[str, float], ...] = (("what", 1.0),)

    @property
    def act(self) -> str:
        """The likeliest act."""
        return self.acts[0][0]

    @property
    def aspect(self) -> Aspect:
        """The likeliest aspect."""
        return Aspect(self.aspects[0][0])

    def probability(self, act: str) -> float:
        """How probable an act is; 0 when it is not among those ranked."""
        return dict(self.acts).get(act, 0.0)


@dataclass(frozen=True)
class Told:
    """What the bot last did: its Plan as plain data, so that it can be told again, shorter or in another municipality."""

    plan: Mapping[str, Any] = field(default_factory=dict)
    passages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Conversation:
    """What is remembered between two messages. Rasa keeps it in slots of the same names."""

    municipality: str | None = None
    asked: str | None = None
    """The last message that stood by itself: what "och i Kil?" asks again."""
    aspect: str = "what"
    subjects: tuple[str, ...] = ()
    """Ids of the entries last spoken of, newest first."""
    listed: tuple[str, ...] = ()
    """Ids of the members of the list last shown, in its order."""
    picked_from: tuple[str, ...] = ()
    """The list that was last picked from by a place."""
    pending: Mapping[str, Any] = field(default_factory=dict)
    """What the bot itself last asked back: the question that lacks its municipality, and its aspect."""
    told: Told = Told()
    misses: int = 0

    @property
    def subject(self) -> str | None:
        """The entry last spoken of."""
        return self.subjects[0] if self.subjects else None


@dataclass(frozen=True)
class Reading:
    """One message or clause, read by itself."""

    text: str
    tokens: tuple[Token, ...] = ()
    words: tuple[Token, ...] = ()
    """The words that say what is spoken of."""
    municipalities: tuple[str, ...] = ()
    elsewhere: str | None = None
    years: tuple[int, ...] = ()
    ordinal: int | None = None
    sorts: tuple[Kind, ...] = ()
    """The sorts of line that the message names, in its order: goal, strategy, area, picture."""
    cues: frozenset[str] = frozenset()

    def has(self, *cues: str) -> bool:
        """Whether any of these closed phrases stands in the message."""
        return bool(self.cues & set(cues))


@dataclass(frozen=True)
class Question:
    """One question, once understood. `subject` is set when the conversation, not the words, says what is spoken of."""

    reading: Reading
    heard: Heard
    act: str
    aspect: Aspect
    conversation: Conversation = Conversation()
    municipality: str | None = None
    named: bool = False
    """Whether the message itself names the municipality."""
    subject: str | None = None
    repeated: bool = False
    """Whether it is the question before, asked of another municipality."""
    light: frozenset[str] = frozenset()
    """Terms that say little of what is spoken of, beside words that say more."""
    background: tuple[Token, ...] = ()
    """Words of the message's other clauses: what the question is asked about when it has no words of its own."""

    @property
    def words(self) -> tuple[Token, ...]:
        """The words that say what is spoken of."""
        return self.reading.words

    @cached_property
    def telling(self) -> frozenset[str]:
        """The terms that say most of what is spoken of: in the question, else in the message's other clauses."""
        words = self.words or self.background
        return frozenset(token.term for token in words) - self.light
