"""What both pages hold, counted by hand on the pages."""

from __future__ import annotations

import pytest

from bot.content.fingerprint import fingerprint
from bot.content.library import Content
from bot.content.model import Kind


@pytest.mark.parametrize(
    ("plan", "areas", "goals", "strategies"),
    [
        ("karlstad/plan-2023", 4, [0, 0, 0, 0], [0, 0, 0, 0]),
        ("karlstad/plan-2024", 3, [3, 2, 4, 1], [0, 0, 0, 0]),
        ("kil/plan-2024", 4, [3, 5, 3, 8], [4, 6, 7, 8]),
    ],
)
def test_plans_are_whole(content: Content, plan: str, areas: int, goals: list[int], strategies: list[int]) -> None:
    held = content.plans[plan]
    assert len(content.areas_of(held)) == areas
    assert [len(content.within(plan, Kind.goal, area)) for area in held.area_ids] == goals
    assert [len(content.within(plan, Kind.strategy, area)) for area in held.area_ids] == strategies


def test_each_area_of_kil_has_its_picture(content: Content) -> None:
    pictures = [content.entries[f"{area}-malbild"] for area in content.plans["kil/plan-2024"].area_ids]
    assert [len(picture.quote) for picture in pictures] == [3, 2, 2, 2]


def test_the_core_of_the_values_has_five_lines(content: Content) -> None:
    assert len(content.entries["karlstad/values/karnan"].quote) == 1 + 5


@pytest.mark.parametrize(
    ("municipality", "word"),
    [("karlstad", "Solklart"), ("karlstad", "1 300 synpunkter"), ("karlstad", "vackerheta*"), ("karlstad", "nyckeltal"),
     ("karlstad", "Google Translate"), ("karlstad", "bolagsmål"), ("karlstad", "hållbarhetsglasögon"), ("karlstad", "2023-10-04"), ("karlstad", "15 juni 2021"),
     ("kil", "Kil - på rätt spår"), ("kil", "balanserad styrning"), ("kil", "2.6 MB"), ("kil", "31 maj 2024"), ("kil", "19 december 2023")],
)  # fmt: skip
def test_what_the_page_states_can_be_cited(content: Content, municipality: str, word: str) -> None:
    quoted = [passage for passage in content.passages.values() if passage.source.startswith(f"{municipality}/")]
    assert any(word in passage.text for passage in quoted)


def test_nearly_all_of_each_page_is_quoted(content: Content) -> None:
    """Headings that repeat, menus and parts of sentences are what is left."""
    for source, prints in content.fingerprints.items():
        quoted = {fingerprint(passage.text) for passage in content.passages.values() if passage.source == source}
        assert len(quoted) / len(prints) > 0.8
