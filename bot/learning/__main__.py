"""`python -m bot.learning` fits the ranker to the tuning part of the bank and writes the weights; --check compares instead.

`leave-out kil` tells how well Kil's lines are found by a ranker that never saw them, in an index where nothing is written for them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

import yaml

from bot.content.library import load
from bot.deciding.book import Book
from bot.language.lexicon import baked
from bot.learning.bank import SEALED, TUNING
from bot.learning.bank import load as load_bank
from bot.learning.examples import examples_of
from bot.learning.fit import UNLEARNED, fit, written
from bot.learning.leaving_out import leave_out
from bot.retrieval.ranker import WEIGHTS

HEAD = (
    "# What each feature of an entry counts (bot/retrieval/features.py tells what it measures), and how probable it is that the\n"
    "# best entry answers. Learned from questions/tuning by `make learn`; never set by hand.\n"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the learned weights, tell whether the stored ones are those that the bank teaches, or leave out. Gives the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bot.learning", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when the stored weights differ")
    jobs = parser.add_subparsers(dest="job")
    jobs.add_parser("leave-out").add_argument("municipalities", nargs="+")
    asked = parser.parse_args(arguments)
    return _leave_out(asked.municipalities) if asked.job else _learn(asked.check)


def _learn(check: bool) -> int:
    book = Book(load(), baked(), UNLEARNED)
    learned = HEAD + yaml.safe_dump(written(fit(list(examples_of(book, load_bank(TUNING))))), sort_keys=False)
    if not check:
        WEIGHTS.write_text(learned, encoding="utf-8")
        print(learned)
        return 0
    same = WEIGHTS.read_text(encoding="utf-8") == learned
    print(
        "weights.yml is what the bank teaches"
        if same
        else f"weights.yml differs from what the bank teaches:\n{learned}"
    )
    return 0 if same else 1


def _leave_out(municipalities: Sequence[str]) -> int:
    content, tuning = load(), load_bank(TUNING)
    for name in municipalities:
        for part, cases in ((TUNING, tuning), (SEALED, load_bank(SEALED))):
            found = leave_out(content, baked(), cases, name, tuning)
            print(f"{name}, {part}: {found.first_right_percent:.1f} % of {found.asked} first right without it")
    return 0


if __name__ == "__main__":
    sys.exit(main())
