"""Fills in what a message leaves out: the only place where a Question takes something from the Conversation.

State before search: a message without a subject word of its own is never a new search. Pure: no clock, no index.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.content.model import Kind
from bot.language.accents import fold
from bot.language.analysis import Token
from bot.understanding.clauses import split
from bot.understanding.question import Aspect, Conversation, Heard, Question, Reading
from bot.understanding.reading import Reader

MOST_QUESTIONS = 3  # questions of one message that are answered
RECASTS = frozenset({"shorten", "simplify", "repeat", "cite", "exhaust", "clarify", "more"})
SOCIAL = frozenset(
    {"greet", "goodbye", "thank", "acknowledge", "refuse", "complain", "ask_bot", "ask_help", "ask_human"}
)
MOVES = frozenset({"pick", "switch", "correct", "doubt", "confirm"})


@dataclass(frozen=True)
class Names:
    """The ids of our municipalities, for "den andra kommunen" and "båda"."""

    every: tuple[str, ...]

    def other(self, one: str | None) -> str | None:
        """Give the other of two municipalities; None when there are not two, or none has been spoken of."""
        rest = [name for name in self.every if name != one]
        return rest[0] if one and len(rest) == 1 else None


class Understander:
    """Turns a message, what Rasa heard and the conversation into Questions."""

    def __init__(self, reader: Reader, names: Sequence[str], openers: Sequence[str]) -> None:
        self._reader, self._names, self._openers = reader, Names(tuple(names)), tuple(openers)

    def understand(self, text: str, heard: Heard, conversation: Conversation) -> tuple[Question, ...]:
        """Give the questions of a message, at least one."""
        clauses = split(text, self._asks, self._openers)
        readings = [self._reader.read(clause) for clause in clauses.asking]
        whole = self._reader.read(text) if len(clauses.asking) > 1 or clauses.telling else readings[0]
        beside = [token for part in clauses.telling for token in self._reader.read(part).words]
        background = tuple(token for token in beside if token.term not in self._reader.light)
        contrasted = _contrasted(readings[0], heard) if len(readings) == 1 else ()
        if contrasted:
            asked = replace(heard, aspects=Heard.aspects)
            return tuple(self._filled(one, one, asked, conversation, ()) for one in contrasted)
        if len(readings) == 1 or not _each_asks_something(readings):
            return (self._filled(_main(readings, whole), whole, heard, conversation, background),)
        return tuple(
            self._filled(_named(one, readings), one, heard, conversation, ()) for one in readings[:MOST_QUESTIONS]
        )

    def _asks(self, sentence: str) -> bool:
        first = fold(sentence.lower()).split()[:1]
        return bool(first) and first[0] in {fold(one) for one in self._openers}

    def _filled(
        self, reading: Reading, whole: Reading, heard: Heard, talk: Conversation, background: tuple[Token, ...]
    ) -> Question:
        if heard.act != "ask":
            reading = replace(reading, words=tuple(one for one in reading.words if one.term not in self._reader.light))
        if heard.act == "pick" and reading.ordinal is None:
            reading = replace(reading, ordinal=_bare_ordinal(reading))
        municipality = self._municipality(reading, whole, talk)
        question = Question(
            reading=replace(
                reading,
                cues=whole.cues,
                elsewhere=reading.elsewhere or whole.elsewhere,
                municipalities=reading.municipalities or whole.municipalities,
            ),
            heard=heard,
            act=_act(reading, heard, talk, background, self._reader.light),
            aspect=heard.aspect,
            conversation=talk,
            municipality=municipality,
            named=bool(whole.municipalities) or reading.has("other_one"),
            light=self._reader.light | self._reader.general,
            background=background,
        )
        return self._led(_continued(question), talk)

    def _municipality(self, reading: Reading, whole: Reading, talk: Conversation) -> str | None:
        named = reading.municipalities or whole.municipalities
        if len(named) > 1 or reading.has("both"):
            return None
        if named:
            return named[0]
        return self._names.other(talk.municipality) if reading.has("other_one") else talk.municipality

    def _led(self, question: Question, talk: Conversation) -> Question:
        """Give the question with its subject, or its words, taken from the conversation when it has none of its own."""
        if question.act == "switch" and (asked := talk.pending.get("asked") or talk.asked):
            return self._asked_again(question, str(asked), talk)
        if question.background and {token.term for token in question.words} <= self._reader.light:
            return replace(question, reading=replace(question.reading, words=()))
        if self._leans(question) and talk.subject:
            return replace(question, reading=replace(question.reading, words=()), subject=talk.subject)
        if question.words or question.background or question.act in SOCIAL | RECASTS:
            return question
        if question.reading.has("same_area") and talk.subject:
            return replace(question, subject=talk.subject, aspect=Aspect.list)
        if question.reading.sorts and question.reading.has("about_it") and talk.asked:
            return replace(question, background=self._reader.read(talk.asked).words)
        if question.reading.has("first_asked") and talk.subjects:
            return replace(question, subject=talk.subjects[-1])
        lists = {Kind.goal, Kind.strategy} & set(question.reading.sorts)
        if question.reading.ordinal is not None and question.aspect is Aspect.belongs and talk.listed and not lists:
            return replace(question, subject=_placed(talk.listed, question.reading.ordinal))
        if _asks_the_sort(question) and talk.subject:
            return replace(question, subject=talk.subject, aspect=Aspect.belongs)
        if question.reading.sorts and question.act == "ask" and (question.aspect is not Aspect.belongs or lists):
            return question
        if question.reading.years and question.named and question.act == "ask":
            return question
        if talk.subject is None and talk.asked and question.act == "follow":
            return replace(question, background=self._reader.read(talk.asked).words)
        return replace(question, subject=talk.subject)

    def _leans(self, question: Question) -> bool:
        """Whether all the words that a question has are such as lean on what was said: "men de ska väl bygga?"."""
        words = {token.term for token in question.words}
        return question.act == "ask" and not question.named and bool(words) and words <= self._reader.light

    def _asked_again(self, question: Question, asked: str, talk: Conversation) -> Question:
        """Give the question before, asked of another municipality, or of each."""
        before = self._reader.read(asked)
        leans = question.heard.act == "follow" or bool(question.words)
        own = leans and question.heard.aspect is not Aspect.what
        aspect = question.heard.aspect if own else Aspect(talk.pending.get("aspect") or talk.aspect)
        aspect = Aspect.what if aspect is Aspect.meaning else aspect
        reading = replace(
            before,
            municipalities=question.reading.municipalities,
            elsewhere=question.reading.elsewhere,
            cues=before.cues | question.reading.cues & {"both"},
            years=question.reading.years or before.years,
        )
        compares = question.heard.act != "switch" and question.heard.aspect is Aspect.comparison
        if compares or question.reading.has("compare"):
            question = replace(question, municipality=None)
            reading = replace(reading, municipalities=self._names.every, cues=reading.cues | {"both"})
        return replace(question, reading=reading, aspect=aspect, repeated=True)


def _bare_ordinal(reading: Reading) -> int | None:
    """Give the place that a message which picks names by "andra" or a digit alone."""
    if reading.has("second"):
        return 2
    digits = [int(token.surface) for token in reading.tokens if token.surface.isdigit() and len(token.surface) == 1]
    return digits[0] if digits else None


def _continued(question: Question) -> Question:
    """Give the question with "när då?" after who decided taken to ask when it was decided."""
    after_decision = question.conversation.aspect in (Aspect.who_decided.value, Aspect.when_decided.value)
    goes_on = question.reading.has("goes_on") or question.act == "correct"
    if after_decision and question.aspect is Aspect.what and goes_on and question.act in ("ask", "correct", "switch"):
        return replace(question, aspect=Aspect(question.conversation.aspect))
    if after_decision and question.aspect is Aspect.deadline and not question.words:
        return replace(question, aspect=Aspect.when_decided)
    return question


def _asks_the_sort(question: Question) -> bool:
    """Whether the question is which sort of line it is: "är det ett mål eller en strategi?"."""
    kinds = set(question.reading.sorts)
    return kinds == {Kind.goal, Kind.strategy} or bool(question.reading.sorts) and question.reading.has("is_it")


def _placed(listed: Sequence[str], ordinal: int) -> str | None:
    """Give the member of a list at a place; -1 is the last."""
    place = ordinal - 1 if ordinal > 0 else ordinal
    return listed[place] if -len(listed) <= place < len(listed) else None


def _act(
    reading: Reading, heard: Heard, talk: Conversation, background: tuple[Token, ...], light: frozenset[str]
) -> str:
    """Give what the message does; what stands in it weighs more than what it sounds like."""
    leans = heard.aspect is not Aspect.what and {token.term for token in reading.words} <= light
    names_only = (reading.municipalities or reading.has("other_one", "both")) and (not reading.words or leans)
    leaning = not reading.words and not background
    if heard.act in RECASTS and any(token.surface[0].isdigit() for token in reading.tokens):
        return "doubt"  # "va, inte 60 megawatt?"
    if heard.act in ("ask", "follow", "switch", "correct", "pick", "confirm"):
        asks_of_a_year = bool(reading.years) and heard.act == "ask"
        if names_only and not reading.sorts and not asks_of_a_year and (talk.asked or talk.pending):
            return "switch"
        if (
            leaning
            and reading.ordinal is not None
            and talk.listed
            and not reading.sorts
            and heard.aspect is not Aspect.belongs
        ):
            return "pick"
        if heard.act == "switch":
            return "ask"
        if (
            heard.act == "follow"
            and not leaning
            or heard.act == "ask"
            and leaning
            and talk.subject
            and not reading.sorts
        ):
            return "ask" if not leaning else "follow"
    return heard.act


def _contrasted(reading: Reading, heard: Heard) -> tuple[Reading, ...]:
    """Give a reading for each of two things of one municipality that are to be compared: "visionen och värdegrunden"."""
    if heard.act != "ask" or heard.aspect is not Aspect.comparison or len(reading.municipalities) != 1:
        return ()
    if len(reading.words) != 2 or not reading.has("and"):
        return ()
    return tuple(replace(reading, words=(word,), tokens=(word,)) for word in reading.words)


def _each_asks_something(readings: Sequence[Reading]) -> bool:
    """Whether each clause names a thing, so that each is a question of its own."""
    return all(one.words or one.sorts for one in readings)


def _main(readings: Sequence[Reading], whole: Reading) -> Reading:
    """Give the clause that asks: the only one, or the whole message when its clauses lean on each other."""
    return readings[0] if len(readings) == 1 else whole


def _named(one: Reading, every: Sequence[Reading]) -> Reading:
    """Give a clause with the municipality that the other clause names, when it names none itself."""
    named = next((other.municipalities for other in every if other.municipalities), ())
    return one if one.municipalities else replace(one, municipalities=named)
