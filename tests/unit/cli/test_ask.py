from __future__ import annotations

import pytest

from bot.cli import ask
from bot.cli._conversation import Conversation
from bot.server.model import TrainingFailed


@pytest.mark.parametrize("words", [["Vad heter Karlstads vision?"], ["Vad", "heter", "Karlstads", "vision?"]])
def test_the_answer_alone_is_printed(
    conversation: Conversation, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert ask.main(words, lambda: conversation) == 0
    printed = capsys.readouterr().out
    conversation.forget()
    assert printed == conversation.say("Vad heter Karlstads vision?", ask.today()).text + "\n"


def test_a_model_that_cannot_be_trained_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    def fails() -> Conversation:
        raise TrainingFailed("ingen modell")

    assert ask.main(["hej"], fails) == 1
    assert "ingen modell" in capsys.readouterr().err


def test_without_a_question_the_use_is_shown() -> None:
    with pytest.raises(SystemExit) as ended:
        ask.main([], Conversation)  # type: ignore[arg-type]
    assert ended.value.code == 2
