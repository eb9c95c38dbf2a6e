"""Sorts a page's pieces into plans, areas, goals, strategies and facts, walking it once from top to bottom.

Owns where things belong; what a wording means is `roles`, how a line is named and measured is `phrase` and `targets`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.importing import dates
from bot.importing.lines import goal_sentences, joined
from bot.importing.lists import put_list, put_paragraph, put_table
from bot.importing.outline import AS_A_SENTENCE, INLINE, PARTS, Piece
from bot.importing.page import Block, Shape
from bot.importing.roles import Role, role_of
from bot.importing.walk import SUBJECTS, Walk

UPDATED_FACT = "när sidan uppdaterades"
MOST_UPDATED = 120  # a longer paragraph that tells a date says more than when the page was changed


@dataclass
class Sorter:
    """One walk over one page, with what is held until the next block shows what it is."""

    walk: Walk
    lead: Block | None = None
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
            self._end_lead()
            if piece.block.shape is Shape.heading:
                self._heading(piece)
            else:
                self._paragraph(piece.block)
        self._end_list()
        self._end_lead()

    def _heading(self, piece: Piece) -> None:
        walk, block, role = self.walk, piece.block, piece.role
        if dates.updated(block.text):
            walk.fact("page", (block.text,), title=UPDATED_FACT)
            return
        walk.plans.close_areas(block.level)
        numbered = piece.is_numbered_label
        if role in PARTS and (walk.plans.area or role is not Role.goals or numbered):
            walk.part, walk.numbered_label = role, numbered
            walk.unused(block, "rubrik som visar vad som följer")
            return
        if self._is_goal(piece):
            walk.plans.add(Role.goals, walk.maker.goal((block.text,)))
            walk.theme, walk.part = Role.plan, None
            return
        walk.part, walk.numbered_label = None, False
        if self._is_area(piece):
            walk.theme = Role.plan
            walk.plans.open_area(block)
        else:
            self._theme(piece)

    def _is_goal(self, piece: Piece) -> bool:
        """Tell whether a heading is itself a goal: it is numbered as one, or commands below a heading about goals."""
        if piece.role is Role.goal:
            return True
        commands = bool(AS_A_SENTENCE.search(piece.block.text)) and role_of(piece.block.text) is Role.other
        return commands and self.walk.theme is Role.plan and not piece.labelled

    def _is_area(self, piece: Piece) -> bool:
        walk = self.walk
        if not piece.opens_area or piece.role in (Role.goals, Role.governance):
            return False
        if piece.role is Role.plan:
            return walk.theme is Role.plan and walk.plans.has_areas and not dates.period(piece.block.text)
        inside = walk.theme is Role.plan or piece.labelled
        return inside and not (walk.theme in SUBJECTS and not piece.labelled)

    def _theme(self, piece: Piece) -> None:
        """Begin what a heading that is no area announces; a deeper heading without a theme of its own stays within the last one."""
        walk, block, role = self.walk, piece.block, piece.role
        if role in (Role.plan, Role.goals):
            walk.theme, walk.theme_level = Role.plan, block.level
            walk.part = Role.goals if role is Role.goals else None
            walk.plans.begin(block)
        elif role in SUBJECTS:
            walk.theme, walk.theme_level = role, block.level
            walk.plans.leave()
            named = walk.maker.name_of(block.text, SUBJECTS[role])
            if named:
                walk.fact(SUBJECTS[role], (block.text,), title=named, hint="namn")
                return
        elif walk.theme in (*SUBJECTS, Role.other) and not (block.level and 0 < walk.theme_level < block.level):
            walk.theme, walk.theme_level = Role.other, block.level
        walk.unused(block, "rubrik")

    def _paragraph(self, block: Block) -> None:
        walk = self.walk
        label = INLINE.match(block.text)
        if label and (walk.plans.area or walk.theme is Role.plan):
            self._labelled(block, role_of(label[1]))
        elif dates.updated(block.text) and len(block.text) < MOST_UPDATED:
            walk.fact("page", (block.text,), title=UPDATED_FACT)
        elif walk.part is Role.picture and walk.plans.area:
            walk.plans.add_picture(walk.maker.picture(block.sentences, walk.plans.area.head.title))
        else:
            self.lead = block

    def _labelled(self, block: Block, role: Role) -> None:
        walk = self.walk
        sentences = Block(Shape.paragraph, INLINE.sub("", block.text)).sentences
        if role is Role.picture and walk.plans.area:
            walk.plans.add_picture(walk.maker.picture(sentences, walk.plans.area.head.title))
        elif role in (Role.goals, Role.strategies):
            walk.plans.add(role, walk.maker.goal(sentences) if role is Role.goals else walk.maker.line(sentences))
        else:
            walk.fact("", sentences)

    def _end_lead(self) -> None:
        """Put the paragraph that no list followed where it belongs: goals of prose, or facts."""
        walk, block, self.lead = self.walk, self.lead, None
        if block is None:
            return
        if walk.part is Role.goals and walk.numbered_label:
            walk.plans.add(Role.goals, walk.maker.goal(block.sentences))
            walk.numbered_label = False
            return
        if walk.theme is not Role.plan or not (walk.plans.prose or walk.part is Role.goals):
            put_paragraph(walk, block)
            return
        goals = goal_sentences(block.sentences)
        for group in joined(block.sentences, apart=goals):
            if group[0] in goals:
                walk.plans.add(Role.goals, walk.maker.goal(group, doubt="målet är läst ur löpande text"))
            else:
                walk.told(group)

    def _end_list(self) -> None:
        """Put the items gathered since the last block."""
        items, self.items = self.items, []
        if not items:
            return
        lead, self.lead = self.lead, None
        if items[0].shape is Shape.row:
            self.lead = lead
            self._end_lead()
            put_table(self.walk, items)
        else:
            put_list(self.walk, items, lead)
