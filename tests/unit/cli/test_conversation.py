from __future__ import annotations

from datetime import date

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer_question import ActionAnswerQuestion
from bot.answers.shelf import BookShelf
from bot.cli._conversation import Conversation
from bot.content.model import Outcome

GOALS = "Vilka mål har Kil för klimatet?"


def test_it_says_what_the_action_says(conversation: Conversation, books: BookShelf) -> None:
    turn = conversation.say(GOALS, date.today())
    assert turn.understood
    message = {"text": GOALS, "intent": turn.understood.ranking[0]}
    dispatcher = CollectingDispatcher()
    ActionAnswerQuestion(books).run(dispatcher, Tracker("a", {}, message, [], False, None, {}, None), {})
    assert turn.text == dispatcher.messages[0]["text"]


def test_it_remembers_until_told_to_forget(conversation: Conversation) -> None:
    conversation.say(GOALS, date(2025, 6, 1))
    followed = conversation.say("och Karlstad då?", date(2025, 6, 1))
    assert followed.understood and followed.understood.query.repeated
    conversation.forget()
    alone = conversation.say("och Karlstad då?", date(2025, 6, 1))
    assert alone.understood and not alone.understood.query.repeated


def test_candidates_and_places_are_those_of_the_municipality_that_is_meant(conversation: Conversation) -> None:
    understood = conversation.say(GOALS, date(2025, 6, 1)).understood
    assert understood
    assert [(one["entity"], one["value"]) for one in understood.entities] == [("named_municipality", "kil")]
    assert {hit.entry.municipality for hit in understood.candidates} <= {"kil", ""}


@pytest.mark.parametrize("message", ["", " ", "🙂", "?!", "a" * 1001])
def test_what_the_door_says_itself_has_words_and_no_answer_behind_it(conversation: Conversation, message: str) -> None:
    turn = conversation.say(message, date(2025, 6, 1))
    assert turn.text
    assert turn.answer is None


def test_personal_data_is_masked_as_at_the_door(conversation: Conversation) -> None:
    turn = conversation.say("mitt nummer är 070-123 45 67", date(2025, 6, 1))
    assert turn.answer and turn.answer.outcome is Outcome.personal_data
    assert turn.understood and "123" not in turn.understood.query.reading.text
