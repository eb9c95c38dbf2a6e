"""How well acts and aspects are told apart: each sentence of data/nlu judged by classifiers that never saw it.

Run once for each state of the training data, and remembered in results/.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from sklearn.model_selection import StratifiedKFold

from bot.gateway.settings import PROJECT
from bot.nlu.acts import fit, known_places
from bot.nlu.examples import Example, read
from bot.server.model import training_hash

FOLDS = 5
GUESSES, ERRORS = "guesses.json", "errors.txt"


class Guess(NamedTuple):
    """What classifiers that never saw a sentence heard in it; the aspect only of a sentence that asks."""

    text: str
    act: str
    heard_act: str
    aspect: str | None
    heard_aspect: str | None


@dataclass(frozen=True)
class Confusion:
    """How often each label was heard as each."""

    counts: Mapping[tuple[str, str], int]

    @property
    def names(self) -> list[str]:
        """The labels, in alphabetical order."""
        return sorted({label for label, _ in self.counts})

    @property
    def right(self) -> float:
        """The share of sentences whose label was heard, 0 to 1."""
        return sum(self.counts.get((name, name), 0) for name in self.names) / sum(self.counts.values())

    def sentences(self, name: str) -> int:
        """Give how many sentences have the label."""
        return sum(count for (label, _), count in self.counts.items() if label == name)

    def precision(self, name: str) -> float:
        """Give how often the label is right when it is heard."""
        heard = sum(count for (_, guess), count in self.counts.items() if guess == name)
        return self.counts.get((name, name), 0) / heard if heard else 0.0

    def recall(self, name: str) -> float:
        """Give how much of what has the label is heard as it."""
        return self.counts.get((name, name), 0) / self.sentences(name)

    def taken_for(self, name: str, most: int = 2) -> list[tuple[str, int]]:
        """Give the labels that it is most often taken for, each with how often."""
        others = Counter({guess: n for (label, guess), n in self.counts.items() if label == name and guess != name})
        return others.most_common(most)


@dataclass(frozen=True)
class Found:
    """The confusions of acts and of aspects, and where the sentences that were misheard are listed."""

    acts: Confusion
    aspects: Confusion
    folder: Path

    @property
    def line(self) -> str:
        """Both shares in one line of Swedish."""
        acts, aspects = (f"{100 * one.right:.1f}".replace(".", ",") for one in (self.acts, self.aspects))
        return f"Korsvaliderat: {acts} % rätt handling, {aspects} % rätt aspekt. Fellista: {self.folder / ERRORS}"


def measure(results: Path, project: Path = PROJECT) -> Found:
    """Give the confusions of today's training data; the folder also holds the list of what was misheard."""
    folder = results / "acts" / training_hash(project)
    if not (folder / GUESSES).exists():
        print(f"Korsvaliderar handlingar och aspekter i {FOLDS} delar. Det tar någon minut.", flush=True)
        guesses = list(crossvalidated(read(project / "data" / "nlu")))
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ERRORS).write_text("\n".join(_errors(guesses)) + "\n", encoding="utf-8")
        (folder / GUESSES).write_text(json.dumps(guesses, ensure_ascii=False), encoding="utf-8")
    guesses = [Guess(*one) for one in json.loads((folder / GUESSES).read_text(encoding="utf-8"))]
    asking = [one for one in guesses if one.aspect]
    return Found(
        Confusion(Counter((one.act, one.heard_act) for one in guesses)),
        Confusion(Counter((str(one.aspect), str(one.heard_aspect)) for one in asking)),
        folder,
    )


def crossvalidated(examples: Sequence[Example], folds: int = FOLDS) -> Iterator[Guess]:
    """Give each example with what was heard by classifiers trained on the other parts."""
    labels = [f"{example.act} {example.aspect}" for example in examples]
    places = known_places()
    for seen, unseen in StratifiedKFold(folds, shuffle=True, random_state=1).split(examples, labels):
        hears = fit([examples[n] for n in seen], places).heard
        for example in (examples[n] for n in unseen):
            heard = hears(example.text)
            aspect = heard.aspect.value if example.aspect else None
            yield Guess(example.text, example.act, heard.act, example.aspect, aspect)


def _errors(guesses: Sequence[Guess]) -> Iterator[str]:
    """Give a line for each label that was misheard, the same mistakes together."""
    acts = sorted(f"{one.act} → {one.heard_act}: {one.text}" for one in guesses if one.act != one.heard_act)
    aspects = sorted(
        f"{one.aspect} → {one.heard_aspect}: {one.text}" for one in guesses if one.aspect != one.heard_aspect
    )
    yield from (*acts, "", *aspects)
