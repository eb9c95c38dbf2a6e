"""`python -m evaluation ask`: asks a few cases of the bank at once and shows what is not right, for work on the bot."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.learning import bank
from bot.learning.bank import Case
from evaluation.ask import Bot, OverRest
from evaluation.judge import MEANING, Verdict
from evaluation.kompassen import kompassen
from evaluation.run import Result, run
from evaluation.tally import by, table, tally

if TYPE_CHECKING:
    from argparse import _SubParsersAction

LONGEST_SHOWN = 600


def add_command(commands: _SubParsersAction[argparse.ArgumentParser]) -> None:
    """Let `ask` be one of the commands."""
    one = commands.add_parser("ask", help="fråga en del av banken och visa det som inte är rätt, med svaren")
    one.add_argument("--part", default=bank.TUNING, choices=(bank.TUNING, bank.SEALED, bank.BOTH))
    one.add_argument("--file", default="", help="början på filens namn: kil/amount, dialogues/")
    one.add_argument("--aspect", default="", help="det som frågas: amount, deadline …")
    one.add_argument("--subject", default="", help="början på ämnets id: kil/plan-2024/solel")
    one.add_argument("--writer", default="", help="den som skrev frågorna")
    one.add_argument("--id", default="", help="början på frågans id")
    one.add_argument("--every", type=int, default=1, metavar="N", help="bara var N:te fråga")
    one.add_argument(
        "--url", help="fråga en bot som är igång, till exempel http://localhost:8080/webhooks/rest/webhook"
    )
    one.add_argument("--json", type=Path, metavar="FIL", help="skriv alla frågor, svar och fel till filen")
    one.set_defaults(run=ask)


def ask(chosen: argparse.Namespace) -> int:
    """Ask what was chosen, print the failing cases and the counts. Gives 1 when something is not right."""
    cases = select(bank.load(chosen.part), chosen)[:: chosen.every]
    bot: Bot = OverRest(chosen.url) if chosen.url else kompassen(date.today())
    results = run(bot, cases)
    if chosen.json:
        chosen.json.write_text(json.dumps([told(one) for one in results], ensure_ascii=False, indent=1), "utf-8")
    wrong = [one for one in results if one.verdict is not Verdict.right]
    print(
        "\n\n".join(
            [*map(shown, wrong), table("Fil", {**by(results, lambda one: one.case.file), "allt": tally(results)})]
        )
    )
    return 1 if wrong else 0


def select(cases: Iterable[Case], chosen: argparse.Namespace) -> list[Case]:
    """Give the cases that fit every choice."""
    return [
        case
        for case in cases
        if case.file.startswith(chosen.file)
        and case.id.startswith(chosen.id)
        and chosen.writer in ("", case.writer)
        and (not chosen.aspect or any(chosen.aspect in turn.aspect for turn in case.turns))
        and any(name.startswith(chosen.subject) for turn in case.turns for name in turn.subject)
    ]


def shown(one: Result) -> str:
    """Give a case as text: what was asked, what was said, and what is wrong with it."""
    lines = [f"{one.case.part}/{one.case.file}  {one.case.id}: {MEANING[one.verdict]}  ({one.case.fact})"]
    for turn, asked, reply, judgement in zip(one.case.turns, one.asked, one.replies, one.turns):
        lines.append(f"  > {asked}   [{', '.join(turn.aspect)}: {', '.join(turn.subject)}]")
        lines.append("  < " + reply.text[:LONGEST_SHOWN].replace("\n", "\n    "))
        lines += [f"    FEL: {fault}" for fault in judgement.faults]
    return "\n".join(lines)


def told(one: Result) -> dict[str, Any]:
    """Give a case as JSON holds it."""
    return {
        "id": one.case.id,
        "part": one.case.part,
        "file": one.case.file,
        "writer": one.case.writer,
        "verdict": one.verdict.value,
        "turns": [_turn(one, n) for n in range(len(one.turns))],
    }


def _turn(one: Result, n: int) -> dict[str, Any]:
    turn, reply, judgement = one.case.turns[n], one.replies[n], one.turns[n]
    labels: dict[str, Sequence[str]] = {"aspect": turn.aspect, "subject": turn.subject, "faults": judgement.faults}
    return {
        "asked": one.asked[n],
        "said": reply.text,
        "outcome": reply.outcome,
        "verdict": judgement.verdict.value,
        "denied": judgement.denied,
        **labels,
    }
