"""Keeps what citizens write out of Rasa's log.

Rasa's structured lines carry text, slots and, with every trace, the local variables of each frame
(rasa/core/channels/rest.py:176, rasa/utils/log_utils.py:118). Here only names of events and errors are left.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

_HARMLESS = ("level", "event", "event_info")


def keep_harmless(logger: Any, method: str, line: MutableMapping[str, Any]) -> dict[str, Any]:
    """Give the line with what happened and the kind of error, without anything from a conversation."""
    kept = {key: line[key] for key in _HARMLESS if key in line}
    if line.get("exc_info"):
        kind, _, trace = sys.exc_info()
        kept["error"] = kind.__name__ if kind else "unknown"
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        if trace is not None:
            kept["at"] = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
    return kept


def apply() -> None:
    """Make every structured line of this process harmless; lines below warning are not written at all."""
    structlog.configure(
        processors=[structlog.processors.add_log_level, keep_harmless, structlog.processors.JSONRenderer()],
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
