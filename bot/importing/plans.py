"""Builds the plans of one page while it is sorted: begins and ends them, opens areas, hears who decided and for which years. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.importing import dates
from bot.importing.dates import Decided, Period
from bot.importing.found import Area, Found, Line, Plan, Unused
from bot.importing.lines import Maker
from bot.importing.page import Block
from bot.importing.phrase import Names, lower_first, title_of
from bot.importing.roles import Role, area_word

HOLDS = re.compile(
    r"\b(?:gäll\w*|avser|omfattar|perioden|mandatperiod\w*|planperiod\w*|budgetperiod\w*|från och med|fr\.?o\.?m|åren|mål(?:en)? (?:för )?20\d\d)\b",
    re.IGNORECASE,
)
OF_PLAN = re.compile(r"\bmål|mål(?:en)?\b|\bplanen\b|\bprogrammet\b|\bdokumentet\b|\bstrategin\b", re.IGNORECASE)
NEW = re.compile(r"\bny(?:a|tt|y)?\b", re.IGNORECASE)
MORE = re.compile(r"\b(?:också|även|övriga|ytterligare|dessutom)\b", re.IGNORECASE)
OWNER = re.compile(
    r"^(?:här är |det här är |följande är |detta är )?((?:[\wåäö]+s )?(?:\w+a )?(?:[\wåäö]*mål(?:en)?))\b",
    re.IGNORECASE,
)
BODY = re.compile(
    r"\b(kommunfullmäktige|kommunstyrelsen|fullmäktige|[\wåäö]+nämnden)\b.*?\b((?:övergripande|strategiska|politiska|prioriterade)?\s*mål)\b",
    re.IGNORECASE,
)
DEFINITE = (
    (re.compile(r"\bmål$", re.IGNORECASE), "målen"),
    (re.compile(r"\bplan$", re.IGNORECASE), "planen"),
    (re.compile(r"\bprogram$", re.IGNORECASE), "programmet"),
)
YEARS_LAST = re.compile(
    r"[\s,(]*(?:(?:för|under|åren|perioden|från|fr\.?o\.?m\.?)\s+)*(?:och med )?\d{4}(?:\s*[–—-]\s*\d{2,4})?\)?\s*$"
)


@dataclass
class Plans:
    """The plans of one page; `headings` are all headings of it, as they are written."""

    found: Found
    maker: Maker
    page_title: str
    headings: frozenset[str]
    prose: bool
    current: Plan | None = None
    area: Area | None = None
    heading: str = ""
    said: Decided | None = None
    waiting: tuple[Decided, Line] | None = None  # heard before any plan began
    waiting_period: Period | None = None

    @property
    def has_areas(self) -> bool:
        """Whether the plan at hand is sorted in areas."""
        return bool(self.current and self.current.areas)

    def begin(self, block: Block) -> None:
        """Begin a plan at a heading about goals, or go on with the one at hand if the heading says no other time."""
        said = dates.period(block.text)
        self.area, self.heading = None, block.text
        plan = self.current
        if plan and not plan.is_empty and said and (plan.period is None or plan.period.first != said.first):
            if plan.period is None and said.first and NEW.search(block.text):
                last = said.first.year - 1
                plan.period = Period(f"till och med {last}", None, date(last, 12, 31))
            plan = None
        if plan is None:
            plan = self._new(block.text)
        elif plan.title == "målen" or (plan.is_empty and said):
            plan.title = plan_title(block.text)
        plan.period = plan.period or said

    def leave(self) -> None:
        """Close the area at hand; another subject begins."""
        self.area = None

    def close_areas(self, level: int) -> None:
        """Close the area at hand when a heading of its own level, or above it, comes."""
        if self.area and level and self.area.level and level <= self.area.level:
            self.area = None

    def open_area(self, block: Block) -> None:
        """Begin an area at its heading."""
        plan = self.current or self._new(self.page_title)
        before = self.area
        if before and before.is_empty and before.level and block.level > before.level:
            plan.areas.remove(before)
            self._leave_out(before)
        same = next((one for one in plan.areas if one.head.quote == (block.text,)), None)
        if same:
            self.area = same
            return
        more = bool(MORE.search(block.text)) and len(block.text.split()) > 5
        head = self.maker.line((block.text,), title=area_title(block.text, self.maker.names))
        if more:
            head.doubts.append("läst som mål utanför områdena")
        self.area = Area(head, block.level, counted=not more)
        plan.areas.append(self.area)

    def open_flat(self, heading: str, maker: Maker) -> None:
        """Begin goals that stand in no area: under the sentence before them, or the page's own heading."""
        plan = self.current or self._new(self.page_title)
        quote = heading or self.heading or self.page_title
        title = flat_title(quote, plan.title)
        same = next((one for one in plan.areas if one.head.quote == (quote,)), None)
        self.area = same or Area(
            maker.line((quote,), title=title), counted=False, decided=self.said if heading else None
        )
        self.said = None
        if not same:
            plan.areas.append(self.area)

    def hear_flat(self, heading: str) -> None:
        """Hear what the sentence before goals without an area says of their time, and of who decided them."""
        self.current = self.current or self._new(self.page_title)
        self.hear(heading)
        self.said = dates.decided(heading)

    def name_area(self, item: Block, maker: Maker) -> None:
        """Add an area that the page names in a list and says no more of."""
        plan = self.current or self._new(self.page_title)
        plan.areas.append(Area(maker.line((item.text,), title=area_title(item.text, maker.names))))

    def named_area(self, name: str, maker: Maker) -> None:
        """Make the area with this name the one at hand, and begin it if it is new."""
        plan = self.current or self._new(self.page_title)
        same = next((one for one in plan.areas if one.head.quote[0].casefold() == name.casefold()), None)
        self.area = same or Area(maker.line((name,), title=area_title(name, maker.names)))
        if not same:
            plan.areas.append(self.area)

    def are_headings(self, names: list[str]) -> bool:
        """Tell whether most of the names are headings of the page."""
        known = [name for name in names if name.casefold().rstrip(" .") in self.headings]
        return len(known) * 2 > len(names)

    def add(self, role: Role, line: Line) -> Line:
        """Add a goal or a strategy to the area at hand."""
        if self.area is None:
            self.open_flat("", self.maker)
        assert self.area
        (self.area.goals if role is Role.goals else self.area.strategies).append(line)
        return line

    def add_picture(self, line: Line) -> None:
        """Add the målbild of the area at hand, or go on with it."""
        assert self.area
        if self.area.picture:
            self.area.picture.quote += line.quote
        else:
            self.area.picture = line

    def hear(self, text: str) -> None:
        """Hear the years that a sentence says the plan holds, and what it calls the areas."""
        said = dates.period(text) if HOLDS.search(text) and OF_PLAN.search(text) else None
        if not self.current:
            self.waiting_period = self.waiting_period or said
            return
        self.current.period = self.current.period or said
        self.current.area_word = self.current.area_word or area_word([text])

    def hear_decision(self, said: Decided, fact: Line) -> None:
        """Hear who decided the plan; a sentence with a day weighs more than one without."""
        plan = self.current
        if plan is None:
            self.waiting = self.waiting or (said, fact)
        elif plan.decided is None or (said.on and not plan.decided.on):
            plan.decided, plan.stated = said, fact

    def _new(self, heading: str) -> Plan:
        self.current = Plan(plan_title(heading), self.maker.source)
        self.found.plans.append(self.current)
        self.current.period = dates.period(heading) or self.waiting_period
        if self.waiting:
            self.current.decided, self.current.stated = self.waiting
        self.waiting, self.waiting_period = None, None
        return self.current

    def _leave_out(self, area: Area) -> None:
        self.found.unused.append(Unused(area.head.quote[0], "rubrik över flera områden", self.maker.source))


def plan_title(heading: str) -> str:
    """Give a plan's name as it is written in a sentence: Strategiska mål 2024-2026 → de strategiska målen 2024–2026."""
    said = dates.period(heading)
    bare = re.sub(r"^(?:våra|vår|vårt)\s+", "", YEARS_LAST.sub("", heading).strip(" -–:"), flags=re.IGNORECASE)
    years = f" {said.words}" if said and said.first and said.last else ""
    for pattern, definite in DEFINITE:
        words = bare.split()
        if pattern.search(bare) and len(words) in (2, 3) and re.match(r"^[\wåäö]+s$", words[0]) and definite == "målen":
            return f"{lower_first(bare)}{years}"
        if pattern.search(bare) and 1 <= len(words) <= 3:
            adjectives = " ".join(
                lower_first(word) for word in words[:-1] if word.casefold() not in ("våra", "vår", "vårt")
            )
            if not adjectives:
                return f"{pattern.sub(definite, lower_first(bare))}{years}"
            if definite == "målen" and all(word.endswith(("a", "e")) for word in adjectives.split()):
                return f"de {adjectives} målen{years}"
            if definite == "planen" and adjectives.endswith("sk"):
                return f"den {adjectives}a planen{years}"
    return f"målen{years}"


def area_title(heading: str, names: Names) -> str:
    """Give an area's name as it is written in a sentence."""
    return lower_first(heading.strip(" .:"), names) if len(heading.split()) <= 10 else title_of(heading, names)


def flat_title(quote: str, plan: str) -> str:
    """Give the name of goals that stand in no area: kommunstyrelsens mål, kommunfullmäktiges övergripande mål, or the plan's."""
    body = BODY.search(quote)
    owner = OWNER.match(quote)
    if owner and owner[1].casefold() not in ("mål", "målen"):
        return lower_first(owner[1])
    if body:
        whose = body[1].casefold()
        return f"{whose if whose.endswith('s') else whose + 's'} {' '.join(body[2].split()).casefold()}"
    return plan
