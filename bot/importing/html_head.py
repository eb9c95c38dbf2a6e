"""What a web page says of itself to machines: its title, and the day it was changed. Pure."""

from __future__ import annotations

import json
import re
from datetime import date

from lxml import html

from bot.importing.page import clean


def title_of_page(tree: html.HtmlElement) -> str:
    """Give the title that the page gives itself, without the name of the website after it."""
    for path in ("//meta[@property='og:title']/@content", "//head/title/text()"):
        found = tree.xpath(path)
        if found and str(found[0]).strip():
            return re.split(
                r"\s+[|–—-]\s+(?=[^|–—-]*(?:kommun|stad|\.se)\b[^|–—-]*$)", clean(str(found[0])), flags=re.IGNORECASE
            )[0]
    return ""


def updated_of(tree: html.HtmlElement) -> date | None:
    """Give the day that the page's marking for machines says it was changed."""
    paths = (
        "//meta[@property='article:modified_time']/@content", "//meta[@name='last-modified']/@content",
        "//meta[@name='DC.date.modified']/@content", "//meta[@name='dcterms.modified']/@content",
    )  # fmt: skip
    said = [str(value) for path in paths for value in tree.xpath(path)]
    for script in tree.xpath("//script[@type='application/ld+json']/text()")[:5]:
        try:
            data = json.loads(str(script)[:100_000])
        except (ValueError, RecursionError):
            continue
        said += [
            str(one["dateModified"])
            for one in (data if isinstance(data, list) else [data])
            if isinstance(one, dict) and "dateModified" in one
        ]
    for value in said:
        found = re.match(r"(\d{4})-(\d\d)-(\d\d)", value)
        if found:
            try:
                return date(int(found[1]), int(found[2]), int(found[3]))
            except ValueError:
                continue
    return None
