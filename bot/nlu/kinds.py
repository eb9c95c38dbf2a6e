"""The classifier of kinds of question, apart from Rasa: what it learns from, its ranking, and reading a trained one.

Imports no Rasa, so the shell starts in seconds.
"""

from __future__ import annotations

import io
import re
import tarfile
from pathlib import Path
from typing import Any

import joblib
import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline, make_union

from bot.search.accents import fold, normalise
from bot.search.vectors import reader_of

MODEL_FILE = "model.joblib"
GREETING = re.compile(
    r"^(?:(?:hej(?:san)?|halla|tjena(?:re)?|tja|god (?:morgon|dag|kvall)|hallo|hi|hello)\b[\s,.!]*)+(?:dar\b[\s,.!]*)?"
)
SENTENCE_END = re.compile(r"(?<=[.!?\n])\s+")
A_QUESTION = 3  # words after a greeting from which the greeting says nothing of what is asked
SAYS_MUCH = 5  # words of a sentence that can be understood without the others
RANKED = 8  # how many kinds the ranking shows


def plain(text: str) -> str:
    """Give the text as the classifier sees it, in training and in use: lower case, å ä ö folded away, no greeting before a question."""
    folded = fold(normalise(_asked(text)))
    asked = GREETING.sub("", folded)
    return asked if len(asked.split()) >= A_QUESTION else folded


def _asked(text: str) -> str:
    """Give the sentences that ask, of a message that also tells something; the whole text when none of them says much."""
    sentences = SENTENCE_END.split(text.strip())
    asking = [one for one in sentences if one.endswith("?") and len(one.split()) >= SAYS_MUCH]
    return " ".join(asking) or text


def untrained(strength: float) -> Pipeline:
    """Give the classifier before training. `strength` is the inverse of the regularisation."""
    words = TfidfVectorizer(preprocessor=plain, token_pattern=r"\w+|[?!]+", ngram_range=(1, 2), sublinear_tf=True)
    letters = TfidfVectorizer(preprocessor=plain, analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
    return make_pipeline(make_union(words, letters), LogisticRegression(C=strength, max_iter=300))


class Ranker:
    """A trained classifier, made ready to rank one text at a time: the way of predict_proba takes ten times longer."""

    def __init__(self, classifier: Pipeline) -> None:
        union, regression = (step for _, step in classifier.steps)
        vectorisers = [vectoriser for _, vectoriser in union.transformer_list]
        self._readers = [reader_of(vectoriser) for vectoriser in vectorisers]
        self._starts = np.cumsum([0, *(len(vectoriser.vocabulary_) for vectoriser in vectorisers[:-1])])
        self._weights = np.ascontiguousarray(regression.coef_.T)
        self._bias, self._names = regression.intercept_, [str(name) for name in classifier.classes_]

    def ranking(self, text: str) -> list[dict[str, Any]]:
        """Give the likeliest kinds of a text in Rasa's shape, likeliest first."""
        chances = self._chances(text)
        best = np.argsort(-chances)[:RANKED]
        return [{"name": self._names[n], "confidence": float(chances[n])} for n in best]

    def _chances(self, text: str) -> NDArray[np.float64]:
        logits = self._bias
        for start, read in zip(self._starts, self._readers):
            places, values = read(text)
            logits = logits + values @ self._weights[start + places]
        powers = np.exp(logits - logits.max())
        chances: NDArray[np.float64] = powers / powers.sum()
        return chances


def stored(archive: Path) -> Pipeline:
    """Give the trained classifier of a model that Rasa packed. Errors: FileNotFoundError when there is none in it."""
    with tarfile.open(archive) as packed:
        for member in packed:
            file = packed.extractfile(member) if member.name.endswith(f"/{MODEL_FILE}") else None
            if file is not None:
                return joblib.load(io.BytesIO(file.read()))
    raise FileNotFoundError(f"{archive}: no {MODEL_FILE} of a KindClassifier")
