"""The page's blocks with what each heading announces and which other headings it lies within. Pure; uses roles' wording."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.importing.page import Block, Shape
from bot.importing.roles import GOAL_SPEECH, NUMBERED_LABEL, Role, role_of

PARTS = (Role.goals, Role.strategies, Role.picture, Role.measures)
INLINE = re.compile(
    r"^(målbild|mål|strategi(?:er)?|indikator(?:er)?|nyckeltal|inriktningsmål|effektmål|delmål|aktivitet(?:er)?|uppdrag|åtgärder|önskat läge)(?: \d{1,2})?:\s+(?=\S)",
    re.IGNORECASE,
)
DUTY = re.compile(
    r"\b(?:vi|kommunen|invånarna?|medborgarna?|alla|[A-ZÅÄÖ][\wåäö]+(?: kommun)?) (?:ska|skall)\b|\b(?:ska|skall) (?:vara|bli|ha|öka|minska|kunna|känna|få)\b",
    re.IGNORECASE,
)
MOST_LABEL_WORDS = 5
LABEL_LEVEL = 8  # below every heading that a page marks as one
AS_A_SENTENCE = re.compile(r"\b(?:ska|skall)\b")


@dataclass(frozen=True)
class Piece:
    """One block, and if it is a heading: its role and whether goals or strategies stand below it."""

    block: Block
    role: Role = Role.other
    opens_area: bool = False
    is_numbered_label: bool = False  # it only numbers the goal that follows: Målområde 1:2
    labelled: bool = False  # below it stand headings or labels that say mål, strategier or målbild


def outline(blocks: tuple[Block, ...]) -> list[Piece]:
    """Give the used blocks as pieces, in the page's order."""
    used = [_promoted(block) for block in blocks if not block.unused]
    roles = [_role(block, first=block is next((b for b in used if b.shape is Shape.heading), None)) for block in used]
    speaks = any(GOAL_SPEECH.search(block.text) for block in used)
    pieces = []
    for number, (block, role) in enumerate(zip(used, roles)):
        if block.shape is Shape.heading and role in (Role.other, Role.plan, Role.governance):
            below = _below(used, roles, number)
            labelled = any(_is_label(one, its) for one, its in below)
            opens = speaks and (labelled or any(_holds_goal(one) for one, _ in below))
            pieces.append(Piece(block, role, opens_area=opens, labelled=labelled))
        else:
            pieces.append(
                Piece(block, role, is_numbered_label=role is Role.goals and bool(NUMBERED_LABEL.match(block.text)))
            )
    return _untitled(pieces)


def _untitled(pieces: list[Piece]) -> list[Piece]:
    """Give the pieces with the page's own heading not taken for an area, when others of its kind follow."""
    headings = [piece for piece in pieces if piece.block.shape is Shape.heading]
    first = headings[0] if headings else None
    if (
        first is None
        or not first.opens_area
        or any(one.block.level and one.block.level <= first.block.level for one in headings[1:])
    ):
        return pieces
    others = [piece for piece in headings[1:] if piece.opens_area]
    return [
        replace(piece, opens_area=False, labelled=False) if piece is first and others else piece for piece in pieces
    ]


def _promoted(block: Block) -> Block:
    """Give a paragraph that is only a label, such as Mål or Strategier:, as the heading that it is."""
    label = block.text.rstrip(":")
    alone = (
        block.shape is Shape.paragraph
        and len(label.split()) <= MOST_LABEL_WORDS
        and not label.endswith((".", "!", "?"))
    )
    return Block(Shape.heading, block.text, level=LABEL_LEVEL) if alone and role_of(label) in PARTS else block


def _role(block: Block, first: bool) -> Role:
    if block.shape is not Shape.heading:
        return Role.other
    role = role_of(block.text)
    if first and role in PARTS:
        return Role.plan
    return role


def _below(used: list[Block], roles: list[Role], number: int) -> list[tuple[Block, Role]]:
    """Give the blocks of a heading's own section: to the next heading of its level or higher, or to the next with a name of its own."""
    level = used[number].level
    held = []
    for block, role in zip(used[number + 1 :], roles[number + 1 :]):
        if block.shape is Shape.heading:
            if level and block.level and block.level <= level:
                break
            if role not in PARTS and not (level and block.level > level and role is Role.goal):
                break
        held.append((block, role))
    return held


def _is_label(block: Block, role: Role) -> bool:
    return (block.shape is Shape.heading and role in PARTS) or bool(INLINE.match(block.text))


def _holds_goal(block: Block) -> bool:
    return block.shape in (Shape.item, Shape.row) or bool(DUTY.search(block.text))
