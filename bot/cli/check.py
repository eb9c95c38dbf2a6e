"""Checks the content base, or what a newer copy of a page does to it."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from bot.content.check import PageChange, changed, check
from bot.content.errors import ContentError, Problem
from bot.content.library import ROOT, load

DESCRIPTION = "Kontrollera innehållet. --page KÄLLA SIDAN.txt visar vad en nyare sida ändrar."


def main(argv: Sequence[str], root: Path = ROOT) -> int:
    """Print every problem, or everything a newer page changes; give 1 if there is any."""
    parser = ArgumentParser(prog="check", description=DESCRIPTION)
    parser.add_argument(
        "--page", nargs=2, metavar=("KÄLLA", "SIDAN.txt"), help="till exempel karlstad/styrmodell ny.txt"
    )
    page = parser.parse_args(argv).page
    try:
        content = load(root)
        problems = [] if page else check(content)
    except ContentError as error:
        return _told(error.problems, root)
    if not page:
        kept = ", ".join(
            f"{len(held)} {noun}"
            for held, noun in (
                (content.municipalities, "kommuner"),
                (content.entries, "poster"),
                (content.passages, "citat"),
                (content.concepts, "begrepp"),
            )
        )
        return _told(problems, root) if problems else _say(f"Innehållet är rätt: {kept}.")
    source, file = page[0], Path(page[1])
    if source not in content.sources:
        return _say(f"Källan {source} finns inte. Välj bland: {', '.join(sorted(content.sources))}.", 1)
    try:
        return _changes(changed(content, source, file.read_text(encoding="utf-8-sig")))
    except (OSError, UnicodeDecodeError) as error:
        return _say(f"{file} går inte att läsa som text i UTF-8 ({error}).", 1)


def _told(problems: Sequence[Problem], root: Path) -> int:
    for problem in problems:
        print(str(problem).replace(f"{root}/", f"{root.name}/"))
    return _say(f"\n{len(problems)} fel.", 1)


def _changes(change: PageChange) -> int:
    for gone in change.gone:
        print(f"Står inte längre på sidan: {gone.passage}\n  ”{gone.text}”\n  Berör: {', '.join(gone.touches)}")
    for sentence in change.new:
        print(f"Nytt på sidan: {sentence}")
    if not change.gone and not change.new:
        return _say("Sidan säger samma sak som förut.")
    return _say(f"\n{len(change.gone)} citat står inte kvar, {len(change.new)} meningar är nya.", 1)


def _say(text: str, code: int = 0) -> int:
    print(text)
    return code
