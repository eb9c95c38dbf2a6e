"""Looks up the class of a stored event in a table.

Rasa walks all subclasses of Event, twice, for every event of the conversation that it reads back
(rasa/shared/core/events.py:374, Event.resolve_by_type): a tenth of a turn, more the longer the conversation.
"""

from __future__ import annotations

from typing import Any

from rasa.shared.core.events import Event

_walk = Event.resolve_by_type
_known: dict[str, Any] = {}


def _resolve_by_type(type_name: str, default: Any = None) -> Any:
    """Give the class of an event type. Errors: ValueError for an unknown type without default, as in Rasa."""
    if type_name not in _known:
        found = _walk(type_name, default)
        if found is None or found is default:
            return found
        _known[type_name] = found
    return _known[type_name]


def apply() -> None:
    """Make every event that is read back find its class in the table."""
    Event.resolve_by_type = staticmethod(_resolve_by_type)
