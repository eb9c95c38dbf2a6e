"""What stands in a message before anything is looked up: places, years, ordinals, sorts of line, closed phrases, subject words.

Closed word classes only, all of them read from content (cues.yml, municipality.yml, municipalities.yml).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from bot.content.library import Content
from bot.content.model import Kind
from bot.language.accents import fold, normalise
from bot.language.analysis import Analyser, Token
from bot.language.figures import figures
from bot.language.slips import OneSlip
from bot.understanding.places import Places
from bot.understanding.question import Reading

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
DATE = re.compile(r"\d{4}-\d\d-\d\d")
SHORTEST_SLIP, SHORTEST_CLOSED = 3, 4  # letters of a slip of the fingers, and of the word it was meant for
HARDLY_A_WORD = 3.0  # zipf
TRIFLE = 0.8  # words of no more weight (att, på, en) never do, not even in a phrase that names something
SAYS_LITTLE = 1.3  # words of no more weight (vad, och, det), and figures, do not say what is spoken of
SORTS = {"goal": Kind.goal, "strategy": Kind.strategy, "area": Kind.area, "picture": Kind.picture}


class Reader:
    """Reads messages with the closed words of one content base."""

    def __init__(self, content: Content, analyser: Analyser, named: Callable[[Sequence[Token]], set[int]]) -> None:
        self._analyser, self._named = analyser, named
        self._places = Places(content, analyser)
        cues = content.cues
        self._cues = {name: _pattern(lines) for name, lines in cues.phrases.items()}
        self._sorts = {SORTS[name]: {fold(word) for word in words} for name, words in cues.sorts.items()}
        self._small = {fold(word) for word in cues.small_words}
        self.light = frozenset(fold(word) for word in cues.light_words)
        self.general = frozenset(fold(word) for word in cues.plan_words)
        self._ordinals = [(_pattern(lines), int(number)) for number, lines in cues.ordinals.items()]
        lists = (*cues.phrases.values(), *cues.ordinals.values())
        closed = self._small | {word for lines in lists for line in lines for word in fold(normalise(line)).split()}
        self._closed = frozenset(closed)
        self._near = OneSlip(word for word in closed if len(word) >= SHORTEST_CLOSED).near
        self._kept = lru_cache(maxsize=1_024)(self._made)

    def read(self, text: str) -> Reading:
        """Give the reading of a message, or of one clause of it; made once of each text."""
        return self._kept(text)

    def _made(self, text: str) -> Reading:
        tokens = self._analyser.tokens(text)
        elsewhere = self._places.elsewhere(text)
        meant = [self._meant(token) for token in tokens]
        plain = f"{fold(normalise(text))} | {' '.join(meant)}"  # as written, and as it was meant
        named = tuple(dict.fromkeys(own for token in tokens if (own := self._places.ours(token))))
        sorts = [kind for token in tokens for kind, words in self._sorts.items() if _is(token, words)]
        return Reading(
            text=text,
            tokens=tokens,
            words=tuple(_but_places(self._subject_words(text, tokens, meant, plain), elsewhere)),
            municipalities=named,
            elsewhere=elsewhere,
            years=tuple(int(year) for year in YEAR.findall(DATE.sub("", plain.partition("|")[0]))),
            ordinal=next((number for pattern, number in self._ordinals if pattern.search(plain)), None),
            sorts=tuple(dict.fromkeys(sorts)),
            cues=frozenset(name for name, pattern in self._cues.items() if pattern.search(plain)),
        )

    def _meant(self, token: Token) -> str:
        """Give a word folded, or the closed word that it is one slip of the fingers from, when it is hardly a word itself."""
        form = fold(token.surface)
        known = form in self._closed or token.known and self._analyser.commonness(token.surface) >= HARDLY_A_WORD
        if known or not SHORTEST_SLIP <= len(form) <= 20 or form[0].isdigit():
            return form
        return max(self._near(form), key=self._analyser.commonness, default=form)

    def _subject_words(self, text: str, tokens: tuple[Token, ...], meant: list[str], plain: str) -> Iterable[Token]:
        """Give the tokens that say what is spoken of, once names, sorts of line, years and small words are gone."""
        struck = self._struck(plain)
        sorts = set().union(*self._sorts.values())
        named = self._named(tokens)
        counted = {word for figure in figures(text) for word in fold(normalise(figure.text)).split()}
        for place, (token, form) in enumerate(zip(tokens, meant)):
            surface = fold(token.surface)
            if token.term not in sorts and token.parts and token.parts[-1] in sorts:
                yield replace(token, term=token.parts[0], parts=())  # "klimatmål" is a goal about klimat
            elif (
                self._places.is_ours(surface)
                or token.term in sorts
                or YEAR.fullmatch(surface)
                or {token.term, surface, form} & self._small
                or form in struck
                or form[0].isdigit()
                or surface in counted
            ):
                continue
            elif token.weight > SAYS_LITTLE or place in named and token.weight > TRIFLE:
                yield token

    def _struck(self, plain: str) -> set[str]:
        """Give the words that stand in closed phrases only."""
        left = plain
        for pattern in (*self._cues.values(), *(pattern for pattern, _ in self._ordinals)):
            left = pattern.sub(" ", left)
        return set(re.findall(r"\w+", plain)) - set(re.findall(r"\w+", left))


def _but_places(words: Iterable[Token], place: str | None) -> Iterable[Token]:
    """Give the words that are no part of a place's name."""
    named = set(fold(normalise(place or "")).split())
    return (one for one in words if not {one.term, fold(one.surface), fold(one.surface).removesuffix("s")} & named)


def _is(token: Token, words: set[str]) -> bool:
    return token.term in words or bool(token.parts) and token.parts[-1] in words


def _pattern(lines: Iterable[str]) -> re.Pattern[str]:
    phrases = sorted((fold(normalise(line)) for line in lines), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(phrase) for phrase in phrases) + r")(?!\w)")
