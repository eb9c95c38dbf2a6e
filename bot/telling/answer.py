"""What is said: an Answer, its sentences, and for every sentence the Passages that it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.content.model import Outcome
from bot.deciding.plan import Plan
from bot.understanding.question import Conversation


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
    updated: date | None  # None when the page does not say it
    decided_by: str | None = None
    decided_on: date | None = None


@dataclass(frozen=True)
class Button:
    """A follow-up to press. What it sends is what it says, in plain words."""

    title: str
    payload: str


@dataclass(frozen=True)
class Answer:
    """Everything that is said for one message, the plans it tells, and what the conversation should remember of it."""

    outcome: Outcome
    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...] = ()
    buttons: tuple[Button, ...] = ()
    terms: tuple[tuple[str, str], ...] = ()
    suggestions: tuple[str, ...] = ()
    plans: tuple[Plan, ...] = ()
    conversation: Conversation = field(default_factory=Conversation)


def once_each(citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """Give each source once. A decision is named only when it covers all that is cited of the source."""
    found: dict[str, Citation] = {}
    for one in citations:
        same = found.setdefault(one.id, one)
        if same != one:
            found[one.id] = Citation(same.id, same.municipality, same.title, same.publisher, same.url, same.updated)
    return tuple(found.values())
