"""Makes the files of a municipality's folder out of what was found. Pure: gives texts by path, writes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.content.model import Target
from bot.importing.dates import Decided
from bot.importing.finish import areas_in_order
from bot.importing.found import Area, Found, Line, Plan, Subject
from bot.importing.ids import slug
from bot.importing.yaml_out import Bare, block

COMMENTS = {
    "vision": "Vad sidan säger om visionen.",
    "values": "Vad sidan säger om värdegrunden.",
    "governance": "Hur kommunen styrs, enligt sidan.",
    "followup": "Hur målen följs upp, enligt sidan.",
    "page": "Övrigt som sidan säger: om sig själv och om det som inte är mål.",
}
MADE = "Filen är gjord av sidan med: python -m bot.cli import. Rätta gärna: det du skriver finns kvar när sidan läses in igen."
FINGERPRINTS = """\
# Fingeravtryck av varje mening på sidorna, så att vi kan visa att citaten står där utan att spara sidornas text.
# Filen skrivs av: python -m bot.cli import. Ändra den inte för hand.
"""
Data = dict[str, object]


@dataclass(frozen=True)
class Place:
    """A municipality as its name tells it."""

    name: str
    homepage: str = ""
    is_city: bool = False

    @property
    def id(self) -> str:
        """The folder's name."""
        return slug(self.name)

    @property
    def genitive(self) -> str:
        """The name in the genitive."""
        return self.name if self.name.endswith(("s", "x", "z")) else f"{self.name}s"

    @property
    def full_name(self) -> str:
        """What the municipality is called in full."""
        return f"{self.genitive} {'stad' if self.is_city else 'kommun'}"


@dataclass(frozen=True)
class SourceFound:
    """A page as it stands in sources.yml."""

    key: str
    title: str
    publisher: str
    updated: date | None
    read_on: date
    url: str
    prints: tuple[str, ...]


def files(place: Place, sources: Sequence[SourceFound], found: Found) -> dict[str, str]:
    """Give the text of every file by its path within the municipality's folder."""
    made = {
        "municipality.yml": municipality(place, found),
        "sources.yml": source_file(place, sources),
        "fingerprints.yml": FINGERPRINTS
        + block({one.key: one.prints for one in sorted(sources, key=lambda one: one.key)}),
    }
    for subject in found.subjects.values():
        if subject.facts:
            made[f"{subject.key}.yml"] = subject_file(place, subject)
    for plan in found.plans:
        made |= files_of_plan(place, plan, found)
    return made


def files_of_plan(place: Place, plan: Plan, found: Found) -> dict[str, str]:
    """Give the files of one plan."""
    made = {f"{plan.key}/plan.yml": plan_file(place, plan, found)}
    for number, area in areas_in_order(plan):
        made[f"{plan.key}/{area.head.key}.yml"] = area_file(place, plan, area, number)
    return made


def municipality(place: Place, found: Found) -> str:
    """Give municipality.yml; what no page says is marked to be checked."""
    site = (place.homepage or f"https://{place.id}.se").removeprefix("https://")
    check = "" if place.homepage else "  # kontrollera"
    asked = [f"Vilka mål har {place.name}?"] if any(plan.goals for plan in found.plans) else []
    asked += [f"Vad är {place.genitive} vision?"] if "vision" in found.subjects else []
    asked += [f"Vad är {place.genitive} värdegrund?"] if "values" in found.subjects else []
    asked += ["När beslutades målen?"] if any(plan.decided for plan in found.plans) else []
    lines = {
        "name": place.name,
        "genitive": place.genitive,
        "full_name": place.full_name,
        "also_called": (f"{place.name} kommun",),
    }
    text = f"# {place.full_name}: namn, webbplats och kontaktväg. Skriv inget telefonnummer som inte är kontrollerat.\n"
    text += block(lines)
    text += (
        f'homepage: "https://{site}"{check}\ncontact: "Kontakta {place.full_name} genom webbplatsen {site}."{check}\n'
    )
    return text + block({"suggestions": asked or [f"Vad säger {place.name} på sin sida?"]})


def source_file(place: Place, sources: Sequence[SourceFound]) -> str:
    """Give sources.yml."""
    text = f"# Sidorna som svaren om {place.name} bygger på.\n"
    for one in sources:
        note = "" if one.url else "  # sidans egen adress är inte känd"
        text += (
            block({one.key: source_data(one, place.homepage or f"https://{place.id}.se")}).rstrip("\n") + f"{note}\n"
        )
    return text


def source_data(source: SourceFound, homepage: str) -> Data:
    """Give a source as it is written; a page whose own address is not known links to the municipality's website."""
    return {
        "title": source.title, "publisher": source.publisher, "updated": source.updated, "read_on": source.read_on,
        "url": source.url if source.url.startswith("https://") else homepage,
    }  # fmt: skip


def subject_file(place: Place, subject: Subject) -> str:
    """Give the file of one subject's facts."""
    data: Data = {"title": subject.title, "source": Bare(subject.source)}
    if subject.decided and subject.stated:
        data["decided"] = _decided(subject.decided, f"{place.id}/{subject.key}/{subject.stated.key}")
    data["facts"] = {line.key: entry_data(line, subject.source) for line in subject.facts}
    return f"# {COMMENTS.get(subject.key, subject.title)}\n# {MADE}\n{block(data)}"


def plan_file(place: Place, plan: Plan, found: Found) -> str:
    """Give plan.yml."""
    data: Data = {"title": plan.title}
    if plan.decided and plan.stated:
        data["decided"] = _decided(plan.decided, f"{place.id}/{found.path_of(plan.stated)}")
    if plan.period:
        data |= {"valid_from": plan.period.first, "valid_to": plan.period.last, "period": plan.period.words}
    data |= {"area_word": list(plan.area_word or ()), "source": Bare(plan.source)}
    data["facts"] = {line.key: entry_data(line, plan.source) for line in plan.facts}
    return f"# Målen: vem som beslutade dem, vilken tid de gäller och hur de är indelade. Det sidan inte säger är utelämnat.\n# {MADE}\n{block(data)}"


def area_file(place: Place, plan: Plan, area: Area, number: int) -> str:
    """Give the file of one area."""
    data: Data = {
        "order": number,
        "counted": None if area.counted else False,
        "area": entry_data(area.head, plan.source),
    }
    data["picture"] = entry_data(area.picture, plan.source) if area.picture else None
    own = _decided(area.decided, f"{place.id}/{plan.key}/{area.head.key}") if area.decided else None
    data["goals"] = {line.key: entry_data(line, plan.source) | {"decided": own} for line in area.goals}
    data["strategies"] = {line.key: entry_data(line, plan.source) for line in area.strategies}
    return f"# {area.head.title[:1].upper()}{area.head.title[1:]}.\n# {MADE}\n{block(data)}"


def entry_data(line: Line, source: str) -> Data:
    """Give an entry as it is written in a file whose own source is given."""
    data: Data = {"title": line.title, "quote": line.quote[0] if len(line.quote) == 1 else list(line.quote)}
    data["targets"] = [target_data(target) for target in line.targets]
    data["concepts"] = [Bare(one) for one in line.concepts]
    data["source"] = Bare(line.source) if line.source and line.source != source else None
    return data


def target_data(target: Target) -> Mapping[str, object]:
    """Give a target as it is written."""
    return {key: getattr(target, key) for key in Target.__fields__ if getattr(target, key) is not None}


def _decided(decided: Decided, stated_in: str) -> Data:
    return {
        "by": Bare(decided.by),
        "on": decided.on,
        "stated_in": Bare(stated_in),
        "covers": [Bare(kind) for kind in decided.covers],
    }
