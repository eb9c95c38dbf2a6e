"""Which places a message names: ours, inflected or a letter wrong, and those that are not ours."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.content.library import Content
from bot.content.model import Municipality
from bot.language.accents import fold, normalise
from bot.language.analysis import Analyser, Token

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
            alike = [name for name in self._own if name[0] == form[0]] if genitive else list(self._own)
            found = process.extractOne(form, alike, scorer=OSA.distance, score_cutoff=1)
            form = found[0] if found else form
        return self._own.get(form)

    def elsewhere(self, text: str) -> str | None:
        """Give the place in the message that is not one of ours."""
        tokens = self._analyser.tokens(text)
        words = [fold(token.surface) for token in tokens]
        for start in range(len(words)):
            for length in (3, 2, 1):
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
        found = process.extractOne(form, [*self._elsewhere, *self._own], scorer=OSA.distance, score_cutoff=1)
        return self._elsewhere.get(found[0]) if found else None

    def _misspelt(self, token: Token, length: int) -> str | None:
        """Give the place that an unknown word is a misspelling of, unless one of ours is as like."""
        if length > 1 or len(token.surface) < SHORTEST_MISSPELT:
            return None
        if self._analyser.commonness(token.surface):
            return None
        meant = self._elsewhere.get(token.term)  # the name it was mended to
        if meant and fuzz.ratio(fold(token.surface), token.term) >= LIKE_A_PLACE:
            return meant
        names, least = [*self._elsewhere, *self._own], VERY_LIKE_A_PLACE if token.known else LIKE_A_PLACE
        form = fold(token.surface)
        for one in dict.fromkeys((form, form.removesuffix("s"))):  # the names stand without the s of the genitive
            found = process.extractOne(one, names, scorer=fuzz.ratio, score_cutoff=least)
            if found:
                return self._elsewhere.get(found[0])
        return None

    def _surely(self, name: str, token: Token, text: str, following: list[str]) -> bool:
        """Whether a place is meant, and not the ordinary word that is written the same way."""
        if name not in self._also_words:
            return True
        capital = re.search(rf"(?<=\w)[\s,]+{token.surface.capitalize()}\b", text) is not None
        return capital or following in (["kommun"], ["kommuns"])


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
