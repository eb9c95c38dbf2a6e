"""Owns whose conversation a sender names: the door's own ids, ids that nobody guesses, and names that somebody chose. Pure.

What is stored is the conversation, never a name that somebody chose: it may be guessed, shared, or tell who asks.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from itertools import pairwise

from bot.gateway.body import Refused, read_sender

_RANDOM_BYTES, _SEAL_BYTES = 16, 8
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", re.I)
_HEX = re.compile(r"[0-9a-f]{32}", re.I)
# As the chat in a browser makes them: twice 64 random bits (widget/kompassen/state.js).
_TWO_NUMBERS = re.compile(r"\d{15,20}-\d{15,20}")
_FEW_SIGNS = 8
_LONG_CHARS, _CHANGES = 22, 0.4
_MOST_CHARS = 255


@dataclass(frozen=True)
class Realm:
    """Within what a chosen name means one conversation."""

    name: str
    """Id of a key; without one, the address and the browser."""
    of_key: bool = False


@dataclass(frozen=True)
class Sender:
    """One side of a conversation."""

    shown: str
    """As the client knows it."""
    conversation: str
    """As it is stored: 16 to 128 characters of A-Z, a-z, 0-9, _, - and ."""


class Senders:
    """Tells conversations apart. The secret must outlive the process, or the door does not know its own ids again."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def new(self) -> Sender:
        """Give a conversation of its own: 128 random bits, and a seal by which the door knows it again."""
        random = secrets.token_bytes(_RANDOM_BYTES)
        made = _text(random + self._seal(random))
        return Sender(made, made)

    def is_own(self, sender: str) -> bool:
        """True when this door made it."""
        try:
            raw = base64.urlsafe_b64decode(sender)
        except ValueError:
            return False
        random, seal = raw[:_RANDOM_BYTES], raw[_RANDOM_BYTES:]
        return _text(raw) == sender and hmac.compare_digest(seal, self._seal(random))

    def of(self, value: object, realm: Realm) -> Sender:
        """Give the conversation that a request names; a new one where it names none. Errors: Refused."""
        if value is None or value == "":
            return self.new()
        shown = _read_any(value) if realm.of_key else read_sender(value)
        if not realm.of_key and (self.is_own(shown) or is_unguessable(shown)):
            return Sender(shown, shown)
        within = hmac.new(self._secret, f"{realm.name}\0{shown}".encode(), hashlib.sha256).digest()
        # A full stop stands in no sender that is taken as it is.
        return Sender(shown, f"{'key' if realm.of_key else 'own'}.{_text(within)}")

    def _seal(self, random: bytes) -> bytes:
        return hmac.new(self._secret, random, hashlib.sha256).digest()[:_SEAL_BYTES]


def is_unguessable(sender: str) -> bool:
    """True when a sender looks made by chance: a UUID, 128 bits as figures, or letters and figures in no order."""
    pattern = _UUID.search(sender) or _HEX.search(sender) or _TWO_NUMBERS.fullmatch(sender)
    if pattern:
        return len(set(pattern[0])) >= _FEW_SIGNS
    kinds = [(char.isdigit(), char.isupper(), char.islower()) for char in sender]
    changes = sum(one != other and any(one) and any(other) for one, other in pairwise(kinds))
    return len(sender) >= _LONG_CHARS and len(set(kinds)) >= 3 and changes >= _CHANGES * len(sender)


def _read_any(value: object) -> str:
    # As other programs name those they speak for: test_user, U024BE7LH, 29:1aBc@thread.v2.
    if not isinstance(value, str):
        raise Refused("sender_not_text", "sender")
    if len(value) > _MOST_CHARS or not value.isprintable():
        raise Refused("sender_shape", "sender")
    return value


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")
