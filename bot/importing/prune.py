"""Marks what is on a page but not of it: navigation, contact, cookies, other languages, what stands twice. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.importing.page import Block, Shape

NAVIGATION = re.compile(
    r"^(?:gå (?:direkt )?till .*|till (?:innehåll|toppen|sidans topp|startsidan).*|hoppa (?:till|över).*|kontakta oss|kontakt|kontakter|kontaktuppgifter|kontakt för .*|kontaktperson(?:er)?|senast uppdaterad|sidan uppdaterad|ladda (?:ner|ned) dokument(?:et)?|meny|huvudmeny|undermeny|"
    r"stäng.*|öppna .*meny|sök|sök på .*|dela(?: sidan.*)?|skriv ut.*|lyssna.*|translate.*|other languages|google translate.*|languages?|driftinformation.*|startsida|hem|start|tillbaka.*|"
    r"läs (?:mer|vidare)(?: om .*)?|mer information|relaterat(?: innehåll| information)?|relaterade (?:länkar|sidor|dokument)|hittade du .*|hjälpte .*dig.*|var (?:den här )?informationen .*|fick du .*svar.*|"
    r"ja|nej|skicka|lämna (?:en )?synpunkt.*|tyck till.*|sidinformation|innehåll|innehållsförteckning|på den här sidan|sidansvarig.*|kommentera.*|om webbplatsen.*|tillgänglighet(?:sredogörelse).*|"
    r"följ oss.*|facebook|instagram|linkedin|twitter|youtube|x|självservice|e-tjänster|nyheter|kalender|logga in|anpassa.*|lättläst|teckenspråk|snabblänkar|genvägar|dokument|filer|länkar|bilagor|"
    r"du är här.*|visa (?:mer|fler|alla|mindre).*|expandera.*|fäll (?:ut|ihop).*|publicerad av.*|ansvarig.*utgivare.*|senaste nytt|foto(?:graf)?: ?.*|bild(?:er)?: ?.*|illustration: ?.*|pdf(?:, .*)?)[.!?:]?$",
    re.IGNORECASE,
)
BREADCRUMB = re.compile(r"^(?:startsida|hem|start)\s*[/>›»|].*|.+\s[/›»>]\s.+\s[/›»>]\s.+", re.IGNORECASE)
COOKIES = re.compile(r"\b(?:kakor|cookies?)\b", re.IGNORECASE)
CONTACT = re.compile(
    r"[\w.]+@[\w-]+\.\w+|\b(?:telefon|tel|växel|kontaktcenter|postadress|besöksadress|öppettider|organisationsnummer|org\.? ?nr|e-post|fax)\b\s*:?|\b0\d{1,3}[ -]\d{2,3} ?\d{2} ?\d{2}\b|^\d{3} \d{2} [A-ZÅÄÖ]+",
    re.IGNORECASE,
)
MOST_CONTACT = 160  # a longer text that names an address has something else to say too
ENGLISH = frozenset(
    "the of and to is in that for a are this with you on as by an it be or not will from your our we can".split()
)
SWEDISH = frozenset("och att det i en som för med på av den till är ett de om har ska vi inte så kan våra".split())


def prune(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Give the blocks, with those that belong to no page of goals marked and the reason told."""
    return tuple(_without_duplicates(_judged(block) for block in blocks))


def _judged(block: Block) -> Block:
    why = "" if block.unused else reason(block.text)
    return block.without(why) if why else block


def reason(text: str) -> str:
    """Give why a text is left out; empty when it is not."""
    if NAVIGATION.match(text) or BREADCRUMB.match(text):
        return "navigering"
    if COOKIES.search(text) and len(text) < 400:
        return "om kakor"
    if CONTACT.search(text) and len(text) <= MOST_CONTACT:
        return "kontaktuppgift"
    if not re.search(r"[^\W\d_]", text):
        return "ingen text"
    return "annat språk än svenska" if is_foreign(text) else ""


def is_foreign(text: str) -> bool:
    """Tell whether a text is written in English, by its small words."""
    words = re.findall(r"[a-zåäö]+", text.casefold())
    english, swedish = (sum(word in small for word in words) for small in (ENGLISH, SWEDISH))
    return len(words) >= 5 and english >= 2 and english > 2 * swedish and not re.search(r"[åäö]", text.casefold())


def _without_duplicates(blocks: Iterator[Block]) -> Iterator[Block]:
    """Give the blocks with each item and paragraph that stands a second time marked; headings may come back."""
    seen: set[str] = set()
    for block in blocks:
        same = block.text.casefold().rstrip(" .")
        if block.shape in (Shape.heading, Shape.row) or block.unused:
            yield block
        elif same in seen and len(same.split()) > 3:
            yield block.without("står redan på sidan")
        else:
            seen.add(same)
            yield block
