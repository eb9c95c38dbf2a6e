"""Owns the figures and addresses that the door is opened with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(?::[0-9]+)?")


class SettingsError(ValueError):
    """A setting that no door can be opened with."""


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
    content_folder: Path = PROJECT / "goal_content"
    """Where the municipalities are."""
    widget_folder: Path = PROJECT / "widget"
    """The chat that browsers load, and the page at /."""
    conversations_file: Path = PROJECT / "var" / "conversations.db"
    """Where Rasa keeps the conversations."""
    feedback_file: Path = PROJECT / "var" / "feedback.db"
    """Where the thumbs are kept."""
    retention_hours: int = 24
    """No longer is anything of a conversation kept; 2 at least, since the cleaning is hourly."""
    origins: tuple[str, ...] = ()
    """Other websites whose pages may use the chat, each as https://www.example.se."""
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

    def __post_init__(self) -> None:
        if self.retention_hours < 2:
            raise SettingsError(f"KOMPASSEN_RETENTION_HOURS: {self.retention_hours} är för lite, minst 2")
        for origin in self.origins:
            if not _ORIGIN.fullmatch(origin):
                raise SettingsError(f"KOMPASSEN_ORIGINS: {origin!r} ska se ut som https://www.example.se")


def settings_from_environment(environment: Mapping[str, str]) -> Settings:
    """Give the settings that the KOMPASSEN_ variables name, else the defaults. Errors: SettingsError."""
    return Settings(
        host=environment.get("KOMPASSEN_HOST", Settings.host),
        port=_whole_number(environment, "KOMPASSEN_PORT", Settings.port),
        rasa_url=environment.get("KOMPASSEN_RASA_URL", Settings.rasa_url),
        retention_hours=_whole_number(environment, "KOMPASSEN_RETENTION_HOURS", Settings.retention_hours),
        origins=tuple(filter(None, (origin.strip() for origin in environment.get("KOMPASSEN_ORIGINS", "").split(",")))),
    )


def _whole_number(environment: Mapping[str, str], name: str, default: int) -> int:
    try:
        return int(environment.get(name, default))
    except ValueError as error:
        raise SettingsError(f"{name}: {environment[name]!r} är inget heltal") from error
