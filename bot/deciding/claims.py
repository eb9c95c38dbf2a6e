"""Judges what a message takes for given, by the targets, decisions, periods and counts of what is spoken of.

Owns when the page settles a claim. Never guesses: what structure or a quote does not settle is unsettled. That the message
does speak of the entry is for the caller to know.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.content.model import Kind, Operator
from bot.content.phrases import ClaimsFile
from bot.deciding.amounts import agrees, comparable, counted, in_words, measure, quoted, worst
from bot.deciding.times import STEM, Times
from bot.deciding.verdict import About, Ground, Reply, Ruling, Verdict
from bot.language.figures import FigureKind
from bot.understanding.claims import Claim, ClaimReader, Mode, Said
from bot.understanding.phrasing import words

DIRECTIONS = {
    Operator.increase: "increase",
    Operator.increase_by: "increase",
    Operator.decrease: "decrease",
    Operator.decrease_by: "decrease",
}
LONGEST_ENDING = 2  # letters
MOST_FIGURES = 12  # of one message that are judged; nobody takes more than that for given at once
ONLY_WHEN = (About.deadline, About.baseline)  # a year that agrees settles nothing of what is to be reached then
OF_GOALS = (About.amount, About.deadline, About.direction)  # what a question of how it has gone does not ask


TIMES = (FigureKind.year, FigureKind.date)
UNHEARD = Verdict(Ruling.unsettled, About.count)  # a number of something that the entry says no number of


class Judge:
    """Gives verdicts over claims; the words come from the content."""

    def __init__(self, claim_words: ClaimsFile) -> None:
        self.reader = ClaimReader(claim_words)
        self._neutral = frozenset(word.text for line in claim_words.lines() for word in words(line))
        self._sort_of = {words(line)[0].text: sort for sort, lines in claim_words.counted.items() for line in lines}

    def judge(self, claim: Claim, ground: Ground) -> Verdict:
        """Give the verdict over all that a message says: contradicted when a part of it is, confirmed when every part is."""
        parts = [self._figure(said, claim, ground) for said in _asserted(claim) if not _is_an_age(said, ground)]
        parts += [self._direction(claim, ground)] if claim.directions else []
        parts += [self._body(claim, ground)] if claim.bodies and claim.decision else []
        if not parts or all(part == UNHEARD for part in parts):
            return Verdict()
        ruling = worst(part.ruling for part in parts)
        found = next(part for part in parts if part.ruling is ruling)
        if claim.either or claim.result and found.about in OF_GOALS:
            ruling = Ruling.unsettled
        if ruling is Ruling.confirmed and self._is_more_than_settled(claim, ground, parts):
            ruling = Ruling.unsettled
        return Verdict(ruling, found.about, found.right, found.operator, _reply(ruling, claim))

    def _is_more_than_settled(self, claim: Claim, ground: Ground, parts: Sequence[Verdict]) -> bool:
        """Whether a message says more than its settled parts do: with "alla", or with words of its own beside a year."""
        entry = ground.entry
        if entry is None:
            return False
        page = words(f"{ground.quote} {entry.title} {' '.join(target.indicator for target in entry.targets)}")
        known = {word.text for word in page}
        if claim.quantifiers - known:
            return True
        if any(part.about not in ONLY_WHEN for part in parts):
            return False
        stems = {word[:STEM] for word in known} | {entry.municipality[:STEM]}
        return any(len(word) >= STEM and word[:STEM] not in stems for word in claim.words - self._neutral)

    def _figure(self, said: Said, claim: Claim, ground: Ground) -> Verdict:
        figure = said.figure
        if figure.kind is FigureKind.date or figure.kind is FigureKind.year and not _bare_amount(said, claim, ground):
            return Times(claim, ground).verdict(said)
        sort = self._counted(figure.unit, ground) if figure.kind is FigureKind.number else None
        if sort and sort in ground.counts:
            number = ground.counts[sort]
            return Verdict(counted(said, number), About.count, f"{number} {figure.unit}")
        targets = ground.entry.targets if ground.entry else ()
        if any(measure(target) for target in targets):
            return _amount(said, claim, ground)
        return _quoted(said, ground)

    def _counted(self, noun: str | None, ground: Ground) -> str | None:
        """Give the sort of thing that a noun counts; the plan's own words for its areas count those."""
        if noun is None:
            return None
        if ground.plan and any(_same_noun(noun, word.casefold()) for word in ground.plan.area_word):
            return "area"
        return self._sort_of.get(words(noun)[0].text)

    def _direction(self, claim: Claim, ground: Ground) -> Verdict:
        held, right, certain = self._held_direction(ground)
        said = {name for name, _ in claim.directions}
        if not held or len(said) != 1 or not certain:
            return Verdict(Ruling.unsettled, About.direction, right)
        (name,) = said
        if held == Operator.same_or_increase.value:
            content_with = claim.mode is not Mode.says
            settled = Ruling.confirmed if content_with else Ruling.unsettled
            return Verdict(Ruling.contradicted if name == "decrease" else settled, About.direction, right)
        ruling = Ruling.confirmed if name == held else Ruling.contradicted
        return Verdict(ruling, About.direction, right)

    def _held_direction(self, ground: Ground) -> tuple[str, str, bool]:
        """Give which way the page says something goes, in which word, and whether that is sure.

        It is sure of a target and of a goal, whose subject it is that goes so; not of a strategy, nor of a hedged sentence.
        """
        if ground.entry is None:
            return "", "", False
        quote = self.reader.read(ground.quote)
        targets = ground.entry.targets
        if any(target.operator is Operator.same_or_increase for target in targets):
            return Operator.same_or_increase.value, quote.directions[0][1] if quote.directions else "", True
        named = {DIRECTIONS.get(target.operator, "") for target in targets} - {""} or {
            one for one, _ in quote.directions
        }
        right = next((word for name, word in quote.directions if name in named), "")
        sure = bool(targets or ground.entry.kind is Kind.goal) and not quote.hedged and not quote.negated
        return (named.pop(), right, sure) if len(named) == 1 else ("", right, False)

    def _body(self, claim: Claim, ground: Ground) -> Verdict:
        if ground.decision is None:
            return Verdict(Ruling.unsettled, About.who_decided)
        held = self.reader.read(ground.decision.by).bodies or {ground.decision.by.casefold()}
        ruling = Ruling.confirmed if claim.bodies <= held else Ruling.contradicted
        return Verdict(ruling, About.who_decided, ground.decision.by)


def _asserted(claim: Claim) -> list[Said]:
    """Give the figures that are said to be so; "1 150, inte 1 500" says the first."""
    said = [one for one in claim.figures if not one.negated]
    return (said or list(claim.figures))[:MOST_FIGURES]


def _is_an_age(said: Said, ground: Ground) -> bool:
    """Whether a figure counts years and the entry quotes no such count: "jag är 78 år" is said of oneself."""
    return said.figure.unit == "år" and said.figure.kind is FigureKind.number and not _quoted(said, ground).right


def _reply(ruling: Ruling, claim: Claim) -> Reply:
    if ruling is Ruling.unsettled:
        return Reply.none
    true = ruling is Ruling.confirmed
    if not claim.negated:
        return Reply.yes if true else Reply.no
    if claim.embedded:  # stämmer det att den inte ska öka? nej, den ska öka
        return Reply.no if true else Reply.yes
    return Reply.jo if true else Reply.no


def _bare_amount(said: Said, claim: Claim, ground: Ground) -> bool:
    """Whether four digits that could be a year are an amount: said alone, of a target of four digits without any year."""
    targets = ground.entry.targets if ground.entry else ()
    years = any(target.year or target.baseline_year for target in targets)
    four = any(target.value and 1000 <= target.value < 10000 for target in targets)
    return four and not (years or said.role or claim.decision or claim.validity)


def _amount(said: Said, claim: Claim, ground: Ground) -> Verdict:
    """Judge a figure by the target whose measure it has."""
    assert ground.entry is not None
    figure = said.figure
    if figure.kind is FigureKind.year:
        figure = type(figure)(figure.text, figure.value, None, FigureKind.number, figure.start)
    measured = [target for target in ground.entry.targets if measure(target)]
    fitting = [(target, value) for target in measured if (value := comparable(figure, target)) is not None]
    right = in_words((fitting[0][0] if fitting else measured[0]), ground.quote)
    if len(fitting) != 1:
        only = measured[0].operator if len(measured) == 1 else None
        return Verdict(Ruling.unsettled, About.amount, right if only else "", only)
    target, value = fitting[0]
    held = measure(target)
    ruling = agrees(said, value, target, claim.mode)
    within = held is not None and value < held.value
    if target.operator is Operator.increase_by and said.part:
        ruling = Ruling.unsettled  # 20 procent av fordonen är ingen ökning med 20 procent
    elif claim.mode is Mode.says and claim.permitted and target.operator is Operator.at_most and within:
        ruling = Ruling.unsettled  # stämmer det att det får vara en miljard? Det får det, men gränsen är en annan
    return Verdict(ruling, About.amount, right, target.operator)


def _same_noun(one: str, other: str) -> bool:
    """Whether two nouns are one, but for an ending: målområden, målområdena."""
    short, long = sorted((one, other), key=len)
    return bool(short) and long.startswith(short) and len(long) - len(short) <= LONGEST_ENDING


def _quoted(said: Said, ground: Ground) -> Verdict:
    """Judge a figure by the only one of its unit that the entry quotes: 13 000 synpunkter, when the page has 1 300."""
    figure = said.figure
    if figure.unit is None:
        return UNHEARD
    held = [one for one in quoted(ground.quote) if one.kind not in TIMES and _same_noun(figure.unit, one.unit or "")]
    if not held:
        return UNHEARD if figure.kind is FigureKind.number else Verdict(Ruling.unsettled, About.amount)
    first = held[0]
    right = first.text if first.kind is not FigureKind.number else f"{first.text} {first.unit}"
    if len({one.value for one in held}) > 1:
        return Verdict(Ruling.unsettled, About.amount)
    value = first.value
    ruling = counted(said, int(value)) if value == int(value) else Ruling.unsettled
    return Verdict(ruling, About.amount, right)
