"""What cannot be started is told in one line, without a trace."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.server import __main__ as server


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def told(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> str:
    """Give what is said when the server refuses to start."""
    monkeypatch.setattr("sys.argv", ["bot.server", *arguments])
    monkeypatch.setattr(server.signal, "signal", lambda *_: None)
    with pytest.raises(SystemExit) as ended:
        server.main()
    said = str(ended.value.code)
    assert said and "\n" not in said and "Error" not in said
    return said


@pytest.fixture
def model(tmp_path: Path) -> str:
    (tmp_path / "model.tar.gz").touch()
    return str(tmp_path / "model.tar.gz")


@pytest.mark.parametrize("port", ["99999", "-1"])
def test_a_port_that_cannot_be(monkeypatch: pytest.MonkeyPatch, model: str, port: str) -> None:
    assert told(monkeypatch, "--model", model, "--port", port).startswith(f"Porten {port} finns inte")


def test_an_address_that_is_taken(monkeypatch: pytest.MonkeyPatch, model: str, taken: int) -> None:
    assert f"127.0.0.1:{taken}: Address already in use" in told(monkeypatch, "--model", model, "--port", str(taken))


def test_a_name_that_is_nobodys(monkeypatch: pytest.MonkeyPatch, model: str) -> None:
    said = told(monkeypatch, "--model", model, "--host", "no-such-name.invalid", "--port", "0")
    assert "no-such-name.invalid" in said and "Unknown error" not in said


def test_a_model_that_is_not_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert "finns inte" in told(monkeypatch, "--model", str(tmp_path / "none"))


@pytest.mark.parametrize(
    "error", [PermissionError(13, "Permission denied", "/srv/var"), OSError(28, "No space left on device", "/srv/var")]
)
def test_a_folder_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    def fail(project: Path) -> Path:
        raise error

    monkeypatch.setattr(server, "ensure_model", fail)
    assert told(monkeypatch) == f"/srv/var: {error.strerror}"


def test_a_project_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, "--project", "/no/such/project").startswith("/no/such/project")
