"""Which part of a web page is its own text: landmarks first, then names of parts, then how much of a part is links. Pure."""

from __future__ import annotations

import re

from lxml import html

NAVIGATION = "utanför sidans innehåll"
LANDMARKS = (
    "//main", "//*[@role='main']", "//*[@id='main-content' or @id='maincontent' or @id='main' or @id='huvudinnehall' or @id='pageContent' or @id='Mittspalt' or @id='content']",
    "//article",
)  # fmt: skip
SIDE_TAGS = frozenset("nav footer header aside form dialog menu".split())
SIDE_ROLES = frozenset("navigation banner contentinfo complementary search dialog alert menu menubar".split())
SIDE_NAMES = re.compile(
    r"(?:^|[-_ ])(?:nav|navigation|menu|meny|breadcrumbs?|brodsmul\w*|footer|sidfot|sidhuvud|cookies?|share|dela|feedback|related|relaterat|toolbar|skiplink\w*|skip|social|banner|pagefeedback|"
    r"readspeaker|rsbtn\w*|kontaktruta|contactbox|sidebar|modal)(?:$|[-_ ])",
    re.IGNORECASE,
)
HIDDEN_NAMES = re.compile(
    r"(?:^|[-_ ])(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|env-assistive-text|hidden|offscreen)(?:$|[-_ ])",
    re.IGNORECASE,
)
MOST_LINKS = 0.7
FEWEST_LETTERS = 200


def main_part(root: html.HtmlElement) -> html.HtmlElement | None:
    """Give the one element that a page says holds its own text; None when it does not say, or says it of several."""
    for path in LANDMARKS:
        found = [one for one in root.xpath(path) if len(one.text_content().strip()) >= FEWEST_LETTERS]
        if len(found) == 1:
            return found[0]
    return None


def outside(element: html.HtmlElement, main: html.HtmlElement | None) -> str:
    """Give why an element is not of the page's own text; empty when it is, or when an element in it may be."""
    if main is not None and element is not main and not _holds(element, main) and not _holds(main, element):
        return NAVIGATION
    if main is not None and (element is main or _holds(element, main)):
        return ""
    if element.tag in SIDE_TAGS and not (element.tag == "header" and _in_text(element)):
        return NAVIGATION
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if element.get("role") in SIDE_ROLES or (SIDE_NAMES.search(names) and not _is_much(element)):
        return NAVIGATION
    return NAVIGATION if element.tag in ("ul", "ol", "div") and main is None and _is_links(element) else ""


def is_hidden(element: html.HtmlElement) -> bool:
    """Tell whether an element is not shown to one who looks at the page."""
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if re.search(r"display\s*:\s*none|visibility\s*:\s*hidden", element.get("style") or "", re.IGNORECASE):
        return True
    return bool(HIDDEN_NAMES.search(element.get("class") or ""))


def _holds(outer: html.HtmlElement, inner: html.HtmlElement) -> bool:
    return any(one is outer for one in inner.iterancestors())


def _in_text(element: html.HtmlElement) -> bool:
    """Tell whether a header is that of an article, with the page's heading in it."""
    return (
        any(one.tag in ("article", "main", "section") for one in element.iterancestors())
        or element.find(".//h1") is not None
    )


def _is_much(element: html.HtmlElement) -> bool:
    """Tell whether an element holds so much of the page that its name cannot mean what it says."""
    whole = element.getroottree().getroot()
    return len(element.text_content()) * 2 > len(whole.text_content())


def _is_links(element: html.HtmlElement) -> bool:
    text = len(element.text_content().strip())
    linked = sum(len(link.text_content().strip()) for link in element.iterfind(".//a"))
    return text > 0 and linked / text >= MOST_LINKS and len(element.findall(".//a")) >= 3
