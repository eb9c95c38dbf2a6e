"""Writes what a run of the bank found: a page for people, the same as JSON for programs."""

from __future__ import annotations

import html
import json
import statistics
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from evaluation import plots
from evaluation.judge import MEANING, Verdict
from evaluation.run import Result, share_right
from evaluation.tally import by, by_aspect, table, tally

STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b }
table { border-collapse: collapse } td, th { padding: .2rem .8rem; text-align: left; border-bottom: 1px solid #ddd; vertical-align: top }
details { border-left: .3rem solid #c2603d; margin: .6rem 0; padding: .2rem .8rem } details.wrong_fact { border-color: #a31621 }
blockquote { margin: .3rem 0 .3rem 1rem; white-space: pre-line } svg { max-width: 100%; height: auto } code { background: #f2f2f2 }
"""
GROUPS: tuple[tuple[str, Callable[[Result], str]], ...] = (
    ("Del", lambda one: one.case.part),
    ("Kommun", lambda one: one.case.municipality),
    ("Det som frågas", lambda one: one.case.aspect[0]),
    ("Sätt att skriva", lambda one: one.case.style),
    ("Fil", lambda one: one.case.file),
)


def figures(results: Sequence[Result]) -> dict[str, Any]:
    """Give the figures of a run; shares are 0 to 1, times milliseconds."""
    seconds = sorted(reply.seconds for one in results for reply in one.replies)
    return {
        "cases": len(results),
        "right": share_right(results),
        "right_answers": share_right(one for one in results if not one.case.honest_no),
        "honest_no": share_right(one for one in results if one.case.honest_no),
        "verdicts": {verdict.value: count for verdict, count in Counter(one.verdict for one in results).items()},
        "median_ms": 1000 * statistics.median(seconds),
        "p95_ms": 1000 * seconds[int(0.95 * (len(seconds) - 1))],
        "all": asdict(tally(results)),
        "part": {name: asdict(one) for name, one in by(results, lambda one: one.case.part).items()},
        "municipality": {name: asdict(one) for name, one in by(results, lambda one: one.case.municipality).items()},
        "aspect": {name: asdict(one) for name, one in by_aspect(results).items()},
    }


def write(results: Sequence[Result], uncertified: Sequence[str], below: Sequence[str], folder: Path) -> Path:
    """Leave eval.html and eval.json in the folder, and give the page's path."""
    folder.mkdir(parents=True, exist_ok=True)
    found = figures(results)
    failures = [
        {"id": one.case.id, "verdict": one.verdict.value, "faults": one.judgement.faults, "turns": _turns(one)}
        for one in _failures(results)
    ]
    data = {**found, "uncertified": list(uncertified), "below": list(below), "failures": failures}
    (folder / "eval.json").write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
    page = folder / "eval.html"
    page.write_text(_page(results, found, uncertified, below), encoding="utf-8")
    return page


def tables(results: Sequence[Result]) -> str:
    """Give the counts by part of the bank, municipality and aspect as lines of Swedish."""
    parts = table("Del", {**by(results, lambda one: one.case.part), "allt": tally(results)})
    municipalities = table("Kommun", by(results, lambda one: one.case.municipality))
    return "\n\n".join([parts, municipalities, table("Det som frågas", by_aspect(results))])


def summary(found: dict[str, Any]) -> str:
    """Give the figures that matter in a few lines of Swedish."""
    counts = ", ".join(
        f"{MEANING[verdict]} {found['verdicts'][verdict.value]}"
        for verdict in Verdict
        if verdict.value in found["verdicts"]
    )
    return (
        f"{found['cases']} frågor och samtal: {100 * found['right']:.1f} % rätt "
        f"(rätt svar {100 * found['right_answers']:.1f} %, rätt nej {100 * found['honest_no']:.1f} %), "
        f"turer {found['all']['turns_right']} av {found['all']['turns']}, falska nej {found['all']['false_denials']}.\n"
        f"{counts}.\nSvarstid: median {found['median_ms']:.0f} ms, p95 {found['p95_ms']:.0f} ms."
    ).replace(".0 %", " %")


def _page(
    results: Sequence[Result],
    found: dict[str, Any],
    uncertified: Sequence[str],
    below: Sequence[str],
) -> str:
    pictures = [
        plots.verdicts({name: [one.verdict for one in group] for name, group in _grouped(results, key).items()}, title)
        for title, key in GROUPS
    ]
    wrong = _failures(results)
    return "\n".join([
        f'<!doctype html><html lang="sv"><meta charset="utf-8"><title>Frågebanken</title><style>{STYLE}</style>',
        "<h1>Så svarar Kompassen på frågebanken</h1>",
        *(f"<p>{html.escape(line)}</p>" for line in summary(found).splitlines()),
        f"<pre>{html.escape(tables(results))}</pre>",
        _list("Under kravet", below),
        _list("Meningar utan stöd i sidorna eller innehållet", uncertified),
        *pictures,
        f"<h2>Det som inte är rätt ({len(wrong)})</h2>",
        *(_failure(one) for one in wrong),
        "</html>",
    ])  # fmt: skip


def _failure(one: Result) -> str:
    said = "".join(
        f"<p><b>{html.escape(turn['asked'])}</b></p><blockquote>{html.escape(turn['said'])}</blockquote>"
        for turn in _turns(one)
    )
    why = html.escape("; ".join(one.judgement.faults))
    head = f"<code>{one.case.id}</code> {MEANING[one.verdict]}: {html.escape(one.asked[-1][:120])}"
    return f'<details class="{one.verdict.value}"><summary>{head}</summary><p>{html.escape(one.case.fact)}. {why}</p>{said}</details>'


def _turns(one: Result) -> list[dict[str, str]]:
    return [
        {"asked": asked, "said": reply.text, "outcome": reply.outcome} for asked, reply in zip(one.asked, one.replies)
    ]


def _failures(results: Sequence[Result]) -> list[Result]:
    """Give what is not right, the worst first."""
    order = list(Verdict)
    return sorted(
        (one for one in results if one.verdict is not Verdict.right), key=lambda one: -order.index(one.verdict)
    )


def _grouped(results: Sequence[Result], key: Callable[[Result], str]) -> dict[str, list[Result]]:
    found: dict[str, list[Result]] = {}
    for one in sorted(results, key=key):
        found.setdefault(key(one), []).append(one)
    return found


def _list(title: str, lines: Sequence[str]) -> str:
    return (
        f"<h2>{title}</h2><ul>" + "".join(f"<li>{html.escape(line)}</li>" for line in lines) + "</ul>" if lines else ""
    )
