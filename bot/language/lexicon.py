"""The baked Swedish language data: lemmas and how common a word is. Owns loading it; `bake` writes it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

DIRECTORY = Path(__file__).parents[2] / "var" / "sv_kompassen"
TABLE = "words.tsv"
LONGEST_WORD = 40  # letters; what is longer is no Swedish word, and is neither mended nor taken apart


class Lexicon:
    """Swedish words, all in lower case. Errors: FileNotFoundError when none are baked."""

    def __init__(self, directory: Path = DIRECTORY) -> None:
        table = directory / TABLE
        if not table.is_file():
            raise FileNotFoundError(f"{table} saknas: kör `make train`, som bakar språkdata")
        rows = (row.split("\t") for row in table.read_text(encoding="utf-8").splitlines())
        self._words = {form: (lemma, float(zipf)) for form, lemma, zipf in rows}

    def lemma(self, word: str) -> str | None:
        """Give the base form, or None of a word that is not known."""
        return self._words[word][0] if word in self._words else None

    def zipf(self, word: str) -> float:
        """Give how common a word is: 7 is "och", 3 once in a million, 0 unknown."""
        return self._words[word][1] if word in self._words else 0.0

    def words(self) -> list[str]:
        """Give every known form."""
        return list(self._words)


@lru_cache(maxsize=1)
def baked() -> Lexicon:
    """Give the lexicon of this machine, read once."""
    return Lexicon()
