"""A bot that answers each message by itself: its best guess, or the honest no when the guess is below a mark."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Protocol

from evaluation.ask import Conversation, Reply


@dataclass(frozen=True)
class Guess:
    """A ready-made answer and how sure it is, on the guesser's own scale."""

    answer: str
    sure: float


class Guesser(Protocol):
    """What finds an answer to a text."""

    def guess(self, text: str) -> Guess:
        """Give the best answer there is."""


class Still:
    """A guesser as a bot. It remembers nothing, so its conversation is itself."""

    def __init__(self, guesser: Guesser, mark: float, no: str) -> None:
        self._guesser, self._mark, self._no = guesser, mark, no

    def conversation(self) -> Conversation:
        """Begin anew."""
        return self

    def ask(self, text: str) -> Reply:
        """Give the guess when it reaches the mark, else the honest no."""
        started = time.perf_counter()
        guess = self._guesser.guess(text)
        return Reply(guess.answer if guess.sure >= self._mark else self._no, seconds=time.perf_counter() - started)
