from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from bot.server.model import TrainingFailed, ensure_model, training_hash


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("config.yml", "domain.yml", "data/nlu/a.yml", "bot/nlu/a.py", "goal_content/kil/plan.yml"):
        write(tmp_path / name, "a")
    return tmp_path


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "trains"),
    [
        ("config.yml", True),
        ("domain.yml", True),
        ("data/nlu/a.yml", True),
        ("data/stories/new.yml", True),
        ("bot/nlu/a.py", True),
        ("bot/language/accents.py", True),
        ("bot/language/overrides.tsv", False),
        ("requirements.txt", True),
        ("goal_content/kil/plan.yml", False),
        ("bot/telling/compose.py", False),
        ("bot/nlu/__pycache__/a.pyc", False),
    ],
)
def test_training_is_due_when_what_it_reads_changed(project: Path, name: str, trains: bool) -> None:
    before = training_hash(project)
    write(project / name, "b")
    assert (training_hash(project) != before) is trains


def test_a_renamed_file_is_a_change(project: Path) -> None:
    before = training_hash(project)
    (project / "data/nlu/a.yml").rename(project / "data/nlu/b.yml")
    assert training_hash(project) != before


def fake_rasa(monkeypatch: pytest.MonkeyPatch, code: int, trained: bool) -> list[list[str]]:
    commands: list[list[str]] = []

    def run(command: list[str], cwd: Path, **more: Any) -> subprocess.CompletedProcess[bytes]:
        commands.append(command)
        if trained:
            name = command[command.index("--fixed-model-name") + 1]
            write(Path(command[command.index("--out") + 1]) / f"{name}.tar.gz", "model")
        return subprocess.CompletedProcess(command, code)

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr("bot.server.model.ensure_baked", lambda directory: None)
    return commands


def test_a_model_is_trained_once_and_again_after_a_change(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commands = fake_rasa(monkeypatch, 0, trained=True)
    first = ensure_model(project)
    assert first == ensure_model(project)
    write(project / "goal_content/kil/plan.yml", "b")
    assert first == ensure_model(project)
    write(project / "data/nlu/a.yml", "b")
    assert first != ensure_model(project)
    assert len(commands) == 2


@pytest.mark.parametrize(("code", "trained"), [(1, False), (0, False), (1, True)])
def test_a_failed_training_leaves_no_model(
    project: Path, monkeypatch: pytest.MonkeyPatch, code: int, trained: bool
) -> None:
    fake_rasa(monkeypatch, code, trained)
    with pytest.raises(TrainingFailed):
        ensure_model(project)
    assert not list((project / "models").glob("*.tar.gz"))
