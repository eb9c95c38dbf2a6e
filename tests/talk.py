"""A conversation in which every message is heard as the test says, and how its answers are looked at."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import yaml

from bot.content.fingerprint import fingerprints
from bot.content.library import ROOT, load
from bot.deciding.book import Book
from bot.telling.answer import Answer
from bot.telling.answering import Step, trace
from bot.telling.certificate import Certificate
from bot.telling.wording import day
from bot.understanding.question import Conversation, Heard

EKHULT = Path(__file__).parent / "unit" / "ekhult"
DAY = date(2026, 6, 1)  # of Ekhult's plans the first has ended, of Nordvik's the only one is in force


def town_root(folder: Path) -> Path:
    """Leave the content of the invented municipalities in a folder, with the bot's own words and proof of its quotes."""
    root = Path(shutil.copytree(EKHULT, folder / "goal_content"))
    for name in ("phrases.yml", "cues.yml", "claims.yml"):
        shutil.copy(ROOT / name, root / name)
    content = load(root)
    for name in content.municipalities:
        quotes = (line for one in content.entries.values() if one.municipality == name for line in one.quote)
        updated = content.sources[f"{name}/sidan"].updated
        page = "\n\n".join((*quotes, "Sidan uppdaterad:", day(updated) if updated else ""))
        (root / name / "fingerprints.yml").write_text(yaml.safe_dump({"sidan": fingerprints(page)}), encoding="utf-8")
    return root


class Talk:
    """One conversation; each message has the act and aspect that the test gives it, and each sentence is certified."""

    def __init__(self, book: Book, certificate: Certificate) -> None:
        self._book, self._certificate = book, certificate
        self.conversation = Conversation()

    def steps(self, text: str, act: str = "ask", aspect: str = "what", on: date = DAY) -> list[Step]:
        """Give the records of the way of each question of a message."""
        heard = Heard(((act, 0.9),), ((aspect, 0.9),))
        steps = trace(self._book, text, heard, self.conversation, on)
        assert [fault for step in steps for fault in self._certificate.faults(step.answer.sentences)] == []
        self.conversation = steps[-1].answer.conversation
        return steps

    def say(self, text: str, act: str = "ask", aspect: str = "what", on: date = DAY) -> Step:
        """Give the records of the way of a message's last question."""
        return self.steps(text, act, aspect, on)[-1]


Begin = Callable[[], Talk]


def quoted(answer: Answer) -> list[str]:
    """Give the passages an answer quotes, in order."""
    return [passage for sentence in answer.sentences if sentence.quote for passage in sentence.passages]


def first(answer: Answer) -> str:
    """Give the first sentence of an answer."""
    return answer.sentences[0].text
