"""Owns how often one address, conversation or key may ask, and what those who ask are told of it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from limits import RateLimitItemPerMinute
from limits.strategies import MovingWindowRateLimiter

from bot.gateway.body import Refused
from bot.gateway.windows import Windows


@dataclass(frozen=True)
class Standing:
    """Where somebody stands against a limit after asking."""

    name: str
    """address, conversation or key."""
    limit: int
    remaining: int
    reset_seconds: int
    """Until one more may be asked, when none remains."""

    def headers(self) -> dict[str, str]:
        """Give the fields of draft-ietf-httpapi-ratelimit-headers, and the three that most clients know."""
        return {
            "RateLimit-Policy": f'"{self.name}";q={self.limit};w=60',
            "RateLimit": f'"{self.name}";r={self.remaining};t={self.reset_seconds}',
            "RateLimit-Limit": str(self.limit),
            "RateLimit-Remaining": str(self.remaining),
            "RateLimit-Reset": str(self.reset_seconds),
        }


class TooOften(Refused):
    """Somebody asked more often than they may."""

    def __init__(self, standing: Standing) -> None:
        super().__init__("too_often", status=429, headers=retry_after(standing.reset_seconds, standing.headers()))


def retry_after(seconds: int, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give the headers that tell when to try again."""
    return {"Retry-After": str(seconds), **(more or {})}


class Rates:
    """Counts questions within the last minute."""

    def __init__(self, windows: Windows | None = None) -> None:
        self._windows = windows or Windows()
        self._limiter = MovingWindowRateLimiter(self._windows)

    def take(self, name: str, who: str, per_minute: int) -> Standing:
        """Count one. Errors: TooOften, and then it is not counted."""
        item = RateLimitItemPerMinute(per_minute)
        taken = self._limiter.hit(item, name, who)
        stats = self._limiter.get_window_stats(item, name, who)
        seconds = max(1, math.ceil(stats.reset_time - self._windows.clock()))
        standing = Standing(name, per_minute, stats.remaining, seconds)
        if not taken:
            raise TooOften(standing)
        return standing
