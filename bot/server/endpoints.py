"""Owns what the server itself must know of endpoints.yml, an ordinary file of Rasa."""

from __future__ import annotations

from pathlib import Path

import yaml


class UnknownStore(ValueError):
    """Conversations are kept where nothing erases them: what citizens are told of erasing would not be true."""


def conversations_file(project: Path) -> Path:
    """Give the file that conversations are kept in. Errors: UnknownStore when they are not kept in bot.server's own store."""
    endpoints = yaml.safe_load((project / "endpoints.yml").read_text(encoding="utf-8")) or {}
    store = endpoints.get("tracker_store") or {}
    if not str(store.get("type")).startswith("bot.server.") or not store.get("db"):
        raise UnknownStore(
            "endpoints.yml: tracker_store ska vara bot.server.conversation_store.ConversationStore med en fil i db."
        )
    return project / str(store["db"])
