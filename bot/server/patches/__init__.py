"""Every change of Rasa's inside, one a file: what, why, and where in Rasa 3.6.21."""

from __future__ import annotations

from importlib import import_module

PATCHES = ("action_schema", "debug_copies", "event_types", "plain_runner", "private_logs", "whole_messages")


def apply_all() -> None:
    """Leave Rasa patched for this process. Imports Rasa; calling it twice changes nothing more."""
    for name in PATCHES:
        import_module(f"{__name__}.{name}").apply()
