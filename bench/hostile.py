"""What messages made to cost time do cost, from the door to the answer, in this very process.

`make bench-hostile` prints CPU milliseconds a message; it fails when one costs too much, or when a text twice as long costs far
more than twice as much. Every figure is the least of several runs, each with letters of its own, so that no cache answers.
Other work on the machine makes CPU time dearer too: read it when nothing else runs.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable
from datetime import date
from itertools import pairwise, product

from bench.shapes import SHAPES, message
from bot.gateway.message import clean_text
from bot.gateway.personal import mask
from bot.gateway.settings import PROJECT, Settings
from bot.language.foreign import identifier
from bot.nlu.acts import stored
from bot.server.model import ensure_model
from bot.telling.answering import answer
from bot.telling.render import render
from bot.telling.shelf import shelf
from bot.understanding.question import Conversation

LENGTHS = (250, 500, 1_000)
RUNS = 7
MOST_MS = 30.0
MOST_GROWTH = 2.3  # of a text twice as long: twice, and what two measurements of the same differ by
HARDLY_MEASURED_MS = 3.0  # the growth of less than this is noise
DAY = date(2025, 6, 1)


class Bot:
    """The way of one message through this process, without Rasa's own share."""

    def __init__(self) -> None:
        self._books, self._acts = shelf(), stored(ensure_model(PROJECT))
        identifier()  # read at the start of the server too
        self._conversation = self._answered("Hur stor får Kils låneskuld vara?", Conversation())

    def _answered(self, text: str, conversation: Conversation) -> Conversation:
        book = self._books.current()
        given = answer(book, text, self._acts.heard(text), conversation, DAY)
        render(book, given)
        return given.conversation

    def say(self, message: str) -> None:
        """Read and answer a message as the second of a conversation."""
        text = clean_text(message)
        if len(text) <= Settings.max_text_chars:
            self._answered(mask(text), self._conversation)


def cpu_ms(work: Callable[[str], None], text: str) -> float:
    """Give the CPU milliseconds of one run."""
    began = time.process_time()
    work(text)
    return (time.process_time() - began) * 1000


def measured(bot: Bot, names: list[str]) -> dict[str, list[float]]:
    """Give the least CPU milliseconds of each shape at each length.

    The rounds go over all shapes, so that what else the machine does hits none of them every time.
    """
    least = {name: [float("inf")] * len(LENGTHS) for name in names}
    for run in range(RUNS):
        for name, place in product(names, range(len(LENGTHS))):
            took = cpu_ms(bot.say, message(name, LENGTHS[place], run))
            least[name][place] = min(least[name][place], took)
    return least


def main() -> int:
    """Measure every shape, or those whose names hold a word that was given. Gives 1 when some message costs too much."""
    bot, dear = Bot(), 0
    gc.collect()
    gc.freeze()  # as the server does
    print(f"{'CPU-ms för ett meddelande om':44}{''.join(f'{length:>8}' for length in LENGTHS)} tecken")
    names = [name for name in SHAPES if not sys.argv[1:] or any(word in name for word in sys.argv[1:])]
    for name, took in measured(bot, names).items():
        growth = max(after / max(before, HARDLY_MEASURED_MS) for before, after in pairwise(took))
        too_dear = took[-1] > MOST_MS or growth > MOST_GROWTH
        dear += too_dear
        figures = f"{''.join(f'{ms:8.1f}' for ms in took)}   ×{growth:.1f}".replace(".", ",")
        print(f"{name:44}{figures}{'  FÖR DYRT' if too_dear else ''}")
    print(f"{dear} av {len(names)} kostar för mycket. Maskinens last {os.getloadavg()[0]:.1f}.")
    return min(dear, 1)


if __name__ == "__main__":
    sys.exit(main())
