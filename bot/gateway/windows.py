"""Owns counting within a moving window for the `limits` library: in memory, bounded, in one thread, by a clock that nobody sets back.

The library's own MemoryStorage starts a thread for each hit and keeps every key until its time is up.
"""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from collections.abc import Callable

from limits.storage.base import MovingWindowSupport, Storage

MOST_KEYS = 20_000


class Windows(Storage, MovingWindowSupport):
    """Remembers when each key was hit. The key that was quiet for longest goes when there are too many."""

    STORAGE_SCHEME = ["kompassen"]  # noqa: RUF012 - the library says how it is named

    def __init__(self, most_keys: int = MOST_KEYS, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._most_keys = most_keys
        self.clock = clock
        self._hits: OrderedDict[str, deque[float]] = OrderedDict()

    def acquire_entry(self, key: str, limit: int, expiry: int, amount: int = 1) -> bool:
        """Count a hit where there is room for it, and tell whether there was."""
        hits = self._within(key, expiry)
        self._hits[key] = hits
        self._hits.move_to_end(key)
        if len(self._hits) > self._most_keys:
            self._hits.popitem(last=False)
        if len(hits) + amount > limit:
            return False
        hits.extend([self.clock()] * amount)
        return True

    def get_moving_window(self, key: str, limit: int, expiry: int) -> tuple[float, int]:
        """Give when the oldest hit that still counts was, and how many do."""
        hits = self._within(key, expiry)
        return (hits[0] if hits else self.clock()), len(hits)

    def _within(self, key: str, expiry: int) -> deque[float]:
        hits = self._hits.get(key) or deque()
        while hits and hits[0] <= self.clock() - expiry:
            hits.popleft()
        return hits

    def get(self, key: str) -> int:
        """Give how many hits of a key are remembered."""
        return len(self._hits.get(key, ()))

    def clear(self, key: str) -> None:
        """Forget a key."""
        self._hits.pop(key, None)

    def reset(self) -> int:
        """Forget everything."""
        count = len(self._hits)
        self._hits.clear()
        return count

    def check(self) -> bool:
        """True: memory is always there."""
        return True

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Not for fixed windows."""
        raise NotImplementedError

    def get_expiry(self, key: str) -> float:
        """Not for fixed windows."""
        raise NotImplementedError

    @property
    def base_exceptions(self) -> type[Exception]:
        """What the library would wrap."""
        return ValueError
