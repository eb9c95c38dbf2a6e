"""`make bench-robustness`: docs/robustness.md with the table, the curve and a damaged question of each type."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from bot.deciding.book import Book
from bot.language.lexicon import baked
from bot.learning import bank
from evaluation import plots
from evaluation.ask import Bot
from evaluation.perturb import Change, changes, perturbed
from evaluation.robustness import ALLOWED_POINTS, SEED, SWEDISH, USUAL, Bench, bench, sample, table

EXAMPLE = "Hur mycket koldioxidutsläpp får kommunens fordon ha i Kil, och vilket år gäller det?"
TEXT = """\
# Tål Kompassen hur människor skriver?

{cases} frågor och samtal ur frågebanken, dragna med frö {seed}, ställda oskadade och sedan med skador av tolv slag. Samma frö ger samma
skador. Oskadade: **{clean} % rätt**, fel uppgift i {clean_wrong}.

{table}

Siffrorna är procent rätt när så stor del av orden (eller av ställena där felet kan göras) är skadade, alltid minst ett.
**Vanlig grad** är så mycket som människor brukar skada: ett par felslag i en fråga, men å, ä och ö borta överallt. **Tappar** är
procentenheter under de oskadade vid vanlig grad, **får tappa** det tak som körningen och testet `tests/evaluation/test_robustness.py` håller.

![Andel rätt när mer av frågan är skadad](robustness.svg)

## Så ser skadorna ut

{examples}

Särskrivning delar ord där båda delarna är vanliga ord för sig, med frekvenser ur samma ordlista som boten läser; namn delas inte.
Värmländska och chattspråk byter vanliga småord efter en tabell i `evaluation/perturb.py`.

Mät igen: `make bench-robustness`.
"""


def write(bot: Bot, book: Book, cases: int, docs: Path, results: Path) -> int:
    """Measure, and leave robustness.md and .svg in docs and robustness.json in results. Gives 1 when a type loses more points than it may."""
    damages = changes(baked(), names(book))
    found = bench(bot, sample(bank.load(), cases), damages)
    docs.mkdir(exist_ok=True)
    results.mkdir(exist_ok=True)
    (docs / "robustness.svg").write_text(plots.robustness(found), encoding="utf-8")
    (docs / "robustness.md").write_text(_text(found, damages), encoding="utf-8")
    (results / "robustness.json").write_text(json.dumps(asdict(found), indent=1), encoding="utf-8")
    over = [one for one in found.usual() if found.points_lost(one) > ALLOWED_POINTS[one.name]]
    print(table(found))
    print("\n".join(f"tappar för mycket: {SWEDISH[one.name]}, {found.points_lost(one):.1f} punkter" for one in over))
    return 1 if over else 0


def names(book: Book) -> list[str]:
    """Give the names that nobody writes apart."""
    return [one.name for one in book.municipalities]


def _text(found: Bench, damages: dict[str, Change]) -> str:
    examples = "\n".join(
        f"- {SWEDISH[name]}: ”{perturbed(EXAMPLE, change, USUAL[name], 'docs')}”" for name, change in damages.items()
    )
    clean = f"{100 * found.clean:.1f}".replace(".", ",")
    return TEXT.format(
        cases=found.cases,
        seed=SEED,
        clean=clean,
        clean_wrong=found.clean_wrong_facts,
        table=table(found),
        examples=examples,
    )
