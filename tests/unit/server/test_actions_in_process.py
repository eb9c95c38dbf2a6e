from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.core.channels.channel import CollectingOutputChannel
from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.server.actions_in_process import ActionsInProcess

pytestmark = pytest.mark.asyncio
APOLOGY = "Något gick fel."
PACKAGE = "actions_of_the_test"

SOURCE = """
import asyncio, time
from rasa_sdk import Action
from rasa_sdk.events import SlotSet
from rasa_sdk.interfaces import ActionExecutionRejection

class Base(Action):
    def name(self): return self.__class__.__name__

class Answers(Base):
    def run(self, dispatcher, tracker, domain):
        dispatcher.utter_message(text="Kil har 19 mål.", buttons=[{"title": "a", "payload": "b"}])
        dispatcher.utter_message(json_message={"outcome": "answered"})
        return [SlotSet("municipality", "kil")]

class Raises(Base):
    def run(self, dispatcher, tracker, domain): raise ValueError("hemligt " + tracker.latest_message["text"])

class Stalls(Base):
    async def run(self, dispatcher, tracker, domain): await asyncio.sleep(5)

class Unstorable(Base):
    def run(self, dispatcher, tracker, domain): return [SlotSet("municipality", object())]

class Rejects(Base):
    def run(self, dispatcher, tracker, domain): raise ActionExecutionRejection("Rejects")

class Meddles(Base):
    def run(self, dispatcher, tracker, domain):
        tracker.latest_message["text"] = "något annat"
        tracker.events.clear()
        dispatcher.utter_message(text="ok")
"""


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> ActionsInProcess:
    folder: Path = tmp_path_factory.mktemp("actions")
    (folder / f"{PACKAGE}.py").write_text(SOURCE, encoding="utf-8")
    sys.path.insert(0, str(folder))
    try:
        return ActionsInProcess(PACKAGE, APOLOGY, deadline_seconds=0.2)
    finally:
        sys.path.remove(str(folder))


def conversation() -> DialogueStateTracker:
    return DialogueStateTracker.from_events("conversation-00000001", [UserUttered("min fråga")])


async def run(endpoint: ActionsInProcess | None, action: str, tracker: DialogueStateTracker) -> list[Any]:
    domain = Domain.empty()
    nlg = TemplatedNaturalLanguageGenerator(domain.responses)
    events: list[Any] = await RemoteAction(action, endpoint).run(CollectingOutputChannel(), nlg, tracker, domain)
    return events


async def test_rasa_gets_what_an_action_server_would_have_sent(endpoint: ActionsInProcess) -> None:
    text, custom, slot = await run(endpoint, "Answers", conversation())
    assert (text.text, text.data["buttons"]) == ("Kil har 19 mål.", [{"title": "a", "payload": "b"}])
    assert custom.data["custom"] == {"outcome": "answered"}
    assert slot == SlotSet("municipality", "kil")


@pytest.mark.parametrize("action", ["Raises", "Stalls", "Unstorable", "Unknown"])
async def test_a_failing_action_apologises(
    endpoint: ActionsInProcess, action: str, caplog: pytest.LogCaptureFixture
) -> None:
    text, custom = await run(endpoint, action, conversation())
    assert isinstance(text, BotUttered) and text.text == APOLOGY
    assert custom.data["custom"]["outcome"] == "unavailable"
    assert action in caplog.text
    assert "hemligt" not in caplog.text and "min fråga" not in caplog.text


async def test_without_it_a_failing_action_is_silence() -> None:
    with pytest.raises(Exception, match="no endpoint is configured"):
        await run(None, "Raises", conversation())


async def test_a_rejection_stays_a_rejection(endpoint: ActionsInProcess) -> None:
    with pytest.raises(ActionExecutionRejection):
        await run(endpoint, "Rejects", conversation())


async def test_an_action_cannot_change_the_conversation_itself(endpoint: ActionsInProcess) -> None:
    tracker = conversation()
    await run(endpoint, "Meddles", tracker)
    assert tracker.latest_message.text == "min fråga"
    assert len(tracker.events) == 1
