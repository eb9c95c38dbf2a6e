"""Seeded damage to questions, as people do it: lost å ä ö, typos, capitals, words apart or together, dialect, chat, a greeting first.

Same text, type, strength and seed: same result. `strength` is the share of the words (or places) that can be hit, at least one.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from bot.language.lexicon import Lexicon

WORD = re.compile(r"[^\W\d_]+")
SHORTEST_HIT = 4  # shorter words are typed right, and a slip in "Kil" makes another word
SHORTEST_COMPOUND, SHORTEST_HALF, COMMON_HALF = 8, 3, 3.0
ROWS = ("qwertyuiopå", "asdfghjklöä", "zxcvbnm")
GREETINGS = (
    "Hej! ",
    "Hejsan, ",
    "God dag! ",
    "Hej, jag har en fråga: ",
    "Tjena! ",
    "Hallå där, ",
    "God morgon. ",
    "Hej hej, undrar bara: ",
)
DIALECT = {
    "jag": "ja", "är": "ä", "det": "dä", "vad": "va", "mycket": "möcke", "för": "fôr", "och": "å", "de": "di", "till": "te",
    "med": "mä", "om": "ôm", "vilka": "vicka", "vilket": "vicket", "något": "nôe", "göra": "göre", "vara": "va", "också": "åsse",
    "ska": "ske", "kommun": "kommuna", "kommunen": "kommuna", "många": "mange", "någon": "nôn", "blir": "bler", "här": "häre",
}  # fmt: skip
CHAT = {
    "jag": "ja", "är": "e", "det": "de", "vad": "va", "mycket": "mkt", "och": "o", "något": "nåt", "någon": "nån", "också": "oxå",
    "med": "m", "till": "t", "eller": "el", "sådan": "sån", "några": "nåra", "dem": "dom", "de": "dom",
    "sedan": "sen", "någonting": "nånting", "mig": "mej", "dig": "dej", "kommer": "kommer", "att": "å",
}  # fmt: skip

Change = Callable[[str, float, random.Random], str]


def typo(kind: str) -> Change:
    """Give the change that makes one slip of a kind in each word hit: swap, drop, double or neighbour."""

    def slip(word: str, dice: random.Random) -> str:
        place = dice.randrange(1, len(word) - 1)  # the first letter is seldom wrong
        before, letter, after = word[:place], word[place], word[place + 1 :]
        if kind == "swap":
            return before + after[0] + letter + after[1:]
        return before + {"drop": "", "double": letter * 2, "neighbour": _neighbour(letter, dice)}[kind] + after

    return lambda text, strength, dice: _each(
        text, strength, dice, lambda word: len(word) >= SHORTEST_HIT, lambda word: slip(word, dice)
    )


def no_diacritics(text: str, strength: float, dice: random.Random) -> str:
    """Type å, ä and ö as on a keyboard without them."""
    folded = str.maketrans("åäöÅÄÖ", "aaoAAO")
    return _each(text, strength, dice, lambda word: word.translate(folded) != word, lambda word: word.translate(folded))


def capitals(text: str, strength: float, dice: random.Random) -> str:
    """Shout some words, or all."""
    return _each(text, strength, dice, lambda word: word.upper() != word, str.upper)


def no_punctuation(text: str, strength: float, dice: random.Random) -> str:
    """Leave marks and capital letters out."""
    places = [match.start() for match in re.finditer(r"[.,;:!?]", text)]
    gone = _some(places, strength, dice)
    return "".join(letter for place, letter in enumerate(text) if place not in gone).lower()


def joined(text: str, strength: float, dice: random.Random) -> str:
    """Lose the space between two words."""
    places = [match.start() for match in re.finditer(r"(?<=[^\W\d_]{2}) (?=[^\W\d_]{2})", text)]
    gone = _some(places, strength, dice)
    return "".join(letter for place, letter in enumerate(text) if place not in gone)


def split_compounds(lexicon: Lexicon, names: Sequence[str]) -> Change:
    """Give the change that writes compounds apart where both halves are words: koldioxid utsläpp. Names stay whole."""
    whole = tuple(name.lower() for name in names)

    def halves(word: str) -> tuple[str, str] | None:
        low = word.lower()
        if len(low) < SHORTEST_COMPOUND or low.startswith(whole):
            return None
        cuts = range(SHORTEST_HALF, len(low) - SHORTEST_HALF + 1)
        found = {cut: min(lexicon.zipf(low[:cut].removesuffix("s")), lexicon.zipf(low[cut:])) for cut in cuts}
        best = max(cuts, key=lambda cut: found[cut])
        return (word[:best], word[best:]) if found[best] >= COMMON_HALF else None

    return lambda text, strength, dice: _each(
        text, strength, dice, lambda word: halves(word) is not None, lambda word: " ".join(halves(word) or (word,))
    )


def spelt(table: dict[str, str]) -> Change:
    """Give the change that spells common words as in a table."""
    return lambda text, strength, dice: _each(
        text, strength, dice, lambda word: word.lower() in table, lambda word: table[word.lower()]
    )


def chat(text: str, strength: float, dice: random.Random) -> str:
    """Write as in a chat: short forms, small letters, no marks."""
    return no_punctuation(spelt(CHAT)(text, strength, dice), 1.0, dice)


def greeting(text: str, strength: float, dice: random.Random) -> str:
    """Greet first; the strength does not matter."""
    return dice.choice(GREETINGS) + text


def changes(lexicon: Lexicon, names: Sequence[str]) -> dict[str, Change]:
    """Give every type of damage by its name. `names` are the words that nobody writes apart."""
    return {
        "no_diacritics": no_diacritics,
        **{f"typo_{kind}": typo(kind) for kind in ("swap", "drop", "double", "neighbour")},
        "capitals": capitals, "no_punctuation": no_punctuation, "split_compounds": split_compounds(lexicon, names), "joined": joined,
        "dialect": spelt(DIALECT), "chat": chat, "greeting": greeting,
    }  # fmt: skip


def perturbed(text: str, change: Change, strength: float, seed: str) -> str:
    """Give the damaged text. The seed names the place in the run, so each question has its own slips."""
    return change(text, strength, random.Random(f"{seed}\0{text}"))


def _each(
    text: str, strength: float, dice: random.Random, fits: Callable[[str], bool], other: Callable[[str], str]
) -> str:
    """Give the text with some of the fitting words written in another way."""
    hit = _some([match.start() for match in WORD.finditer(text) if fits(match[0])], strength, dice)
    return WORD.sub(lambda match: other(match[0]) if match.start() in hit else match[0], text)


def _some(places: Sequence[int], strength: float, dice: random.Random) -> set[int]:
    return set(dice.sample(places, min(len(places), max(1, round(strength * len(places))))))


def _neighbour(letter: str, dice: random.Random) -> str:
    for row in ROWS:
        if (place := row.find(letter.lower())) >= 0:
            return dice.choice(row[max(0, place - 1) : place] + row[place + 1 : place + 2])
    return letter
