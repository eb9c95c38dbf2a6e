"""python -m evaluation [bank|ask|robustness|peers|acts]: measures the bot; --help tells what each does."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import asdict

from bot.gateway.settings import PROJECT, Settings
from bot.gateway.words import load_words
from bot.learning import bank
from bot.telling.certificate import Certificate
from bot.today import today
from evaluation import acts_page, crossval, floors, quick, report, robustness_page
from evaluation.ask import Bot, OverRest
from evaluation.kompassen import book, kompassen
from evaluation.run import run

RESULTS = PROJECT / "results"
DOCS = PROJECT / "docs"


def main() -> int:
    """Run one measurement and give its exit code: 0 as expected, 1 when a floor is not reached."""
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    parser.set_defaults(run=lambda chosen: measure_bank(None, False))
    commands = parser.add_subparsers(metavar="KOMMANDO")
    one = commands.add_parser("bank", help="fråga hela frågebanken; utan annat kommando görs detta")
    one.add_argument(
        "--url", help="fråga en bot som är igång, till exempel http://localhost:8080/webhooks/rest/webhook"
    )
    one.add_argument("--raise", dest="lift", action="store_true", help="höj kraven i floors.yml till det som mättes")
    one.set_defaults(run=lambda chosen: measure_bank(chosen.url, chosen.lift))
    quick.add_command(commands)
    one = commands.add_parser("robustness", help="fråga banken med felskrivningar och skriv docs/robustness.md")
    one.add_argument("--sample", type=int, default=900, help="så många frågor av banken (900)")
    one.set_defaults(run=lambda chosen: measure_robustness(chosen.sample))
    one = commands.add_parser(
        "peers", help="jämför med vanlig Rasa, sökning och klassificering och skriv docs/peers.md"
    )
    one.set_defaults(run=lambda chosen: measure_peers())
    one = commands.add_parser("acts", help="korsvalidera handlingar och aspekter och skriv docs/acts.md")
    one.set_defaults(run=lambda chosen: measure_acts())
    chosen = parser.parse_args()
    return int(chosen.run(chosen))


def measure_bank(url: str | None, lift: bool) -> int:
    """Ask the bank and write results/eval.html. Gives 1 when a part of it does not reach its floors."""
    bot: Bot = OverRest(url) if url else kompassen(today())
    results = run(bot, bank.load())
    certificate = Certificate(book(), asdict(load_words(Settings.words_file).replies).values())
    uncertified = [
        (one.case.part, f"{one.case.id}: {fault}")
        for one in results
        for reply in one.replies
        for fault in certificate.faults(reply.sentences)
    ]
    found = floors.measured(results, Counter(part for part, _ in uncertified))
    below = floors.below(found, floors.stored())
    if lift:
        floors.write(floors.lifted(found, floors.stored()))
    faults = [fault for _, fault in uncertified]
    page = report.write(results, faults, below, RESULTS)
    heard = crossval.measure(RESULTS)
    print(report.summary(report.figures(results)), report.tables(results), sep="\n\n")
    print(
        "\n".join(
            [heard.line, *faults, *(f"UNDER KRAVET {line}" for line in below), f"Rapport: {page.relative_to(PROJECT)}"]
        )
    )
    return 1 if below else 0


def measure_robustness(cases: int) -> int:
    """Ask damaged questions and write docs/robustness.md. Gives 1 when a type loses more than it may."""
    return robustness_page.write(kompassen(today()), book(), cases, DOCS, RESULTS)


def measure_peers() -> int:
    """Ask Kompassen and its peers the bank and write docs/peers.md."""
    from evaluation.peers import page

    return page.write(RESULTS / "peers", DOCS)


def measure_acts() -> int:
    """Cross-validate acts and aspects, when the training data is new, and write docs/acts.md."""
    found = crossval.measure(RESULTS)
    acts_page.write(found, DOCS)
    print(found.line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
