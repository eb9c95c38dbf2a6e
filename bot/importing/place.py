"""Puts a municipality's files in place: proved by the checks first, then moved in whole; what fails leaves nothing behind."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from bot.content.check import check
from bot.content.errors import ContentError, Problem
from bot.content.library import load
from bot.content.reader import KeyPath
from bot.content.writing import write
from bot.importing.editing import Folder
from bot.importing.yaml_edit import block_at, set_key, value_at
from bot.importing.yaml_out import block

MOST_ROUNDS = 6
LOOSE = ("text", "yes", "no", "plain", "related", "rests_on", "words", "examples")


def problems_of(root: Path, folder: str, files: Mapping[str, str]) -> list[Problem]:
    """Give what the checks say of the files, as they would stand in a municipality's folder beside the shared ones."""
    with tempfile.TemporaryDirectory(prefix="kompassen-") as kept:
        trial = Path(kept) / "goal_content"
        _copy_shared(root, trial)
        _write_all(trial / folder, files)
        try:
            found = check(load(trial))
            own = [problem for problem in found if (trial / folder) in (problem.file, *problem.file.parents)]
        except ContentError as error:
            own = list(error.problems)
        return [Problem(root / one.file.relative_to(trial), one.line, one.key, one.value, one.expected) for one in own]


def put(root: Path, folder: str, files: Mapping[str, str], gone: Iterable[str] = ()) -> None:
    """Write the files, and take away those that are gone; a folder that was not there comes whole or not at all."""
    target = root / folder
    if target.exists():
        _write_all(target, files)
        for name in gone:
            (target / name).unlink(missing_ok=True)
        return
    fresh = root / f".{folder}.new"
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        _write_all(fresh, files)
        fresh.rename(target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def settled(root: Path, folder: Folder) -> list[Problem]:
    """Put aside what a changed page makes untrue, such as a count of its goals, until the checks pass; give what still does not.

    Only what rests on the page alone can be put aside: an entry without quotes, or one line of an explanation.
    """
    for _ in range(MOST_ROUNDS):
        problems = problems_of(root, folder.municipality, folder.texts)
        once = {(problem.file, problem.key): problem for problem in problems}  # one line may be wrong in two ways
        # From the end of a file, so that the numbers of the lines before still hold.
        if not any([_put_aside(root, folder, problem) for problem in sorted(once.values(), reverse=True)]):
            return problems
    return problems_of(root, folder.municipality, folder.texts)


def _put_aside(root: Path, folder: Folder, problem: Problem) -> bool:
    """Put aside what a problem is about; tell whether that could be done."""
    name = (
        problem.file.relative_to(root / folder.municipality).as_posix()
        if problem.file.is_relative_to(root / folder.municipality)
        else ""
    )
    keys = problem.key.split(".")
    if keys[0] in LOOSE and name in folder.texts:  # of a whole plan, or a whole municipality
        return _put_line_aside(folder, name, (), keys)
    depth = 2 if keys[0] in ("facts", "goals", "strategies") else 1
    place: KeyPath = tuple(keys[:depth])
    held = value_at(folder.texts.get(name, ""), place) if name in folder.texts else None
    if not isinstance(held, dict):
        return False
    if not held.get("quote"):
        folder.put_aside(_id_of(folder, name, place), block_at(folder.texts[name], place))
        folder.texts[name] = set_key(folder.texts[name], place, None)
        return True
    return len(keys) > depth and keys[depth] in LOOSE and _put_line_aside(folder, name, place, keys[depth:])


def _put_line_aside(folder: Folder, name: str, place: KeyPath, keys: Sequence[str]) -> bool:
    """Put aside one line of a field; tell whether it was there."""
    held = value_at(folder.texts[name], (*place, keys[0]))
    lines = held if isinstance(held, list) else [held]
    number = int(keys[1]) if len(keys) > 1 and keys[1].isdigit() else 0
    if held is None or number >= len(lines):
        return False
    folder.put_aside(_id_of(folder, name, place), block({keys[0]: lines[number]}))
    rest = [one for place_, one in enumerate(lines) if place_ != number] or None
    folder.texts[name] = set_key(folder.texts[name], (*place, keys[0]), rest)
    return True


def _id_of(folder: Folder, name: str, place: KeyPath) -> str:
    return "/".join((folder.municipality, name.removesuffix(".yml"), *map(str, place[-1:])))


def _copy_shared(root: Path, trial: Path) -> None:
    """Copy what all municipalities share, without the files that speak of one of them."""
    trial.mkdir(parents=True)
    own = {path.parent.name for path in root.glob("*/municipality.yml")}
    for path in root.iterdir():
        if path.is_file() and path.suffix == ".yml":
            shutil.copy(path, trial / path.name)
        elif path.is_dir() and path.name in ("concepts", "glossary") and path.name not in own:
            shutil.copytree(path, trial / path.name)


def _write_all(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        write(folder / name, text)
