"""Owns the keys of other programs: what each may do. Of a key itself nothing but a hash is kept.

A key is 256 random bits: a plain hash of it cannot be turned back, so none that is slow is needed.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import re
import secrets
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

from bot.gateway.private_files import make_private

_PREFIX = "kompassen"
_SHAPE = re.compile(rf"{_PREFIX}_([0-9a-f]{{12}})_([A-Za-z0-9_-]{{43}})")


class KeysError(Exception):
    """The file of keys cannot be read or written, or holds no such key."""


@dataclass(frozen=True)
class Key:
    """What is known of one key."""

    id: str
    """Twelve figures of 0-9 and a-f; stands in the key itself."""
    name: str
    """Whose it is, for those who look after the bot."""
    hash: str
    """SHA-256 of the secret part."""
    per_minute: int
    made: str
    """ISO 8601."""


class Keys:
    """The keys of one file, read again when it changes."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._seen: tuple[int, int] | None = None
        self._known: dict[str, Key] = {}

    def find(self, written: str) -> Key | None:
        """Give the key that somebody shows, None when it is none. Errors: KeysError."""
        shape = _SHAPE.fullmatch(written)
        known = self.all().get(shape[1]) if shape else None
        if shape is None or known is None or not hmac.compare_digest(known.hash, _hash(shape[2])):
            return None
        return known

    def all(self) -> dict[str, Key]:
        """Give every key by its id. Errors: KeysError."""
        try:
            stat = self._file.stat()
            if (stat.st_mtime_ns, stat.st_ino) != self._seen:
                listed = json.loads(self._file.read_text(encoding="utf-8"))
                self._known = {one["id"]: Key(**one) for one in listed}
                self._seen = stat.st_mtime_ns, stat.st_ino
        except FileNotFoundError:
            self._known, self._seen = {}, None
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise KeysError(f"{self._file} går inte att läsa ({error})") from error
        return self._known

    def make(self, name: str, per_minute: int, today: date) -> str:
        """Give a new key, which is shown this once. Errors: KeysError."""
        return self._store(Key(secrets.token_hex(6), name, "", per_minute, today.isoformat()))

    def rotate(self, id: str) -> str:
        """Give a new secret for a key; its conversations stay, and the old one opens nothing. Errors: KeysError."""
        return self._store(self._get(id))

    def revoke(self, id: str) -> None:
        """Have a key open nothing. Errors: KeysError."""
        gone = self._get(id)
        self._write([one for one in self.all().values() if one.id != gone.id])

    def _get(self, id: str) -> Key:
        known = self.all().get(id)
        if known is None:
            raise KeysError(f"ingen nyckel har id {id}")
        return known

    def _store(self, key: Key) -> str:
        secret = secrets.token_urlsafe(32)
        self._write([*self.all().values(), replace(key, hash=_hash(secret))])
        return f"{_PREFIX}_{key.id}_{secret}"

    def _write(self, keys: list[Key]) -> None:
        unfinished = self._file.with_suffix(".unfinished")
        try:
            make_private(unfinished)
            unfinished.write_text(json.dumps([asdict(one) for one in {key.id: key for key in keys}.values()], indent=1))
            os.replace(unfinished, self._file)
        except OSError as error:
            raise KeysError(f"{self._file} går inte att skriva ({error.strerror})") from error


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
