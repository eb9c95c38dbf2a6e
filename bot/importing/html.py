"""Reads HTML: headings by level, lists, tables and paragraphs, with what lies outside the page's main part marked. Walks without recursion."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

from bot.importing.errors import NotReadable
from bot.importing.html_head import title_of_page
from bot.importing.html_places import is_hidden, main_part, outside
from bot.importing.marks import unmarked, without_number
from bot.importing.page import Block, Page, Shape, clean
from bot.importing.plain import looks_like_heading

MOST_DEPTH = 400
MOST_TAGS = 100_000
HEADING = re.compile(r"h([1-6])$")
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main "
    "nav ol p pre section summary table tbody td tfoot th thead tr ul option select button".split()
)
SKIPPED = frozenset(
    "script style noscript template svg iframe object embed canvas audio video map input textarea select button math head".split()
)
BOLD = frozenset(("b", "strong"))
BOLD_LEVEL = 7  # a paragraph in bold is a heading below every real one


def read_html(text: str, name: str, url: str = "") -> Page:
    """Give the page that HTML shows. Errors: NotReadable when it is nested or long beyond reason."""
    tree = _tree(text, name)
    body = tree if tree.tag == "body" else tree.find(".//body")
    root = body if body is not None else tree
    main = main_part(root)
    blocks = tuple(_numbered(_blocks(root, main)))
    return Page(name, blocks, title=title_of_page(tree), url=url)


def _tree(text: str, name: str) -> html.HtmlElement:
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        tree = html.document_fromstring(text.replace("\x00", ""), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise NotReadable(f"{name} innehåller ingen text som går att läsa.") from error
    depth = count = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        if depth > MOST_DEPTH or count > MOST_TAGS:
            raise NotReadable(f"{name} är ingen vanlig webbsida: den har för många taggar i varandra.")
    if re.search(r"(?:<(\w+)[^>]*>\s*){300,}", text):
        raise NotReadable(f"{name} är ingen vanlig webbsida: den har för många taggar i varandra.")
    return tree


class _Gathering:
    """The text of the block being read, and the blocks that are done."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.bold = 0
        self.all_bold = True


def _blocks(root: html.HtmlElement, main: html.HtmlElement | None) -> Iterator[Block]:
    """Give the blocks below an element, in reading order; each element is entered once and left once."""
    groups: list[int] = []
    items: list[int] = []  # of each open list item: the depth of its list
    number = 0
    why = [outside(root, main)]
    held = _Gathering()
    for event, element in _walk(root):
        tag = str(element.tag).casefold()
        if event == "table":
            yield from _flush(held, root, groups, items, why[-1])
            number += 1
            yield from _rows(element, number, why[-1] or outside(element, main))
            continue
        if event == "start":
            if tag in BLOCKS:
                yield from _flush(held, element.getparent(), groups, items, why[-1])
                why.append(why[-1] or outside(element, main))
            if tag in ("ul", "ol"):
                number += 1
                groups.append(groups[0] if groups else number)
            if tag == "li":
                items.append(len(groups))
            held.bold += tag in BOLD
            _add(held, element.text)
            if tag == "br":
                held.text.append("\n")
            continue
        if tag in BLOCKS:
            yield from _flush(held, element, groups, items, why.pop())
        if tag in ("ul", "ol") and groups:
            groups.pop()
        if tag == "li" and items:
            items.pop()
        held.bold -= tag in BOLD
        if element is not root:
            _add(held, element.tail)
    yield from _flush(held, root, groups, items, why[-1])


def _walk(root: html.HtmlElement) -> Iterator[tuple[str, html.HtmlElement]]:
    """Give start and end of each element that is shown; a table comes whole, and of what is hidden only the end, for its tail."""
    stack: list[tuple[html.HtmlElement, Iterator[html.HtmlElement]]] = [(root, iter(root))]
    yield "start", root
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield "end", element
        elif not isinstance(child.tag, str) or child.tag in SKIPPED and not _in_heading(child) or is_hidden(child):
            yield from _tail_only(child)
        elif child.tag == "table" and _is_data(child):
            yield "table", child
            yield from _tail_only(child)
        else:
            yield "start", child
            stack.append((child, iter(child)))


def _tail_only(element: html.HtmlElement) -> Iterator[tuple[str, html.HtmlElement]]:
    if element.tail and element.tail.strip():
        kept = html.Element("span")
        kept.tail = element.tail
        yield "end", kept


def _in_heading(element: html.HtmlElement) -> bool:
    return element.tag == "button" and any(HEADING.match(str(one.tag)) for one in element.iterancestors())


def _is_data(table: html.HtmlElement) -> bool:
    """Tell a table of things from one that only places them on the page."""
    rows = table.findall(".//tr")
    cells = [len(row.findall("./td")) + len(row.findall("./th")) for row in rows]
    return len(rows) > 1 and max(cells, default=0) > 1 and table.find(".//table") is None and not table.findall(".//li")


def _add(held: _Gathering, text: str | None) -> None:
    if text:
        held.text.append(text.replace("\n", " "))
        if text.strip() and not held.bold:
            held.all_bold = False


def _flush(
    held: _Gathering, element: html.HtmlElement | None, groups: list[int], items: list[int], why: str
) -> Iterator[Block]:
    """Give what was gathered as the block that its element makes of it."""
    raw, bold = "".join(held.text), held.all_bold
    held.text, held.all_bold = [], True
    tag = str(element.tag).casefold() if element is not None else ""
    if not raw.strip():
        return
    heading = next((found for one in _and_above(element) if (found := HEADING.match(str(one.tag)))), None)
    if heading:
        yield _marked(Block(Shape.heading, clean(without_number(raw)), level=int(heading[1])), why)
    elif tag in ("summary", "legend", "dt"):
        yield _marked(Block(Shape.heading, clean(without_number(raw)), level=BOLD_LEVEL - 1), why)
    elif items:
        yield _marked(Block(Shape.item, clean(raw), group=groups[-1] if groups else 0, depth=items[-1] - 1), why)
    else:
        for line in _lines(raw):
            yield _marked(_paragraph(line, bold), why)


def _and_above(element: html.HtmlElement | None) -> Iterator[html.HtmlElement]:
    while element is not None and str(element.tag) not in ("div", "section", "main", "body", "li", "td"):
        yield element
        element = element.getparent()


def _lines(raw: str) -> list[str]:
    """Give a paragraph's lines apart when its breaks part things, or as one text when they only wrap it."""
    lines = [line for line in raw.split("\n") if line.strip()]
    listed = sum(unmarked(line) is not None for line in lines) >= 2
    ended = all(line.rstrip().endswith((".", "!", "?", ":")) or looks_like_heading(clean(line)) for line in lines)
    return lines if listed or (len(lines) > 1 and ended) else [" ".join(lines)]


def _paragraph(line: str, bold: bool) -> Block:
    text = unmarked(line)
    if text is not None and len(text) > 1:
        return Block(Shape.item, clean(text), group=-1)
    whole = clean(line)
    if bold and looks_like_heading(whole.rstrip(":")) and len(whole.split()) <= 14:
        return Block(Shape.heading, without_number(whole), level=BOLD_LEVEL)
    return Block(Shape.paragraph, whole)


def _marked(block: Block, why: str) -> Block:
    return block.without(why) if why else block


def _rows(table: html.HtmlElement, group: int, why: str) -> Iterator[Block]:
    for row in table.iterfind(".//tr"):
        cells = tuple(clean(cell.text_content()) for cell in row if cell.tag in ("td", "th"))
        if any(cells):
            header = all(cell.tag == "th" for cell in row if cell.tag in ("td", "th")) or row.getparent().tag == "thead"
            yield _marked(Block(Shape.row, " | ".join(cells), group=group, cells=cells, is_header=header), why)


def _numbered(blocks: Iterator[Block]) -> Iterator[Block]:
    """Give the blocks with lists made by line breaks given a number of their own."""
    last, before = 10_000, False
    for block in blocks:
        by_break = block.group == -1
        last += by_break and not before
        before = by_break
        yield (
            Block(block.shape, block.text, block.level, last, block.depth, block.cells, block.is_header, block.unused)
            if by_break
            else block
        )
