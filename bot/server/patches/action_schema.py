"""Compiles the schema of action responses once.

Rasa builds, checks and compiles the same constant schema for every action call
(rasa/core/actions/action.py:699, RemoteAction._validate_action_result): most of the time of a turn.
"""

from __future__ import annotations

from typing import Any

from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction

_SCHEMA = RemoteAction.action_response_format_spec()
_VALIDATOR = validator_for(_SCHEMA)(_SCHEMA)


def _validate_action_result(self: RemoteAction, result: dict[str, Any]) -> bool:
    """True for a result of the right shape. Errors: jsonschema.ValidationError, as in Rasa."""
    _VALIDATOR.validate(result)
    return True


def apply() -> None:
    """Make every RemoteAction use the compiled schema."""
    RemoteAction._validate_action_result = _validate_action_result
