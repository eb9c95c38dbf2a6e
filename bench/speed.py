"""Answer time, CPU, memory and start of this project beside stock Rasa, with the same model in the same run.

`make bench` prints the table and writes results/bench.json.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import sys
import tempfile
import time
from argparse import ArgumentParser
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.bots import PROJECT, ours, stock, workplace
from bench.process import Bot
from bench.questions import sample
from bot.gateway.settings import Settings
from bot.server.model import ensure_model

SEED = 20240531
WARM_UP = 10
MOST_SECONDS = 40.0  # for the questions of one bot


@dataclass(frozen=True)
class Measured:
    """One bot's figures."""

    messages: int
    median_ms: float
    p95_ms: float
    longest_ms: float
    cpu_ms_per_message: float
    memory_mb: float
    first_start_seconds: float
    second_start_seconds: float
    without_answer: int


ROWS = {
    "messages": ("Frågor", 0),
    "median_ms": ("Svarstid, median (ms)", 1),
    "p95_ms": ("Svarstid, 95 av 100 (ms)", 1),
    "longest_ms": ("Svarstid, längsta (ms)", 1),
    "cpu_ms_per_message": ("Processortid per fråga (ms)", 1),
    "memory_mb": ("Minne, alla processer (MB)", 0),
    "first_start_seconds": ("Start till första svar (s)", 1),
    "second_start_seconds": ("Andra starten (s)", 1),
    "without_answer": ("Frågor utan svar", 0),
}


def main() -> int:
    """Measure both, print the table and write the file."""
    parser = ArgumentParser(prog="python -m bench.speed", description=__doc__)
    parser.add_argument("--conversations", type=int, default=150)
    conversations = sample(parser.parse_args().conversations, SEED)
    model = ensure_model(PROJECT)
    load_before = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder:
        place = workplace(Path(folder))
        own, own_answers = _measure(ours(model, place), conversations)
        other, other_answers = _measure(stock(model, place), conversations)
    asked = [message for messages in conversations for message in messages]
    compared = list(zip(asked, own_answers, other_answers))
    different = [message for message, one, two in compared if one != two]
    print(_table(own, other))
    print(f"\nSamma svar från båda: {len(compared) - len(different)} av {len(compared)}. {_machine(load_before)}")
    _write({"ours": asdict(own), "stock": asdict(other), "different": different, "machine": _machine(load_before)})
    return 0


def _measure(bot: Bot, conversations: list[list[str]]) -> tuple[Measured, list[str]]:
    """Give a bot's figures and its answers, in order."""
    first = bot.start(Settings.health_question)
    bot.stop()
    second = bot.start(Settings.health_question)
    try:
        client = bot.client()
        for number in range(WARM_UP):
            client.ask(f"bench-warm-up-{number:04}", Settings.health_question)
        before, began, replies = bot.used(), time.monotonic(), []
        for number, messages in enumerate(conversations):
            replies += [client.ask(f"bench-conversation-{number:04}", message) for message in messages]
            if time.monotonic() - began > MOST_SECONDS:
                break
        after = bot.used()
        client.close()
    finally:
        bot.stop()
    times = sorted(reply.milliseconds for reply in replies)
    measured = Measured(
        messages=len(times),
        median_ms=statistics.median(times),
        p95_ms=statistics.quantiles(times, n=20)[-1],
        longest_ms=times[-1],
        cpu_ms_per_message=(after.cpu_seconds - before.cpu_seconds) * 1000 / len(times),
        memory_mb=after.memory_mb,
        first_start_seconds=first,
        second_start_seconds=second,
        without_answer=sum(not reply.answer_id for reply in replies),
    )
    return measured, [reply.text for reply in replies]


def _table(own: Measured, other: Measured) -> str:
    lines = ["| | Kompassen | `rasa run` + `rasa run actions` |", "|---|--:|--:|"]
    for name, (title, decimals) in ROWS.items():
        figures = (f"{getattr(one, name):.{decimals}f}".replace(".", ",") for one in (own, other))
        lines.append(f"| {title} | {' | '.join(figures)} |")
    return "\n".join(lines)


def _machine(load_before: float) -> str:
    load = f"last {load_before:.1f} före och {os.getloadavg()[0]:.1f} efter"
    return f"{os.cpu_count()} kärnor, {platform.machine()}, Python {platform.python_version()}, {load}."


def _write(found: dict[str, object]) -> None:
    file = PROJECT / "results" / "bench.json"
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
