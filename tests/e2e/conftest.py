"""The real thing: the door and Rasa behind it, started once, asked over HTTP."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import pytest

from bot.server.supervisor import free_port

PROJECT = Path(__file__).parents[2]
START_SECONDS = 240  # the model may have to be trained first
ANSWER_SECONDS = 15


@dataclass(frozen=True)
class Response:
    """What came back over HTTP."""

    status: int
    headers: dict[str, str]
    body: Any


@dataclass(frozen=True)
class Server:
    """A running bot."""

    address: str
    process: subprocess.Popen[bytes]

    def send(
        self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> Response:
        """Give what the door says to a request, refusals included. The body is JSON where it can be."""
        request = urllib.request.Request(
            self.address + path, body, headers or {"Content-Type": "application/json"}, method=method
        )
        try:
            with urllib.request.urlopen(request, timeout=ANSWER_SECONDS) as answer:
                return _response(answer)
        except urllib.error.HTTPError as refusal:
            return _response(refusal)

    def post(self, body: bytes) -> Response:
        """Give what the REST channel says to a body."""
        return self.send("POST", "/webhooks/rest/webhook", body)

    def rasa(self) -> psutil.Process:
        """Give the Rasa process behind the door."""
        children = psutil.Process(self.process.pid).children(recursive=True)
        return next(child for child in children if "bot.server.rasa_process" in child.cmdline())


def _response(answer: Any) -> Response:
    raw = answer.read()
    try:
        body = json.loads(raw)
    except ValueError:
        body = raw.decode("utf-8")
    return Response(answer.status, dict(answer.headers), body)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A bot on a free port, ready to answer; stopped afterwards as Ctrl-C in a terminal stops it."""
    log, port = tmp_path_factory.mktemp("server") / "log", free_port()
    with log.open("wb") as out:
        command = [sys.executable, "-m", "bot.server", "--port", str(port)]
        process = subprocess.Popen(command, cwd=PROJECT, env=dict(os.environ), stdout=out, stderr=subprocess.STDOUT)
    running = Server(f"http://127.0.0.1:{port}", process)
    try:
        if not ready(running):
            pytest.fail(f"the server never answered:\n{log.read_text(encoding='utf-8')[-2000:]}")
        yield running
    finally:
        process.terminate()
        process.wait(20)


def ready(server: Server, seconds: float = START_SECONDS) -> bool:
    """Whether the server answers its health question within so many seconds."""
    until = time.monotonic() + seconds
    while time.monotonic() < until and server.process.poll() is None:
        try:
            if server.send("GET", "/health").status == 200:
                return True
        except OSError:
            pass
        time.sleep(0.5)
    return False


@dataclass(frozen=True)
class Reply:
    """A reply as a citizen meets it."""

    messages: list[dict[str, Any]]

    @property
    def text(self) -> str:
        return "\n".join(message["text"] for message in self.messages if message.get("text"))

    @property
    def custom(self) -> dict[str, Any]:
        return next(message["custom"] for message in self.messages if "custom" in message)

    @property
    def buttons(self) -> dict[str, str]:
        return {
            button["title"]: button["payload"] for message in self.messages for button in message.get("buttons", [])
        }

    @property
    def quoted(self) -> list[str]:
        return [passage for one in self.custom["sentences"] if one["quote"] for passage in one["passages"]]


Talk = Callable[[str], Reply]


@pytest.fixture
def talk(server: Server) -> Talk:
    """One citizen's conversation."""
    sender = secrets.token_urlsafe(24)

    def talk(text: str) -> Reply:
        response = server.post(json.dumps({"sender": sender, "message": text}).encode())
        assert response.status == 200
        assert {message["recipient_id"] for message in response.body} == {sender}
        return Reply(response.body)

    return talk
