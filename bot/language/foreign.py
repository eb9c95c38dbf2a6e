"""Tells messages in other languages from Swedish ones. One word is never enough, except in another script."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

LANGUAGES = ["sv", "en", "no", "nb", "nn", "da", "fi", "de", "pl", "es", "fr", "so", "uk", "ar", "fa", "tr", "it", "sr"]
LEAST_WORDS = 3
SURE = 0.85
FEW_KNOWN = 0.7
LETTERS = re.compile(r"[^\W\d_]+")
# Small words that settle it: found in nearly every Swedish sentence, and hardly in the other language, or the other way round.
SWEDISH = frozenset(
    "och är jag att vad hur när var vilka vilken vilket ska har med för på som inte ni mål kommunen varför finns vill".split()
)
OTHERS = frozenset(
    "the is are what when where does do can how which who of and you they my hva hvad hvordan hvornår når hvilke hvilken jeg ikke ein was wie und die das ist wird wer "
    "mikä mitä miten milloin onko ja que qué cuál quel quelle est les und jak co jest czy waa maxay".split()
)


@lru_cache(maxsize=1)
def identifier() -> LanguageIdentifier:
    """Give the identifier of languages; the first call reads it from its file."""
    identifier = LanguageIdentifier.from_pickled_model(MODEL_FILE, norm_probs=True)
    identifier.set_languages([language for language in LANGUAGES if language in identifier.nb_classes])
    return identifier


@lru_cache(maxsize=512)
def is_foreign(text: str, known: float = 1.0) -> bool:
    """Whether the text is surely written in another language than Swedish. `known`: share of its words that are in our lexicon."""
    words = [word.lower() for word in LETTERS.findall(text)]
    if not words:
        return False
    if sum(_other_script(word) for word in words) > len(words) / 2:
        return True
    swedish, others = sum(word in SWEDISH for word in words), sum(word in OTHERS for word in words)
    if len(words) < LEAST_WORDS or swedish > others:
        return False
    language, probability = identifier().classify(text)
    unsettled = swedish == others == 0 and known < FEW_KNOWN and len(words) > LEAST_WORDS
    return language != "sv" and (probability > SURE and (others > 0 or unsettled) or others - swedish >= 2)


def _other_script(word: str) -> bool:
    return not unicodedata.name(word[0], "").startswith("LATIN")
