"""Judges the years and dates of a claim: deadlines, years compared with, periods, and days of decisions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.content.model import Target
from bot.deciding.amounts import quoted
from bot.deciding.verdict import About, Ground, Ruling, Verdict
from bot.language.figures import Figure, FigureKind
from bot.language.units import MONTHS
from bot.understanding.claims import Claim, Said
from bot.understanding.phrasing import words

STEM = 5  # letters that two forms of a word have in common


class Times:
    """The judge of one claim's years and dates."""

    def __init__(self, claim: Claim, ground: Ground) -> None:
        self._claim, self._ground = claim, ground
        self._targets = ground.entry.targets if ground.entry else ()

    def verdict(self, said: Said) -> Verdict:
        """Judge one year or date by what it is said of."""
        if said.role == "period":
            return self._period()
        if said.role == "baseline":
            return self._baseline(said)
        if (
            (self._claim.decision or self._states_a_decision())
            and said.role != "deadline"
            or said.figure.kind is FigureKind.date
            and self._ground.decision
        ):
            return self._decided(said)
        if self._claim.validity and self._ground.plan and not self._claim.directions:
            return self._valid(said)
        if said.figure.kind is FigureKind.year and any(target.year for target in self._targets):
            return self._deadline(said)
        if self._targets:
            return self._within_period(said)
        return self._quoted(said)

    def _states_a_decision(self) -> bool:
        """Whether the entry itself is what says when something was decided."""
        own = self._ground.entry.decided if self._ground.entry else None
        return bool(own and own.stated_in is None)

    def _deadline(self, said: Said) -> Verdict:
        meant = self._meant([target for target in self._targets if target.year])
        years = sorted({target.year for target in meant if target.year})
        right = ", ".join(map(str, years))
        if said.role in ("before", "after"):
            return Verdict(_reached(said, years), About.deadline, right)
        if said.figure.value not in years:
            near = said.figure.value in self._other_years() and said.role != "deadline"
            return Verdict(Ruling.unsettled if near else Ruling.contradicted, About.deadline, right)
        return Verdict(Ruling.confirmed if len(years) == 1 else Ruling.unsettled, About.deadline, right)

    def _other_years(self) -> set[int]:
        """Give the years that belong to the entry for another reason than as a deadline."""
        decision = self._ground.decision
        held = {target.baseline_year for target in self._targets if target.baseline_year}
        held |= {decision.on.year} if decision and decision.on else set()
        return held - {target.year for target in self._targets}

    def _meant(self, targets: list[Target]) -> list[Target]:
        """Give the targets whose indicator shares most words with the message; all of them when none stands out."""
        heard = {word[:STEM] for word in self._claim.words if len(word) >= STEM}
        shared = [
            len(heard & {word.text[:STEM] for word in words(one.indicator) if len(word.text) >= STEM})
            for one in targets
        ]
        return [one for one, number in zip(targets, shared) if number == max(shared)]

    def _baseline(self, said: Said) -> Verdict:
        years = {target.baseline_year for target in self._targets if target.baseline_year}
        if len(years) != 1:
            return Verdict(Ruling.unsettled, About.baseline)
        (year,) = years
        return Verdict(_same(said.figure.value == year), About.baseline, str(year))

    def _period(self) -> Verdict:
        said = [one.figure.value for one in self._claim.figures if one.role == "period"]
        period = next((target.period for target in self._targets if target.period), None)
        years = [one.value for one in quoted(period or "") if one.kind is FigureKind.year]
        plan = self._ground.plan
        if not years and plan and plan.valid_from and plan.valid_to:
            period, years = plan.period, [plan.valid_from.year, plan.valid_to.year]
        if not years:
            return Verdict(Ruling.unsettled, About.validity)
        same = (min(said), max(said)) == (min(years), max(years))
        return Verdict(_same(same), About.validity, period or "")

    def _within_period(self, said: Said) -> Verdict:
        """Judge a year of a target that names no year: by the years of its own period; by its plan's it is never settled."""
        period = next((target.period for target in self._targets if target.period), "")
        years = [one.value for one in quoted(period) if one.kind is FigureKind.year]
        if not years or said.figure.kind is not FigureKind.year:
            plan = self._ground.plan
            return Verdict(Ruling.unsettled, About.deadline, period or (plan.period if plan else ""))
        inside = min(years) <= said.figure.value <= max(years)
        return Verdict(Ruling.unsettled if inside else Ruling.contradicted, About.deadline, period)

    def _valid(self, said: Said) -> Verdict:
        plan = self._ground.plan
        if plan is None or not plan.valid_from or said.figure.kind is not FigureKind.year:
            return Verdict(Ruling.unsettled, About.validity)
        if said.figure.value < plan.valid_from.year:
            return Verdict(Ruling.contradicted, About.validity, plan.period)
        if not plan.valid_to:
            return Verdict(Ruling.unsettled, About.validity, plan.period)
        return Verdict(_same(said.figure.value <= plan.valid_to.year), About.validity, plan.period)

    def _decided(self, said: Said) -> Verdict:
        decision = self._ground.decision
        if decision is None or decision.on is None:
            return Verdict(Ruling.unsettled, About.when_decided)
        right = _day_in_words(decision.on, self._ground.stated)
        return Verdict(_same(_on(said, _number(decision.on))), About.when_decided, right)

    def _quoted(self, said: Said) -> Verdict:
        """Judge by the only year or date that the entry quotes."""
        held = [one for one in quoted(self._ground.quote) if one.kind in (FigureKind.year, FigureKind.date)]
        if len(held) != 1:
            return Verdict(Ruling.unsettled, About.validity)
        (one,) = held
        if one.unit == "dag":
            return Verdict(_same(_on(said, int(one.value))), About.validity, one.text)
        settled = one.unit == said.figure.unit and said.role not in ("before", "after")
        ruling = _same(one.value == said.figure.value) if settled else Ruling.unsettled
        return Verdict(ruling, About.validity, one.text)


def fits(figure: Figure, day: int) -> bool:
    """Whether a year, month or day that is said is the day YYYYMMDD, as far as it is said."""
    part_of = {"år": day // 10000, "dag": day, "månad": day // 100, "dag utan år": day % 10000}
    return figure.value == part_of.get(figure.unit or "", day // 100 % 100)


def _on(said: Said, day: int) -> bool:
    """Whether a day YYYYMMDD is when it is said to be, or before or after it."""
    if said.figure.kind is FigureKind.year and said.role in ("before", "after"):
        year = day // 10000
        return year < said.figure.value if said.role == "before" else year > said.figure.value
    return fits(said.figure, day)


def _reached(said: Said, years: list[int]) -> Ruling:
    """Tell whether a target of one of these years is reached before or after the year that is said."""
    if said.role == "before":
        early = max(years) < said.figure.value
        return Ruling.confirmed if early else Ruling.unsettled if said.figure.value in years else Ruling.contradicted
    return Ruling.contradicted if max(years) <= said.figure.value else Ruling.unsettled


def _number(day: date) -> int:
    return (day.year * 100 + day.month) * 100 + day.day


def _day_in_words(day: date, stated: Iterable[str]) -> str:
    """Give the day as the page writes it, or in Swedish words."""
    for line in stated:
        for one in quoted(line):
            if one.unit == "dag" and fits(one, _number(day)):
                return one.text
    month = next(name for name, number in MONTHS.items() if number == day.month)
    return f"{day.day} {month} {day.year}"


def _same(right: bool) -> Ruling:
    return Ruling.confirmed if right else Ruling.contradicted
