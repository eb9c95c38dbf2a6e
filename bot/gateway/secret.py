"""Owns the door's secret, by which it knows its own ids again after a restart."""

from __future__ import annotations

import logging
import secrets
from pathlib import Path

from bot.gateway.private_files import make_private

_BYTES = 32
_log = logging.getLogger(__name__)


def door_secret(file: Path) -> bytes:
    """Give the secret that is kept in a file, made when there is none; one for this process where it cannot be kept."""
    try:
        make_private(file)
        kept = file.read_bytes()
        if len(kept) != _BYTES:
            kept = secrets.token_bytes(_BYTES)
            file.write_bytes(kept)
        return kept
    except OSError as error:
        _log.error("Dörrens hemlighet kan inte sparas (%s): samtal känns inte igen efter en omstart.", error)
        return secrets.token_bytes(_BYTES)
