"""Pages around the widget: the page at / from widget/page/index.html, and a plain page of a municipality."""

from __future__ import annotations

from html import escape
from pathlib import Path
from string import Template
from urllib.parse import parse_qsl

from .replies import ABOUT, Reply

TEMPLATE = Path(__file__).parents[2] / "widget" / "page" / "index.html"
NAMES = {town["id"]: town["full_name"] for town in ABOUT["municipalities"]}  # type: ignore[attr-defined]


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
    """The page at /: the form, and below it the answer when there was a question."""
    chosen = {municipality: " selected"}
    choices = "".join(
        f'<option value="{escape(key)}"{chosen.get(key, "")}>{escape(name)}</option>' for key, name in NAMES.items()
    )
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        municipality=escape(municipality),
        title=escape(NAMES.get(municipality, "Karlstads kommun och Kils kommun")),
        choices=choices,
        sender="",
        answer=answer_html(question, replies) if replies else "",
    )


def answer_html(question: str, replies: list[Reply]) -> str:
    """The conversation's last turn in the widget's own classes, every word escaped."""
    text = "\n\n".join(reply["text"] for reply in replies if "text" in reply)
    custom = next((reply["custom"] for reply in replies if "custom" in reply), None)
    body = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line)
    if custom:
        body = "".join(map(sentence_html, custom["sentences"])) + "".join(map(source_html, custom["citations"]))
    return f'<article class="turn"><h2 class="you">{escape(question)}</h2><div class="bot">{body}</div></article>'


def sentence_html(said: dict[str, object]) -> str:
    """A quote as a blockquote, all else as a paragraph."""
    text = escape(str(said["text"]))
    return f'<blockquote class="quote"><p>”{text}”</p></blockquote>' if said["quote"] else f"<p>{text}</p>"


def source_html(cited: dict[str, object]) -> str:
    """Title, date and link."""
    title, url = escape(str(cited["title"])), escape(str(cited["url"]))
    return f'<p class="small">Källa: {title}, uppdaterad {cited["updated"]}. <a href="{url}">{url}</a></p>'
