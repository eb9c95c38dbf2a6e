"""Canned replies in the shape of the REST contract, one for each thing the widget must be able to draw."""

from __future__ import annotations

from typing import Any

Reply = dict[str, Any]

KIL = {
    "id": "kil/mal-2024",
    "municipality": "kil",
    "title": "Vision och strategiska mål",
    "url": "https://kil.se/",
    "updated": "2024-05-31",
    "decided_by": "kommunfullmäktige",
    "decided_on": "2023-12-19",
}
KARLSTAD = {
    "id": "karlstad/styrmodell",
    "municipality": "karlstad",
    "title": "Vision, värdegrund och mål",
    "url": "https://karlstad.se/",
    "updated": "2023-10-04",
    "decided_by": "kommunfullmäktige",
    "decided_on": None,
}
SOURCE_LINE = "Källa: ”Vision och strategiska mål”, Kils kommun. Sidan uppdaterad 31 maj 2024. kil.se"
GOALS = (
    "Kommunkoncernens soliditet ska öka under mandatperioden.",
    "Kommunkoncernens externa låneskuld får vara högst 1 150 miljoner kronor.",
    "Andelen fossilfria fordon i kommunkoncernen ska år 2026 ha ökat med minst 15 procent jämfört med 2022.",
)


def said(text: str, *, quote: bool = False, **more: Any) -> dict[str, Any]:
    """One sentence of an answer."""
    return {"text": text, "quote": quote, "passages": ["kil/plan-2024/x"], **more}


def reply(text: str, outcome: str, sentences: list[dict[str, Any]], **more: Any) -> list[Reply]:
    """A whole reply: the text, then the finer parts."""
    buttons = more.pop("buttons", None)
    told = {"answer_id": f"answer-{outcome}", "outcome": outcome, "content_version": "1", "sentences": sentences}
    custom = {"citations": [], "terms": [], "suggestions": [], **told, **more}
    parts: list[Reply] = [{"recipient_id": "x", "text": text}]
    if buttons:
        parts[0]["buttons"] = buttons
    return [*parts, {"recipient_id": "x", "custom": custom}]


def single() -> list[Reply]:
    """One quote with an explanation, a hard word and follow-ups."""
    return reply(
        f"Kil har ett tak för låneskulden.\n”{GOALS[1]}”\n{SOURCE_LINE}",
        "answered",
        [said("Kil har ett tak för hur mycket kommunkoncernen får låna."), said(GOALS[1], quote=True)],
        citations=[KIL],
        terms=[{"word": "kommunkoncern", "meaning": "Kommunen och de bolag som kommunen äger."}],
        suggestions=["Vad är målet för soliditeten?", "Vilka mål har Kil för miljön?"],
    )


def many() -> list[Reply]:
    """A list longer than the chat is high."""
    lines = [said(f"{goal} ({n})", quote=True, list=True) for n in range(1, 9) for goal in GOALS]
    return reply(
        "Kil har många mål.\n" + "\n".join(f"• ”{line['text']}”" for line in lines) + f"\n{SOURCE_LINE}",
        "answered",
        [said("Kil har många mål. Så här står det:"), *lines],
        citations=[KIL],
    )


def compared() -> list[Reply]:
    """Two municipalities side by side, with what differs."""
    karlstad = (
        "Karlstads kommuns verksamhet ska vara fossilfri 2026 "
        "och det geografiska området Karlstad ska vara klimatneutralt 2030."
    )
    return reply(
        f"Karlstad: ”{karlstad}”\nKil: ”{GOALS[2]}”\nMålen mäter olika saker.\n{SOURCE_LINE}",
        "compared",
        [
            said("Båda kommunerna har mål om fossila bränslen, men de mäter olika saker."),
            said("Från och med 2024 gäller:", municipality="karlstad"),
            said(karlstad, quote=True, municipality="karlstad"),
            said("För 2024–2026 gäller:", municipality="kil"),
            said(GOALS[2], quote=True, municipality="kil"),
            said("Karlstads mål gäller hela verksamheten. Kils mål gäller fordonen."),
        ],
        citations=[KARLSTAD, KIL],
        suggestions=["Vad säger Kil om solceller?"],
    )


def clarify() -> list[Reply]:
    """A question back, with buttons."""
    text = "Vilken kommun menar du?"
    towns = [("Karlstad", "Vilka mål har Karlstad?"), ("Kil", "Vilka mål har Kil?")]
    buttons = [{"title": title, "payload": payload} for title, payload in towns]
    return reply(text, "clarify", [said(text)], buttons=buttons)


def plain() -> list[Reply]:
    """No custom part at all: only the text."""
    return [{"recipient_id": "x", "text": f"Kil har tre perspektiv.\n• Ekonomi\n• Kund\n{SOURCE_LINE}"}]


def unavailable() -> list[Reply]:
    """The door's own words when nobody behind it answers."""
    text = "Jag kan inte svara just nu. Vänta en liten stund och ställ frågan igen."
    return reply(text, "unavailable", [said(text)])


def echo(text: str) -> list[Reply]:
    """Hostile words everywhere that words can stand, and in every address."""
    place = dict.fromkeys(("id", "municipality", "title", "url", "updated", "decided_by", "decided_on"), text)
    button = {"title": text, "payload": text}
    sentences = [said(text, municipality=text), said(text, quote=True, municipality="kil"), said(text, list=True)]
    term = {"word": text, "meaning": text}
    sent = reply(text, "compared", sentences, citations=[place, {**KIL, "title": text}], terms=[term])
    sent[0]["buttons"] = [button]
    sent[1]["custom"]["suggestions"] = [text]
    sent[1]["custom"]["answer_id"] = text
    return sent


CANNED = {"lån": single, "alla": many, "jämför": compared, "mål?": clarify, "text": plain}

ABOUT = {
    "retention_hours": 24,
    "municipalities": [
        {
            "id": "karlstad",
            "name": "Karlstad",
            "full_name": "Karlstads kommun",
            "homepage": "https://karlstad.se/",
            "phone": None,
            "suggestions": ["Vad heter Karlstads vision?", "Vad säger Karlstad om klimatet?", "Vilka är värdeorden?"],
        },
        {
            "id": "kil",
            "name": "Kil",
            "full_name": "Kils kommun",
            "homepage": "https://kil.se/",
            "phone": None,
            "suggestions": ["Hur mycket får Kil låna?", "Vilka mål har Kil för miljön?", "Vad heter Kils vision?"],
        },
    ],
}
