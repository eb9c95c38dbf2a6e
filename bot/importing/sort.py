"""Sorts a page's pieces into plans, areas, goals, strategies and facts, walking it once from top to bottom.

Owns where things belong; what a wording means is `roles`, how a line is named and measured is `phrase` and `targets`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.importing import dates
from bot.importing.found import Found, Line, Subject, Unused
from bot.importing.lines import Maker, goal_sentences, joined
from bot.importing.outline import AS_A_SENTENCE, INLINE, Piece
from bot.importing.page import Block, Shape
from bot.importing.phrase import VISION_NAME
from bot.importing.plans import Plans
from bot.importing.roles import GOAL_SPEECH, PLAN_SPEECH, Role, announces, role_of
from bot.importing.tables import table_lines

SUBJECTS = {Role.vision: "vision", Role.values: "values", Role.governance: "governance", Role.followup: "followup"}
TITLES = {
    "vision": "visionen", "values": "värdegrunden", "governance": "styrningen", "followup": "uppföljningen", "page": "sidan",
}  # fmt: skip
VISION_SAID = re.compile(r"\bvision(?:en)?\b", re.IGNORECASE)
OF_GOALS = re.compile(r"\bmål|mål(?:en)?\b|\bplan(?:en)?\b|\bområde|\bperspektiv|\bstrategi", re.IGNORECASE)
GOVERNED = re.compile(
    r"\bstyrs genom\b|\bsätt att styra\b|\bstyrmodell\w* (?:heter|är|bygger|består)|\bstyrning\w* (?:bygger|sker|utgår)",
    re.IGNORECASE,
)
TO_READ = re.compile(
    r"\b(?:pdf|ladda (?:ner|ned)|kan du läsa|läs (?:mer|hela)|foldern|broschyren|dokumentet här)\b", re.IGNORECASE
)
UPDATED_FACT = "när sidan uppdaterades"


@dataclass
class Sorter:
    """One walk over one page; `found` grows."""

    maker: Maker
    found: Found
    plans: Plans
    theme: Role = Role.other
    theme_level: int = 0
    part: Role | None = None
    lead: Block | None = None
    goal: Line | None = None
    items: list[Block] = field(default_factory=list)

    def sort(self, pieces: list[Piece]) -> None:
        """Put every piece where it belongs."""
        for piece in pieces:
            if piece.block.shape in (Shape.item, Shape.row):
                if self.items and self.items[-1].group != piece.block.group:
                    self._end_list()
                self.items.append(piece.block)
                continue
            self._end_list()
            if piece.block.shape is Shape.heading:
                self._heading(piece)
            else:
                self._paragraph(piece.block)
        self._end_list()
        self._end_lead()

    def _heading(self, piece: Piece) -> None:
        self._end_lead()
        block, role = piece.block, piece.role
        self.goal = None
        if dates.updated(block.text):
            self._fact("page", (block.text,), title=UPDATED_FACT)
            return
        self.plans.close_areas(block.level)
        if role in (Role.goals, Role.strategies, Role.picture, Role.measures) and (
            self.plans.area or role is not Role.goals
        ):
            self.part = role
            self._unused(block, "rubrik som visar vad som följer")
            return
        if self._is_goal(piece):
            self.goal = self.plans.add(Role.goals, self.maker.goal((block.text,)))
            return
        self.part = None
        if self._is_area(piece):
            self.theme = Role.plan
            self.plans.open_area(block)
            return
        self._theme(piece)

    def _is_goal(self, piece: Piece) -> bool:
        """Tell whether a heading is itself a goal: it is numbered as one, or commands below a heading about goals."""
        if piece.role is Role.goal:
            return True
        commands = bool(AS_A_SENTENCE.search(piece.block.text)) and role_of(piece.block.text) is Role.other
        return commands and self.theme is Role.plan and not piece.labelled

    def _is_area(self, piece: Piece) -> bool:
        if not piece.opens_area or piece.role in (Role.goals, Role.governance):
            return False
        if piece.role is Role.plan:
            return self.theme is Role.plan and self.plans.has_areas and not dates.period(piece.block.text)
        inside = self.theme is Role.plan or piece.labelled
        return inside and not (self.theme in SUBJECTS and not piece.labelled)

    def _theme(self, piece: Piece) -> None:
        """Begin what a heading that is no area announces; a deeper heading without a theme of its own stays within the last one."""
        block, role = piece.block, piece.role
        if role in (Role.plan, Role.goals):
            self.theme, self.theme_level = Role.plan, block.level
            self.part = Role.goals if role is Role.goals else None
            self.plans.begin(block)
        elif role in SUBJECTS:
            self.theme, self.theme_level = role, block.level
            self.plans.leave()
            named = self.maker.name_of(block.text, SUBJECTS[role])
            if named:
                self._fact(SUBJECTS[role], (block.text,), title=named, hint="namn")
                return
        elif not (block.level and self.theme_level and block.level > self.theme_level):
            if self.theme in SUBJECTS or self.theme is Role.other:
                self.theme, self.theme_level = Role.other, block.level
        self._unused(block, "rubrik")

    def _paragraph(self, block: Block) -> None:
        self._end_lead()
        label = INLINE.match(block.text)
        if label and (self.plans.area or self.theme is Role.plan):
            self._labelled(block, role_of(label[1]))
        elif dates.updated(block.text) and len(block.text) < 120:
            self._fact("page", (block.text,), title=UPDATED_FACT)
        elif self.part is Role.picture and self.plans.area:
            self.plans.add_picture(self.maker.picture(block.sentences, self.plans.area.head.title))
        else:
            self.lead = block

    def _labelled(self, block: Block, role: Role) -> None:
        text = INLINE.sub("", block.text)
        sentences = Block(Shape.paragraph, text).sentences
        if role is Role.picture and self.plans.area:
            self.plans.add_picture(self.maker.picture(sentences, self.plans.area.head.title))
        elif role in (Role.goals, Role.strategies):
            self.plans.add(role, self.maker.goal(sentences) if role is Role.goals else self.maker.line(sentences))
        else:
            self._fact("", sentences)

    def _end_lead(self) -> None:
        """Put the paragraph that no list followed where it belongs: goals of prose, or facts."""
        block, self.lead = self.lead, None
        if block is None:
            return
        goals = goal_sentences(block.sentences) if self.theme is Role.plan and self.plans.prose else ()
        for group in joined(block.sentences):
            if group[0] in goals:
                self.plans.add(Role.goals, self.maker.goal(group, doubt="målet är läst ur löpande text"))
            else:
                self._told(group)

    def _told(self, group: tuple[str, ...]) -> None:
        """Add a fact, and hear what it says of decisions and periods."""
        text = " ".join(group)
        key = self._subject_of(text)
        said = dates.decided(text)
        of_plan = key in ("", "page", "governance")
        if said and of_plan and PLAN_SPEECH.search(text) and self.plans.current:
            title, hint = (f"beslutet om {self.plans.current.title}", "beslut") if said.on else ("", "")
            self.plans.hear_decision(said, self._fact("", group, title=title, hint=hint))
        elif said and key in ("vision", "values") and said.on:
            fact = self._fact(
                key, group, title="" if self._has_decision(key) else f"beslutet om {TITLES[key]}", hint="beslut"
            )
            subject = self.found.subjects[key]
            if subject.stated is None:
                subject.decided, subject.stated = said, fact
        else:
            self._fact(key, group)
        if of_plan:
            self.plans.hear(text)

    def _has_decision(self, key: str) -> bool:
        return key in self.found.subjects and self.found.subjects[key].stated is not None

    def _subject_of(self, text: str) -> str:
        """Give the subject that a sentence belongs to; empty means the plan."""
        if self.theme is not Role.plan or not self.plans.current:
            return SUBJECTS.get(self.theme, "page")
        if VISION_SAID.search(text) and (VISION_NAME.search(text) or not OF_GOALS.search(text)):
            return "vision"
        if GOVERNED.search(text):
            return "governance"
        if OF_GOALS.search(text) and not TO_READ.search(text):
            return ""
        if TO_READ.search(text):
            return "page"
        return "" if self.plans.area or len(text.split()) > 8 else "page"

    def _end_list(self) -> None:
        """Put the items gathered since the last block where the words before them say."""
        items, self.items = self.items, []
        if not items:
            return
        lead, self.lead = self.lead, None
        if items[0].shape is Shape.row:
            self.lead = lead
            self._end_lead()
            self._table(items)
            return
        role = announces(lead.sentences[-1]) if lead else Role.other
        if role is Role.goals and lead and not GOAL_SPEECH.search(lead.text):
            role = Role.other
        role = self._list_role(role, lead)
        if role in (Role.goals, Role.strategies):
            self._plan_list(role, items, lead)
        elif role is Role.areas and lead:
            self._area_list(items, lead)
        else:
            self._fact_list(items, lead)

    def _list_role(self, announced: Role, lead: Block | None) -> Role:
        if self.theme in SUBJECTS and not self.plans.area and announced not in (Role.goals, Role.areas):
            return self.theme
        if announced in (Role.values, Role.measures, Role.vision):
            return announced
        ends = bool(lead and lead.text.endswith(":"))
        if announced is not Role.other and (ends or self.part is None):
            return announced
        if self.part in (Role.goals, Role.strategies, Role.measures):
            return self.part
        return Role.goals if self.plans.area or (self.theme is Role.plan and announced is Role.goals) else Role.other

    def _plan_list(self, role: Role, items: list[Block], lead: Block | None) -> None:
        self.theme = Role.plan
        head = self._lead_of_list(role, lead)
        if role is Role.goals and (head or not self.plans.area):
            self.plans.open_flat(head, self.maker)
        for item in items:
            deeper = role is Role.goals and item.depth > 0
            if deeper or role is Role.strategies:
                doubt = "läst som strategi, för den står indragen under ett mål" if deeper else ""
                self.plans.add(Role.strategies, self.maker.line(_item_quote(item), doubt=doubt))
            else:
                self.plans.add(Role.goals, self.maker.goal(_item_quote(item)))

    def _lead_of_list(self, role: Role, lead: Block | None) -> str:
        """Tell what the paragraph before a list says, and give the sentence that can stand as the list's own heading."""
        if lead is None:
            return ""
        sentences = list(lead.sentences)
        heading = next((one for one in sentences if GOAL_SPEECH.search(one)), "") if role is Role.goals else ""
        open_area = self.plans.area is not None and self.plans.area.counted
        if heading and not open_area:
            sentences.remove(heading)
            self.plans.hear_flat(heading)
        else:
            heading = ""
        for group in joined(tuple(sentences)):
            self._told(group)
        return heading

    def _area_list(self, items: list[Block], lead: Block) -> None:
        """Add the areas that a list names, unless they have headings of their own: then the list is a fact of the plan."""
        self.theme = Role.plan
        self.plans.hear(lead.text)
        names = [item.text for item in items]
        if self.plans.are_headings(names) or any(len(name.split()) > 12 for name in names):
            self._fact_list(items, lead)
            return
        for group in joined(lead.sentences):
            self._told(group)
        for item in items:
            self.plans.name_area(item, self.maker)

    def _fact_list(self, items: list[Block], lead: Block | None) -> None:
        """Add a list of facts: short items together with the sentence before them, long ones each by itself."""
        key = self._subject_of(lead.text if lead else items[0].text)
        sentences = lead.sentences if lead else ()
        together = len(items) <= 12 and all(len(item.text.split()) <= 14 for item in items)
        for group in joined(sentences[:-1]):
            self._told(group)
        last = sentences[-1:]
        if together and last:
            self._fact(key, (*last, *(item.text for item in items)), title=self.maker.list_title(last[0]))
            return
        if last:
            self._told(last)
        for item in items:
            self._fact(key, _item_quote(item))

    def _table(self, rows: list[Block]) -> None:
        made, facts, unused = table_lines(rows, self.maker, self.part)
        for role, area, line in made:
            if area:
                self.plans.named_area(area, self.maker)
            elif not self.plans.area:
                self.plans.open_flat("", self.maker)
            self.theme = Role.plan
            self.plans.add(role, line)
        for quote in facts:
            self._fact(self._subject_of(quote[0]), quote)
        for text in unused:
            self.found.unused.append(Unused(text, "kolumnrubrik i en tabell", self.maker.source))

    def _fact(self, key: str, quote: tuple[str, ...], title: str = "", hint: str = "") -> Line:
        line = self.maker.line(quote, title=title)
        line.name_hint = hint
        if not key and self.plans.current:
            self.plans.current.facts.append(line)
            return line
        key = key or "page"
        subject = self.found.subjects.setdefault(key, Subject(key, TITLES[key], self.maker.source))
        subject.facts.append(line)
        return line

    def _unused(self, block: Block, why: str) -> None:
        self.found.unused.append(Unused(block.text, why, self.maker.source))


def _item_quote(item: Block) -> tuple[str, ...]:
    """Give an item as a quote: its sentences, without a label such as Mål 1."""
    text = INLINE.sub("", item.text)
    return Block(Shape.paragraph, text).sentences
