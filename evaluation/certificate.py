"""The sentence certificate: everything said is a Passage word for word, or words of goal_content, resting on passages that exist."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from bot.answers.book import Book
from bot.answers.lists import NUMBERS
from bot.answers.wording import MONTHS
from bot.content.model import Outcome
from bot.gateway.words import Replies
from evaluation.ask import Sentence

NUMBER = rf"(?:{'|'.join(NUMBERS)}|\d+)"
DAY = rf"\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}"
STATING = frozenset({Outcome.answered.value, Outcome.compared.value})
# Phrases that tell nothing of what a municipality has decided, so that they have nothing to rest on.
STATE_NOTHING = (
    "compare_none", "more_nothing", "foreign_english", "foreign_swedish", "elsewhere_has", "not_in_source",
    "no_strategies", "next_step",
)  # fmt: skip
COUNTED = re.compile(rf"(.+?): ?(?:{NUMBER})?")


class Certificate:
    """Knows every word that may be said. `door` holds the sentences said when the bot itself cannot be asked."""

    def __init__(self, book: Book, door: Replies) -> None:
        content = book.content
        self._passages = {name: passage.text for name, passage in content.passages.items()}
        self._own = {line for entry in content.entries.values() for line in entry.text} | set(asdict(door).values())
        self._own |= {term.meaning for term in content.terms.values()}
        fillings = {slot: f"(?:{pattern})" for slot, pattern in _fillings(book).items()}
        self._phrases = {name: _pattern(text, fillings) for name, text in content.phrases.dict().items()}

    def faults(self, sentences: Iterable[Sentence], outcome: str = "") -> Iterator[str]:
        """Give why the sentences of an answer may not be said; nothing when all of them may."""
        for sentence in sentences:
            unknown = [name for name in sentence.passages if name not in self._passages]
            if unknown:
                yield f"rests on {', '.join(unknown)}, which does not exist: {sentence.text}"
            elif sentence.quote and (
                len(sentence.passages) != 1 or self._passages[sentence.passages[0]] != sentence.text
            ):
                yield f"is no quote of {', '.join(sentence.passages) or 'anything'}: {sentence.text}"
            elif not sentence.quote and not self._is_ours(sentence):
                yield f"stands neither in a passage nor in goal_content: {sentence.text}"
            elif outcome in STATING and not sentence.passages and not self._states_nothing(sentence):
                yield f"states something and rests on nothing: {sentence.text}"

    def _is_ours(self, sentence: Sentence) -> bool:
        """Whether it is a line or a filled phrase of the content, or the name of an area with how many it holds."""
        if sentence.text in self._own or any(one.fullmatch(sentence.text) for one in self._phrases.values()):
            return True
        counted = COUNTED.fullmatch(sentence.text)
        return counted is not None and counted[1] in {self._passages[name] for name in sentence.passages}

    def _states_nothing(self, sentence: Sentence) -> bool:
        return any(self._phrases[name].fullmatch(sentence.text) for name in STATE_NOTHING)


def _fillings(book: Book) -> dict[str, str]:
    """Give what each slot of a phrase may be filled with: names, titles and dates of the content, numbers and years."""
    content, ours = book.content, book.municipalities
    plans, subjects, entries = content.plans.values(), content.subjects.values(), content.entries.values()
    named = [[one.title for one in entries], [one.title for one in plans], [one.title for one in subjects]]
    decisions = [one.decided for ones in (entries, plans, subjects) for one in ones if one.decided]
    named += [[one.title for one in content.sources.values()], [one.what for one in decisions if one.what]]
    titles = _any(title for titles in named for title in titles)
    first_quotes = _any(entry.quote[0] for entry in entries if entry.quote)
    decided = {one.by for one in decisions}
    lists = [book.listing((one.name for one in ours), word) for word in ("och", "eller")]
    return {
        "name": _any(one.name for one in ours),
        "genitive": _any(one.genitive for one in ours),
        "full_name": _any(one.full_name for one in ours),
        "names": _any(lists),
        "contact": _any(book.contact(one) for one in (None, *(one.id for one in ours))),
        "title": f"{titles}|{first_quotes}", "first": titles, "second": titles, "sources": f"(?:(?:{titles})(?:, | och )?)+",
        "topic": _any(topic.title for topic in content.topics.values()),
        "place": r"[\w -]+?", "areas": f"(?:(?:{first_quotes})(?:, | och )?)+",
        "area_word": _any(word for plan in plans for word in plan.area_word),
        "by": _any(decided | {one[:1].upper() + one[1:] for one in decided}),
        "count": NUMBER, "value": NUMBER, "unit": r"\w+", "year": rf"\d{{4}}|{re.escape(content.phrases.earlier)}", "on": DAY, "updated": DAY,
        "period": _any(plan.period for plan in plans),
        "url": r"\S+",
    }  # fmt: skip


def _any(texts: Iterable[str]) -> str:
    return "|".join(re.escape(text) for text in sorted(set(texts), key=len, reverse=True))


def _pattern(template: str, fillings: dict[str, str]) -> re.Pattern[str]:
    return re.compile(
        "".join(
            re.escape(before) + (fillings[slot] if slot else "")
            for before, slot, _, _ in string.Formatter().parse(template)
        )
    )
