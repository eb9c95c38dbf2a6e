"""How a message is put: as a question to be answered yes or no, as one to be confirmed, as an open one, or as no question.

Owns that distinction only; the words come from the content.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum

from bot.content.phrases import QuestionWords
from bot.understanding.phrasing import PAUSES, PhraseIndex, Word, openings, words


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
        self._opening = PhraseIndex({"yes_no": (*question_words.openers, *openers), "open": question_words.open})
        self._inside = PhraseIndex({"confirm": question_words.confirm, "indirect": question_words.indirect})
        self._tags = PhraseIndex({"tag": question_words.tags})
        self._fillers = PhraseIndex({"filler": question_words.fillers})

    def read(self, text: str) -> Mood:
        """Give the mood: what the message opens with decides, then what it asks to have confirmed."""
        message = words(text)
        starts = openings(message, self._fillers)
        found = self._opening.found(message)
        opened = {one.start: one.name for one in found}
        tags = self._tags_at_the_end(message)
        first = next((opened[start] for start in starts if start in opened and start not in tags), None)
        if first == "open":
            return Mood.open
        inside = {one.name for one in self._inside.found(message)}
        if "confirm" in inside or tags:
            return Mood.confirm
        if first or "indirect" in inside:
            return Mood.yes_no
        return Mood.open if "open" in opened.values() else Mood.statement

    def _tags_at_the_end(self, message: Sequence[Word]) -> set[int]:
        """Give where the words begin that ask for a yes because they stand last: "…, va?"."""
        ends = {place for place, word in enumerate(message) if word.text in PAUSES} | {len(message)}
        return {one.start for one in self._tags.found(message) if one.start > 0 and one.end in ends}


def openers(lines: Iterable[str]) -> frozenset[str]:
    """Give the first words of yes and no questions, for example all that the content holds."""
    return frozenset(first[0].text for line in lines if (first := words(line)))
