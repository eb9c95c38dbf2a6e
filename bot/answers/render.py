"""An Answer → the text a citizen reads, complete in itself: sentences, quotes, sources with dates."""

from __future__ import annotations

from bot.answers.answer import Answer, Citation, Sentence
from bot.answers.book import Book
from bot.answers.wording import day, phrase


def render(book: Book, answer: Answer) -> str:
    """Give the whole answer as text. It says the same as its parts: quotes in quotation marks, lists with bullets, sources last."""
    blocks = [_body(answer.sentences)]
    sources = "\n".join(dict.fromkeys(_source(book, one) for one in answer.citations))
    return "\n\n".join(block for block in (*blocks, sources) if block)


def _body(sentences: tuple[Sentence, ...]) -> str:
    lines: list[str] = []
    for sentence, before in zip(sentences, (None, *sentences)):
        text = f"”{sentence.text}”" if sentence.quote else sentence.text
        if sentence.listed:
            lines.append(f"• {text}")
        elif (
            before is not None
            and not before.listed
            and before.quote == sentence.quote
            and before.municipality == sentence.municipality
        ):
            lines[-1] += f" {text}"
        else:
            lines.append(text)
    return "\n".join(lines)


def _source(book: Book, one: Citation) -> str:
    key = "source" if not one.decided_by else "source_decided_on" if one.decided_on else "source_decided"
    return phrase(
        book, key, book.content.municipalities[one.municipality], title=one.title, url=one.url.removeprefix("https://"),
        updated=day(one.updated), by=one.decided_by, on=day(one.decided_on) if one.decided_on else "",
    )  # fmt: skip
