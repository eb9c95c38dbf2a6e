"""The whole content base in memory: reads every file of goal_content and puts the pieces together.

Owns which file holds what. Checks across files are `check`; keeping the last good content while someone edits is `shelf`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.content.errors import ContentError, Problem
from bot.content.files import (
    AreaFile,
    ConceptsFile,
    FingerprintsFile,
    GlossaryFile,
    NamesFile,
    PlanFile,
    SourcesFile,
    SubjectFile,
)
from bot.content.model import Concept, Decision, Entry, Kind, Municipality, Passage, Plan, Source, Term
from bot.content.parsing import Shape, parse
from bot.content.phrases import ClaimsFile, CuesFile, Phrases
from bot.content.reader import Document, KeyPath, read_raw

ROOT = Path(__file__).parents[2] / "goal_content"
FRAME_FILES = ("municipality.yml", "sources.yml", "fingerprints.yml")


@dataclass(frozen=True)
class Subject:
    """One subject file's frame."""

    title: str
    source: str
    decided: Decision | None


@dataclass
class Content:
    """Everything the bot may say, and how people ask for it. Treated as frozen once loaded."""

    version: str
    municipalities: dict[str, Municipality] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    subjects: dict[str, Subject] = field(default_factory=dict)
    plans: dict[str, Plan] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    passages: dict[str, Passage] = field(default_factory=dict)
    concepts: dict[str, Concept] = field(default_factory=dict)
    terms: dict[str, Term] = field(default_factory=dict)
    fingerprints: dict[str, frozenset[str]] = field(default_factory=dict)
    names: NamesFile = field(default_factory=lambda: NamesFile(names=()))
    phrases: Phrases = field(default_factory=Phrases.construct)
    cues: CuesFile = field(default_factory=CuesFile.construct)
    claims: ClaimsFile = field(default_factory=ClaimsFile.construct)
    # Where each thing was read: an entry by its id, others by kind and id, for example plan/kil/plan-2024 or source/kil/strategiska-mal.
    origins: dict[str, tuple[Document, KeyPath]] = field(default_factory=dict, repr=False)

    def decision_of(self, entry: Entry) -> Decision | None:
        """Give who decided what the entry says, and when: its own, its plan's if that covers it, or its subject's."""
        if entry.decided or entry.plan:
            of_plan = self.plans[entry.plan or ""].decided if entry.plan else None
            return entry.decided or (of_plan if of_plan and entry.kind in of_plan.covers else None)
        subject = self.subjects.get(f"{entry.municipality}/{entry.subject}")
        return subject.decided if subject else None

    def frame_of(self, entry: Entry) -> tuple[str, ...]:
        """Give the titles of what an entry stands in: its subject, or its plan and area."""
        subject = self.subjects.get(f"{entry.municipality}/{entry.subject}")
        plan, area = self.plans.get(entry.plan or ""), self.entries.get(entry.area or "")
        return tuple(one.title for one in (subject, plan, area) if one is not None)

    def problem(self, name: str, place: KeyPath, value: object, expected: str) -> Problem:
        """Tell what is wrong within something that `origins` knows, by file, line and key."""
        document, start = self.origins[name]
        return document.problem((*start, *place), value, expected)

    def plans_of(self, municipality: str) -> list[Plan]:
        """Give a municipality's plans, oldest first; one whose first day the page does not say comes before those with one."""
        held = (plan for plan in self.plans.values() if plan.municipality == municipality)
        return sorted(held, key=lambda plan: plan.begins)

    def areas_of(self, plan: Plan) -> list[Entry]:
        """Give the areas that a plan is divided into, in the page's order."""
        return [self.entries[area] for area in plan.area_ids if area not in plan.uncounted]

    def within(self, plan: str, kind: Kind, area: str | None = None) -> list[Entry]:
        """Give a plan's goals or strategies, or one area's, in the page's order."""
        areas = [area] if area else list(self.plans[plan].area_ids)
        return [entry for one in areas for entry in self.entries.values() if entry.area == one and entry.kind is kind]


def load(root: Path = ROOT) -> Content:
    """Give the content base. Errors: ContentError with every problem of every file."""
    return _Loading(root).content()


def files(root: Path) -> list[Path]:
    """Give the content files in a fixed order."""
    return sorted(
        path for path in root.rglob("*.yml") if not any(part.startswith(".") for part in path.relative_to(root).parts)
    )


def version(root: Path) -> str:
    """Give a short fingerprint of all content files, the same on every machine."""
    digest = hashlib.sha256()
    for path in files(root):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + read_raw(path) + b"\0")
    return digest.hexdigest()[:12]


class _Loading:
    """One reading of all files; collects problems instead of stopping at the first."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._problems: list[Problem] = []
        self._made = Content(version(root))

    def content(self) -> Content:
        self._shared()
        for folder in sorted(path.parent for path in self._root.glob("*/municipality.yml")):
            self._municipality(folder)
        if not self._made.municipalities:
            self._problems.append(Problem(self._root, 1, "", "", "minst en mapp med municipality.yml"))
        if self._problems:
            raise ContentError(self._problems)
        return self._made

    def _shared(self) -> None:
        made = self._made
        for path in self._folder("concepts"):
            for document, concepts in self._parse(path, ConceptsFile):
                for key, concept in concepts.__root__.items():
                    self._originate(f"concepts/{key}", document, (key,))
                    made.concepts[key] = concept.copy(update={"id": key})
        for path in self._folder("glossary"):
            for document, terms in self._parse(path, GlossaryFile):
                for key, term in terms.__root__.items():
                    self._originate(f"glossary/{key}", document, (key,))
                    made.terms[key] = term.copy(update={"id": key})
        for _, made.names in self._parse(self._root / "municipalities.yml", NamesFile):
            pass
        for _, made.phrases in self._parse(self._root / "phrases.yml", Phrases):
            pass
        for _, made.cues in self._parse(self._root / "cues.yml", CuesFile):
            pass
        for _, made.claims in self._parse(self._root / "claims.yml", ClaimsFile):
            pass

    def _folder(self, name: str) -> list[Path]:
        return sorted((self._root / name).glob("*.yml"))

    def _municipality(self, folder: Path) -> None:
        name = folder.name
        for document, municipality in self._parse(folder / "municipality.yml", Municipality):
            self._originate(f"municipality/{name}", document, ())
            self._made.municipalities[name] = municipality.copy(update={"id": name})
        for document, sources in self._parse(folder / "sources.yml", SourcesFile):
            for key, source in sources.__root__.items():
                self._originate(f"source/{name}/{key}", document, (key,))
                self._made.sources[f"{name}/{key}"] = source.copy(update={"id": f"{name}/{key}", "municipality": name})
        if (folder / "fingerprints.yml").exists():
            for _, prints in self._parse(folder / "fingerprints.yml", FingerprintsFile):
                self._made.fingerprints.update(
                    {f"{name}/{key}": frozenset(lines) for key, lines in prints.__root__.items()}
                )
        for path in sorted(folder.glob("*.yml")):
            if path.name not in FRAME_FILES:
                self._subject(path, name)
        for path in sorted(folder.glob("*/plan.yml")):
            self._plan(path, name)

    def _subject(self, path: Path, municipality: str) -> None:
        for document, subject in self._parse(path, SubjectFile):
            self._originate(f"subject/{municipality}/{path.stem}", document, ())
            self._made.subjects[f"{municipality}/{path.stem}"] = Subject(subject.title, subject.source, subject.decided)
            for key, fact in subject.facts.items():
                update = {"id": f"{municipality}/{path.stem}/{key}", "municipality": municipality, "subject": path.stem}
                self._add(_sourced(fact, subject.source, update), document, ("facts", key))

    def _plan(self, path: Path, municipality: str) -> None:
        plan_id = f"{municipality}/{path.parent.name}"
        base = {"municipality": municipality, "subject": path.parent.name, "plan": plan_id}
        frames = list(self._parse(path, PlanFile))
        source = frames[0][1].source if frames else ""
        for document, plan in frames:
            self._originate(f"plan/{plan_id}", document, ())
            for key, fact in plan.facts.items():
                self._add(_sourced(fact, source, base | {"id": f"{plan_id}/{key}"}), document, ("facts", key))
        area_paths = sorted(set(path.parent.glob("*.yml")) - {path})
        areas = sorted(area for area_path in area_paths for area in self._area(area_path, source, base))
        for _, plan in frames:
            frame = Plan(**plan.dict(exclude={"facts", "source"}))
            ids = tuple(area for _, area, _ in areas)
            uncounted = tuple(area for _, area, counted in areas if not counted)
            update = {"id": plan_id, "municipality": municipality, "area_ids": ids, "uncounted": uncounted}
            self._made.plans[plan_id] = frame.copy(update=update)

    def _area(self, path: Path, source: str, base: Mapping[str, object]) -> list[tuple[int, str, bool]]:
        plan_id = base["plan"]
        area_id = f"{plan_id}/{path.stem}"
        for document, file in self._parse(path, AreaFile):
            self._add(_sourced(file.area, source, {**base, "id": area_id, "kind": Kind.area}), document, ("area",))
            inside = {**base, "area": area_id}
            if file.picture:
                self._add(
                    _sourced(file.picture, source, {**inside, "id": f"{area_id}-malbild", "kind": Kind.picture}),
                    document,
                    ("picture",),
                )
            for kind, group in ((Kind.goal, file.goals), (Kind.strategy, file.strategies)):
                for key, entry in group.items():
                    place = ("goals" if kind is Kind.goal else "strategies", key)
                    self._add(
                        _sourced(entry, source, {**inside, "id": f"{plan_id}/{key}", "kind": kind}), document, place
                    )
            return [(file.order, area_id, file.counted)]
        return []

    def _add(self, entry: Entry, document: Document, place: KeyPath) -> None:
        self._originate(entry.id, document, place)
        self._made.entries[entry.id] = entry
        for passage, quote in zip(entry.passages, entry.quote):
            self._made.passages[passage] = Passage(
                id=passage, text=quote, source=entry.source or "", language=entry.quote_language
            )

    def _originate(self, name: str, document: Document, place: KeyPath) -> None:
        if name in self._made.origins:
            self._problems.append(document.problem(place, name, "nyckeln används redan i en annan fil i samma mapp"))
        self._made.origins[name] = (document, place)

    def _parse(self, path: Path, shape: type[Shape]) -> Iterator[tuple[Document, Shape]]:
        """Give the file once when it is right; note its problems and give nothing when it is not."""
        try:
            parsed = parse(path, shape)
        except ContentError as error:
            self._problems += error.problems
            return
        yield parsed


def _sourced(entry: Entry, source: str, update: Mapping[str, object]) -> Entry:
    full = f"{update['municipality']}/{entry.source or source}"
    return entry.copy(update={**update, "source": full})
