"""The municipalities, years and ordinals of a message as Rasa's entities. Imports no Rasa."""

from __future__ import annotations

import re
from typing import Any

from bot.understanding.reading import Reader


def entities(reader: Reader, text: str) -> list[dict[str, Any]]:
    """Give what the closed words of the content find in a text, in Rasa's shape."""
    reading = reader.read(text)
    found: list[tuple[str, Any]] = [("named_municipality", name) for name in reading.municipalities]
    found += [("place", reading.elsewhere)] if reading.elsewhere else []
    found += [("year", year) for year in reading.years]
    found += [("ordinal", reading.ordinal)] if reading.ordinal else []
    return [{"entity": entity, "value": value, **_span(text, str(value))} for entity, value in found]


def _span(text: str, value: str) -> dict[str, int]:
    """Give where the value stands; the whole text when it is written in another form."""
    match = re.search(re.escape(value), text, re.I)
    return {"start": match.start(), "end": match.end()} if match else {"start": 0, "end": len(text)}
