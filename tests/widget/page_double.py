"""Pages around the widget: the page at / as the gateway draws it, and a plain page of a municipality."""

from __future__ import annotations

from html import escape
from urllib.parse import parse_qsl

from bot.gateway.municipalities import Municipalities
from bot.gateway.page_drawing import PageDrawing, Visit
from bot.gateway.settings import Settings
from bot.gateway.words import load_words

from .replies import Reply

TOWNS = Municipalities(Settings.content_folder)
DRAWING = PageDrawing(Settings.widget_folder / "page" / "index.html", load_words(Settings.words_file).page, 24)


def host_page(attributes: str, origin: str) -> str:
    """A page that embeds the widget by the one line; `n` of them if the query says so."""
    options = dict(parse_qsl(attributes, keep_blank_values=True))
    count = int(options.pop("n", "1"))
    data = " ".join(f'data-{escape(name)}="{escape(value)}"' for name, value in options.items())
    script = f'<script type="module" src="{origin}/kompassen.js" {data}></script>'
    return (
        '<!doctype html><html lang="sv"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        "<title>Kils kommun</title></head>"
        f'<body><main><h1>Kils kommun</h1><p><a href="/host">Bygga och bo</a></p>{script * count}</main></body></html>'
    )


def answer_page(municipality: str, question: str, replies: list[Reply] | None) -> str:
    """The page at /: the form, and above it the answer when there was a question."""
    return DRAWING.draw(TOWNS.current(), Visit(municipality, "conversation-00000001", "1", question, replies))
