"""Owns making HTML: whatever is not markup made here becomes text. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

_WITHOUT_END = frozenset({"input"})


class Markup(str):
    """HTML that was made here, so it stands as it is."""


def element(tag: str, attributes: Mapping[str, str] | None, *children: str) -> Markup:
    """Give an element; every attribute, and every child that is not Markup, is escaped."""
    named = "".join(f' {name}="{escape(value)}"' for name, value in (attributes or {}).items())
    start = f"<{tag}{named}>"
    return Markup(start if tag in _WITHOUT_END else f"{start}{together(*children)}</{tag}>")


def together(*parts: str) -> Markup:
    """Give parts after each other; every part that is not Markup is escaped."""
    return Markup("".join(part if isinstance(part, Markup) else escape(part) for part in parts))


def secure_link(address: str, label: str) -> Markup:
    """Give a link for an https, mailto or tel address, for any other the label alone."""
    if not address.startswith(("https://", "mailto:", "tel:")):
        return together(label)
    return element("a", {"href": address}, label)
