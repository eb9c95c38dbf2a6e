"""One content file read into its shape: what pydantic finds wrong is told in Swedish, with file, line, key and value."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from bot.content.errors import ContentError
from bot.content.reader import Document, KeyPath, read

Shape = TypeVar("Shape", bound=BaseModel)

EXPECTED = {
    "value_error.missing": "nyckeln saknas",
    "value_error.extra": "okänd nyckel; är den felstavad?",
    "type_error.none.not_allowed": "får inte lämnas tom",
    "type_error.str": "ska vara text",
    "type_error.dict": "ska innehålla nycklar och värden",
    "type_error.tuple": "ska vara en lista",
    "type_error.integer": "ska vara ett heltal",
    "type_error.float": "ska vara ett tal, med decimalpunkt",
    "value_error.strictbool": "ska vara true eller false",
    "type_error.bool": "ska vara true eller false",
    "value_error.bool": "ska vara true eller false",
}


def parse(path: Path, shape: type[Shape]) -> tuple[Document, Shape]:
    """Give the file as read, and as validated. Errors: ContentError with everything that is wrong in the file."""
    document = read(path)
    try:
        return document, shape.parse_obj(document.data)
    except ValidationError as error:
        problems = []
        for one in error.errors():
            place = tuple(part for part in one["loc"] if part != "__root__")
            problems.append(document.problem(place, _value(document.data, place), _expected(dict(one))))
        raise ContentError(problems) from error


def _value(data: Any, place: KeyPath) -> object:
    for part in place:
        if isinstance(data, dict):
            data = data.get(part)
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
        else:
            return None
    return data


def _expected(error: dict[str, Any]) -> str:
    kind = str(error["type"])
    if kind in EXPECTED:
        return EXPECTED[kind]
    if kind.startswith("type_error.enum"):
        return f"ska vara ett av {', '.join(str(value.value) for value in error['ctx']['enum_values'])}"
    if kind == "value_error.str.regex":
        return f"ska stämma med mönstret {error['ctx']['pattern']}"
    if "date" in kind:
        return "ska vara ett datum, ÅÅÅÅ-MM-DD"
    return str(error["msg"])
