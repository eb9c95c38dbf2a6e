"""Takes back what the checks do not let stand: a target or a date that was read wrong is left out, and a person is told. Pure but for the checks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bot.content.errors import Problem
from bot.importing.folder import files
from bot.importing.found import Line, Plan
from bot.importing.place import problems_of
from bot.importing.run import Imported
from bot.importing.targets import covering

MOST_ROUNDS = 3
UNSURE = "siffran gick inte att läsa säkert; se över targets"


def healed(root: Path, imported: Imported) -> tuple[Imported, list[Problem]]:
    """Give the import as it passes the checks, and the problems that are left, if any."""
    for strict in range(MOST_ROUNDS):
        problems = problems_of(root, imported.place.id, imported.files)
        if not problems:
            return imported, []
        updated = {problem.key.split(".")[0] for problem in problems if problem.key.endswith(".updated")}
        sources = tuple(replace(one, updated=None) if one.key in updated else one for one in imported.sources)
        for problem in problems:
            _take_back(imported, problem, root / imported.place.id, strict)
        imported = replace(imported, sources=sources, files=files(imported.place, sources, imported.found))
    return imported, problems_of(root, imported.place.id, imported.files)


def _take_back(imported: Imported, problem: Problem, folder: Path, strict: int) -> None:
    """Leave out what a problem is about."""
    if not problem.file.is_relative_to(folder):
        return
    name, keys = problem.file.relative_to(folder).as_posix(), problem.key.split(".")
    plan = next((one for one in imported.found.plans if name.startswith(f"{one.key}/")), None)
    if plan and keys[0] in ("decided", "valid_from", "valid_to", "period"):
        _forget_frame(plan, keys[0])
    elif plan and len(keys) > 2 and keys[2] == "targets":
        line = next((one for one in plan.lines if one.key == keys[1]), None)
        if line:
            _forget_target(line, int(keys[3]) if len(keys) > 3 and keys[3].isdigit() else 0, strict)


def _forget_frame(plan: Plan, key: str) -> None:
    if key == "decided" and plan.stated:
        plan.stated.doubts.append("vem som beslutade gick inte att läsa säkert")
        plan.decided = None
    elif key != "decided":
        plan.period = None


def _forget_target(line: Line, number: int, strict: int) -> None:
    """Leave a target out; what is left still accounts for every figure of the quote, until not even that can stand."""
    left = tuple(target for place, target in enumerate(line.targets) if place != number) if strict == 0 else ()
    line.targets = covering(left, line.quote) if strict < MOST_ROUNDS - 1 else ()
    if UNSURE not in line.doubts:
        line.doubts.append(UNSURE)
