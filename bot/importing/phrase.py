"""Noun phrases out of Swedish sentences: what a goal measures, and a short name for a line. Imports `swedish` only.

Owns a reading of word order, not of grammar: the subject stands before the first verb that commands, or is what the verb is about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.importing.swedish import (
    ADVERBIAL,
    ALSO,
    AMOUNT,
    BEFORE_ITS_SUBJECT,
    CUT,
    DANGLING,
    DWELLERS,
    EMPTY_SUBJECT,
    FINITE,
    HERE_ARE,
    HOLLOW,
    INFINITIVE,
    INVERTED,
    LABEL,
    LEADING_TIME,
    MODAL,
    OPEN,
    OUR_VISION,
    PEOPLE,
    SHARE_OF,
    TIME,
    TO_BE,
    VISION_NAME,
    WE_DO,
    WORKS_WITH,
)

MOST_WORDS = 9
MOST_WORDS_OF_A_SHARE = 13
MOST_WORDS_MEASURED = 16


@dataclass(frozen=True)
class Names:
    """The words that keep their capital, and those of them that are the municipality's own name."""

    own: frozenset[str] = frozenset()
    capital: frozenset[str] = frozenset()


NO_NAMES = Names()


def indicator_of(line: str, names: Names = NO_NAMES) -> str:
    """Give what a line measures, in its own words: its subject, or what an open subject is to have or do."""
    text = _straight(LEADING_TIME.sub("", LABEL.sub("", line).strip().rstrip(" .!")))
    if INFINITIVE.match(text):
        rest = text.removeprefix("att ").removeprefix("Att ").split(" ", 1)
        return _tidy(_short(rest[-1], MOST_WORDS_MEASURED))
    subject, predicate, _ = _halves(text)
    if subject and not is_open(subject, names):
        return lower_first(_tidy(SHARE_OF.sub("", subject)), names)
    if predicate:
        return _tidy(_short(AMOUNT.sub("", TO_BE.sub("", predicate)), MOST_WORDS_MEASURED))
    return lower_first(_tidy(_short(text, MOST_WORDS_MEASURED)), names)


def title_of(line: str, names: Names = NO_NAMES) -> str:
    """Give a short name for a line, to stand in running text: with a small letter first unless it begins with a name."""
    if OUR_VISION.search(line):
        return "visionen"
    vision = VISION_NAME.search(line)
    if vision:
        return f"visionen {vision[1].strip(' -–”“')}"
    text = _straight(LEADING_TIME.sub("", HERE_ARE.sub("", LABEL.sub("", line).strip().rstrip(" .!?:…"))))
    if INFINITIVE.match(text):
        return f"att {lower_first(_short(text, MOST_WORDS), names)}".replace("att att ", "att ")
    inverted = INVERTED.match(text)
    if inverted:
        return lower_first(_short(_without_years(inverted[1]), MOST_WORDS), names)
    return _title_by_halves(text, names)


def _title_by_halves(text: str, names: Names) -> str:
    subject, predicate, is_duty = _halves(text)
    if not subject and not predicate:
        short = lower_first(_short(text, MOST_WORDS), names)
        return f"att {short}" if WE_DO.match(text) else short
    if not subject or is_open(subject, names):
        return _predicate_title(subject, predicate, is_duty, names)
    if PEOPLE.match(subject):
        return f"att {lower_first(_short(_without_years(text), MOST_WORDS + 1), names)}"
    if ADVERBIAL.match(subject):
        return lower_first(_short(text, MOST_WORDS), names)
    tells = not is_duty and len(subject.split()) == 1 and len(predicate.split()) > 1
    if tells or EMPTY_SUBJECT.match(subject) or HOLLOW.match(subject):
        return f"att {lower_first(_short(text, MOST_WORDS + 1), names)}"
    share = re.match(r"^(?:andel|antal)", subject, re.IGNORECASE)
    tidied = SHARE_OF.sub("", _without_years(re.sub(r" (?:ökar|minskar) och$", "", subject)))
    whole = share and len(tidied.split()) <= MOST_WORDS_OF_A_SHARE
    return lower_first(tidied if whole else _short(tidied, MOST_WORDS), names)


def lower_first(text: str, names: Names = NO_NAMES) -> str:
    """Give the text with a small first letter, unless its first word is a name or an abbreviation."""
    first = text.split(" ", 1)[0].strip("”\"'(,")
    if not text or not text[0].isupper() or first in names.own | names.capital:
        return text
    is_abbreviation = len(first) > 1 and first[1:] != first[1:].lower()
    return text if is_abbreviation else text[0].lower() + text[1:]


def is_open(subject: str, names: Names) -> bool:
    """Tell whether a subject only says that it is the municipality, so that what is meant stands after the verb."""
    words = subject.split()
    own = bool(words) and all(
        word in names.own or word.casefold() in ("kommun", "stad", "kommuns", "i") for word in words
    )
    return own or bool(OPEN.match(subject) or DWELLERS.match(subject))


def _straight(text: str) -> str:
    """Give a clause whose verb stands before its subject with the subject first: Därför ska alla barn få plats → alla barn ska få plats."""
    found = BEFORE_ITS_SUBJECT.match(text)
    return f"{found[2]} {found[1].casefold()} {found[3]}" if found else text


def _halves(text: str) -> tuple[str, str, bool]:
    """Give what stands before and after the first verb, and whether it commands; a relative clause's verb is not the sentence's."""
    modal = MODAL.search(text)
    finite = next((one for one in FINITE.finditer(text) if not _is_relative(text, one.start())), None)
    verb = modal or finite
    if modal and finite and finite.start() < modal.start():
        goes_on = " och " in text[finite.end() : modal.start()] or re.search(r"\bsom\b", text[: finite.start()])
        verb = modal if goes_on else finite
    if verb is None:
        return "", "", False
    predicate = text[verb.end() :] if verb is modal else text[verb.start() :]
    return text[: verb.start()].strip(" ,"), predicate.strip(), verb is modal


def _is_relative(text: str, place: int) -> bool:
    """Tell whether a verb belongs to a clause that begins with som, and so tells which thing is meant."""
    before = text[:place]
    leads = re.search(r"\b(?:som|där|när|vilka|vilket)(?:\s+[\wåäö]+){0,4}\s*(?:\beller\b|\boch\b)?\s*$", before)
    return bool(leads) or "som " in before[-30:]


def _predicate_title(subject: str, predicate: str, is_duty: bool, names: Names) -> str:
    wished = re.match(r"^vill att (.*)$", predicate)
    if wished:
        return f"att {_short(wished[1], MOST_WORDS)}"
    bare = TO_BE.sub("", predicate)
    if bare != predicate:
        return _short(_without_years(AMOUNT.sub("", bare)), MOST_WORDS)
    if is_duty:
        return f"att {_short(ALSO.sub('', predicate), MOST_WORDS)}"
    bare = WORKS_WITH.sub("", predicate)
    if bare != predicate:
        return _short(_without_years(bare), MOST_WORDS)
    words = predicate.split()
    if len(words) > 1 and FINITE.fullmatch(words[0]):
        return _short(" ".join(words[1:]), MOST_WORDS)
    return f"att {lower_first(_short(f'{subject} {predicate}', MOST_WORDS), names)}"


def _without_years(text: str) -> str:
    return " ".join(TIME.sub("", text).split())


def _tidy(text: str) -> str:
    """Give a measured thing without a verb left at its end."""
    bare = re.sub(
        r"\s+(?:ökar|minskar)\s+och$|\s+(?:ska|skall|har|och|ökat|minskat|är bra)$", "", " ".join(text.split())
    )
    return bare.strip(" ,;") or text


def _short(text: str, most: int) -> str:
    """Give the beginning of a text, up to a natural break or a number of words."""
    words = text.split()
    cut = next((one for one in CUT.finditer(text) if len(text[: one.start()].split()) >= 3), None)
    if cut and len(words) > 5:
        words = text[: cut.start()].split()
    kept = words[:most]
    while len(kept) > 3 and len(kept) < len(text.split()) and DANGLING.fullmatch(kept[-1]):
        kept.pop()
    return " ".join(kept).strip(" ,;:–-")
