"""Text as it is compared: lower case, composed, and without the accents that not every keyboard has."""

from __future__ import annotations

import re
import unicodedata

SPACED_NUMBER = re.compile(r"(?<=\d)[ \u00a0](?=\d{3}\b)")
DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")  # hallååå
ACCENTS = str.maketrans("åäöéèüàæøôâêî", "aaoeeuaaooaei")


def normalise(text: str) -> str:
    """Give the text in lower case and composed form, with digits joined: 1 150 becomes 1150."""
    lower = unicodedata.normalize("NFC", text).lower().replace("\u2013", "-")
    return DRAWN_OUT.sub(r"\1", SPACED_NUMBER.sub("", lower))


def fold(word: str) -> str:
    """Give the word without accents, as it is typed on a keyboard that has none."""
    return word.translate(ACCENTS)
