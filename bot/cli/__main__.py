"""Finds the command that was asked for and runs it. A new command is a new file in this folder, nothing else."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

FOLDER = Path(__file__).parent


def main(argv: Sequence[str]) -> int:
    """Run one command and give its exit code: 0 done, 1 something is wrong, 2 not understood."""
    names = [module.name for module in iter_modules([str(FOLDER)]) if not module.name.startswith("_")]
    if not argv or argv[0] not in names:
        print("Så här: python -m bot.cli KOMMANDO\n")
        for name in names:
            print(f"  {name:12} {import_module(f'bot.cli.{name}').DESCRIPTION}")
        return 0 if argv and argv[0] in ("-h", "--help") else 2
    return int(import_module(f"bot.cli.{argv[0]}").main(argv[1:]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
