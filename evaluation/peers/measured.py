"""What one bot did with the bank, and the table of all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evaluation.judge import Verdict
from evaluation.report import figures
from evaluation.run import Result


@dataclass(frozen=True)
class Measured:
    """One bot's figures. Shares are 0 to 1. Processor time is told beside the clock: a busy machine does not stretch it."""

    name: str
    right: float
    right_answers: float
    honest_no: float
    wrong_facts: int
    cases: int
    median_ms: float
    p95_ms: float
    cpu_ms: float
    training_cpu_seconds: float
    memory_mb: float

    @staticmethod
    def of(
        name: str, results: Sequence[Result], cpu_seconds: float, training_cpu_seconds: float, memory_mb: float
    ) -> Measured:
        """Give the figures of a bot's results; `cpu_seconds` is what all the asking took."""
        found = figures(results)
        wrong = found["verdicts"].get(Verdict.wrong_fact.value, 0)
        shares = (found["right"], found["right_answers"], found["honest_no"])
        messages = sum(len(one.replies) for one in results)
        times = (found["median_ms"], found["p95_ms"], 1000 * cpu_seconds / messages)
        return Measured(name, *shares, wrong, found["cases"], *times, training_cpu_seconds, memory_mb)


def table(found: Sequence[Measured]) -> str:
    """Give all bots as a Markdown table in Swedish."""
    head = (
        "| bot | rätt % | rätt svar % | rätt nej % | fel uppgift | median ms | p95 ms | CPU ms | träning CPU-s | minne MB |\n|"
        + "---|" * 10
    )
    return "\n".join([head, *(_row(one) for one in found)])


def _row(one: Measured) -> str:
    shares = " | ".join(
        f"{100 * share:.1f}".replace(".", ",") for share in (one.right, one.right_answers, one.honest_no)
    )
    times = f"{one.median_ms:.1f} | {one.p95_ms:.1f} | {one.cpu_ms:.1f}".replace(".", ",")
    return f"| {one.name} | {shares} | {one.wrong_facts} | {times} | {one.training_cpu_seconds:.0f} | {one.memory_mb:.0f} |"
