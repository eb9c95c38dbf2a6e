"""Which places a message names: ours, inflected or a letter wrong, and those that are not ours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from rapidfuzz import fuzz, process

from bot.content.library import Content
from bot.content.model import Municipality
from bot.language.accents import fold, normalise
from bot.language.analysis import Analyser, Token
from bot.language.slips import OneSlip

SHORTEST_MISSPELT, SHORTEST_NAMED, SHORTEST_OWN = 6, 4, 3
RARE = 3.0  # zipf
LIKE_A_PLACE, VERY_LIKE_A_PLACE = 82, 90  # rapidfuzz ratio of an unknown word, and of one that could be a compound


class Places:
    """The names of places of one content base."""

    def __init__(self, content: Content, analyser: Analyser) -> None:
        self._analyser = analyser
        self._own = {form: one.id for one in content.municipalities.values() for form in forms(one)}
        own_names = {fold(normalise(one.name)) for one in content.municipalities.values()}
        names = [
            name for name in (*content.names.names, *content.names.elsewhere) if fold(normalise(name)) not in own_names
        ]
        self._elsewhere = {fold(normalise(name)): name for name in names}
        self._every = [*self._elsewhere, *self._own]
        self._near, self._near_own = OneSlip(self._every).near, OneSlip(self._own).near
        lengths = ((form.split()[0], len(form.split())) for form in self._elsewhere)
        self._most_words = dict(sorted(lengths))  # of the names that begin with a word
        self._exact = {normalise(name): name for name in names}
        self._also_words = frozenset(content.names.also_words)

    def is_ours(self, form: str) -> bool:
        """Whether a folded word is a name of ours as it stands."""
        return form in self._own

    def ours(self, token: Token) -> str | None:
        """Give which of ours a word names, misspelt by one letter or not."""
        form = fold(token.surface)
        heard = self._analyser.commonness(token.surface)
        genitive = form.endswith("s") and (
            not heard or len(form) == SHORTEST_OWN and heard < RARE
        )  # "Klis mål", "Kis mål"
        unheard = not heard and len(form) >= SHORTEST_MISSPELT or genitive and len(form) >= SHORTEST_OWN
        if form not in self._own and (unheard or not token.known and len(form) >= SHORTEST_OWN):
            alike = [name for name in self._near_own(form) if not genitive or name[0] == form[0]]
            form = alike[0] if alike else form
        return self._own.get(form)

    def elsewhere(self, text: str) -> str | None:
        """Give the place in the message that is not one of ours."""
        tokens = self._analyser.tokens(text)
        words = [fold(token.surface) for token in tokens]
        for start in range(len(words)):
            for length in range(self._most_words.get(words[start], 1), 0, -1):
                form = " ".join(words[start : start + length])
                written = " ".join(token.surface for token in tokens[start : start + length])
                name = (
                    self._exact.get(written)
                    or self._exact.get(written.removesuffix("s"))
                    or (written == form and (self._elsewhere.get(form) or self._elsewhere.get(form.removesuffix("s"))))
                    or self._misspelt(tokens[start], length)
                    or self._called_a_municipality(words, start, length)
                )
                if (
                    name
                    and start + length <= len(words)
                    and self._surely(name, tokens[start], text, words[start + length : start + length + 1])
                ):
                    return name
        return None

    def _called_a_municipality(self, words: list[str], start: int, length: int) -> str | None:
        """Give the place that a word is one slip from, when the writer calls it a municipality: "Sinne kommun"."""
        form, following = words[start], words[start + 1 : start + 2]
        if length > 1 or len(form) < SHORTEST_NAMED or form in self._own or following not in (["kommun"], ["kommuns"]):
            return None
        return next((name for near in self._near(form) if (name := self._elsewhere.get(near))), None)

    def _misspelt(self, token: Token, length: int) -> str | None:
        """Give the place that an unknown word is a misspelling of, unless one of ours is as like."""
        if length > 1 or len(token.surface) < SHORTEST_MISSPELT:
            return None
        if self._analyser.commonness(token.surface):
            return None
        meant = self._elsewhere.get(token.term)  # the name it was mended to
        if meant and fuzz.ratio(fold(token.surface), token.term) >= LIKE_A_PLACE:
            return meant
        least = VERY_LIKE_A_PLACE if token.known else LIKE_A_PLACE
        form = fold(token.surface)
        for one in dict.fromkeys((form, form.removesuffix("s"))):  # the names stand without the s of the genitive
            found = process.extractOne(one, self._every, scorer=fuzz.ratio, score_cutoff=least)
            if found:
                return self._elsewhere.get(found[0])
        return None

    def _surely(self, name: str, token: Token, text: str, following: list[str]) -> bool:
        """Whether a place is meant, and not the ordinary word that is written the same way."""
        if name not in self._also_words:
            return True
        return following in (["kommun"], ["kommuns"]) or _inside_with_capital(token.surface, text)


@lru_cache(maxsize=256)
def _inside_with_capital(word: str, text: str) -> bool:
    """Whether a word stands with a capital inside a sentence."""
    return re.search(rf"(?<=\w)[\s,]+{word.capitalize()}\b", text) is not None


def forms(municipality: Municipality) -> set[str]:
    """Give the folded single words by which a municipality is named, its people included."""
    names = {municipality.name, municipality.genitive, *municipality.also_called, *municipality.places}
    stem = municipality.genitive
    names |= {f"{stem}bo", f"{stem}bor", f"{stem}borna", f"{stem}bornas", f"{stem}bon"}
    return {fold(normalise(name)) for name in names if " " not in name}


def own_words(municipalities: Mapping[str, Municipality]) -> list[str]:
    """Give every spelling of our municipalities' names, which are never split or mended."""
    return sorted(
        {normalise(name) for one in municipalities.values() for name in (one.name, one.genitive, *one.places)}
    )
