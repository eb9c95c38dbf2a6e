"""Where the walk over a page stands: its theme, its plan, the label last seen; and how a fact is added from there. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.importing import dates
from bot.importing.found import Found, Line, Subject, Unused
from bot.importing.lines import Maker
from bot.importing.page import Block
from bot.importing.plans import Plans
from bot.importing.roles import PLAN_SPEECH, Role
from bot.importing.swedish import OUR_VISION, VISION_NAME

SUBJECTS = {Role.vision: "vision", Role.values: "values", Role.governance: "governance", Role.followup: "followup"}
TITLES = {
    "vision": "visionen", "values": "värdegrunden", "governance": "styrningen", "followup": "uppföljningen", "page": "sidan",
}  # fmt: skip
VISION_SAID = re.compile(r"\bvision(?:en)?\b", re.IGNORECASE)
OF_GOALS = re.compile(r"\bmål|mål(?:en)?\b|\bplan(?:en)?\b|\bområde|\bperspektiv|\bstrategi", re.IGNORECASE)
GOVERNED = re.compile(
    r"\bstyrs genom\b|\bsätt att styra\b|\bstyrmodell\w* (?:heter|är|bygger|består)|\bstyrning\w* (?:bygger|sker|utgår)",
    re.IGNORECASE,
)
BARE_DECISION = re.compile(
    r"^(?:beslutad|antagen|fastställd|beslutades|antogs|fastställdes|antagna|beslutade|fastställda)\b|\b(?:dokumentet|programmet|planen|det|den|dessa|de) (?:beslutades|antogs|fastställdes)\b",
    re.IGNORECASE,
)
TO_READ = re.compile(
    r"\b(?:pdf|ladda (?:ner|ned)|kan du läsa|läs (?:mer|hela)|foldern|broschyren|dokumentet här)\b", re.IGNORECASE
)


@dataclass
class Walk:
    """One walk over one page."""

    maker: Maker
    found: Found
    plans: Plans
    theme: Role = Role.other
    theme_level: int = 0
    part: Role | None = None
    numbered_label: bool = False  # the label last seen has a number of its own, so that what follows is one goal

    def fact(self, key: str, quote: tuple[str, ...], title: str = "", hint: str = "") -> Line:
        """Add a fact to a subject, or to the plan at hand when the key is empty."""
        line = self.maker.line(quote, title=title)
        line.name_hint = hint
        if not key and self.plans.current:
            self.plans.current.facts.append(line)
            return line
        key = key or "page"
        subject = self.found.subjects.setdefault(key, Subject(key, TITLES[key], self.maker.source))
        subject.facts.append(line)
        return line

    def told(self, group: tuple[str, ...]) -> None:
        """Add a fact, and hear what it says of decisions and periods."""
        text = " ".join(group)
        key = self.subject_of(text)
        said = dates.decided(text)
        of_plan = key in ("", "page", "governance")
        if said and not PLAN_SPEECH.search(text) and self.plans.heading and BARE_DECISION.match(text):
            group = (self.plans.heading, *group)
        if said and of_plan and (PLAN_SPEECH.search(text) or BARE_DECISION.search(text)):
            self.plans.hear_decision(said, self.fact("", group, title=self._decision_title(said), hint="beslut"))
        elif said and key in ("vision", "values") and said.on:
            has_one = key in self.found.subjects and self.found.subjects[key].stated is not None
            fact = self.fact(key, group, title="" if has_one else f"beslutet om {TITLES[key]}", hint="beslut")
            subject = self.found.subjects[key]
            if subject.stated is None:
                subject.decided, subject.stated = said, fact
        else:
            self.fact(key, group)
        if of_plan:
            self.plans.hear(text)

    def subject_of(self, text: str) -> str:
        """Give the subject that a sentence belongs to; empty means the plan."""
        if self.theme is not Role.plan or not self.plans.current:
            return SUBJECTS.get(self.theme, "vision" if OUR_VISION.search(text) or VISION_NAME.search(text) else "page")
        if VISION_SAID.search(text) and (VISION_NAME.search(text) or not OF_GOALS.search(text)):
            return "vision"
        if GOVERNED.search(text):
            return "governance"
        if TO_READ.search(text):
            return "page"
        return "" if OF_GOALS.search(text) or self.plans.area or len(text.split()) > 8 else "page"

    def unused(self, block: Block, why: str) -> None:
        """Note that a block is quoted by nothing, and why."""
        self.found.unused.append(Unused(block.text, why, self.maker.source))

    def _decision_title(self, said: dates.Decided) -> str:
        plan = self.plans.current
        if plan is None:
            return "beslutet" if said.on else ""
        if plan.decided and (plan.decided.on or not said.on):
            return ""
        return f"beslutet om {plan.title}" if said.on else f"vem som har beslutat {plan.title}"
