"""The action that answers: slots in, Answer out. What is said and why is bot.answers' business."""

from __future__ import annotations

from collections.abc import Container
from datetime import date
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions.payload import buttons, payload
from bot.answers.composer import compose
from bot.answers.query import Context, Query
from bot.answers.render import render
from bot.answers.shelf import BookShelf, shelf


class ActionAnswerQuestion(Action):
    """Answers the latest message from the answer book."""

    def __init__(self, books: BookShelf | None = None) -> None:
        self._books = books

    def name(self) -> str:
        """Give the name the domain knows it by."""
        return "action_answer_question"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[EventType]:
        """Say the answer as text with buttons, then as a payload; remember the conversation in slots."""
        books = self._books or shelf()
        book = books.current()
        reading = book.read(tracker.latest_message.get("text") or "")
        answer = compose(book, query(tracker, reading, book.content.municipalities), date.today())
        dispatcher.utter_message(text=render(book, answer), buttons=buttons(answer))
        dispatcher.utter_message(json_message=payload(answer, book.content.version, books.content.problems))
        return remembered(answer.context)


def query(tracker: Tracker, reading: Any, known: Container[str] = ()) -> Query:
    """Give what the tracker knows of the latest message; `known` are the municipalities it may have been asked on the page of."""
    intent = tracker.latest_message.get("intent") or {}
    slots = tracker.slots
    context = Context(
        municipality=slots.get("municipality") or _on_the_page_of(tracker, known),
        question=slots.get("question"),
        opening=slots.get("opening"),
        focus=slots.get("focus"),
        shown=tuple(slots.get("shown") or ()),
        misses=int(slots.get("misses") or 0),
    )
    return Query(reading, intent.get("name") or "", float(intent.get("confidence") or 0.0), context)


def _on_the_page_of(tracker: Tracker, known: Container[str]) -> str | None:
    """Give the municipality that the door says the message was asked on the page of."""
    municipality = (tracker.latest_message.get("metadata") or {}).get("municipality")
    return municipality if municipality in known else None


def remembered(context: Context) -> list[EventType]:
    """Give the events that keep the context in the slots of the same names."""
    return [
        SlotSet("municipality", context.municipality),
        SlotSet("question", context.question),
        SlotSet("opening", context.opening),
        SlotSet("focus", context.focus),
        SlotSet("shown", list(context.shown)),
        SlotSet("misses", context.misses),
    ]
