"""All that is known of single words: those of the lexicon, of the content, and our names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.language.accents import fold, normalise
from bot.language.baseforms import BaseForms
from bot.language.compounds import Splitter
from bot.language.lexicon import Lexicon
from bot.language.spelling import Speller

WORD = re.compile(r"\d+(?:[.,]\d+)?|[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True)
class Vocabulary:
    """The words that one content base is read with."""

    lexicon: Lexicon
    names: Collection[str]
    """Of ours, in lower case: never split, mended or weighed."""
    written: Collection[str]
    """The words of the content, as written there."""
    forms: Collection[str]
    """The same and their base forms, without accents."""
    accented: Mapping[str, Sequence[str]]
    """The accented words behind each spelling without accents."""
    splitter: Splitter
    speller: Speller
    base: BaseForms

    def knows(self, word: str) -> bool:
        """Whether a word is Swedish, of the content, or a name."""
        return self.lexicon.lemma(word) is not None or fold(word) in self.forms or word in self.names


def vocabulary(
    lexicon: Lexicon, names: frozenset[str], texts: Iterable[str], questions: Iterable[str] = ()
) -> Vocabulary:
    """Give the words of a content base, and of the lexicon.

    What only stands in a question may itself be misspelt there: it is known, but nothing is mended towards it.
    """
    spelt, asked = _words(texts), _words(questions)
    written = frozenset((*spelt, *asked))
    common = Counter({word: uses for word, uses in asked.items() if lexicon.zipf(word)})
    splitter = Splitter(lexicon, names)
    base = BaseForms(lexicon, splitter, written)
    forms = frozenset(fold(form) for word in written for form in (word, base.of(word)))
    speller = Speller(spelt + common + Counter(names), lexicon)
    return Vocabulary(lexicon, names, written, forms, _accented(lexicon), splitter, speller, base)


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in WORD.findall(normalise(text)) if not word[0].isdigit())


@lru_cache(maxsize=1)
def _accented(lexicon: Lexicon) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in lexicon.words():
        folded = fold(word)
        if folded != word:
            found.setdefault(folded, []).append(word)
    return found
