"""Makes lines of sentences: which belong together, which are goals, and what each is called. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.importing.found import Line
from bot.importing.phrase import Names, lower_first, title_of
from bot.importing.swedish import OUR_VISION
from bot.importing.targets import covering, targets_of

LEANS = re.compile(
    r"^(?:den|det|de|dessa|detta|då|där|denna|dem|därför|därmed|dessutom|på så sätt|på detta sätt|vi gör detta|här|samtidigt|också|även|till exempel|exempelvis|båda|men|och|genom detta|på det sättet|utifrån dessa|utifrån detta)\b",
    re.IGNORECASE,
)
STANDS = re.compile(
    r"^(?:(?:den|de|det|dem) som|det (?:ska|finns|är vår)|de (?:strategiska|övergripande|kommunala|politiska|nya|tre|fyra|fem|sex)|den (?:nya|strategiska|politiska|kommunala|biologiska)|det (?:ekonomiska|politiska)|här (?:finns|kan|ska))\b",
    re.IGNORECASE,
)
MOST_JOINED = 3
COMMAND = re.compile(r"\b(?:ska|skall)\b")
OF_GOALS = re.compile(
    r"\b(?:målen|mål|målet|nämndmål\w*|nämnder(?:na)?|planen|visionen|styrmodellen|indikator\w*|nyckeltal\w*|budget\w*|uppföljning\w*|följas upp|beslut\w*|dokument\w*)\b",
    re.IGNORECASE,
)
AIM = re.compile(
    r"\bmålet är att\b|\bvårt mål är\b|\bmålsättningen är\b|\bvi vill att\b|\bvår ambition är\b", re.IGNORECASE
)
NAMED = re.compile(
    r"^(?:kommunens |vår |vårt |våra |[A-ZÅÄÖ][\wåäö]+s (?:kommuns )?)?(vision|värdegrund)(?:en)?(?:\s+\d{4})?\s*[-–—:]\s*(\S.*)$",
    re.IGNORECASE,
)
QUOTED = re.compile(r"[”\"“]([^”\"“]{3,60})[”\"“]")


@dataclass(frozen=True)
class Maker:
    """Makes the lines of one page: knows its source and the names that keep their capital."""

    source: str
    names: Names

    def line(self, sentences: tuple[str, ...], title: str = "", doubt: str = "") -> Line:
        """Give a line that quotes the sentences."""
        return Line(
            tuple(sentences),
            title or title_of(sentences[0], self.names),
            source=self.source,
            doubts=[doubt] if doubt else [],
        )

    def goal(self, sentences: tuple[str, ...], doubt: str = "") -> Line:
        """Give a goal with what can be measured of it."""
        made = self.line(sentences, doubt=doubt)
        made.targets = covering(targets_of(" ".join(sentences), self.names), made.quote)
        return made

    def picture(self, sentences: tuple[str, ...], area: str) -> Line:
        """Give an area's målbild."""
        return self.line(sentences, title=f"målbilden för {area}")

    def list_title(self, lead: str) -> str:
        """Give a list's name, of the sentence before it: Kärnan i vår värdegrund är → kärnan i vår värdegrund."""
        bare = re.sub(
            r"\s+(?:är|består av|innebär|handlar om|omfattar|innehåller)$", "", lead.rstrip(" :."), flags=re.IGNORECASE
        )
        return lower_first(bare, self.names) if len(bare.split()) <= 9 else title_of(bare, self.names)

    def name_of(self, heading: str, key: str) -> str:
        """Give the title of the fact that a heading states when it names the vision or the core values; empty when it only announces."""
        found = NAMED.match(heading)
        if not found or key not in ("vision", "values"):
            return ""
        return f"{'visionen' if key == 'vision' else 'värdegrunden'} {found[2].strip(' .”“')}"


def joined(sentences: tuple[str, ...], apart: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Give the sentences in groups: one that leans on the sentence before it stands with it, unless it is to stand apart."""
    groups: list[list[str]] = []
    for sentence in sentences:
        leans = LEANS.match(sentence) and not STANDS.match(sentence) and sentence not in apart
        if groups and leans and len(groups[-1]) < MOST_JOINED:
            groups[-1].append(sentence)
        else:
            groups.append([sentence])
    return [tuple(group) for group in groups]


def goal_sentences(sentences: tuple[str, ...]) -> tuple[str, ...]:
    """Give the sentences of a paragraph that command or wish something of the municipality, not of its papers or its vision."""
    wanted = [one for one in sentences if AIM.search(one) or (COMMAND.search(one) and not OF_GOALS.search(one))]
    return tuple(one for one in wanted if not OUR_VISION.search(one))
