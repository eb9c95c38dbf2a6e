"""The shapes of the content files: what each kind of YAML file may hold. The JSON Schemas for editors come from here."""

from __future__ import annotations

from pydantic import Field

from bot.content.model import Concept, Decision, Entry, Frozen, Lines, Plan, Source, Term


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


class ConceptsFile(Frozen):
    """All concepts of one field by id."""

    __root__: dict[str, Concept]


class GlossaryFile(Frozen):
    """All explained words by id."""

    __root__: dict[str, Term]


class FingerprintsFile(Frozen):
    """For each source, the fingerprint of each of its sentences. Written by `make fingerprints`."""

    __root__: dict[str, Lines]
