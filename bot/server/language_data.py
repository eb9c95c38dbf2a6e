"""Owns when the Swedish language data is baked: once, and again when its recipe or its sources changed."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

_CODE = Path(__file__).resolve().parents[2]
_RECIPE = ("bot/language/bake.py", "bot/language/overrides.tsv", "requirements.txt")
_STAMP = "recipe"


def ensure_baked(directory: Path) -> None:
    """Leave language data in the directory that was baked by today's recipe. Errors: CalledProcessError."""
    recipe = hashlib.sha256(b"".join((_CODE / name).read_bytes() for name in _RECIPE)).hexdigest()
    stamp = directory / _STAMP
    if stamp.is_file() and stamp.read_text() == recipe:
        return
    print("Bakar svenska språkdata. Det görs en gång.", flush=True)
    # A process of its own: the sources take 300 MB that the bot does not need afterwards.
    subprocess.run([sys.executable, "-m", "bot.language.bake", str(directory)], cwd=_CODE, check=True)
    stamp.write_text(recipe)
