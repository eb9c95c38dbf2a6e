"""Checks of how people ask: everything can be asked for, and no question has two answers in one municipality."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.errors import Problem
from bot.content.library import Content
from bot.content.model import Entry

EVERYONE = ""  # the municipality of what concerns all of them


def everything_can_be_asked_for(content: Content) -> Iterator[Problem]:
    """Tell each entry that has no quote to be found by, and that no concept, word or example question leads to either."""
    for entry in content.entries.values():
        if not entry.quote and not any(line.strip() for line in (*entry.concepts, *entry.words, *entry.examples)):
            yield content.problem(entry.id, ("concepts",), "", "minst ett begrepp, annars hittar ingen hit")


def no_question_has_two_answers(content: Content) -> Iterator[Problem]:
    """Tell each example that two entries of a municipality share, and each question answered both yes and no there."""
    for municipality in content.municipalities:
        examples: dict[str, Entry] = {}
        settled: dict[str, tuple[Entry, str]] = {}
        for entry in content.entries.values():
            if entry.municipality not in (municipality, EVERYONE):
                continue
            for number, example in enumerate(entry.examples):
                first = examples.setdefault(_asked(example), entry)
                if first.id != entry.id or _asked(example) in map(_asked, entry.examples[:number]):
                    yield content.problem(
                        entry.id, ("examples", number), example, f"frågan finns redan under {first.id}"
                    )
            for key, questions in (("yes", entry.yes), ("no", entry.no)):
                for number, question in enumerate(questions):
                    other, answer = settled.setdefault(_asked(question), (entry, key))
                    if answer != key:
                        yield content.problem(
                            entry.id, (key, number), question, f"frågan besvaras med {answer} under {other.id}"
                        )


def municipalities_are_known(content: Content) -> Iterator[Problem]:
    """Tell each municipality whose name is not among Sweden's municipalities."""
    for municipality in content.municipalities.values():
        if municipality.name not in content.names.names:
            expected = "namnet ska finnas bland names i municipalities.yml"
            yield content.problem(f"municipality/{municipality.id}", ("name",), municipality.name, expected)


def _asked(question: str) -> str:
    return " ".join(question.casefold().strip(" ?!.").split())
