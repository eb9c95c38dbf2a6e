"""What is said: an Answer, its sentences, and for every sentence the Passages that it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot.answers.query import Context
from bot.content.model import Outcome


@dataclass(frozen=True)
class Sentence:
    """One sentence as it is said. A quote is a Passage word for word; anything else names what it rests on."""

    text: str
    passages: tuple[str, ...] = ()
    quote: bool = False
    listed: bool = False
    municipality: str = ""


@dataclass(frozen=True)
class Citation:
    """The source of an answer: which page, how old, and who decided."""

    id: str
    municipality: str
    title: str
    publisher: str
    url: str
    updated: date
    decided_by: str | None = None
    decided_on: date | None = None


@dataclass(frozen=True)
class Button:
    """A follow-up to press. What it sends is what it says, in plain words."""

    title: str
    payload: str


@dataclass(frozen=True)
class Answer:
    """Everything that leaves the answer book for one message, and what the conversation should remember of it."""

    outcome: Outcome
    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...] = ()
    buttons: tuple[Button, ...] = ()
    terms: tuple[tuple[str, str], ...] = ()
    suggestions: tuple[str, ...] = ()
    context: Context = field(default_factory=Context)

    def then(self, other: Answer) -> Answer:
        """Give this answer followed by another, the other's context remembered."""
        return replace(
            self,
            sentences=self.sentences + other.sentences,
            citations=once_each((*self.citations, *other.citations)),
            terms=merged(self.terms, other.terms),
            context=other.context,
        )


def once_each(citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """Give each source once. A decision is named only when it covers all that is cited of the source."""
    found: dict[str, Citation] = {}
    for one in citations:
        same = found.setdefault(one.id, one)
        if same != one:
            found[one.id] = replace(same, decided_by=None, decided_on=None)
    return tuple(found.values())


def merged(*groups: Sequence) -> tuple:  # type: ignore[type-arg]
    """Give all items of the groups once each, in order."""
    return tuple(dict.fromkeys(item for group in groups for item in group))
