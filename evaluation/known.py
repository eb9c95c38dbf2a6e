"""The known failures: cases that are not right today, each with a reason. Strict: the list says exactly what fails, no more, no less."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from evaluation.judge import MEANING, Verdict
from evaluation.run import Result

FILE = Path(__file__).with_name("known_failures.yml")
HEAD = """\
# Frågor i frågebanken som boten inte svarar rätt på i dag, med skälet. `make eval` kräver att listan stämmer:
# en fråga som har blivit rätt ska bort härifrån, och en ny fråga som blivit fel ska rättas eller skrivas in med ett skäl.
# En felaktig uppgift får aldrig stå här; den ska rättas.
"""


@dataclass(frozen=True)
class Difference:
    """How a run differs from the list."""

    new: tuple[str, ...]
    repaired: tuple[str, ...]
    unknown: tuple[str, ...]
    wrong_facts: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.new or self.repaired or self.unknown or self.wrong_facts)

    def lines(self) -> list[str]:
        """Tell what to do about each difference."""
        return [
            *(f"fel uppgift, måste rättas: {name}" for name in self.wrong_facts),
            *(f"ny: blev fel och står inte i {FILE.name}: {name}" for name in self.new),
            *(f"lagad: ska strykas ur {FILE.name}: {name}" for name in self.repaired),
            *(f"finns inte i frågebanken, ska strykas ur {FILE.name}: {name}" for name in self.unknown),
        ]


def listed(file: Path = FILE) -> dict[str, str]:
    """Give the listed ids with their reasons."""
    return dict(yaml.safe_load(file.read_text(encoding="utf-8")) or {}) if file.exists() else {}


def difference(results: Iterable[Result], known: Mapping[str, str]) -> Difference:
    """Give how the results of the whole bank differ from the list."""
    verdicts = {result.case.id: result.verdict for result in results}
    failing = {name for name, verdict in verdicts.items() if verdict is not Verdict.right}
    wrong = {name for name in failing if verdicts[name] is Verdict.wrong_fact}
    return Difference(
        new=tuple(sorted(failing - wrong - set(known))),
        repaired=tuple(sorted(name for name in known if verdicts.get(name) is Verdict.right)),
        unknown=tuple(sorted(set(known) - set(verdicts))),
        wrong_facts=tuple(sorted(wrong)),
    )


def accept(results: Iterable[Result], file: Path = FILE) -> None:
    """Leave a list that says what fails now. Reasons that were written by hand are kept; wrong facts are left out."""
    reasons = listed(file)
    failing = {one.case.id: one.verdict for one in results if one.verdict not in (Verdict.right, Verdict.wrong_fact)}
    kept = {name: reasons.get(name, MEANING[verdict]) for name, verdict in sorted(failing.items())}
    file.write_text(HEAD + yaml.safe_dump(kept, allow_unicode=True, sort_keys=True) if kept else HEAD, encoding="utf-8")
