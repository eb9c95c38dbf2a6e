"""Owns that what is kept of citizens can be read by nobody else on the machine, whatever the umask of who starts."""

from __future__ import annotations

import os
from pathlib import Path

_MODE = 0o600


def make_private(file: Path) -> None:
    """Have a file that its owner alone can read and write, made when there is none; so also what SQLite keeps beside it.

    SQLite gives its log and its index of it the mode of the database. Errors: OSError.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(file, os.O_RDONLY | os.O_CREAT, _MODE))
    for one in (file, Path(f"{file}-wal"), Path(f"{file}-shm"), Path(f"{file}-journal")):
        try:
            if one.stat().st_mode & 0o077:
                one.chmod(_MODE)
        except FileNotFoundError:
            continue
