"""Judges each event of an action's response by the schema of its own type, compiled once.

Rasa builds, checks and compiles the same constant schema for every action call, and tries each event against the schemas
of all twenty-three types (rasa/core/actions/action.py:699, RemoteAction._validate_action_result): most of the time of a turn.
"""

from __future__ import annotations

from typing import Any

from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction

_SCHEMA = RemoteAction.action_response_format_spec()
_VALIDATOR = validator_for(_SCHEMA)
_WHOLE = _VALIDATOR(_SCHEMA)
_EVENT = _SCHEMA["properties"]["events"]["items"]
_REST = _VALIDATOR({**_SCHEMA, "properties": {**_SCHEMA["properties"], "events": {"type": "array"}}})
# Each type stands in one schema alone, so to meet one of them is to meet one's own.
_OF_TYPE = {
    schema["properties"]["event"]["const"]: _VALIDATOR({**_EVENT, "oneOf": [schema]}) for schema in _EVENT["oneOf"]
}


def _validate_action_result(self: RemoteAction, result: Any) -> bool:
    """True for a result of the right shape. Errors: jsonschema.ValidationError, as in Rasa."""
    events = result.get("events", []) if isinstance(result, dict) else None
    if not isinstance(events, list) or not all(map(_known, events)):
        _WHOLE.validate(result)
        return True
    _REST.validate(result)
    for event in events:
        _OF_TYPE[event["event"]].validate(event)
    return True


def _known(event: Any) -> bool:
    return isinstance(event, dict) and isinstance(event.get("event"), str) and event["event"] in _OF_TYPE


def apply() -> None:
    """Make every RemoteAction use the compiled schemas."""
    RemoteAction._validate_action_result = _validate_action_result
