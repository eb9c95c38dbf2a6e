"""The shapes of the content files: what each kind of YAML file may hold. The JSON Schemas for editors come from here."""

from __future__ import annotations

from pydantic import Field, root_validator

from bot.content.model import Concept, Decision, Entry, Frozen, Kind, Lines, Outcome, Plan, Source, Term, Topic


class SubjectFile(Frozen):
    """Facts about one subject, for example the vision."""

    title: str = Field(..., description="Vad filen handlar om, så som det skrivs mitt i en mening: visionen.")
    source: str = Field(..., description="Källans id i sources.yml.")
    decided: Decision | None = Field(default=None, description="Vem som beslutade det här och när, om sidan säger det.")
    facts: dict[str, Entry]


class PlanFile(Plan):
    """A plan's frame: title, decision and period, and facts about the plan as a whole."""

    source: str = Field(..., description="Källans id i sources.yml.")
    facts: dict[str, Entry] = Field(default_factory=dict)


class AreaFile(Frozen):
    """One area of a plan with its goals and strategies."""

    order: int = Field(..., description="Områdets nummer på sidan, 1 först.")
    counted: bool = Field(
        default=True, description="false för mål som hör till planen utan att höra till något av dess områden."
    )
    area: Entry
    picture: Entry | None = Field(default=None, description="Områdets målbild.")
    goals: dict[str, Entry] = Field(default_factory=dict)
    strategies: dict[str, Entry] = Field(default_factory=dict)


class Gap(Frozen):
    """What people ask that no page answers: an honest no with words of its own."""

    title: str
    municipality: str = Field("", description="Kommunens id, eller utelämnat om det gäller alla.")
    outcome: Outcome = Field(..., description="not_in_source eller false_premise.")
    text: Lines
    words: Lines = ()
    examples: Lines = ()
    related: Lines = Field((), description="Id:n på poster som sidan har i stället; den första citeras efter nejet.")

    @root_validator(pre=True)
    def one_or_many(cls, values: dict[str, object]) -> dict[str, object]:
        """A single line is a list of one."""
        return {
            key: (value,) if key in ("text", "words", "examples", "related") and isinstance(value, str) else value
            for key, value in values.items()
        }

    def as_entry(self, key: str) -> Entry:
        """Give the gap as an Entry that search can rank beside the real ones."""
        return Entry(
            id=f"gaps/{key}", kind=Kind.gap, municipality=self.municipality, title=self.title, text=self.text,
            words=self.words, examples=self.examples, outcome=self.outcome, related=self.related,
        )  # fmt: skip


class Service(Frozen):
    """An errand that is not about goals and belongs to the municipality's own channels."""

    title: str
    words: Lines
    examples: Lines = ()

    def as_entry(self, key: str) -> Entry:
        """Give the service as an Entry that search can rank beside the real ones."""
        return Entry(
            id=f"services/{key}", kind=Kind.service, title=self.title,
            words=self.words, examples=self.examples, outcome=Outcome.service,
        )  # fmt: skip


class NamesFile(Frozen):
    """Names of places that are not ours, so that we never answer for them."""

    names: Lines = Field(..., description="Sveriges kommuner.")
    also_words: Lines = Field(
        default=(),
        description="De av namnen som också är vanliga ord. De räknas som orter bara med stor bokstav inne i en mening, eller före kommun.",
    )
    elsewhere: Lines = Field(default=(), description="Andra orter, regioner och länder som människor nämner.")


class SourcesFile(Frozen):
    """The sources of one municipality by id."""

    __root__: dict[str, Source]


class TopicsFile(Frozen):
    """All topics by id."""

    __root__: dict[str, Topic]


class ConceptsFile(Frozen):
    """All concepts of one field by id."""

    __root__: dict[str, Concept]


class GlossaryFile(Frozen):
    """All explained words by id."""

    __root__: dict[str, Term]


class GapsFile(Frozen):
    """All gaps by id."""

    __root__: dict[str, Gap]


class ServicesFile(Frozen):
    """All services by id."""

    __root__: dict[str, Service]


class FingerprintsFile(Frozen):
    """For each source, the fingerprint of each of its sentences. Written by `make fingerprints`."""

    __root__: dict[str, Lines]
