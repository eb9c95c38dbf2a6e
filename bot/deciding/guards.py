"""Rows that answer a message by what it is, not by what the pages say: danger, other languages, persons, errands, small talk."""

from __future__ import annotations

import re

from bot.content.model import Outcome
from bot.deciding.plan import Do, Plan
from bot.deciding.situation import Situation
from bot.language.foreign import is_foreign
from bot.understanding.resolving import MOVES, RECASTS, SOCIAL

MASKED = re.compile(r"\[(?:personnummer|telefonnummer|e-postadress)\]")
COMMAND = re.compile(r"\s*/?\w+\s*\{")  # an intent written out, as Rasa reads it
UNREADABLE = 0.5  # share of words that nobody knows


def distress(at: Situation) -> Plan | None:
    """Somebody in danger, or in despair, reads the number first; nothing of a page is told."""
    if at.question.reading.has("crisis") or at.likelier("distress"):
        return Plan(Do.no, Outcome.service, phrase="crisis")
    return None


def foreign(at: Situation) -> Plan | None:
    """Another language than Swedish gets a short reply in English and Swedish, with what the page says of translation."""
    moves = at.question.act in RECASTS | SOCIAL | MOVES and at.talk.told.plan
    if moves or not is_foreign(at.question.reading.text, _known(at)):
        return None
    return Plan(Do.say, phrase="foreign")


def person(at: Situation) -> Plan | None:
    """Personal data is neither repeated nor looked up."""
    if MASKED.search(at.question.reading.text) or at.likelier("ask_person"):
        return Plan(Do.no, Outcome.personal_data, phrase="personal_data")
    return None


def instruction(at: Situation) -> Plan | None:
    """Orders to the bot itself, and code, are declined."""
    ordered = at.question.reading.has("instruction") and at.found is None
    if COMMAND.match(at.question.reading.text) or ordered or at.likelier("instruct"):
        return Plan(Do.no, Outcome.not_understood, phrase="instruction")
    return None


def unreadable(at: Situation) -> Plan | None:
    """Text without words we know is not understood, whatever the classifier makes of it."""
    reading = at.question.reading
    if reading.tokens and (_known(at) >= UNREADABLE or reading.municipalities):
        return None
    return Plan(
        Do.no, Outcome.not_understood, phrase="not_understood" if not at.talk.misses else "not_understood_again"
    )


def small_talk(at: Situation) -> Plan | None:
    """A greeting, thanks, a complaint or a question about the bot is answered as such."""
    act = at.question.act
    if act in SOCIAL and (not at.question.telling or at.likelier(act)):
        outcome = Outcome.opinion if act == "complain" else Outcome.smalltalk
        return Plan(Do.say, outcome, phrase=act)
    return None


def elsewhere(at: Situation) -> Plan | None:
    """A place that is not ours is not answered for, unless our own page speaks of it."""
    reading = at.question.reading
    if not reading.elsewhere or reading.municipalities:
        return None
    return Plan(Do.no, Outcome.other_municipality, phrase="other_municipality", topic=reading.elsewhere)


def errand(at: Situation) -> Plan | None:
    """An errand is sent to the municipality."""
    asked = at.ranking.concepts[:1]
    asks_one = at.found is None and at.talk.subject is None and any(concept.errand for concept, _ in asked)
    if at.likelier("ask_service") or asks_one:
        return Plan(Do.no, Outcome.service, municipality=at.municipality, phrase="service")
    return None


def opinion(at: Situation) -> Plan | None:
    """The bot takes no stand."""
    ranks = at.asks_which and at.question.reading.has("judging")
    return Plan(Do.no, Outcome.opinion, phrase="opinion") if ranks or at.surely("ask_opinion") else None


def off_topic(at: Situation) -> Plan | None:
    """What has nothing to do with a municipality is not answered."""
    return Plan(Do.no, Outcome.not_in_source, phrase="off_topic") if at.likelier("off_topic") else None


def _known(at: Situation) -> float:
    """Give the share of the message's words that are Swedish words or names we know; 1 of a message without words."""
    tokens = at.question.reading.tokens
    return sum(token.known for token in tokens) / len(tokens) if tokens else 1.0
