"""A message as the classifiers see it, in training and in use: what the words do is kept, what they are about fades.

Imports bot.language only. Linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.language.accents import fold, normalise

GREETING = re.compile(
    r"^(?:(?:hej(?:san)?|halla|tjena(?:re)?|tja|god (?:morgon|dag|kvall)|hallo|hi|hello)\b[\s,.!]*)+(?:dar\b[\s,.!]*)?"
)
SENTENCE_END = re.compile(r"(?<=[.!?\n])\s+")
TOKEN = re.compile(r"\w+|[?!]+")
YEAR = re.compile(r"(?:19|20)\d\d")
A_QUESTION = 3  # words after a greeting from which the greeting says nothing of what is asked
SAYS_MUCH = 5  # words of a sentence that can be understood without the others
PLACE, A_YEAR, A_NUMBER = "ortnamn", "artal", "siffra"


class Plainer:
    """Makes texts plain: lower case, å ä ö folded away, places, years and figures each by one word, no greeting before a question."""

    def __init__(self, places: Iterable[str]) -> None:
        folded = {fold(normalise(name)) for name in places}
        self.places = frozenset(folded | {f"{name}s" for name in folded if not name.endswith("s")})

    def __call__(self, text: str) -> str:
        """Give the plain text; never longer than the text by more than its names are shorter than their placeholder."""
        folded = fold(normalise(_asked(text)))
        asked = GREETING.sub("", folded)
        words = TOKEN.findall(asked if len(asked.split()) >= A_QUESTION else folded)
        return " ".join(map(self._word, words))

    def _word(self, word: str) -> str:
        if word in self.places:
            return PLACE
        if word.isdigit():
            return A_YEAR if YEAR.fullmatch(word) else A_NUMBER
        return word


def _asked(text: str) -> str:
    """Give the sentences that ask, of a message that also tells something; the whole text when none of them says much."""
    sentences = SENTENCE_END.split(text.strip())
    asking = [one for one in sentences if one.endswith("?") and len(one.split()) >= SAYS_MUCH]
    return " ".join(asking) or text
