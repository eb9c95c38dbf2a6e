"""Owns reading a JSON body and the ids in it. Pure: no network, no clock."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

_ID = re.compile(r"[A-Za-z0-9_-]{1,128}")
_SENDER = re.compile(r"[A-Za-z0-9_-]{16,128}")


class Refused(ValueError):
    """A request that is not done. `reason` is a key of bot.gateway.words.Problems, `field` what in it was wrong."""

    def __init__(
        self, reason: str, field: str | None = None, status: int = 400, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.field = field
        self.status = status
        self.headers = headers or {}


def read_object(body: bytes) -> dict[str, Any]:
    """Give the JSON object that the body is. Errors: Refused."""
    try:
        content = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Refused("not_json") from error
    if not isinstance(content, dict):
        raise Refused("not_an_object")
    return content


def read_sender(value: object) -> str:
    """Give the id of a conversation: 16 to 128 characters of A-Z, a-z, 0-9, _ and -. Errors: Refused."""
    if not isinstance(value, str):
        raise Refused("sender_not_text", "sender")
    if not _SENDER.fullmatch(value):
        raise Refused("sender_shape", "sender")
    return value


def read_id(content: Mapping[str, Any], field: str) -> str | None:
    """Give an id that may be left out: 1 to 128 characters of A-Z, a-z, 0-9, _ and -. Errors: Refused."""
    value = content.get(field)
    if value is None or value == "":
        return None
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise Refused("id_shape", field)
    return value
