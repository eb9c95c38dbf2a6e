"""Owns which model belongs to the files of the project, and training it when it does not exist yet.

python -m bot.server.model trains when that is due and prints the path of the model.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.language.lexicon import DIRECTORY
from bot.server.environment import rasa_environment
from bot.server.language_data import ensure_baked

# What training reads. Content is not here: it is matched at run time, so an edited goal needs no training.
_SOURCES = (
    "config.yml",
    "domain.yml",
    "data",
    "bot/nlu",
    "bot/language/accents.py",
    "requirements.txt",
)
_CODE = Path(__file__).resolve().parents[2]


class TrainingFailed(Exception):
    """`rasa train` ended without a model; its own output says why."""


def ensure_model(project: Path) -> Path:
    """Give the model that was trained on exactly these files, training it first when it is missing.

    After the call it is also the newest file in models/, so `rasa shell` takes the same one.
    Errors: TrainingFailed.
    """
    model = project / "models" / f"kompassen-{training_hash(project)}.tar.gz"
    model.parent.mkdir(exist_ok=True)
    ensure_baked(project / "var" / DIRECTORY.name)
    with _one_training_at_a_time(project):
        if not model.exists():
            _train(project, model)
    os.utime(model)
    return model


def training_hash(project: Path) -> str:
    """Give twelve characters that change when a file that training reads was changed, added, renamed or removed."""
    digest = hashlib.sha256()
    for file in _training_files(project):
        digest.update(f"{file.relative_to(project).as_posix()}\0".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:12]


def _training_files(project: Path) -> list[Path]:
    found: set[Path] = set()
    for pattern in _SOURCES:
        for path in project.glob(pattern):
            found.update(path.rglob("*") if path.is_dir() else [path])
    return sorted(file for file in found if file.is_file() and "__pycache__" not in file.parts)


@contextmanager
def _one_training_at_a_time(project: Path) -> Iterator[None]:
    (project / "var").mkdir(exist_ok=True)
    with (project / "var" / "training.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _train(project: Path, model: Path) -> None:
    print(
        f"Tränar modellen {model.name}. Det görs en gång, och igen när frågor eller pipeline har ändrats.", flush=True
    )
    started = time.monotonic()
    unfinished = model.parent / "unfinished"
    name = model.name.removesuffix(".tar.gz")
    # --force: Rasa's cache knows a component by the text of its class alone (rasa/engine/training/fingerprinting.py:47),
    # so a change in bot/nlu/kinds.py would give back the classifier of before.
    command = [sys.executable, "-m", "bot.server.rasa_command", "train", "--force", "--out", str(unfinished)]
    result = subprocess.run(
        [*command, "--fixed-model-name", name, "--domain", "domain.yml"],
        cwd=project,
        env=child_environment(),
        check=False,
    )
    trained = unfinished / model.name
    if result.returncode != 0 or not trained.exists():
        raise TrainingFailed(f"Modellen kunde inte tränas (rasa train gav {result.returncode}).")
    # A model is whole or absent: an interrupted training never leaves half a file under the final name.
    trained.replace(model)
    print(f"Modellen är klar efter {time.monotonic() - started:.0f} s.", flush=True)


def child_environment() -> dict[str, str]:
    """Give the environment of a Rasa process that can import `bot` whatever folder it is started in."""
    environment = rasa_environment(os.environ)
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, [str(_CODE), environment.get("PYTHONPATH")]))
    return environment


if __name__ == "__main__":
    try:
        print(ensure_model(_CODE))
    except TrainingFailed as error:
        sys.exit(str(error))
