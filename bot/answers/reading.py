"""What stands in a message before anything is looked up: places, years, ordinals, and the words that say what sort of answer is wanted.

Closed word classes only, all of them read from content (cues.yml, municipality.yml, municipalities.yml).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.answers.places import Places
from bot.content.library import Content
from bot.content.model import Kind
from bot.language.accents import fold, normalise
from bot.language.analysis import Analyser, Token

SENTENCE_END = re.compile(r"(?<=[.!?\n])\s+")
INTRODUCED = re.compile(r"^\W*(?:hej\w*\W+)?(?:en\s+)?[\w-]+ här\s*[,.!:]\s*(?=\w)", re.I)  # "pensionär här, …"
MOST_CLAUSES = 8  # of one message; what comes after is read as one
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
SHORTEST_SLIP, SHORTEST_CLOSED = 3, 4  # letters of a slip of the fingers, and of the word it was meant for
HARDLY_A_WORD = 3.0  # zipf
SAYS_LITTLE = 1.3  # words of less weight (vad, och, det) do not say what is asked about
SORTS = {"goal": Kind.goal, "strategy": Kind.strategy, "area": Kind.area, "picture": Kind.picture}


@dataclass(frozen=True)
class Reading:
    """One message, read. `sorts` are the sorts of line it names, `sought` the one it names first."""

    text: str
    asked: str = ""
    tokens: tuple[Token, ...] = ()
    rest: tuple[Token, ...] = ()
    municipalities: tuple[str, ...] = ()
    elsewhere: str | None = None
    years: tuple[int, ...] = ()
    ordinal: int | None = None
    sorts: frozenset[Kind] = frozenset()
    sought: Kind | None = None
    cues: frozenset[str] = frozenset()

    @property
    def sentences(self) -> tuple[str, ...]:
        """The message's sentences as written."""
        return tuple(part for part in SENTENCE_END.split(self.text.strip()) if part)

    def has(self, *cues: str) -> bool:
        """Whether any of these cues stands in the message."""
        return bool(self.cues & set(cues))


class Reader:
    """Reads messages with the closed words of one content base."""

    def __init__(self, content: Content, analyser: Analyser) -> None:
        self._analyser = analyser
        self._places = Places(content, analyser)
        self._cues = {name: _pattern(lines) for name, lines in content.cues.phrases.items()}
        self._sorts = {SORTS[name]: {fold(word) for word in words} for name, words in content.cues.sorts.items()}
        self._small = {fold(word) for word in content.cues.small_words}
        topics = {fold(normalise(word)) for topic in content.topics.values() for word in (topic.title, *topic.words)}
        self._topics = topics - {fold(word) for word in content.cues.plan_words}
        self._noise = _pattern(content.cues.noise)
        closed = self._small | {word for line in self._closed_lines(content) for word in fold(normalise(line)).split()}
        self._closed_words = dict.fromkeys(sorted(word for word in closed if len(word) >= SHORTEST_CLOSED))
        self._closed = lru_cache(maxsize=20_000)(self._meant)
        self._ordinals = [(_pattern(lines), int(number)) for number, lines in content.cues.ordinals.items()]

    def read(self, text: str) -> Reading:
        """Give the reading of a message."""
        tokens = self._analyser.tokens(text)
        body = INTRODUCED.sub("", text)
        written = fold(normalise(text))
        plain = f"{written} | {' '.join(map(self._closed, tokens))}"  # as written, and as it was meant
        cues = frozenset(name for name, pattern in self._cues.items() if pattern.search(plain))
        named = tuple(dict.fromkeys(own for token in tokens if (own := self._places.ours(token))))
        sorts = [kind for token in tokens for kind, words in self._sorts.items() if _is(token, words)]
        ordinal = next((number for pattern, number in self._ordinals if pattern.search(plain)), None)
        return Reading(
            text=text,
            asked=self._struck(body, self._noise),
            tokens=tokens,
            rest=tuple(token for token in self._spare(self._analyser.tokens(body), plain)),
            municipalities=named,
            elsewhere=self._places.elsewhere(text if self.says(question(text), "there") else question(text)),
            years=tuple(int(year) for year in YEAR.findall(question(written))),
            ordinal=ordinal,
            sorts=frozenset(sorts),
            sought=sorts[0] if sorts else None,
            cues=cues,
        )

    @staticmethod
    def _closed_lines(content: Content) -> Iterable[str]:
        lists = (*content.cues.phrases.values(), *content.cues.ordinals.values(), content.cues.noise)
        return (line for lines in lists for line in lines)

    def _meant(self, token: Token) -> str:
        """Give a word folded, or the closed word that it is one slip of the fingers from, when it is hardly a word itself."""
        form = fold(token.surface)
        if (
            len(form) < SHORTEST_SLIP
            or form[0].isdigit()
            or form in self._closed_words
            or self._analyser.commonness(token.surface) >= HARDLY_A_WORD
        ):
            return form
        found = process.extract(form, self._closed_words.keys(), scorer=OSA.distance, score_cutoff=1, limit=None)
        return max(
            (word for word, _, _ in found),
            key=lambda word: (word == token.term, self._analyser.commonness(word)),
            default=form,
        )

    def names(self, text: str) -> bool:
        """Whether a text names a municipality of ours: quick, for one word at a time."""
        return any(self._places.ours(token) for token in self._analyser.tokens(text))

    def says(self, text: str, *cues: str) -> bool:
        """Whether a text has any of these cues as written: quick, and without a thought of misspellings."""
        plain = fold(normalise(text))
        return any(self._cues[cue].search(plain) for cue in cues)

    def without(self, text: str, *cues: str) -> str:
        """Give the text without the phrases of some cues; the text itself when nothing else is left."""
        for cue in cues:
            text = self._struck(text, self._cues[cue])
        return text

    def _struck(self, text: str, pattern: re.Pattern[str]) -> str:
        shadow = "".join(fold(letter.lower()) if len(letter.lower()) == 1 else letter for letter in text)
        places = (0, *(place for match in pattern.finditer(shadow) for place in match.span()), len(text))
        kept = "".join(text[start:end] for start, end in zip(places[::2], places[1::2]))
        return kept if re.search(r"\w", kept) else text

    def _spare(self, tokens: tuple[Token, ...], plain: str) -> Iterable[Token]:
        """Give the tokens that say what is asked about, once closed words and small words are gone."""
        left = plain
        for pattern in (self._noise, *self._cues.values(), *(pattern for pattern, _ in self._ordinals)):
            left = pattern.sub(" ", left)
        struck = set(re.findall(r"\w+", plain)) - set(re.findall(r"\w+", left))
        sorts = set().union(*self._sorts.values())
        for token in tokens:
            surface = fold(token.surface)
            meant = self._closed(token)
            named = self._places.is_ours(surface) or token.term in sorts or YEAR.fullmatch(surface)
            small = {token.term, surface} & self._small
            if token.term not in sorts and token.parts and token.parts[-1] in sorts:
                yield replace(token, term=token.parts[0], parts=())  # "klimatmål" is a goal about klimat
            elif named or small or meant != surface or meant in struck:
                continue
            elif token.weight > SAYS_LITTLE or token.known and token.term in self._topics:
                yield token


def question(text: str) -> str:
    """Give the sentences that ask, when the message also has others."""
    sentences = SENTENCE_END.split(text.strip())
    return " ".join(one for one in sentences if one.endswith("?")) or text


def parted(pattern: re.Pattern[str], text: str) -> list[str]:
    """Give the parts of a text between what the pattern finds, no more of them than a person writes."""
    return pattern.split(text, MOST_CLAUSES - 1)


def _is(token: Token, words: set[str]) -> bool:
    return token.term in words or bool(token.parts) and token.parts[-1] in words


def _pattern(lines: Iterable[str]) -> re.Pattern[str]:
    phrases = sorted((fold(normalise(line)) for line in lines), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(phrase) for phrase in phrases) + r")(?!\w)")
