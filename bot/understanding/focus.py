"""The part of a message that takes something for given: not what people tell of themselves before they ask.

Owns that choice only. "Jag jobbar 75 procent. Ska fler få heltid?" claims nothing of 75 procent.
"""

from __future__ import annotations

import re

from bot.understanding.claims import Claim, ClaimReader
from bot.understanding.clauses import MOST, SENTENCE_END
from bot.understanding.mood import MoodReader


def claimed(text: str, reader: ClaimReader, moods: MoodReader) -> Claim:
    """Give what a message claims: what its yes or no questions say, and what stands before one that only asks if it is so.

    A message without such a question is read whole: its premise may be false too.
    """
    sentences = [part for part in SENTENCE_END.split(text, maxsplit=MOST) if re.search(r"\w", part)]
    asking = [place for place, one in enumerate(sentences) if moods.read(one).polar or moods.echoes(one)]
    if not asking:
        return reader.read(text)
    kept = []
    for place in asking:
        part = _asked(sentences[place], reader, moods)
        before = place > 0 and place - 1 not in asking
        if before and moods.echoes(part) and reader.read(part).empty:
            kept.append(sentences[place - 1])
        kept.append(part)
    return reader.read(" ".join(kept))


def _asked(sentence: str, reader: ClaimReader, moods: MoodReader) -> str:
    """Give the sentence from its question on; all of it when the question only asks whether the rest is so."""
    start = moods.opens_at(sentence)
    if not start:
        return sentence
    part = sentence[start:]
    return sentence if moods.echoes(part) and reader.read(part).empty else part
