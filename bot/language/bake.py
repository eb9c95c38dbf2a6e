"""Bakes the Swedish language data once, at set-up: a table of Swedish lemmas and word frequencies.

Owns the choice of sources (simplemma, wordfreq); nothing at run time imports it. Run with `python -m bot.language.bake`.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import simplemma
import wordfreq

from bot.language.lexicon import DIRECTORY, TABLE

MOST_WORDS = 80_000
FAR_RARER = 1.0  # zipf: ten times as rare
OVERRIDES = Path(__file__).with_name("overrides.tsv")


def overrides() -> dict[str, str]:
    """Give the forms whose lemma we set by hand."""
    rows = OVERRIDES.read_text(encoding="utf-8").splitlines()
    return dict(row.split("\t") for row in rows if row and not row.startswith("#"))


def own_bases(lemmas: Mapping[str, str]) -> dict[str, str]:
    """Give the words that are their own base form: longer forms have them as theirs, and the lemma is a far rarer word.

    simplemma takes "risk" for a form of "riska", while "risken" and "risker" are forms of "risk".
    """
    extended = {lemma for word, lemma in lemmas.items() if word != lemma and word.startswith(lemma)}
    common = {word: wordfreq.zipf_frequency(word, "sv") for word in {*lemmas, *lemmas.values()}}
    return {
        word: word
        for word, lemma in lemmas.items()
        if word != lemma and word in extended and common[lemma] < common[word] - FAR_RARER
    }


def bake(directory: Path = DIRECTORY) -> None:
    """Write each word with its lemma and how common it is; one set by hand (a dialect form, say) is as common as what it stands for."""
    words = [word for word in wordfreq.top_n_list("sv", MOST_WORDS) if word.isalpha()]
    lemmas, by_hand = {word: simplemma.lemmatize(word, lang="sv").lower() for word in words}, overrides()
    rows = []
    for word, lemma in sorted((lemmas | own_bases(lemmas) | by_hand).items()):
        spelt = (word, lemma) if word in by_hand else (word,)
        rows.append(f"{word}\t{lemma}\t{max(wordfreq.zipf_frequency(one, 'sv') for one in spelt):.2f}\n")
    directory.mkdir(parents=True, exist_ok=True)
    (directory / TABLE).write_text("".join(rows), encoding="utf-8")


if __name__ == "__main__":
    bake(*map(Path, sys.argv[1:2]))
