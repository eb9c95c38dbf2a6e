"""Goals out of table rows, by what the header says of each column. Pure."""

from __future__ import annotations

import re

from bot.importing.found import Line
from bot.importing.lines import Maker
from bot.importing.page import Block
from bot.importing.roles import Role
from bot.importing.targets import covering, targets_of

AREA = re.compile(r"område|perspektiv|inriktning|tema", re.IGNORECASE)
GOAL = re.compile(
    r"^(?:\w+\s+)?(?:[\wåäö]*mål(?:en|sättning)?|mål \d+|indikator(?:er)?|nyckeltal|mått)$", re.IGNORECASE
)
VALUE = re.compile(
    r"målvärde|målnivå|målår|^mål(?:et)? (?:för )?(?:år )?20\d\d|^20\d\d$|utfall|nuläge|utgångs|basvärde|startvärde|ska vara|senast|enhet",
    re.IGNORECASE,
)
BASE = re.compile(r"utfall|nuläge|utgångs|bas|start|resultat", re.IGNORECASE)
STRATEGY = re.compile(r"strategi|åtgärd|aktivitet|insats|så gör vi|hur", re.IGNORECASE)
MEASURE = re.compile(r"indikator|nyckeltal|mått|mäts", re.IGNORECASE)
Row = tuple[Role, str, Line]


def table_lines(
    rows: list[Block], maker: Maker, part: Role | None
) -> tuple[list[Row], list[tuple[str, ...]], list[str]]:
    """Give the goals and strategies of a table with the area each belongs to, the rows that are facts, and the cells of the header."""
    header = rows[0].cells if rows and (rows[0].is_header or _is_header(rows[0].cells)) else ()
    body = rows[1:] if header else rows
    columns = [_column(cell) for cell in header] or [
        "goal" if part is Role.goals else "",
        *([""] * (len(rows[0].cells) - 1)),
    ]
    if "goal" not in columns and "measure" in columns:
        columns[columns.index("measure")] = "goal"
    made: list[Row] = []
    facts: list[tuple[str, ...]] = []
    area = ""
    for row in body:
        cells = dict(zip(range(len(columns)), row.cells))
        area = next((cells.get(n, "") for n, column in enumerate(columns) if column == "area" and cells.get(n)), area)
        place = columns.index("goal") if "goal" in columns else -1
        goal = cells.get(place, "") if place >= 0 else ""
        if not goal or len(goal.split()) < 2:
            quote = tuple(cell for cell in row.cells if cell)
            facts += [quote] if quote else []
            continue
        made.append((Role.goals, area, _goal(goal, columns, header, row.cells, maker)))
        made += [
            (Role.strategies, area, maker.line((cells[n],)))
            for n, column in enumerate(columns)
            if column == "strategy" and cells.get(n)
        ]
    quoted = {quote for _, _, line in made for quote in line.quote}
    return made, facts, [cell for cell in header if cell and cell not in quoted]


def _is_header(cells: tuple[str, ...]) -> bool:
    return len(cells) > 1 and any(GOAL.match(cell) for cell in cells) and all(len(cell.split()) <= 5 for cell in cells)


def _column(cell: str) -> str:
    """Give what a column holds, by its header; a bare year or målvärde holds values."""
    if VALUE.search(cell):
        return "base" if BASE.search(cell) else "value"
    if MEASURE.search(cell):
        return "measure"
    if AREA.search(cell):
        return "area"
    if GOAL.match(cell):
        return "goal"
    return "strategy" if STRATEGY.search(cell) else "other"


def _goal(goal: str, columns: list[str], header: tuple[str, ...], cells: tuple[str, ...], maker: Maker) -> Line:
    """Give a row's goal: its own cell, then each measure, and each value after the header that says what it is."""
    quote, said = [goal], [goal.rstrip(" .")]
    for number, column in enumerate(columns):
        cell = cells[number] if number < len(cells) else ""
        if not cell or column in ("goal", "area", "strategy", ""):
            continue
        if column in ("value", "base"):
            quote += [header[number], cell] if header[number] not in quote else [cell]
        else:
            quote.append(cell)
        said.append(_spoken(column, header[number], cell))
    line = maker.line(tuple(quote))
    line.targets = covering(targets_of(" ".join(said), maker.names), line.quote)
    return line


def _spoken(column: str, header: str, cell: str) -> str:
    """Give a cell as it would be said, so that it can be measured like any line: 85 % under Målvärde 2026 is till 85 % år 2026."""
    year = re.search(r"(?:19|20)\d\d", header)
    if column == "base":
        return f"jämfört med {cell}" + (f" år {year[0]}" if year else "")
    if column == "value":
        return f"{cell}" + (f" år {year[0]}" if year else "")
    return cell
