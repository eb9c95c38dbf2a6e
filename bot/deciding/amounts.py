"""Whether a figure agrees with a target, as numbers in one unit.

Owns the meaning of operators and bounds. Pure; imports figures and the content's model only.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from bot.content.model import Operator, Target
from bot.deciding.verdict import Ruling
from bot.language.figures import Figure, FigureKind, figures
from bot.understanding.claims import Mode, Said

COARSE_PERCENT = 2.5  # how far a fraction said in words may be from the percent that is meant: tre fjärdedelar
COARSE_PART = 0.05  # the same for cirka and ungefär, as a part of the value
UPWARD = frozenset({"at_least", "increase_by", "above", "all"})
AT_THE_VALUE = {  # by operator, what each bound makes of the target's own value: right, wrong, or None for not settled
    "at_most": {"": True, "at_most": True, "about": True, "below": None, "above": False, "at_least": False},
    "below": {"": True, "below": True, "about": True, "at_most": None, "above": False, "at_least": False},
    "at_least": {"": True, "at_least": True, "about": True, "above": None, "at_most": False, "below": False},
    "above": {"": True, "above": True, "about": True, "at_least": None, "at_most": False, "below": False},
    "reached": {"": True, "about": True, "at_least": None, "at_most": None, "above": False, "below": False},
}
SAME_AS = {"increase_by": "at_least", "decrease_by": "reached", "all": "reached"}
DOWNWARD = frozenset({"at_most", "below"})


def measure(target: Target) -> Figure | None:
    """Give a target's value as a figure in base units; None when it has none."""
    if target.operator is Operator.all and target.value is None:
        return Figure("", 100.0, "procent", FigureKind.percent, 0)
    return None if target.value is None else _measured(target.value, target.unit or "")


@lru_cache(maxsize=4096)
def quoted(line: str) -> tuple[Figure, ...]:
    """Give the figures of a line of the page; kept, since the same lines are asked of again and again."""
    return figures(line)


@lru_cache(maxsize=1024)
def _measured(value: float, unit: str) -> Figure | None:
    written = f"{value:.6f}".rstrip("0").rstrip(".").replace(".", ",")
    return next(iter(figures(f"{written} {unit}".strip())), None)


def comparable(said: Figure, target: Target) -> float | None:
    """Give the figure's value in the unit of a target's measure; None when they measure different things.

    A number without a unit is taken in the target's own: "är det 1 500?" of 1 150 miljoner kronor.
    """
    held = measure(target)
    if held is None:
        return None
    if said.unit == "gånger":
        return (said.value - 1) * 100 if target.operator is Operator.increase_by else None
    if said.kind is FigureKind.number and said.unit is None and target.value:
        scaled = said.value * held.value / target.value
        return said.value if said.value == held.value else scaled
    return said.value if said.unit == held.unit else None


def agrees(said: Said, value: float, target: Target, mode: Mode) -> Ruling:
    """Tell whether a figure, in the unit of the target, is what the target says, allows or is content with."""
    held = measure(target)
    if held is None:
        return Ruling.unsettled
    operator = SAME_AS.get(target.operator.value, target.operator.value)
    if mode is Mode.permits and operator in AT_THE_VALUE:
        return _allowed(said.bound, value, operator, held.value)
    if mode is Mode.suffices:
        return _enough(said.bound, value, operator, held.value)
    if abs(value - held.value) < 1e-6:
        return _ruling(AT_THE_VALUE.get(operator, {}).get(said.bound))
    if _coarse(said, value, held.value):
        return Ruling.unsettled
    stricter = operator in UPWARD and said.bound in ("above", "at_least") and value < held.value
    return Ruling.unsettled if stricter else Ruling.contradicted


def in_words(target: Target, quote: str) -> str:
    """Give a target's value as the page writes it; as a number and unit when the page says it in a word: halvera."""
    held = measure(target)
    if held is None:
        return ""
    for one in quoted(quote):
        if (one.value, one.unit) == (held.value, held.unit) and one.kind is held.kind:
            return one.text
    return (
        f"{held.value:g} {held.unit}"
        if held.kind is FigureKind.percent
        else f"{target.value:g} {target.unit or ''}".strip()
    )


def counted(said: Said, number: int) -> Ruling:
    """Tell whether a count is what is said: fler än 20 of 19 is not."""
    value = said.figure.value
    if said.bound == "about":
        return Ruling.confirmed if value == number else Ruling.unsettled
    right = {
        "": number == value, "above": number > value, "below": number < value,
        "at_least": number >= value, "at_most": number <= value,
    }[said.bound]  # fmt: skip
    return Ruling.confirmed if right else Ruling.contradicted


def worst(rulings: Iterable[Ruling]) -> Ruling:
    """Give contradicted before unsettled before confirmed; unsettled of none."""
    found = set(rulings)
    return next((one for one in Ruling if one in found), Ruling.unsettled)


def _allowed(bound: str, value: float, operator: str, limit: float) -> Ruling:
    """Får det vara så? Within the limit is allowed, whatever the figure is."""
    if operator in DOWNWARD:
        if bound in ("below", "about") and value > limit:
            return Ruling.unsettled
        return _ruling(value < limit or value == limit and operator == "at_most" and bound != "above")
    if operator == "reached" or bound in ("below", "at_most") and value > limit:
        return Ruling.unsettled
    return _ruling(value > limit or value == limit and operator == "at_least")


def _enough(bound: str, value: float, operator: str, limit: float) -> Ruling:
    """Räcker det? At most is content with anything, so nothing is said of it."""
    if operator in DOWNWARD or bound in ("above", "about", "below"):
        return Ruling.unsettled
    return _ruling(value > limit or value == limit and operator != "above")


def _coarse(said: Said, value: float, held: float) -> bool:
    fraction = said.figure.kind is FigureKind.share and abs(value - held) <= COARSE_PERCENT
    return fraction or said.bound == "about" and abs(value - held) <= COARSE_PART * abs(held)


def _ruling(right: bool | None) -> Ruling:
    return Ruling.unsettled if right is None else Ruling.confirmed if right else Ruling.contradicted
