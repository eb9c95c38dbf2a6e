"""Asks over REST as one citizen's program would: one kept-alive connection."""

from __future__ import annotations

import http.client
import json
import time
from dataclasses import dataclass
from typing import Any

TIMEOUT_SECONDS = 15.0


@dataclass(frozen=True)
class Reply:
    """One reply and how long it took."""

    milliseconds: float
    answer_id: str
    """Empty when no answer came; starts with door/ when the door said something itself."""
    text: str
    """All words of the reply; stock Rasa sends them as several messages."""


class Client:
    """Holds one connection to one port of this machine."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_SECONDS)

    def ask(self, sender: str, message: str) -> Reply:
        """Give the reply to a message. Errors: OSError, ValueError when there is none."""
        body = json.dumps({"sender": sender, "message": message})
        began = time.perf_counter()
        self._connection.request("POST", "/webhooks/rest/webhook", body, {"Content-Type": "application/json"})
        answered = self._connection.getresponse().read()
        took = time.perf_counter() - began
        return _reply(took * 1000, json.loads(answered))

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()


def _reply(milliseconds: float, messages: list[dict[str, Any]]) -> Reply:
    found = [message["custom"] for message in messages if "custom" in message]
    words = [word for message in messages for word in message.get("text", "").split()]
    return Reply(milliseconds, str(found[0]["answer_id"]) if found else "", " ".join(words))
