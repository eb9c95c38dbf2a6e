"""Owns the figures and addresses that the door is opened with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Settings:
    """Everything that may differ between two doors."""

    host: str = "127.0.0.1"
    """The one address listened on."""
    port: int = 8080
    """0 means any free port."""
    rasa_url: str = "http://127.0.0.1:5005"
    """Where Rasa listens; never a public address."""
    model: str = ""
    """Name of the model that Rasa was started with, shown by /health."""
    words_file: Path = PROJECT / "goal_content" / "door.yml"
    """The Swedish sentences of the door."""
    max_body_bytes: int = 20_000
    """A larger body is refused with 413."""
    max_text_chars: int = 1_000
    """A longer question is answered with a plea for a shorter one."""
    deadline_seconds: float = 10.0
    """How long a citizen waits at most, queueing included."""
    max_in_flight: int = 64
    """Questions handed to Rasa or waiting for it at the same time; one more is told that it is busy."""
    max_waiting_per_conversation: int = 4
    """Questions of one conversation at the same time."""
    health_question: str = "Vilka mål har Kil för klimatet?"
    """Asked by /health; its answer must be answered with at least one citation."""
    health_cache_seconds: float = 5.0
    """How long a good health result is shown again."""
    health_retry_seconds: float = 0.5
    """How long a bad one is: who waits for the start shall see it at once."""


def settings_from_environment(environment: Mapping[str, str]) -> Settings:
    """Give the settings that KOMPASSEN_HOST, KOMPASSEN_PORT and KOMPASSEN_RASA_URL name, else the defaults.

    Errors: ValueError when the port is not a whole number.
    """
    return Settings(
        host=environment.get("KOMPASSEN_HOST", Settings.host),
        port=int(environment.get("KOMPASSEN_PORT", Settings.port)),
        rasa_url=environment.get("KOMPASSEN_RASA_URL", Settings.rasa_url),
    )
