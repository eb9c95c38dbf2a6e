"""Puts a municipality's files in place: proved by the checks first, then moved in whole; what fails leaves nothing behind."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from bot.content.check import check
from bot.content.errors import ContentError, Problem
from bot.content.library import load
from bot.content.writing import write


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


def put(root: Path, folder: str, files: Mapping[str, str]) -> None:
    """Write the files; a folder that was not there comes whole or not at all."""
    target = root / folder
    if target.exists():
        _write_all(target, files)
        return
    fresh = root / f".{folder}.new"
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        _write_all(fresh, files)
        fresh.rename(target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


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
