"""Answers one question and ends."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Sequence

from bot.cli._conversation import Conversation, start
from bot.content.errors import ContentError
from bot.gateway.words import WordsError
from bot.server.model import TrainingFailed
from bot.today import today

DESCRIPTION = "Ställ en fråga och få svaret som text: ask FRÅGA."


def main(argv: Sequence[str], begin: Callable[[], Conversation] = start) -> int:
    """Print the answer, and only that, on standard output; give 1 when the bot cannot be started."""
    parser = ArgumentParser(prog="ask", description=DESCRIPTION)
    parser.add_argument("question", metavar="FRÅGA", nargs="+")
    question = " ".join(parser.parse_args(argv).question)
    try:
        print(begin().say(question, today()).text)
    except (ContentError, TrainingFailed, WordsError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0
