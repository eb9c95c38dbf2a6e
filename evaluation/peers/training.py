"""How much processor time a training of Rasa takes, measured once for what was learnt from."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from pathlib import Path

from bot.gateway.settings import PROJECT
from bot.server.model import child_environment, training_hash


def train(folder: Path, name: str, out: Path, took: Path) -> float:
    """Leave models/name.tar.gz in `out` and give the processor seconds a training from nothing took.

    When `took` has that figure, only what changed is trained: Rasa's cache keeps the learning. Errors: CalledProcessError.
    """
    command = [
        sys.executable,
        "-m",
        "bot.server.rasa_command",
        "train",
        "--fixed-model-name",
        name,
        "--out",
        str(out),
        "--domain",
        "domain.yml",
    ]
    started = _spent()
    quiet = subprocess.DEVNULL
    subprocess.run(
        command + ["--force"] * (not took.exists()),
        cwd=folder,
        env=child_environment(),
        check=True,
        stdout=quiet,
        stderr=quiet,
    )
    if not took.exists():
        took.write_text(json.dumps({"cpu_seconds": _spent() - started}))
    return float(json.loads(took.read_text())["cpu_seconds"])


def kompassen_cpu_seconds(results: Path) -> float:
    """Give the processor seconds that training Kompassen takes; trained once more to find out, and that model is thrown away."""
    took = results / f"kompassen-{training_hash(PROJECT)}.json"
    if took.exists():
        return float(json.loads(took.read_text())["cpu_seconds"])
    return train(PROJECT, "measured", results / "thrown-away", took)


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
