"""The content base as frozen, validated objects: the words of the house as classes.

Owns what a content file may hold. Imports pydantic only; reading files is `reader`, checks across files are `check`.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Literal, get_args

from pydantic import BaseModel, Extra, Field, validator

Lines = tuple[str, ...]

# What can be asked of a subject, the closed list that the trained classifier and the table of composers share.
Aspect = Literal[
    "what", "amount", "deadline", "baseline", "who_decided", "when_decided", "validity", "who_does", "place", "how", "why", "measured",
    "result", "cost", "list", "count", "belongs", "meaning", "comparison", "change", "summary", "source",
]  # fmt: skip
ASPECTS: Lines = get_args(Aspect)


class Frozen(BaseModel):
    """What every content object is: unchangeable, and intolerant of keys nobody knows."""

    class Config:
        frozen = True
        extra = Extra.forbid


class Kind(str, Enum):
    """What sort of thing an Entry is. Goals and strategies are never mixed up."""

    fact = "fact"
    area = "area"
    goal = "goal"
    strategy = "strategy"
    picture = "picture"


class Decision(Frozen):
    """Who decided something, and when."""

    by: str = Field(..., description="Vem som beslutade, till exempel kommunfullmäktige.")
    on: date | None = Field(default=None, description="Beslutsdag, ÅÅÅÅ-MM-DD. Utelämnas om sidan inte säger den.")
    what: str = Field(
        "", description='Det som beslutades, i löpande text, när postens title inte kan stå efter "beslutade".'
    )
    stated_in: str | None = Field(default=None, description="Id på posten vars citat säger vem som beslutade och när.")
    covers: tuple[Kind, ...] = Field(
        default=(Kind.goal,),
        description="Vad i en plan som sidan säger är beslutat: goal, strategy, picture, area. Utelämnas om det är målen.",
    )


class Source(Frozen):
    """A dated official page or document."""

    id: str = ""
    municipality: str = ""
    title: str = Field(..., description="Sidans rubrik, så som den visas i källhänvisningen.")
    publisher: str = Field(..., description="Vem som står bakom sidan.")
    updated: date | None = Field(
        default=None, description="När sidan senast uppdaterades enligt sidan själv. Utelämnas om sidan inte säger det."
    )
    read_on: date = Field(..., description="När vi läste sidan.")
    url: str = Field(..., regex=r"^https://", description="Adress som svaret länkar till.")


class Passage(Frozen):
    """Words quoted exactly from a Source."""

    id: str
    text: str
    source: str
    language: str = "sv"


class Operator(str, Enum):
    """How a Target's value is to be compared with what is reached."""

    at_least = "at_least"
    at_most = "at_most"
    above = "above"
    below = "below"
    increase = "increase"
    increase_by = "increase_by"
    decrease = "decrease"
    decrease_by = "decrease_by"
    same_or_increase = "same_or_increase"
    all = "all"
    reached = "reached"


class Target(Frozen):
    """The measurable part of a Goal."""

    indicator: str = Field(..., description="Vad som mäts, till exempel extern låneskuld.")
    operator: Operator = Field(..., description="Hur värdet ska jämföras: at_least, at_most, above, increase …")
    value: float | None = Field(
        default=None, description="Siffran i målet. Utelämnas om målet bara säger öka eller minska."
    )
    baseline_value: float | None = Field(
        default=None, description="Siffran som målet räknas från, om citatet säger den: från 75 till 85 procent."
    )
    unit: str | None = Field(default=None, description="Siffrans enhet, till exempel procent eller miljoner kronor.")
    baseline_year: int | None = Field(default=None, description="Året som målet jämförs med.")
    year: int | None = Field(default=None, description="Året då målet ska vara nått.")
    period: str | None = Field(
        default=None, description="Perioden i sidans ord om inget år sägs, till exempel mandatperioden."
    )


class Outcome(str, Enum):
    """The closed list of what an Answer can be."""

    answered = "answered"
    clarify = "clarify"
    compared = "compared"
    smalltalk = "smalltalk"
    not_in_source = "not_in_source"
    other_municipality = "other_municipality"
    other_period = "other_period"
    false_premise = "false_premise"
    opinion = "opinion"
    service = "service"
    personal_data = "personal_data"
    not_understood = "not_understood"


LISTS = tuple("quote text rests_on concepts tells plain words examples yes no members related targets".split())


class Entry(Frozen):
    """One thing the pages state, and the concepts it tells about."""

    id: str = ""
    kind: Kind = Kind.fact
    municipality: str = ""
    subject: str = ""
    title: str = Field(..., description="Kort namn på saken, med liten bokstav: soliditeten, fritiden i visionen.")
    quote: Lines = Field(default=(), description="Sidans ord, exakt. En rad eller en lista med rader.")
    quote_language: str = Field(
        default="sv", description="Citatets språk. Ett engelskt citat visas bara för den som frågar på engelska."
    )
    text: Lines = Field(
        default=(), description="Egen förklaring på enkel svenska. Varje mening måste ha stöd i citatet."
    )
    rests_on: Lines = Field(default=(), description="Id på andra poster som förklaringen också vilar på.")
    concepts: Lines = Field(
        default=(), description="Id på de begrepp i concepts/ som posten handlar om, det som säger mest först."
    )
    tells: tuple[Aspect, ...] = Field(
        default=(),
        description="Vad citatet svarar på utöver det som syns av sig självt (siffra, år, beslut): why, how, place, who_does …",
    )
    plain: Lines = Field(
        default=(),
        description="Samma sak på lättläst svenska: korta meningar, vardagsord, inget som citatet inte säger.",
    )
    words: Lines = Field(
        default=(),
        description="Ord som bara den här kommunen har: namn, slagord, smeknamn. Andra ord hör till begreppen.",
    )
    examples: Lines = Field(
        default=(), description="Exempel på frågor med kommunens egna ord eller siffror. Andra hör till begreppen."
    )
    yes: Lines = Field(default=(), description="Ja- och nejfrågor som citatet besvarar med ja.")
    no: Lines = Field(default=(), description="Ja- och nejfrågor som citatet besvarar med nej.")
    members: Lines = Field(default=(), description="Id på posterna som texten räknar upp, i sidans ordning.")
    related: Lines = Field(default=(), description="Id på poster att föreslå härnäst.")
    source: str | None = Field(default=None, description="Källans id i sources.yml, om det är en annan än filens.")
    decided: Decision | None = Field(default=None, description="Beslutet, om det är ett annat än filens.")
    outcome: Outcome = Field(
        default=Outcome.answered, description="answered, eller not_in_source eller false_premise för ett ärligt nej."
    )
    targets: tuple[Target, ...] = Field(
        default=(), description="Det mätbara i ett mål. Två rader om målet har två delar."
    )
    area: str | None = None
    plan: str | None = None

    @validator(*LISTS, pre=True)
    def one_or_many(cls, value: object) -> object:
        """A single line, or a single target, is a list of one."""
        return (value,) if isinstance(value, (str, dict)) else value

    @property
    def passages(self) -> tuple[str, ...]:
        """Ids of this entry's own passages: the entry's id, then id/2, id/3 for further quoted lines."""
        return tuple(self.id if n == 1 else f"{self.id}/{n}" for n in range(1, len(self.quote) + 1))


class Plan(Frozen):
    """A set of goals that one body decided on one day for one period."""

    id: str = ""
    municipality: str = ""
    title: str = Field(..., description="Planens namn, så som det skrivs mitt i en mening.")
    decided: Decision | None = Field(default=None, description="Vem som beslutade planen och när, om sidan säger det.")
    valid_from: date | None = Field(
        default=None, description="Första dagen planen gäller. Utelämnas om sidan inte säger den."
    )
    valid_to: date | None = Field(
        default=None, description="Sista dagen planen gäller. Utelämnas om sidan inte säger den."
    )
    period: str = Field(
        "",
        description="Perioden i ord, till exempel 2024–2026 eller från och med 2024. Utelämnas om sidan inte säger den.",
    )
    area_word: Lines = Field(
        ..., description="Vad områdena heter: ental och flertal, till exempel [perspektiv, perspektiv]."
    )
    plain: Lines = Field(default=(), description="Sammanfattning på lättläst svenska, en rad för varje område.")
    area_ids: Lines = ()
    uncounted: Lines = ()

    @property
    def begins(self) -> date:
        """The first day, to compare with: the first of all days when the page does not say it."""
        return self.valid_from or date.min


class Municipality(Frozen):
    """One municipality; a third one is a folder of YAML and nothing else."""

    id: str = ""
    name: str = Field(..., description="Kommunens namn: Karlstad.")
    genitive: str = Field(..., description="Namnet i genitiv: Karlstads, Kils.")
    full_name: str = Field(..., description="Hela namnet: Karlstads kommun.")
    also_called: Lines = Field(default=(), description="Andra skrivsätt och smeknamn på kommunen.")
    places: Lines = Field(
        default=(), description="Orter och områden inom kommunen som människor nämner i stället för kommunen."
    )
    homepage: str = Field(..., regex=r"^https://", description="Kommunens webbplats.")
    contact: str = Field(..., description="Hur man når en människa på kommunen.")
    phone: str | None = Field(
        default=None,
        description='Telefonnummer inom citattecken, till exempel "054-…". Lämna tomt tills det är kontrollerat.',
    )
    translation: Lines = Field(
        default=(), description="Id på poster om språk och översättning, för den som skriver på annat språk."
    )
    suggestions: Lines = Field(..., description="Frågor att föreslå den som inte vet vad den ska fråga.")
    plain: Lines = Field(default=(), description="Sammanfattning av allt sidan säger, på lättläst svenska.")


class Concept(Frozen):
    """A thing that municipalities speak of, with the words of official texts and those that people use; shared by all."""

    id: str = ""
    title: str = Field(..., description='Begreppets namn så att det kan stå efter "jag hittar inget om".')
    official: Lines = Field(
        default=(), description="Ord i beslut och på webbplatser. De knyter en sidas rader till begreppet."
    )
    everyday: Lines = Field(default=(), description="Ord som människor använder när de frågar. Grundform räcker.")
    examples: Lines = Field(
        default=(), description="Exempel på frågor. {kommun} står för kommunens namn, {kommun}s för genitiv."
    )
    errand: bool = Field(
        default=False, description="true: att fråga om detta är ett ärende, som kommunen själv sköter."
    )
    covers: Lines = Field(default=(), description="Id på smalare begrepp som ryms i detta: klimat rymmer solceller.")


class Term(Frozen):
    """A hard word explained in plain Swedish."""

    id: str = ""
    word: str = Field(..., description="Ordet i grundform.")
    also: Lines = Field(default=(), description="Andra former och stavningar av ordet.")
    meaning: str = Field(..., description="Vad ordet betyder, en eller två korta meningar.")
