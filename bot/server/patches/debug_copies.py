"""Stops Rasa from deep copying the conversation for debug lines that nobody prints.

Rasa copies before it asks whether the line is wanted (rasa/core/processor.py:207, 658, 731, 1040, 1050;
rasa/core/policies/rule_policy.py:1027). In these two modules `copy.deepcopy` has no other use; a test holds that.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import TypeVar

import rasa.core.policies.rule_policy
import rasa.core.processor

_T = TypeVar("_T")


def _same(value: _T) -> _T:
    return value


def apply() -> None:
    """Make the copies for debug lines free."""
    no_copy = SimpleNamespace(deepcopy=_same)
    rasa.core.processor.copy = no_copy
    rasa.core.policies.rule_policy.copy = no_copy
