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
            place, value = _place(document.data, one["loc"])
            problems.append(document.problem(place, value, _expected(dict(one))))
        raise ContentError(problems) from error


def _place(data: Any, location: tuple[str | int, ...]) -> tuple[KeyPath, object]:
    """Give pydantic's location as it is in the file, where a list of one may be written without brackets, and what stands there."""
    place: list[str | int] = []
    for part in location:
        if part == "__root__" or (part == 0 and not isinstance(data, list)):
            continue
        place.append(part)
        if isinstance(data, dict):
            data = data.get(part)
        else:
            data = data[part] if isinstance(data, list) and isinstance(part, int) and part < len(data) else None
    return tuple(place), data


def _expected(error: dict[str, Any]) -> str:
    kind = str(error["type"])
    if kind in EXPECTED:
        return EXPECTED[kind]
    if kind.startswith("type_error.enum"):
        return f"ska vara ett av {', '.join(str(value.value) for value in error['ctx']['enum_values'])}"
    if kind == "value_error.const":
        return f"ska vara ett av {', '.join(map(str, error['ctx']['permitted']))}"
    if kind == "value_error.str.regex":
        return f"ska börja med {error['ctx']['pattern'].removeprefix('^')}"
    if "date" in kind:
        return "ska vara ett datum, ÅÅÅÅ-MM-DD"
    return str(error["msg"])
