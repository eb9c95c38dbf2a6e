"""What day it is for the municipalities: Europe/Stockholm's, or the day that KOMPASSEN_TODAY names for trying and for tests."""

from __future__ import annotations

import os
from datetime import date, datetime
from zoneinfo import ZoneInfo

VARIABLE = "KOMPASSEN_TODAY"
STOCKHOLM = ZoneInfo("Europe/Stockholm")


def today() -> date:
    """Give today. Errors: ValueError when KOMPASSEN_TODAY is set and is no date (ÅÅÅÅ-MM-DD)."""
    return pretended() or datetime.now(STOCKHOLM).date()


def pretended() -> date | None:
    """Give the day that KOMPASSEN_TODAY names; None when it is not set. Errors: as `today`."""
    named = os.environ.get(VARIABLE)
    try:
        return date.fromisoformat(named) if named else None
    except ValueError as error:
        raise ValueError(f"{VARIABLE}={named}: ska vara en dag skriven ÅÅÅÅ-MM-DD, till exempel 2027-02-01") from error
