"""An Answer → the text a citizen reads, complete in itself: sentences, quotes, sources with dates."""

from __future__ import annotations

from bot.deciding.book import Book
from bot.telling.answer import Answer, Citation, Sentence
from bot.telling.wording import day, phrase


def render(book: Book, answer: Answer) -> str:
    """Give the whole answer as text. It says the same as its parts: quotes in quotation marks, lists with bullets, sources last."""
    sources = "\n".join(dict.fromkeys(_source(book, one) for one in answer.citations))
    return "\n\n".join(block for block in (_body(answer.sentences), sources) if block)


def _body(sentences: tuple[Sentence, ...]) -> str:
    lines: list[str] = []
    for sentence, before in zip(sentences, (None, *sentences)):
        text = f"”{sentence.text}”" if sentence.quote else sentence.text
        if before is not None and _runs_on(before, sentence):
            lines[-1] += f" {text}"
        else:
            lines.append(f"• {text}" if sentence.listed else text)
    return "\n".join(lines)


def _runs_on(before: Sentence, sentence: Sentence) -> bool:
    """Whether two sentences stand in one paragraph: both quoted or both ours, of one municipality, and neither leads a list."""
    alike = before.quote == sentence.quote and before.municipality == sentence.municipality
    return (
        alike and not before.listed | sentence.listed and not any(one.text.endswith(":") for one in (before, sentence))
    )


def _source(book: Book, one: Citation) -> str:
    key = "source" if not one.decided_by else "source_decided_on" if one.decided_on else "source_decided"
    return phrase(
        book, key if one.updated else f"{key}_undated", one.municipality, title=one.title, url=one.url.removeprefix("https://"),
        updated=day(one.updated) if one.updated else "", by=one.decided_by, on=day(one.decided_on) if one.decided_on else "",
    )  # fmt: skip
