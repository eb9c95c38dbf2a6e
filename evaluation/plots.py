"""Draws the figures of the reports as SVG: the same figures give the same file."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as pyplot
from matplotlib.figure import Figure

from evaluation.crossval import Confusion
from evaluation.judge import MEANING, Verdict
from evaluation.robustness import ALLOWED_POINTS, SWEDISH, Bench

COLOURS = {
    Verdict.right: "#2a7f4f", Verdict.partly: "#9bc53d", Verdict.declined: "#e0c341", Verdict.beside: "#e08e45",
    Verdict.answered: "#c2603d", Verdict.silent: "#777777", Verdict.wrong_fact: "#a31621",
}  # fmt: skip
pyplot.rcParams.update(
    {
        "svg.hashsalt": "kompassen",
        "svg.fonttype": "none",
        "font.size": 9,
        "axes.spines.top": False,
        "axes.spines.right": False,
    }
)


def verdicts(groups: Mapping[str, Sequence[Verdict]], title: str) -> str:
    """Draw a bar a group, divided into verdicts by per cent."""
    figure, axes = pyplot.subplots(figsize=(8, 0.7 + 0.26 * len(groups)), layout="constrained")
    names = [f"{name} ({len(found)})" for name, found in groups.items()]
    left = [0.0] * len(groups)
    for verdict in Verdict:
        widths = [100 * list(found).count(verdict) / len(found) for found in groups.values()]
        if any(widths):
            axes.barh(names, widths, left=left, color=COLOURS[verdict], label=MEANING[verdict])
        left = [start + width for start, width in zip(left, widths)]
    axes.margins(y=0.02)
    axes.invert_yaxis()
    axes.set(xlim=(0, 100), xlabel="procent")
    axes.set_title(title, loc="left")
    axes.legend(loc="center left", bbox_to_anchor=(1, 0.5), frameon=False)
    return _svg(figure)


def robustness(found: Bench) -> str:
    """Draw the share right against the strength of the damage, a line a type."""
    figure, axes = pyplot.subplots(figsize=(8, 4.5), layout="constrained")
    colours = pyplot.get_cmap("tab20")
    for n, name in enumerate(ALLOWED_POINTS):
        line = [(one.strength, 100 * one.right) for one in found.measured if one.name == name]
        axes.plot(
            [0, *(100 * x for x, _ in line)],
            [100 * found.clean, *(y for _, y in line)],
            marker="o",
            ms=3,
            color=colours(n),
            label=SWEDISH[name],
        )
    axes.set(xlabel="procent av orden som skadas", ylabel="procent rätt", ylim=(0, 100), xlim=(0, 102))
    axes.legend(loc="center left", bbox_to_anchor=(1, 0.5), frameon=False)
    return _svg(figure)


def peers(shares: Mapping[str, tuple[float, float, float]]) -> str:
    """Draw each bot's per cent right answers, right honest noes and wrong facts."""
    figure, axes = pyplot.subplots(figsize=(8, 0.9 + 0.62 * len(shares)), layout="constrained")
    kinds = (
        ("rätt svar", COLOURS[Verdict.right]),
        ("rätt nej", "#4f86c6"),
        ("fel uppgift", COLOURS[Verdict.wrong_fact]),
    )
    for n, (label, colour) in enumerate(kinds):
        places = [place + 0.26 * (n - 1) for place in range(len(shares))]
        bars = axes.barh(places, [figures[n] for figures in shares.values()], height=0.25, color=colour, label=label)
        axes.bar_label(bars, fmt="%.0f", padding=2, fontsize=8)
    axes.set_yticks(range(len(shares)), list(shares))
    axes.invert_yaxis()
    axes.set(xlim=(0, 108), xlabel="procent av frågorna")
    axes.legend(loc="center left", bbox_to_anchor=(1, 0.5), frameon=False)
    return _svg(figure)


def confusion(found: Confusion) -> str:
    """Draw how often each label (row) was heard as each (column), a row's share by how dark its square is."""
    names = found.names
    cells = [(column, row) for row in names for column in names if found.counts.get((row, column))]
    shares = [found.counts[row, column] / found.sentences(row) for column, row in cells]
    side = 1.6 + 0.21 * len(names)
    figure, axes = pyplot.subplots(figsize=(side, side), layout="constrained")
    across, down = zip(*((names.index(column), names.index(row)) for column, row in cells))
    axes.scatter(across, down, s=150, c=shares, marker="s", cmap="Greens", vmin=-0.1, vmax=1)
    axes.set_xticks(range(len(names)), names, rotation=90)
    axes.set_yticks(range(len(names)), names)
    axes.set(xlim=(-0.6, len(names) - 0.4), ylim=(-0.6, len(names) - 0.4))
    axes.tick_params(length=0)
    axes.invert_yaxis()
    axes.set_aspect("equal")
    return _svg(figure)


def _svg(figure: Figure) -> str:
    """Give the figure as an svg element and close it."""
    out = io.StringIO()
    figure.savefig(out, format="svg", metadata={"Date": None})
    pyplot.close(figure)
    # A quoted generic family is no family to a browser.
    whole = out.getvalue().replace("'sans-serif'", "sans-serif")
    return "\n".join(line.rstrip() for line in whole[whole.index("<svg") :].splitlines()) + "\n"
