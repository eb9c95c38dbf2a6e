"""How a message is put: as a question to be answered yes or no, as one to be confirmed, as an open one, or as no question.

Owns that distinction only; the words come from the content.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum

from bot.content.phrases import QuestionWords
from bot.language.figures import FigureKind, figures
from bot.understanding.phrasing import PAUSES, Found, PhraseIndex, Word, openings, words

MOST_OF_AN_ECHO = 5  # words
TIMES = (FigureKind.year, FigureKind.date)


class Mood(str, Enum):
    """What sort of reply a message wants."""

    yes_no = "yes_no"
    confirm = "confirm"
    open = "open"
    statement = "statement"

    @property
    def polar(self) -> bool:
        """Whether Ja or Nej answers it."""
        return self in (Mood.yes_no, Mood.confirm)


class MoodReader:
    """Tells the mood of messages. `openers` are further first words of yes and no questions, those of the content's own."""

    def __init__(self, question_words: QuestionWords, openers: Iterable[str] = ()) -> None:
        held = question_words
        self._opening = PhraseIndex({"yes_no": (*held.openers, *openers), "open": held.open})
        self._inside = PhraseIndex({"confirm": held.confirm, "indirect": held.indirect, "asking": held.asking})
        self._tags = PhraseIndex({"tag": held.tags})
        self._echoes = PhraseIndex({"echo": held.echoes})
        self._fillers = PhraseIndex({"filler": held.fillers})

    def read(self, text: str) -> Mood:
        """Give the mood: what the message opens with decides, then what it asks to have confirmed."""
        message = words(text)
        found = self._inside.found(message)
        inside, tags = {one.name for one in found}, self._tags_at_the_end(message)
        first = self._opened(message, found, tags)
        if first and first.name == "open" and "indirect" not in inside:
            return Mood.open
        if "confirm" in inside or tags:
            return Mood.confirm
        if first or "indirect" in inside:
            return Mood.yes_no
        if any(one.name == "open" for one in self._opening.found(message)):
            return Mood.open
        return Mood.confirm if text.rstrip().endswith("?") and _says_an_amount(text) else Mood.statement

    def opens_at(self, text: str) -> int | None:
        """Give where in the text the question begins that it opens with; None when it opens with none."""
        message = words(text)
        first = self._opened(message, self._inside.found(message), self._tags_at_the_end(message))
        return message[first.start].start if first else None

    def echoes(self, text: str) -> bool:
        """Whether a question is of what was said just before it: "Rätt?", "stämmer det?", "är det målet?"."""
        message = [word for word in words(text) if word.text not in PAUSES]
        if any((one.start, one.end) == (0, len(message)) for one in self._tags.found(message)):
            return True
        short = len(message) <= MOST_OF_AN_ECHO and any(one.start == 0 for one in self._echoes.found(message))
        return short or any(one.name == "confirm" for one in self._inside.found(message))

    def _opened(self, message: Sequence[Word], inside: Sequence[Found], tags: set[int]) -> Found | None:
        """Give the first word that asks and opens a part of the message, or comes after "jag undrar"."""
        starts = set(openings(message, self._fillers)) - tags
        after = {one.end for one in inside if one.name == "asking"}
        for one in self._opening.found(message):
            if one.start in starts or one.name == "open" and one.start in after:
                return one
        return None

    def _tags_at_the_end(self, message: Sequence[Word]) -> set[int]:
        """Give where the words begin that ask for a yes because they stand last: "…, va?"."""
        ends = {place for place, word in enumerate(message) if word.text in PAUSES} | {len(message)}
        return {one.start for one in self._tags.found(message) if one.start > 0 and one.end in ends}


def _says_an_amount(text: str) -> bool:
    """Whether a text says a measured figure, or a number in digits: "60 procent på heltid?", but not "två saker: …?"."""
    held = (one for one in figures(text) if one.kind not in TIMES)
    return any(one.kind is not FigureKind.number or one.text[0].isdigit() for one in held)


def openers(lines: Iterable[str]) -> frozenset[str]:
    """Give the first words of yes and no questions, for example all that the content holds."""
    return frozenset(first[0].text for line in lines if (first := words(line)))
