"""What a web page says of itself to machines: its title. Pure."""

from __future__ import annotations

import re

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
