"""The terminal for staff: ask as a citizen does, read the same answer, and see why it was given."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from contextlib import suppress

from bot.cli._conversation import Conversation, Turn, start
from bot.cli._why import why
from bot.content.errors import ContentError
from bot.gateway.words import WordsError
from bot.language.accents import fold
from bot.server.model import TrainingFailed
from bot.today import today

DESCRIPTION = "Fråga boten i terminalen och se varför den svarar som den gör."
PROMPT = "Du: "
HELP = """\
Skriv en fråga, eller numret på ett förslag under svaret.
  /varför   visar hur frågan förstods och vilka passager svaret vilar på
  /ny       börjar ett nytt samtal
  /hjälp    visar den här hjälpen
  /sluta    avslutar"""


class Shell:
    """One sitting at the terminal: what was answered last, and what can be chosen by its number."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation
        self._last: Turn | None = None
        self._choices: list[tuple[str, str]] = []
        self._commands: dict[str, Callable[[], str]] = {
            "/varför": self._why,
            "/ny": self._anew,
            "/hjälp": lambda: HELP,
        }
        # Not every keyboard has ä and ö.
        self._commands |= {fold(name): command for name, command in self._commands.items()}

    def reply(self, line: str) -> str:
        """Give what is shown for a line that was typed: a command's output, or the answer with numbered choices."""
        typed = line.strip()
        if not typed:
            return ""
        if typed.startswith("/"):
            command = self._commands.get(typed.lower())
            return command() if command else f"Kommandot {typed} finns inte.\n{HELP}"
        return self._answer(self._chosen(typed))

    def _chosen(self, typed: str) -> str:
        """Give the question behind a number; anything else is the question itself."""
        number = int(typed) if typed.isdecimal() else 0
        return self._choices[number - 1][1] if 1 <= number <= len(self._choices) else typed

    def _answer(self, question: str) -> str:
        turn = self._conversation.say(question, today())
        self._last = turn
        self._choices = _choices(turn)
        numbered = [f"  {number}. {title}" for number, (title, _) in enumerate(self._choices, start=1)]
        return "\n".join([turn.text, *([""] if numbered else []), *numbered])

    def _why(self) -> str:
        return why(self._last) if self._last else "Ställ en fråga först."

    def _anew(self) -> str:
        self._conversation.forget()
        self._last, self._choices = None, []
        return "Nytt samtal."


def main(argv: Sequence[str], begin: Callable[[], Conversation] = start) -> int:
    """Answer line after line until /sluta or the end of input; give 1 when the bot cannot be started."""
    ArgumentParser(prog="shell", description=DESCRIPTION).parse_args(argv)
    with suppress(ImportError):
        import readline  # noqa: F401 - gives input() a history and arrow keys
    print("Kompassen startar …", file=sys.stderr)
    try:
        shell = Shell(begin())
        print(f"Kompassen svarar.\n{HELP}\n")
        with suppress(EOFError, KeyboardInterrupt):
            while (line := input(PROMPT)).strip().lower() != "/sluta":
                print(f"{shell.reply(line)}\n")
    except (ContentError, TrainingFailed, WordsError) as error:
        print(error, file=sys.stderr)
        return 1
    print("Hej då!")
    return 0


def _choices(turn: Turn) -> list[tuple[str, str]]:
    """Give the buttons and suggestions of an answer, each as what is shown and what it asks."""
    if turn.answer is None:
        return []
    buttons = [(button.title, button.payload) for button in turn.answer.buttons]
    return [*buttons, *((suggestion, suggestion) for suggestion in turn.answer.suggestions)]
