"""The action that answers: slots in, Answer out. What is said and why is bot.telling's business."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from datetime import date
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.payload import buttons, payload
from bot.telling.answering import answer
from bot.telling.render import render
from bot.telling.shelf import BookShelf, shelf
from bot.today import today
from bot.understanding.question import Conversation, Heard, Told


class ActionAnswerQuestion(Action):
    """Answers the latest message from the book in use."""

    def __init__(self, books: BookShelf | None = None, day: Callable[[], date] = today) -> None:
        self._books, self._day = books, day

    def name(self) -> str:
        """Give the name the domain knows it by."""
        return "action_answer_question"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[EventType]:
        """Say the answer as text with buttons, then as a payload; remember the conversation in slots."""
        books = self._books or shelf()
        book = books.current()
        message = tracker.latest_message
        talk = conversation(tracker, book.content.municipalities)
        told = answer(book, message.get("text") or "", heard(message), talk, self._day())
        dispatcher.utter_message(text=render(book, told), buttons=buttons(told))
        dispatcher.utter_message(json_message=payload(told, book.content.version, books.content.problems))
        return remembered(told.conversation)


def heard(message: Mapping[str, Any]) -> Heard:
    """Give what the classifiers made of a message: the ranking of acts, and of aspects."""
    acts = message.get("intent_ranking") or [message.get("intent") or {}]
    aspects = (message.get("intent") or {}).get("aspects") or []
    ranked = tuple((one["name"], float(one["confidence"])) for one in acts if one.get("name"))
    return Heard(
        ranked or Heard.acts, tuple((one["name"], float(one["confidence"])) for one in aspects) or Heard.aspects
    )


def conversation(tracker: Tracker, known: Container[str] = ()) -> Conversation:
    """Give what the slots remember; `known` are the municipalities a message may have been asked on the page of."""
    slots = tracker.slots
    told = slots.get("told") or {}
    return Conversation(
        municipality=slots.get("municipality") or _on_the_page_of(tracker, known),
        asked=slots.get("asked"),
        aspect=slots.get("aspect") or Conversation.aspect,
        subjects=tuple(slots.get("subjects") or ()),
        listed=tuple(slots.get("listed") or ()),
        picked_from=tuple(slots.get("picked_from") or ()),
        pending=slots.get("pending") or {},
        told=Told(told.get("plan") or {}, tuple(told.get("passages") or ())),
        misses=int(slots.get("misses") or 0),
    )


def _on_the_page_of(tracker: Tracker, known: Container[str]) -> str | None:
    """Give the municipality that the door says the message was asked on the page of."""
    municipality = (tracker.latest_message.get("metadata") or {}).get("municipality")
    return municipality if municipality in known else None


def remembered(talk: Conversation) -> list[EventType]:
    """Give the events that keep the conversation in the slots of the same names."""
    return [
        SlotSet("municipality", talk.municipality),
        SlotSet("asked", talk.asked),
        SlotSet("aspect", talk.aspect),
        SlotSet("subjects", list(talk.subjects)),
        SlotSet("listed", list(talk.listed)),
        SlotSet("picked_from", list(talk.picked_from)),
        SlotSet("pending", dict(talk.pending)),
        SlotSet("told", {"plan": dict(talk.told.plan), "passages": list(talk.told.passages)}),
        SlotSet("misses", talk.misses),
    ]
