from __future__ import annotations

from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.content.library import load, version
from bot.content.model import Kind

from .conftest import Edit

AREA, PLAN, CONCEPTS = "vik/plan-2025/natur.yml", "vik/plan-2025/plan.yml", "concepts/natur.yml"


def problems(root: Path) -> list[tuple[str, int, str, str, str]]:
    with pytest.raises(ContentError) as caught:
        load(root)
    return [
        (str(one.file.relative_to(root)), one.line, one.key, one.value, one.expected) for one in caught.value.problems
    ]


def test_entries_have_their_place_in_their_id(root: Path) -> None:
    content = load(root)
    assert [entry.id for entry in content.within("vik/plan-2025", Kind.goal)] == [
        "vik/plan-2025/skog",
        "vik/plan-2025/bad",
    ]
    assert content.passages["vik/plan-2025/lyssna/2"].text == "Vi svarar."
    assert set(content.terms) == {"skog"}
    assert {key: concept.id for key, concept in content.concepts.items()} == {
        "skogar": "skogar",
        "utemiljo": "utemiljo",
    }


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        (AREA, "    words: [\"simma\"]", "    word: [\"simma\"]", (14, "goals.bad.word", "", "okänd nyckel; är den felstavad?")),
        (AREA, "tells: how", "tells: hur", (24, "strategies.lyssna.tells", "hur", "ska vara ett av what, amount")),
        (AREA, "operator: at_least", "operator: minst", (8, "goals.skog.targets.operator", "minst", "ska vara ett av at_least")),
        (AREA, "value: 30", "value: trettio", (8, "goals.skog.targets.value", "trettio", "ska vara ett tal")),
        (AREA, "order: 1", "order: ett", (2, "order", "ett", "ska vara ett heltal")),
        (PLAN, "valid_from: 2025-01-01", "valid_from: 2025-13-01", (4, "valid_from", "2025-13-01", "ska vara ett datum, ÅÅÅÅ-MM-DD")),
        (PLAN, 'title: "beslutet"', "title:", (11, "facts.beslut.title", "", "får inte lämnas tom")),
        (PLAN, 'area_word: ["område", "områden"]\n', "", (2, "area_word", "", "nyckeln saknas")),
        ("vik/sources.yml", 'url: "https://vik.example"', 'url: "vik.example"', (2, "mal.url", "vik.example", "ska börja med https://")),
        (CONCEPTS, '["träd"]', '"träd"', (5, "skogar.everyday", "träd", "ska vara en lista")),
    ],
)  # fmt: skip
def test_a_mistake_is_told_by_file_line_key_and_value(
    root: Path, edit: Edit, name: str, old: str, new: str, told: tuple[int, str, str, str]
) -> None:
    edit(name, old, new)
    ((file, line, key, value, expected),) = problems(root)
    assert (file, line, key, value) == (name, *told[:3])
    assert expected.startswith(told[3])


def test_all_mistakes_are_told_at_once(root: Path, edit: Edit) -> None:
    edit(CONCEPTS, "title:", "titel:")
    edit(PLAN, "valid_from: 2025-01-01", "valid_from: i fjol")
    edit(AREA, "    related:", "    relatde:")
    (root / "glossary/natur.yml").write_bytes(b"")
    files = [file for file, *_ in problems(root)]
    assert sorted(set(files)) == [CONCEPTS, "glossary/natur.yml", AREA, PLAN]
    assert files.count(AREA) == 1 and files.count(CONCEPTS) == 4


@pytest.mark.parametrize("folder", ["concepts", "glossary"])
def test_a_key_belongs_to_one_file_of_its_folder(root: Path, folder: str) -> None:
    (first,) = (root / folder).glob("*.yml")
    (root / folder / "zz.yml").write_bytes(first.read_bytes())
    file, line, *_, expected = problems(root)[0]
    assert (file, line, expected) == (f"{folder}/zz.yml", 2, "nyckeln används redan i en annan fil i samma mapp")


def test_the_version_follows_the_text(root: Path, edit: Edit) -> None:
    before = version(root)
    assert load(root).version == before == version(root)
    edit(CONCEPTS, "träd", "gran")
    assert version(root) != before
