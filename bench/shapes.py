"""Shapes of messages that are made to cost time: long words, many clauses, near-names, digits, signs. Pure."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

SEED = 20240531
LETTERS = "abcdefghijklmnoprstuvyåäö"

Shape = Callable[[random.Random], Iterator[str]]
"""Gives pieces without end; put together they are the message."""


def _endless(*words: str, between: str = "") -> Shape:
    def pieces(chance: random.Random) -> Iterator[str]:
        while True:
            yield chance.choice(words) + between

    return pieces


def _slipped(*words: str, between: str = " ") -> Shape:
    """Give a shape of words that each have one wrong letter."""

    def pieces(chance: random.Random) -> Iterator[str]:
        while True:
            word = chance.choice(words)
            place = chance.randrange(len(word))
            yield word[:place] + chance.choice(LETTERS) + word[place + 1 :] + between

    return pieces


def _drawn(alphabet: str, shortest: int, longest: int, between: str = " ") -> Shape:
    """Give a shape of words of letters drawn at random."""

    def pieces(chance: random.Random) -> Iterator[str]:
        while True:
            yield "".join(chance.choices(alphabet, k=chance.randint(shortest, longest))) + between

    return pieces


SMALL = ("vad", "är", "i", "på", "om", "och", "kil", "det", "ska", "mål")
LONG = ("kommunfullmäktige", "koldioxidutsläpp", "värdegrund", "låneskuld", "skola", "klimat")
SHAPES: dict[str, Shape] = {
    "ett ord i taget, ihopskrivet": _endless("kommunfullmäktige"),
    "skolaskolaskola": _endless("skola"),
    "långa ord, ihopskrivna": _endless(*LONG),
    "små ord, ihopskrivna": _endless(*SMALL),
    "korta ord, ihopskrivna, med slarvfel": _slipped(*SMALL, between=""),
    "långa ord, ihopskrivna, med slarvfel": _slipped(*LONG, between=""),
    "ord om 25 bokstäver": _slipped("kommunfullmäktigebeslutet", "koldioxidutsläppsmålen"),
    "ord om 40 bokstäver": _slipped("kommunfullmäktigekoldioxidutsläppsmåle"),
    "en bokstav": _endless("a"),
    "två bokstäver om": _endless("ab"),
    "slumpade bokstäver utan mellanslag": _drawn(LETTERS, 20, 40, between=""),
    "slumpade ord": _drawn(LETTERS, 4, 12),
    "slumpade korta ord": _drawn(LETTERS, 2, 4),
    "ett tecken i taget": _drawn(LETTERS, 1, 1),
    "bindestreck": _endless(*LONG, between="-"),
    "bindestreck med slarvfel": _slipped(*LONG, between="-"),
    "namn och bindestreck": _endless("kil", "karlstad", between="-"),
    "nästan våra namn": _slipped("karlstad", "karlstads", "kil", "kils"),
    "nästan andras namn": _slipped("göteborg", "stockholm", "hammarö", "kristinehamn", "sunne"),
    "nästan andras kommuner": _slipped("hammarö kommun", "sunne kommun", "arvika kommun"),
    "namn som är ord": _endless("ale", "berg", "boden", "eda", between=" "),
    "namn": _endless("Karlstad", "Kil", "Göteborg", "Sunne", between=" "),
    "små ord": _endless(*SMALL, between=" "),
    "små ord med slarvfel": _slipped(*SMALL),
    "innehållets ord": _endless(*LONG, between=" "),
    "innehållets ord med slarvfel": _slipped(*LONG),
    "satser": _endless("låneskuld", "klimatmål", "heltid", "solceller", between=", "),
    "frågor": _endless("Hur stor är låneskulden", "Vad kostar det", "När ska det vara gjort", between="? "),
    "frågor om båda": _endless("Hur stor är Kils låneskuld", "Vilka mål har Karlstad", between=" och "),
    "satser om båda": _endless("Kil låneskuld", "Karlstad mål", between=", "),
    "en bokstav och komma": _endless("a", "b", between=", "),
    "rader": _endless("vad", "kil", "mål", between="\n"),
    "frågetecken": _endless("?"),
    "skiljetecken": _endless(".", ",", "!", " "),
    "siffror": _endless(*"0123456789"),
    "årtal": _endless("2024", "2030", "1999", between=" "),
    "tal med decimaler": _endless("1,5", "2.5", "80 procent", between=" "),
    "nästan telefonnummer": _endless("070 123 ", "0 "),
    "nästan e-post": _endless("a.", "a@", "b-"),
    "olika skrift": _drawn("абвгдежзикл", 3, 9),
    "andra språk": _endless("what", "is", "the", "municipality", "goal", "und", "der", between=" "),
    "inte": _endless("inte kil", "inte karlstad", "inte för skolan", between=" "),
    "inte och slumpade ord": _drawn(LETTERS, 3, 6, between=" inte "),
    "och när": _endless("och när", "samt hur", ", och vad", between=" "),
    "tal i ord": _endless("tjugofem", "hundra", "miljoner", "en halv", between=" "),
    "stora tal": _endless("1 000 000", "1,15", "miljarder", "%", between=" "),
    "rätt eller fel": _endless("stämmer det", "eller hur", "visst är det så", "va", between=", "),
    "förklara ord": _endless("vad betyder soliditet", "vad betyder nettolåneskuld", between=" "),
}


def message(name: str, length: int, run: int = 0) -> str:
    """Give a text of one shape, of so many characters, begun with a word of its own so that no cache has it."""
    chance = random.Random(f"{SEED} {name} {length} {run}")
    text, pieces = "".join(chance.choices(LETTERS, k=7)) + " ", SHAPES[name](chance)
    while len(text) < length:
        text += next(pieces)
    return text[:length]
