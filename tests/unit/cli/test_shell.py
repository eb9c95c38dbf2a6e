from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from bot.cli import shell
from bot.cli._conversation import Conversation, Turn
from bot.cli.shell import HELP, Shell
from bot.content.errors import ContentError
from bot.content.model import Outcome
from bot.telling.answer import Answer, Button

GOALS = "Vilka mål har Kil för klimatet?"


class Recorder(Conversation):
    """A conversation that answers everything with two buttons and a suggestion, and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def forget(self) -> None:
        self.asked.append("(nytt)")

    def say(self, message: str, today: object) -> Turn:
        self.asked.append(message)
        buttons = (Button("Karlstad", "Mål i Karlstad?"), Button("Kil", "Mål i Kil?"))
        return Turn("Vilken?", Answer(Outcome.clarify, (), buttons=buttons, suggestions=("Vad är en vision?",)))


def test_choices_are_numbered_under_the_answer() -> None:
    assert Shell(Recorder()).reply("mål").splitlines() == [
        "Vilken?", "", "  1. Karlstad", "  2. Kil", "  3. Vad är en vision?",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "asked"),
    [("1", "Mål i Karlstad?"), ("2", "Mål i Kil?"), ("3", "Vad är en vision?"), ("4", "4"), ("0", "0")],
)
def test_a_number_chooses_what_it_stands_before(typed: str, asked: str) -> None:
    recorder = Recorder()
    shown = Shell(recorder)
    shown.reply("mål")
    shown.reply(typed)
    assert recorder.asked == ["mål", asked]


def test_a_new_conversation_has_nothing_to_choose_or_explain() -> None:
    recorder = Recorder()
    shown = Shell(recorder)
    shown.reply("mål")
    shown.reply("/ny")
    shown.reply("1")
    assert recorder.asked == ["mål", "(nytt)", "1"]


def test_why_shows_the_four_records_of_the_way(conversation: Conversation) -> None:
    shown = Shell(conversation)
    shown.reply(GOALS)
    (step,) = conversation.say(GOALS, shell.today()).steps
    why = shown.reply("/varför")
    assert step.question.act in why and str(step.question.municipality) in why
    assert all(f"{one.entry.id}:" in why for one in step.ranking.of("kil")[:3])
    assert step.plan.row in why and step.answer.outcome.value in why
    assert all(passage in why for sentence in step.answer.sentences for passage in sentence.passages)


@pytest.mark.parametrize("line", ["/varför", "/varfor", "/VARFÖR"])
def test_there_is_nothing_to_explain_before_the_first_question(line: str) -> None:
    assert Shell(Recorder()).reply(line) == "Ställ en fråga först."


def test_why_tells_when_the_door_answered(conversation: Conversation) -> None:
    shown = Shell(conversation)
    shown.reply("🙂")
    assert "dörren" in shown.reply("/varför")


def test_help_is_shown_when_asked_for_and_for_unknown_commands() -> None:
    shown = Shell(Recorder())
    assert shown.reply("/hjälp") == HELP
    assert "/restart" in shown.reply("/restart") and HELP in shown.reply("/restart")


@pytest.mark.parametrize("last", ["/sluta", "", EOFError, KeyboardInterrupt])
def test_the_loop_ends_politely(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], last: str | type[BaseException]
) -> None:
    lines: Iterator[str | type[BaseException]] = iter([GOALS, last, "/sluta"])

    def typed(prompt: str) -> str:
        line = next(lines)
        if isinstance(line, str):
            return line
        raise line

    monkeypatch.setattr("builtins.input", typed)
    assert shell.main([], Recorder) == 0
    assert "Vilken?" in capsys.readouterr().out


def test_content_that_cannot_be_read_is_told_and_ends_the_shell(capsys: pytest.CaptureFixture[str]) -> None:
    def broken() -> Conversation:
        raise ContentError([])

    assert shell.main([], broken) == 1
    assert not capsys.readouterr().out


def test_the_shell_starts_without_rasa() -> None:
    program = "import sys, bot.cli.shell, bot.cli.ask; print({'rasa', 'tensorflow'} & set(sys.modules))"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ended.stdout == "set()\n"
