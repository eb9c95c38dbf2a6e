"""Which word a writer meant: as it stands, with lost accents, with a slip of the fingers mended, or as a compound."""

from __future__ import annotations

from bot.language.accents import fold
from bot.language.baseforms import SHORTEST_STEM
from bot.language.slips import FAR_COMMONER, Slips
from bot.language.vocabulary import Vocabulary

NEARLY_SURE = 90.0  # likeness from which a misspelling is believed before a compound
SHORT_PART = 3  # letters; a split with a part this short is doubtful


class Meant:
    """Owns the order in which the readings of a word are tried."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._known = vocabulary
        self._zipf = vocabulary.lexicon.zipf
        self._slips = Slips(vocabulary.lexicon)

    def lost_accent(self, word: str) -> bool:
        """Whether a word without accents can hardly be meant so: "manga", "mal"; "bor" can."""
        accented = () if word in self._known.names else self._known.accented.get(word, ())
        return any(self._zipf(form) > self._zipf(word) + FAR_COMMONER for form in accented)

    def by(self, word: str, plain: bool, lost: bool) -> str | None:
        """Give the word that is meant by one, or None when it is nothing we know.

        `plain`: the text has no accents at all; `lost`: some word of it has surely lost one.
        """
        known = self._known
        accented = known.accented.get(word, ()) if plain else ()
        if written := [form for form in accented if form in known.written]:
            likeliest = max((word, *written), key=self._zipf)  # a lost accent is likelier than another slip …
            return likeliest if lost or self.lost_accent(word) else word  # … but "jag bor i Kil" has lost none
        if word in known.written and len(word) < SHORTEST_STEM:
            return word  # an abbreviation of the page's own
        mended, likeness = known.speller.mend(word) or (None, 0.0)
        slip = None if fold(word) in known.forms else self._slips.meant(word)
        if slip and (not mended or self._zipf(slip) > self._zipf(mended) + FAR_COMMONER):
            return slip
        swedish = known.lexicon.lemma(word) is not None
        if mended and (swedish or mended in known.names):
            return mended
        candidates = [word] if swedish else []
        if plain or not swedish:
            candidates += known.accented.get(fold(word), [])
        return max(candidates, key=self._zipf) if candidates else self._unheard_of(word, mended, likeness)

    def _unheard_of(self, word: str, mended: str | None, likeness: float) -> str | None:
        """Give what is meant by a word that is not in the lexicon: a form of one, a misspelling or a compound."""
        sure = mended is not None and likeness >= NEARLY_SURE
        inflected = self._known.base.without_ending(word)
        if inflected:
            return mended if mended and sure and self._zipf(mended) > self._zipf(inflected) + 1 else inflected
        split = self._known.splitter.split
        parts = split(word)
        if mended and (sure or not parts or min(map(len, parts)) <= SHORT_PART):
            return mended
        joined = word.replace("-", "")
        return word if parts else joined if split(joined) else None
