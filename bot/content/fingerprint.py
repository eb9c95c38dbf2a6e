"""Fingerprints of a page's sentences: proof that a quote stands on the page, without keeping the page's text.

Owns how a page is cut into sentences and parts. Imports nothing of the project.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator

DIGITS = 16
BULLET = "•"
BLANK_LINE = re.compile(r"\n\s*\n")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\sa-zåäö])|(?<=[.!?][\"”»)])\s+|(?<=[.!?][\"”»)]\.)\s+")
LABEL = re.compile(r"^\w+(?: \w+)?:\s+")
QUOTATION_MARK = re.compile(r"[\"”“»«]")
LINK_NOTE = re.compile(
    r"\s*Länk till annan webbplats\.?"
)  # what the municipalities' web system writes after a link, for screen readers


def normalise(sentence: str) -> str:
    """Give the sentence with one blank between words and composed letters; nothing else is changed."""
    return " ".join(unicodedata.normalize("NFC", sentence).split())


def fingerprint(sentence: str) -> str:
    """Give 16 hexadecimal digits of SHA-256 over the normalised sentence."""
    return hashlib.sha256(normalise(sentence).encode()).hexdigest()[:DIGITS]


def sentences(page_text: str) -> list[str]:
    """Give the page's sentences in its order, normalised and each once.

    Blank lines part blocks; lines of a block belong together, except that a line with a bullet begins an item of its own.
    An item with several sentences is given whole too, since it is one decided line. A block without any full stop is a menu
    or a set of headings, so there each line is a sentence too.
    """
    found: list[str] = []
    for block in BLANK_LINE.split(page_text):
        lines = [normalise(line) for line in block.splitlines() if line.strip()]
        for text, is_item in _units(lines):
            found += [text] if is_item else []
            found += SENTENCE_END.split(text)
        if not any(re.search(r"[.!?]", line) or line.startswith(BULLET) for line in lines):
            found += lines
    return list(dict.fromkeys(found))


def fingerprints(page_text: str) -> list[str]:
    """Give the fingerprint of each sentence, and of each part of one that may be quoted alone, in the page's order."""
    return list(
        dict.fromkeys(fingerprint(part) for sentence in sentences(page_text) for part in (sentence, *_parts(sentence)))
    )


def _units(lines: list[str]) -> Iterator[tuple[str, bool]]:
    """Give each item, and the text before the items; and whether it is an item."""
    held: list[str] = []
    for line in [*lines, BULLET]:
        if line.startswith(BULLET) and held:
            yield normalise(" ".join(held).removeprefix(BULLET)), held[0].startswith(BULLET)
            held = []
        held.append(line)


def _parts(sentence: str) -> Iterator[str]:
    """Give what follows a label, what stands within and around quotation marks, and both without the note of a link."""
    for text in dict.fromkeys((sentence, LINK_NOTE.sub("", sentence))):
        yield text
        yield LABEL.sub("", text)
        yield from (part.strip() for part in QUOTATION_MARK.split(text) if re.search(r"\w\W+\w", part))
