"""The best plain classifier: one class for each answer, TF-IDF of words and letters, logistic regression. No content, no dialogue."""

from __future__ import annotations

from collections.abc import Sequence

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline, make_union

from bot.language.accents import fold, normalise
from evaluation.peers.canned import Canned
from evaluation.peers.still import Guess

STRENGTH = 10.0


class Classifier:
    """Gives the answer of the likeliest class."""

    def __init__(self, classes: Sequence[Canned]) -> None:
        pairs = [(line, one.name) for one in classes for line in one.examples]
        texts, names = zip(*pairs)
        self._answers = {one.name: one.answer for one in classes}
        words = TfidfVectorizer(preprocessor=_plain, token_pattern=r"\w+|[?!]+", ngram_range=(1, 2), sublinear_tf=True)
        letters = TfidfVectorizer(preprocessor=_plain, analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
        regression = LogisticRegression(C=STRENGTH, max_iter=300)
        self._model = make_pipeline(make_union(words, letters), regression).fit(texts, names)

    def guess(self, text: str) -> Guess:
        """Give the likeliest class's answer and how likely it is."""
        chances = self._model.predict_proba([text])[0]
        best = int(chances.argmax())
        return Guess(self._answers[str(self._model.classes_[best])], float(chances[best]))


def _plain(text: str) -> str:
    return fold(normalise(text))
