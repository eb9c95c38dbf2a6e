"""Owns the page at / as HTML: the template in widget/page, filled with what content says. Pure but for reading the template once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template

from bot.content.model import Municipality
from bot.gateway.answer_drawing import draw_choices, draw_turn
from bot.gateway.markup import Markup, element, secure_link, together
from bot.gateway.replies import Reply
from bot.gateway.words import PageWords


@dataclass(frozen=True)
class Visit:
    """One showing of the page."""

    municipality: str
    """Id of the chosen municipality; empty for all."""
    sender: str
    """The conversation that the form goes on with."""
    message_id: str
    """Of the next question: the same page sent twice asks once."""
    question: str = ""
    reply: Reply | None = None
    erased: bool = False


class PageDrawing:
    """Draws the page."""

    def __init__(self, template: Path, words: PageWords, retention_hours: int) -> None:
        """Errors: OSError when there is no template."""
        self._template = Template(template.read_text(encoding="utf-8"))
        self._words = words
        self._retention_hours = retention_hours

    def draw(self, municipalities: Sequence[Municipality], visit: Visit) -> str:
        """Give the whole page."""
        chosen = [one for one in municipalities if one.id == visit.municipality] or list(municipalities)
        who = self._joined([one.full_name for one in chosen])
        title = self._words.answered if visit.reply is not None else self._words.title
        return self._template.substitute(
            title=together(title.replace("{who}", who)),
            who=together(who),
            links=self._links(municipalities, visit.municipality),
            municipality=together(visit.municipality),
            options=self._options(municipalities, visit.municipality),
            fields=_fields(visit),
            answer=self._answer(municipalities, visit),
            contacts=together(*(self._contact(one) for one in chosen)),
            retention_hours=self._retention_hours,
        )

    def _answer(self, municipalities: Sequence[Municipality], visit: Visit) -> Markup:
        if visit.erased:
            return element("p", {"class": "turn", "id": "svar", "role": "status"}, self._words.erased)
        if visit.reply is None:
            return Markup()
        names = {one.id: one.name for one in municipalities}
        erase = element("button", {"name": "erase", "value": "1"}, self._words.erase)
        place = _hidden("municipality", visit.municipality)
        choices = together(_fields(visit), place, draw_choices(self._words, visit.reply), element("p", None, erase))
        form = element("form", {"class": "next", "method": "post", "action": "/#svar"}, choices)
        return together(draw_turn(self._words, names, visit.question, visit.reply), form)

    def _links(self, municipalities: Sequence[Municipality], chosen: str) -> Markup:
        places = [*((one.id, one.name, f"/?kommun={one.id}") for one in municipalities), ("", self._words.all, "/")]
        here = {"aria-current": "page"}
        links = (element("a", {"href": href, **(here if key == chosen else {})}, name) for key, name, href in places)
        return Markup(" ".join(links))

    def _options(self, municipalities: Sequence[Municipality], chosen: str) -> Markup:
        names = [("", self._words.all), *((one.id, one.full_name) for one in municipalities)]
        marked = {chosen: {"selected": ""}}
        return together(*(element("option", {"value": key, **marked.get(key, {})}, name) for key, name in names))

    def _contact(self, one: Municipality) -> Markup:
        link = secure_link(one.homepage, self._words.contact.replace("{who}", one.full_name))
        return together(link, " ", secure_link(f"tel:{one.phone}", one.phone) if one.phone else "", " ")

    def _joined(self, names: Sequence[str]) -> str:
        *first, last = names
        return f"{', '.join(first)} {self._words.joint} {last}" if first else last


def _fields(visit: Visit) -> Markup:
    return together(_hidden("sender", visit.sender), _hidden("message_id", visit.message_id))


def _hidden(name: str, value: str) -> Markup:
    return element("input", {"type": "hidden", "name": name, "value": value})
