"""Owns how a reply looks as HTML without JavaScript: the same parts as in the chat (widget/kompassen/drawing.js), all unfolded. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from bot.gateway.markup import Markup, element, secure_link, together
from bot.gateway.replies import Reply, custom_of
from bot.gateway.words import PageWords

Part = Mapping[str, Any]


def draw_turn(words: PageWords, names: Mapping[str, str], question: str, reply: Reply) -> Markup:
    """Give the question and everything that was said; `names` maps ids of municipalities to what they are called."""
    custom = custom_of(reply)
    said = custom.get("sentences") or [{"text": part["text"]} for part in reply if part.get("text")]
    cited = custom.get("citations") or []
    sides = list(dict.fromkeys(filter(None, (one.get("municipality") for one in said))))
    if custom.get("outcome") == "compared" and len(sides) > 1:
        body = _compared(words, {side: names.get(side, side) for side in sides}, said, cited)
    else:
        body = together(_blocks(said), _sources(words, cited))
    answer = element("div", {"class": "bot"}, body, _terms(words, custom.get("terms") or []))
    return element("article", {"class": "turn", "id": "svar"}, element("h2", {"class": "you"}, question), answer)


def draw_choices(words: PageWords, reply: Reply) -> Markup:
    """Give the buttons and suggestions of a reply as submit buttons."""
    buttons = [
        (one["title"], one.get("payload") or one["title"]) for part in reply for one in part.get("buttons") or []
    ]
    suggestions = [(one, one) for one in custom_of(reply).get("suggestions") or []]
    return together(_choices({}, buttons), _choices({"aria-label": words.suggestions}, suggestions))


def _blocks(said: Iterable[Part]) -> Markup:
    """Neighbours of one kind share their paragraph, quotation or list."""
    kinds = groupby(said, lambda one: (bool(one.get("quote")), bool(one.get("list"))))
    return together(*(_block(list(group), quote, listed) for (quote, listed), group in kinds))


def _block(said: Sequence[Part], quote: bool, listed: bool) -> Markup:
    texts = [f"”{one['text']}”" if quote else str(one["text"]) for one in said]
    box = (
        element("ul", None, *(element("li", None, text) for text in texts))
        if listed
        else element("p", None, " ".join(texts))
    )
    return element("blockquote", {"class": "quote"}, box) if quote else box


def _compared(words: PageWords, sides: Mapping[str, str], said: Sequence[Part], cited: Sequence[Part]) -> Markup:
    start = next(n for n, one in enumerate(said) if one.get("municipality"))
    columns = (
        element(
            "section",
            None,
            element("h3", None, name),
            _blocks(one for one in said if one.get("municipality") == side),
            _sources(words, [one for one in cited if one.get("municipality") == side]),
        )
        for side, name in sides.items()
    )
    after = [one for one in said[start:] if not one.get("municipality")]
    return together(_blocks(said[:start]), element("div", {"class": "compare"}, *columns), _blocks(after))


def _sources(words: PageWords, cited: Iterable[Part]) -> Markup:
    return together(*(_source(words, one) for one in cited if one.get("title")))


def _source(words: PageWords, one: Part) -> Markup:
    title = together(f"{words.source}: ", element("b", None, str(one["title"])))
    updated = f". {words.updated} {_day(words, one.get('updated'))}" if one.get("updated") else ""
    decided = ", ".join(filter(None, (one.get("decided_by"), _day(words, one.get("decided_on")))))
    address = str(one.get("url") or "")
    label = f"{words.read} {address.removeprefix('https://').split('/')[0]}"
    return element(
        "details",
        {"class": "source", "open": ""},
        element("summary", None, title, updated),
        element("p", None, f"{words.decided}: {decided}") if decided else "",
        element("p", None, secure_link(address, label)) if address else "",
    )


def _terms(words: PageWords, terms: Sequence[Part]) -> Markup:
    if not terms:
        return Markup()
    meanings = (together(element("dt", None, one["word"]), element("dd", None, one["meaning"])) for one in terms)
    summary = element("summary", None, f"{words.terms}: {', '.join(one['word'] for one in terms)}")
    return element("details", {"class": "source", "open": ""}, summary, element("dl", None, *meanings))


def _choices(attributes: Mapping[str, str], choices: Sequence[tuple[str, str]]) -> Markup:
    if not choices:
        return Markup()
    buttons = (element("button", {"name": "message", "value": payload}, title) for title, payload in choices)
    return element("ul", {"class": "choices", **attributes}, *(element("li", None, button) for button in buttons))


def _day(words: PageWords, value: str | None) -> str:
    """Give a date of ISO 8601 in Swedish; what is no such date stays as it is."""
    try:
        day = date.fromisoformat(value or "")
    except ValueError:
        return value or ""
    return f"{day.day} {words.months.split()[day.month - 1]} {day.year}"
