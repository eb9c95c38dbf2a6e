"""The shape in which an Answer leaves over REST, beside its text."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from bot.content.errors import Problem
from bot.telling.answer import Answer, Citation, Sentence


def payload(answer: Answer, content_version: str, problems: Sequence[Problem] = ()) -> dict[str, Any]:
    """Give the machine-readable twin of the answer's text."""
    given: dict[str, Any] = {
        "answer_id": answer_id(answer, content_version),
        "outcome": answer.outcome.value,
        "content_version": content_version,
        "sentences": [_sentence(sentence) for sentence in answer.sentences],
        "citations": [_citation(citation) for citation in answer.citations],
        "terms": [{"word": word, "meaning": meaning} for word, meaning in answer.terms],
        "suggestions": list(answer.suggestions),
    }
    return {**given, "content_problems": len(problems)} if problems else given


def answer_id(answer: Answer, content_version: str) -> str:
    """Give an id that is the same whenever the same is said from the same content."""
    said = "\0".join((content_version, answer.outcome.value, *(sentence.text for sentence in answer.sentences)))
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def buttons(answer: Answer) -> list[dict[str, str]]:
    """Give the answer's buttons in Rasa's shape; they send plain words."""
    return [{"title": button.title, "payload": button.payload} for button in answer.buttons]


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {
        "text": sentence.text, "quote": sentence.quote, "list": sentence.listed,
        "passages": list(sentence.passages), "municipality": sentence.municipality or None,
    }  # fmt: skip


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "id": citation.id, "municipality": citation.municipality, "title": citation.title, "publisher": citation.publisher, "url": citation.url,
        "updated": citation.updated.isoformat() if citation.updated else None, "decided_by": citation.decided_by,
        "decided_on": citation.decided_on.isoformat() if citation.decided_on else None,
    }  # fmt: skip
