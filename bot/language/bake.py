"""Bakes the Swedish language data once, at set-up: a table of Swedish lemmas and word frequencies.

Owns the choice of sources (simplemma, wordfreq); nothing at run time imports it. Run with `python -m bot.language.bake`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import simplemma
import spacy
import wordfreq
from spacy.lookups import Lookups

from bot.language.lexicon import DIRECTORY, TABLE

MOST_WORDS = 80_000
OVERRIDES = Path(__file__).with_name("overrides.tsv")


def overrides() -> dict[str, str]:
    """Give the forms whose lemma we set by hand."""
    rows = OVERRIDES.read_text(encoding="utf-8").splitlines()
    return dict(row.split("\t") for row in rows if row and not row.startswith("#"))


def bake(directory: Path = DIRECTORY) -> None:
    """Write a spaCy directory for the NLU pipeline, and in it the same words as a table for the search."""
    words = [word for word in wordfreq.top_n_list("sv", MOST_WORDS) if word.isalpha()]
    lemmas = {word: simplemma.lemmatize(word, lang="sv").lower() for word in words}
    lemmas.update(overrides())
    nlp = spacy.blank("sv")
    lookups = Lookups()
    lookups.add_table("lemma_lookup", lemmas)
    nlp.add_pipe("lemmatizer", config={"mode": "lookup"}).initialize(lookups=lookups)
    directory.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(directory)
    rows = (f"{word}\t{lemma}\t{_zipf(word, lemma):.2f}\n" for word, lemma in sorted(lemmas.items()))
    (directory / TABLE).write_text("".join(rows), encoding="utf-8")


def _zipf(word: str, lemma: str) -> float:
    """Give the word's commonness; a form set by hand (a dialect form, say) is as common as the word it stands for."""
    own = wordfreq.zipf_frequency(word, "sv")
    return float(max(own, wordfreq.zipf_frequency(lemma, "sv")) if word in overrides() else own)


if __name__ == "__main__":
    bake(*map(Path, sys.argv[1:2]))
