"""The error tree of importing; every text is told to the person who imports, in Swedish.

ImportProblem           the page cannot be imported; says why and what to do
├── NotFetched          the address cannot or may not be read
├── NotReadable         the file is no page we can read: too large, broken, empty, of another kind
└── NothingFound        the page was read but holds nothing that a municipality has decided
"""

from __future__ import annotations


class ImportProblem(Exception):
    """The page cannot be imported; `str()` of it is a whole sentence in Swedish."""


class NotFetched(ImportProblem):
    """The address cannot or may not be read."""


class NotReadable(ImportProblem):
    """The file is no page we can read."""


class NothingFound(ImportProblem):
    """The page was read but holds nothing to make content of."""
