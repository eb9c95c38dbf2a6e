"""Checks that what is answered yes is so, that what is answered no is not, and that targets mean what the page says.

Owns the agreement of content with itself, judged as a citizen's question is.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.checks.said import UNQUOTED, grounds_of
from bot.content.errors import Problem
from bot.content.library import Content
from bot.content.model import Entry, Operator, Target
from bot.deciding.amounts import measure
from bot.deciding.claims import DIRECTIONS, Judge
from bot.deciding.verdict import About, Ruling, ground_of
from bot.understanding.claims import ClaimReader
from bot.understanding.phrasing import words

BOUNDS = {  # how the page may bound the value of a target with each operator
    "at_most": {"at_most"}, "below": {"below"}, "at_least": {"at_least"}, "above": {"above"},
    "increase_by": {"", "at_least"}, "decrease_by": {"", "at_least"}, "reached": {""}, "all": {""},
}  # fmt: skip
SURE_OF = frozenset(About) - {About.validity, About.nothing}  # a period agrees in many a question that is answered no


def yes_and_no_agree_with_the_page(content: Content) -> Iterator[Problem]:
    """Tell each question answered yes that the page contradicts, and each answered no that it confirms or says in its words."""
    judge = Judge(content.claims)
    for entry in content.entries.values():
        if entry.kind in UNQUOTED:
            continue
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
        if entry.kind in UNQUOTED:
            continue
        held = {name for name, _ in reader.read(" ".join(grounds_of(content, entry))).directions}
        for key in ("text", "plain", "yes") if held else ():
            for number, line in enumerate(getattr(entry, key)):
                claim = reader.read(line)
                for name, word in claim.directions:
                    if name not in held and not claim.negated:
                        expected = f"sidan säger inte {word} om detta"
                        yield content.problem(entry.id, (key, number), line, expected)


def targets_mean_what_the_page_says(content: Content) -> Iterator[Problem]:
    """Tell each target whose value the page bounds in another way, högst for minst, or whose direction it does not say."""
    reader = ClaimReader(content.claims)
    for entry in content.entries.values():
        quote = " ".join(entry.quote)
        for number, target in enumerate(entry.targets):
            place = ("targets", number, "operator") if len(entry.targets) > 1 else ("targets", "operator")
            if not _bounded(target, quote, reader):
                yield content.problem(entry.id, place, target.operator.value, "citatet begränsar inte siffran så")
            said = {name for name, _ in reader.read(quote).directions}
            wanted = DIRECTIONS.get(target.operator) or (
                "increase" if target.operator is Operator.same_or_increase else None
            )
            if wanted and wanted not in said:
                yield content.problem(entry.id, place, target.operator.value, "citatet säger inte den riktningen")


def _bounded(target: Target, quote: str, reader: ClaimReader) -> bool:
    held = measure(target)
    if held is None or target.value is None:
        return True
    found = [one for one in reader.read(quote).figures if abs(one.figure.value - held.value) < 1e-6]
    wanted = BOUNDS.get(target.operator.value, {""})
    return not found or any(one.bound in wanted for one in found)


def _repeats(line: str, entry: Entry) -> bool:
    """Whether a question only repeats words of one quoted line, its first word set aside."""
    asked = {word.text for word in words(line)[1:] if word.text.isalnum()}
    return any(asked <= {word.text for word in words(quote)} for quote in entry.quote) and len(asked) > 1
