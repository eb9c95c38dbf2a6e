"""What a message does (its act) and what of its subject it asks (its aspect): learned from data/nlu, apart from Rasa.

Owns the classifiers, their training, and reading a trained pair from a model. Imports no Rasa, so the shell starts in seconds.
"""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO

import joblib
import numpy as np
import yaml
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from bot.nlu.examples import Example, read
from bot.nlu.plain import Plainer
from bot.nlu.vectors import Reader
from bot.understanding.question import Heard

MODEL_FILE = "acts.joblib"
PLACES = Path(__file__).parents[2] / "goal_content" / "municipalities.yml"
STRENGTH = 20.0  # the inverse of the regularisation
RANKED = 8  # how many acts and aspects a ranking shows
USUAL = (Heard().act, Heard().aspect.value)  # what a message that says nothing is taken for, though never surely
FEWEST = 3  # labels; of two, scikit-learn keeps the weights of one
SEEN_TWICE = 2  # examples that a word or a part of one must stand in

Ranking = tuple[tuple[str, float], ...]


class Acts:
    """Two trained classifiers over the same words and letters, made ready to read one text at a time."""

    def __init__(
        self, plain: Plainer, vectorisers: Sequence[TfidfVectorizer], models: Sequence[LogisticRegression]
    ) -> None:
        if any(len(model.classes_) < FEWEST for model in models):
            raise ValueError(f"fewer than {FEWEST} acts or aspects to tell apart")
        self._plain = plain
        self._readers = [Reader(vectoriser) for vectoriser in vectorisers]
        self._starts = np.cumsum([0, *(len(reader.places) for reader in self._readers[:-1])])
        self._names = [[str(name) for name in model.classes_] for model in models]
        self._weights = np.ascontiguousarray(np.hstack([model.coef_.T for model in models]), dtype=np.float32)
        self._bias = np.concatenate([model.intercept_ for model in models])

    def heard(self, text: str) -> Heard:
        """Give the likeliest acts and aspects of a text, likeliest first; all as likely when nothing in it is known."""
        acts, aspects = self._rankings(text)
        return Heard(acts, aspects)

    def _rankings(self, text: str) -> list[Ranking]:
        plain = self._plain(text)
        rows = [(start, *row(plain)) for start, row in zip(self._starts, self._readers)]
        known = any(len(places) for _, places, _ in rows)
        logits = self._bias if known else np.zeros_like(self._bias)
        for start, places, values in rows:
            logits = logits + values @ self._weights[start + places]
        parts = np.split(logits, [len(self._names[0])])
        return [_ranked(names, part, usual) for names, part, usual in zip(self._names, parts, USUAL)]


def _ranked(names: Sequence[str], logits: NDArray[np.float64], usual: str) -> Ranking:
    """Give the names with their chances, as scikit-learn gives them for one class against the rest; of equals, the usual first."""
    chances = 1 / (1 + np.exp(-logits))
    chances = chances / chances.sum()
    order = sorted(range(len(names)), key=lambda n: (-chances[n], names[n] != usual))
    return tuple((names[n], float(chances[n])) for n in order[:RANKED])


def fit(examples: Sequence[Example], places: Iterable[str], strength: float = STRENGTH) -> Acts:
    """Give classifiers trained on examples. Acts learn from every example, aspects from those that ask.

    Errors: ValueError when there are fewer than three acts or aspects.
    """
    plain = Plainer(places)
    texts = [plain(example.text) for example in examples]
    vectorisers = [
        TfidfVectorizer(
            lowercase=False, token_pattern=r"\S+", ngram_range=(1, 2), sublinear_tf=True, min_df=SEEN_TWICE
        ),
        TfidfVectorizer(lowercase=False, analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=SEEN_TWICE),
    ]
    rows = csr_matrix(hstack([vectoriser.fit_transform(texts) for vectoriser in vectorisers]))
    asking = [n for n, example in enumerate(examples) if example.aspect]
    acts = _regression(strength).fit(rows, [example.act for example in examples])
    aspects = _regression(strength).fit(rows[asking], [examples[n].aspect for n in asking])
    return Acts(plain, vectorisers, [acts, aspects])


def _regression(strength: float) -> LogisticRegression:
    return LogisticRegression(C=strength, solver="liblinear", dual=True, max_iter=1000, tol=0.01, random_state=1)


def train(folder: Path, places: Iterable[str] | None = None) -> Acts:
    """Give classifiers trained on the files of a folder such as data/nlu. Errors: OSError, yaml.YAMLError."""
    return fit(read(folder), known_places() if places is None else places)


def known_places() -> tuple[str, ...]:
    """Give the names of places that are no ordinary words, so that they can stand for each other."""
    names = yaml.safe_load(PLACES.read_text(encoding="utf-8"))
    words = set(names["also_words"])
    return tuple(name for name in (*names["names"], *names["elsewhere"]) if name not in words)


def write(acts: Acts, file: Path) -> None:
    """Leave the classifiers in a file, made to be read on the machine that made it."""
    joblib.dump(acts, file, compress=3)


def load(file: Path | IO[bytes]) -> Acts:
    """Give the classifiers of a file. Errors: OSError; ValueError when it holds something else."""
    acts = joblib.load(file)
    if not isinstance(acts, Acts):
        raise ValueError(f"{file}: no Acts")
    return acts


def stored(archive: Path) -> Acts:
    """Give the classifiers of a model that Rasa packed. Errors: FileNotFoundError when there are none in it."""
    with tarfile.open(archive) as packed:
        for member in packed:
            file = packed.extractfile(member) if member.name.endswith(f"/{MODEL_FILE}") else None
            if file is not None:
                return load(io.BytesIO(file.read()))
    raise FileNotFoundError(f"{archive}: no {MODEL_FILE} of an ActClassifier")
