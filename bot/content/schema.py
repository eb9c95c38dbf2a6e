"""JSON Schema of each kind of content file, made from the shapes in `files`, so that an editor helps while one writes.

Owns which files each schema is for.
"""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pydantic
from pydantic import BaseModel

from bot.content import files
from bot.content.model import LISTS, Municipality
from bot.content.phrases import ClaimsFile, CuesFile, Phrases

FOLDER = "schema"
DRAFT = "http://json-schema.org/draft-07/schema#"
FILLED_IN = {  # what the library fills in and no file holds
    "Entry": {"id", "kind", "municipality", "subject", "area", "plan"},
    "PlanFile": {"id", "municipality", "area_ids", "uncounted"},
    "Municipality": {"id"},
    "Source": {"id", "municipality"},
    "Concept": {"id"},
    "Term": {"id"},
}
ONE_OR_MANY = {"Entry": set(LISTS)}  # a list of one may be written without its brackets
FRAMES = ("municipality", "sources", "fingerprints")


@dataclass(frozen=True)
class FileKind:
    """One kind of content file: its shape, and the patterns of the files that have it; a pattern with ! leaves files out."""

    shape: type[BaseModel]
    patterns: tuple[str, ...]


KINDS = {
    "municipality": FileKind(Municipality, ("*/municipality.yml",)),
    "sources": FileKind(files.SourcesFile, ("*/sources.yml",)),
    "fingerprints": FileKind(files.FingerprintsFile, ("*/fingerprints.yml",)),
    "plan": FileKind(files.PlanFile, ("*/*/plan.yml",)),
    "area": FileKind(files.AreaFile, ("*/*/*.yml", "!*/*/plan.yml")),
    "subject": FileKind(
        files.SubjectFile,
        (
            "*/*.yml",
            *(f"!*/{name}.yml" for name in FRAMES),
            "!concepts/*.yml",
            "!glossary/*.yml",
        ),
    ),
    "concepts": FileKind(files.ConceptsFile, ("concepts/*.yml",)),
    "glossary": FileKind(files.GlossaryFile, ("glossary/*.yml",)),
    "municipalities": FileKind(files.NamesFile, ("municipalities.yml",)),
    "phrases": FileKind(Phrases, ("phrases.yml",)),
    "cues": FileKind(CuesFile, ("cues.yml",)),
    "claims": FileKind(ClaimsFile, ("claims.yml",)),
}


def schema_of(kind: FileKind) -> dict[str, Any]:
    """Give the JSON Schema of a kind of file, as its files are written."""
    schema = _raw(kind.shape)
    for name, definition in [(kind.shape.__name__, schema), *schema.get("definitions", {}).items()]:
        definition.pop(
            "description", None
        )  # the class's, for those who program; the fields' own are for those who write content
        properties = definition.get("properties", {})
        for key in FILLED_IN.get(name, set()):
            properties.pop(key)
        for key in ONE_OR_MANY.get(name, set()):
            many = properties[key]
            described = {key: many.pop(key) for key in ("title", "description") if key in many}
            properties[key] = {**described, "anyOf": [many["items"], many]}
    return {"$schema": DRAFT, **schema}


def kind_of(path: Path) -> FileKind | None:
    """Give the kind of a content file, by its path within goal_content; None of a file that is no part of the content base."""
    for kind in KINDS.values():
        taken = [pattern for pattern in kind.patterns if _fits(path, pattern.removeprefix("!"))]
        if taken and not any(pattern.startswith("!") for pattern in taken):
            return kind
    return None


def generated(root: Path) -> dict[Path, str]:
    """Give every generated file of a project, by its path: the schemas, and the settings that tell VS Code about them."""
    made = {root / "goal_content" / FOLDER / f"{name}.json": _json(schema_of(kind)) for name, kind in KINDS.items()}
    mapping = {
        f"./goal_content/{FOLDER}/{name}.json": [_within(pattern) for pattern in kind.patterns]
        for name, kind in KINDS.items()
    }
    return {**made, root / ".vscode" / "settings.json": _json({"yaml.schemas": mapping})}


def _raw(shape: type[BaseModel]) -> dict[str, Any]:
    """Give pydantic's schema; of a shape that is a mapping by id, that of the mapping, for there pydantic forbids every key."""
    root = shape.__fields__.get("__root__")
    made = pydantic.schema_of(root.outer_type_, title=shape.__name__) if root else shape.schema()
    return deepcopy(made)  # pydantic keeps its own for the next one who asks


def _fits(path: Path, pattern: str) -> bool:
    return len(path.parts) == len(Path(pattern).parts) and path.match(pattern)


def _within(pattern: str) -> str:
    return f"!goal_content/{pattern[1:]}" if pattern.startswith("!") else f"goal_content/{pattern}"


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
