"""A conversation at the terminal is the one that citizens have."""

from __future__ import annotations

from datetime import date

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer_question import ActionAnswerQuestion
from bot.cli._conversation import Conversation
from bot.content.model import Outcome
from bot.telling.shelf import BookShelf

DAY = date(2025, 6, 1)
VISION = "Vad heter Karlstads vision?"


def test_it_says_what_the_action_says(conversation: Conversation, books: BookShelf) -> None:
    dispatcher = CollectingDispatcher()
    tracker = Tracker(
        "a", {}, {"text": VISION, "intent": {"name": "ask", "confidence": 0.9}}, [], False, None, {}, None
    )
    ActionAnswerQuestion(books, lambda: DAY).run(dispatcher, tracker, {})
    assert conversation.say(VISION, DAY).text == dispatcher.messages[0]["text"]


def test_it_remembers_until_told_to_forget(conversation: Conversation) -> None:
    conversation.say(VISION, DAY)
    assert [step.question.repeated for step in conversation.say("och i Kil?", DAY).steps] == [True]
    conversation.forget()
    assert [step.question.repeated for step in conversation.say("och i Kil?", DAY).steps] == [False]


def test_candidates_are_those_of_the_municipality_that_is_meant(conversation: Conversation) -> None:
    (step,) = conversation.say("Hur ska Kil spara energi?", DAY).steps
    assert step.question.municipality == "kil"
    assert next(iter(step.ranking.candidates)) == "kil"


@pytest.mark.parametrize("message", ["", " ", "🙂", "?!", "a" * 1001])
def test_what_the_door_says_itself_has_words_and_no_answer_behind_it(conversation: Conversation, message: str) -> None:
    turn = conversation.say(message, DAY)
    assert turn.text
    assert (turn.answer, turn.steps) == (None, ())


def test_personal_data_is_masked_as_at_the_door(conversation: Conversation) -> None:
    turn = conversation.say("mitt nummer är 070-123 45 67", DAY)
    assert turn.answer and turn.answer.outcome is Outcome.personal_data
    assert "123" not in turn.steps[0].question.reading.text
