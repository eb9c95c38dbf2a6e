"""What was asked, after understanding: the words, the kind of question, and what came before."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.answers.reading import Reading
from bot.content.model import Entry


@dataclass(frozen=True)
class Context:
    """What the conversation remembers between two messages; Rasa keeps it in slots of the same names.

    `question` is the last message, `opening` the last that stood by itself: later ones may lean on it.
    """

    municipality: str | None = None
    question: str | None = None
    focus: str | None = None
    shown: tuple[str, ...] = ()
    misses: int = 0
    opening: str | None = None


@dataclass(frozen=True)
class Query:
    """One message to be answered.

    `municipality` is the one that is meant: named in the message, or `inherited` from the conversation. `focus` is what a message
    that leaves its subject out speaks of. `repeated` marks the last question asked again of another municipality.
    """

    reading: Reading
    kind: str = "ask_content"
    confidence: float = 0.0
    context: Context = field(default_factory=Context)
    municipality: str | None = None
    inherited: bool = False
    focus: Entry | None = None
    repeated: bool = False

    @property
    def municipalities(self) -> tuple[str, ...]:
        """The municipalities that the message itself names."""
        return self.reading.municipalities

    def asks(self, *kinds: str, least: float = 0.0) -> bool:
        """Whether the kind of question is one of these, with at least this confidence."""
        return self.kind in kinds and self.confidence >= least
