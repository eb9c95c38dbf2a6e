"""Owns the figures and addresses that the door is opened with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.gateway.addresses import networks

PROJECT = Path(__file__).resolve().parents[2]
LOOPBACK = ("127.0.0.0/8", "::1")
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
    secret_file: Path = PROJECT / "var" / "door.secret"
    """By which the door knows its own ids."""
    keys_file: Path = PROJECT / "var" / "keys.json"
    """Hashes of the keys of other programs."""
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
    at_once: int = 2
    """Of these handed to Rasa, which does one thing at a time: the fewer, the sooner it is a neighbour's turn."""
    share: int = 8
    """Of these one address may have."""
    share_of_many: int = 48
    """Of these one address may have where many are behind it; the rest is kept for others."""
    max_waiting_per_conversation: int = 4
    """Questions of one conversation at the same time."""
    address_per_minute: int = 60
    """Questions, thumbs and erasures of one address."""
    key_per_minute: int = 900
    """Questions with a new key."""
    conversation_per_minute: int = 15
    """Questions of one conversation."""
    idle_seconds: float = 15.0
    """A connection that has sent no whole request for so long is closed."""
    max_connections: int = 800
    """Open at the same time; fewer where the process may not have that many files."""
    max_connections_each: int = 32
    """Of these one address may have."""
    max_connections_of_many: int = 256
    """Of these one address may have where many are behind it."""
    own_networks: tuple[str, ...] = LOOPBACK
    """Addresses of this machine's own programs, tests and measurements: nothing is counted by the minute."""
    shared_networks: tuple[str, ...] = ()
    """Addresses with many people behind each, as a municipality's own network: the address is not counted."""
    proxies: tuple[str, ...] = LOOPBACK
    """Whose X-Forwarded-For is believed."""
    health_question: str = "Vilka mål har Kil för klimatet?"
    """Asked by /health; its answer must be answered with at least one citation."""
    health_cache_seconds: float = 3.0
    """How long a good health result is shown again."""
    health_retry_seconds: float = 0.5
    """How long a bad one is: who waits for the start shall see it at once."""

    def __post_init__(self) -> None:
        if self.retention_hours < 2:
            raise SettingsError(f"KOMPASSEN_RETENTION_HOURS: {self.retention_hours} är för lite, minst 2")
        if not 0 <= self.port <= 65_535:
            raise SettingsError(f"Porten {self.port} finns inte: välj en från 1 till 65535.")
        for origin in self.origins:
            if not _ORIGIN.fullmatch(origin):
                raise SettingsError(f"KOMPASSEN_ORIGINS: {origin!r} ska se ut som https://www.example.se")
        for name in ("own_networks", "shared_networks", "proxies"):
            try:
                networks(getattr(self, name))
            except ValueError as error:
                raise SettingsError(
                    f"KOMPASSEN_{name.upper()}: ska se ut som 192.0.2.7 eller 192.0.2.0/24 ({error})"
                ) from error


def settings_from_environment(environment: Mapping[str, str]) -> Settings:
    """Give the settings that the KOMPASSEN_ variables name, else the defaults. Errors: SettingsError."""
    return Settings(
        host=environment.get("KOMPASSEN_HOST", Settings.host),
        port=_whole_number(environment, "KOMPASSEN_PORT", Settings.port),
        rasa_url=environment.get("KOMPASSEN_RASA_URL", Settings.rasa_url),
        retention_hours=_whole_number(environment, "KOMPASSEN_RETENTION_HOURS", Settings.retention_hours),
        address_per_minute=_whole_number(environment, "KOMPASSEN_ADDRESS_PER_MINUTE", Settings.address_per_minute),
        conversation_per_minute=_whole_number(
            environment, "KOMPASSEN_CONVERSATION_PER_MINUTE", Settings.conversation_per_minute
        ),
        own_networks=_listed(environment, "KOMPASSEN_OWN_NETWORKS", Settings.own_networks),
        shared_networks=_listed(environment, "KOMPASSEN_SHARED_NETWORKS", Settings.shared_networks),
        proxies=_listed(environment, "KOMPASSEN_PROXIES", Settings.proxies),
        origins=_listed(environment, "KOMPASSEN_ORIGINS", Settings.origins),
    )


def _listed(environment: Mapping[str, str], name: str, default: tuple[str, ...]) -> tuple[str, ...]:
    """Give what a variable lists between commas; an empty one lists nothing."""
    if name not in environment:
        return default
    return tuple(filter(None, (one.strip() for one in environment[name].split(","))))


def _whole_number(environment: Mapping[str, str], name: str, default: int) -> int:
    try:
        return int(environment.get(name, default))
    except ValueError as error:
        raise SettingsError(f"{name}: {environment[name]!r} är inget heltal") from error
