"""Checks that what is answered yes is so, what is answered no is not, and no line turns a direction round.

Owns the agreement of content with itself, judged as a citizen's question is.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.checks.said import grounds_of
from bot.content.errors import Problem
from bot.content.library import Content
from bot.content.model import Entry
from bot.deciding.claims import Judge
from bot.deciding.verdict import About, Ruling, ground_of
from bot.understanding.claims import ClaimReader
from bot.understanding.phrasing import words

SURE_OF = frozenset(About) - {About.validity, About.nothing}  # a period agrees in many a question that is answered no


def yes_and_no_agree_with_the_page(content: Content) -> Iterator[Problem]:
    """Tell each question answered yes that the page contradicts, and each answered no that it confirms or says in its words."""
    judge = Judge(content.claims)
    for entry in content.entries.values():
        ground = ground_of(content, entry)
        for number, line in enumerate(entry.yes):
            verdict = judge.judge(judge.reader.read(line), ground)
            if verdict.ruling is Ruling.contradicted:
                yield content.problem(entry.id, ("yes", number), line, f"sidan säger {verdict.right}, så svaret är nej")
        for number, line in enumerate(entry.no):
            verdict = judge.judge(judge.reader.read(line), ground)
            if verdict.ruling is Ruling.confirmed and verdict.about in SURE_OF or _repeats(line, entry):
                yield content.problem(entry.id, ("no", number), line, "det är just det sidan säger, så svaret är ja")


def directions_agree(content: Content) -> Iterator[Problem]:
    """Tell each explanation, plain version and yes that says another direction than the lines it rests on."""
    reader = ClaimReader(content.claims)
    for entry in content.entries.values():
        held = {name for name, _ in reader.read(" ".join(grounds_of(content, entry))).directions}
        for key in ("text", "plain", "yes") if held else ():
            for number, line in enumerate(getattr(entry, key)):
                claim = reader.read(line)
                for name, word in claim.directions:
                    if name not in held and not claim.negated:
                        expected = f"sidan säger inte {word} om detta"
                        yield content.problem(entry.id, (key, number), line, expected)


def _repeats(line: str, entry: Entry) -> bool:
    """Whether a question only repeats words of one quoted line, its first word set aside."""
    asked = {word.text for word in words(line)[1:] if word.text.isalnum()}
    return any(asked <= {word.text for word in words(quote)} for quote in entry.quote) and len(asked) > 1
