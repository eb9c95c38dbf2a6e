"""The certificate of an answer: every sentence is a passage word for word, a line of the content, or one of its phrases rightly filled.

Owns what may be said at all. Used by tests and the evaluation; an answer is never mended by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from bot.content.checks.counts import counted_in
from bot.content.model import Entry
from bot.deciding.book import Book
from bot.language.figures import Figure, FigureKind, figures
from bot.telling.certified_words import NUMBER, fillings_of, pattern_of, unnamed
from bot.telling.wording import MONTHS, figure, grounds

# Phrases that state nothing of what a municipality has decided, so that they have nothing to rest on.
FREE = frozenset(
    "greet goodbye thank acknowledge refuse ask_bot ask_help ask_human complain opinion service crisis personal_data off_topic "
    "instruction not_understood not_understood_again foreign_swedish foreign_english other_municipality other_period "
    "earlier_period not_found not_found_anywhere no_strategies which_municipality about compare_note recast_all_told "
    "not_ranked recast_simple recast_no_simple recast_no_source only_other_has explain explain_any".split()
)
SEVERAL = ("target_", "deadline_each", "lack_", "in_a_plan")  # phrases of which several may stand in one sentence
DENIALS = ("near", "not_found", "not_found_anywhere", "other_has", "only_other_has")


class Said(Protocol):
    """A sentence with what it rests on."""

    @property
    def text(self) -> str: ...
    @property
    def passages(self) -> tuple[str, ...]: ...
    @property
    def quote(self) -> bool: ...


class Certificate:
    """Knows every word that may be said. `door` holds the sentences said when the bot itself cannot be asked."""

    def __init__(self, book: Book, door: Iterable[str] = ()) -> None:
        content = book.content
        self._book = book
        self._passages = {name: passage.text for name, passage in content.passages.items()}
        self._entries: dict[str, list[Entry]] = {}
        self._lines: dict[str, set[str]] = {line: set() for line in door}
        for entry in content.entries.values():
            for name in entry.passages:
                self._entries.setdefault(name, []).append(entry)
            for line in (*entry.text, *entry.plain):
                self._lines.setdefault(line, set()).update(grounds(entry))
        frames = [one.plain for one in content.plans.values()] + [one.plain for one in content.municipalities.values()]
        for line in (line for plain in frames for line in plain):
            self._lines.setdefault(line, set()).update(self._passages)
        self._dated = re.compile("|".join(map(re.escape, _dated(book))) or r"(?!)", re.I)
        self._meanings = {term.meaning for term in content.terms.values()}
        fillings = fillings_of(book)
        self._titles = re.compile(rf"(?:(?:{fillings['title']})(?:, )?)+\.")
        self._templates = content.phrases.dict()
        self._phrases = {name: pattern_of(text, fillings) for name, text in self._templates.items()}
        several = [one.pattern for name, one in self._phrases.items() if name.startswith(SEVERAL)]
        self._phrases["several"] = re.compile(unnamed(rf"(?:{'|'.join(several)})(?: (?:{'|'.join(several)}))+"), re.I)

    def faults(self, sentences: Iterable[Said]) -> Iterator[str]:
        """Give why the sentences of an answer may not be said; nothing when all of them may."""
        said = list(sentences)
        for sentence in said:
            reason = self._fault(sentence, said)
            if reason:
                yield f"{reason}: {sentence.text}"

    def _fault(self, sentence: Said, said: Sequence[Said]) -> str:
        unknown = [name for name in sentence.passages if name not in self._passages]
        if unknown:
            return f"rests on {', '.join(unknown)}, which does not exist"
        if sentence.quote:
            alike = [self._passages[name] for name in sentence.passages] == [sentence.text]
            return "" if alike else f"is no quote of {', '.join(sentence.passages) or 'anything'}"
        if sentence.text in self._lines:
            rests = self._lines[sentence.text]
            return "" if not rests or rests & set(sentence.passages) else "states something and rests on nothing"
        if sentence.text in self._meanings:
            return "explains a word, which no page is the source of" if sentence.passages else ""
        if self._is_heading(sentence):
            return ""
        return self._fault_of_phrase(sentence, said)

    def _fault_of_phrase(self, sentence: Said, said: Sequence[Said]) -> str:
        found = {name: match for name, one in self._phrases.items() if (match := one.fullmatch(sentence.text))}
        if not found:
            return "stands neither in a passage nor in the content"
        if not sentence.passages and not FREE & set(found):
            return "states something and rests on nothing"
        text = self._dated.sub("", sentence.text)
        wrong = [one.text for one in figures(text) if sentence.passages and not self._holds(one, sentence)]
        if wrong:
            return f"says {', '.join(wrong)}, which what it rests on does not"
        if "claim_no_right" in found and not self._of_the_page(found["claim_no_right"]["figure"], sentence):
            return "sets right by words which what it rests on does not have"
        denied = next(
            (found[name]["topic"] for name in DENIALS if name in found and "{topic}" in self._templates[name]), ""
        )
        return f"denies {denied}, which is told beside it" if denied and self._told(denied, sentence, said) else ""

    def _is_heading(self, sentence: Said) -> bool:
        """Whether it is the title of an area, with nothing, a number or the titles of what it holds after it."""
        title, colon, rest = sentence.text.partition(":")
        own = title in {self._passages[name] for name in sentence.passages}
        return (
            bool(colon)
            and own
            and (not rest or bool(re.fullmatch(rf" {NUMBER}", rest) or self._titles.fullmatch(rest[1:])))
        )

    def _holds(self, said: Figure, sentence: Said) -> bool:
        """Whether a figure stands in the passages, the targets, the plan, the source or the counts that a sentence rests on."""
        entries = list({one.id: one for name in sentence.passages for one in self._entries.get(name, ())}.values())
        held = [one for name in sentence.passages for one in figures(self._passages[name])]
        if any((one.value, one.unit) == (said.value, said.unit) for one in held):
            return True
        if said.kind in (FigureKind.year, FigureKind.date):
            return any(str(int(said.value)) in day for day in self._days(entries)) or said.value in {
                one.value for one in held
            }
        values = {target.value for entry in entries for target in entry.targets}
        counts = {
            float(len(entries)),
            *(float(one) for entry in entries for one in counted_in(self._book.content, entry.municipality)),
        }
        return said.value in values | counts or any(self._valued(said, entry) for entry in entries)

    def _of_the_page(self, words: str, sentence: Said) -> bool:
        """Whether words that are said to be right stand in the passages, the decision or the plan that a sentence rests on."""
        content, known = self._book.content, [self._passages[name] for name in sentence.passages]
        for entry in (one for name in sentence.passages for one in self._entries.get(name, ())):
            plan, held = content.plans.get(entry.plan or ""), content.decision_of(entry)
            known += [
                plan.period if plan else "",
                held.by if held else "",
                *(f"{one.unit} {one.period}" for one in entry.targets),
            ]
        spelt = " ".join(known).casefold()
        return all(
            word.casefold() in spelt for word in words.split() if word.isalpha() and word.casefold() not in MONTHS
        )

    @staticmethod
    def _valued(said: Figure, entry: Entry) -> bool:
        """Whether a figure is a target's, in the target's own unit: 1 150 miljoner kronor."""
        written = [f"{figure(one.value)} {one.unit or ''}" for one in entry.targets if one.value is not None]
        return any((one.value, one.unit) == (said.value, said.unit) for text in written for one in figures(text))

    def _days(self, entries: Iterable[Entry]) -> Iterator[str]:
        """Give every year, day and period that belongs to entries, days as the digits of a figure."""
        content = self._book.content
        for entry in entries:
            plan, source = content.plans.get(entry.plan or ""), content.sources.get(entry.source or "")
            held = content.decision_of(entry)
            yield from (f"{one.year} {one.baseline_year} {one.period}" for one in entry.targets)
            yield plan.period if plan else ""
            days = (plan and plan.valid_from, plan and plan.valid_to, source and source.updated, held and held.on)
            yield from (f"{day:%Y%m%d}" for day in days if day)

    def _told(self, topic: str, denial: Said, said: Sequence[Said]) -> bool:
        """Whether a line of the page that is quoted beside a denial says what is denied, in its very words."""
        denied = {token.term for token in self._book.reader.read(topic).words}
        pages = [one.id for one in self._book.municipalities if one.genitive in denial.text] or list(
            self._book.content.municipalities
        )
        quoted = [one.text for one in said if one.quote and one.passages[0].split("/")[0] in pages]
        return bool(denied) and any(
            denied <= {token.term for token in self._book.reader.read(text).tokens} for text in quoted
        )


def _dated(book: Book) -> list[str]:
    """Give the names of the content that hold a figure, which is theirs and nothing that is said: målen för 2024–2026."""
    content = book.content
    plans, entries, subjects = content.plans.values(), content.entries.values(), content.subjects.values()
    titles = [*(one.title for one in plans), *(one.title for one in entries), *(one.title for one in subjects)]
    decided = [one.decided.what for one in entries if one.decided] + [one.decided.what for one in plans if one.decided]
    names = {*titles, *decided, *(one.title for one in content.sources.values())}
    return sorted((name for name in names if figures(name)), key=len, reverse=True)
