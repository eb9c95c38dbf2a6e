"""A newer copy of a page: what is the same stays, what a person wrote stays, and the same page twice changes nothing."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bot.content.check import check
from bot.content.library import ROOT, Content, load

from .conftest import PAGES, TODAY
from .seed_pages import seed_page

IMPORT = importlib.import_module("bot.cli.import")
AREA = "almby/plan-2023/trygga-uppvaxtar.yml"


Page = Callable[..., Path]


@pytest.fixture
def page(tmp_path: Path) -> Page:
    """Gives Almby's page as a saved file, with changes."""

    def saved(*changes: tuple[str, str]) -> Path:
        text = (PAGES / "almby.html").read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        (tmp_path / "almby.html").write_text(text, encoding="utf-8")
        return tmp_path / "almby.html"

    return saved


@pytest.fixture
def root(shared: Path, page: Page) -> Path:
    """Almby's folder as it was imported, with a few things that a person then wrote."""
    assert run(shared, page()) == 0
    edit(
        shared / AREA,
        '    title: "tidiga insatser"\n',
        '    title: "tidiga insatser"  # rätt namn\n    words:\n      - "hjälp i tid"\n',
    )
    edit(
        shared / AREA,
        '    title: "att alla barn i förskolan ska ha högst 15 barn"\n',
        '    title: "barngrupperna"\n    plain: "Inte för många barn i varje grupp."\n',
    )
    return shared


def run(root: Path, saved: Path, name: str = "Almby") -> int:
    return int(IMPORT.main([str(saved), "--name", name], root=root, today=TODAY))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, text
    path.write_text(text.replace(old, new), encoding="utf-8")


def texts(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def good(root: Path) -> Content:
    content = load(root)
    assert check(content) == []
    return content


def test_the_same_page_twice_changes_nothing(root: Path, page: Page) -> None:
    before = texts(root)
    assert run(root, page()) == 0
    assert texts(root) == before


@pytest.mark.parametrize("name", ["Kil", "Karlstad"])
def test_the_same_page_changes_nothing_of_what_people_wrote(tmp_path: Path, handmade: Content, name: str) -> None:
    root = tmp_path / "goal_content"
    for path in ROOT.rglob("*.yml"):
        copy = root / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    before = texts(root)
    saved = tmp_path / "sidan.txt"
    saved.write_text(seed_page(handmade, name.casefold()), encoding="utf-8")
    assert run(root, saved, name) == 0
    assert texts(root) == before


def test_a_reworded_goal_keeps_its_id_and_what_a_person_wrote(root: Path, page: Page) -> None:
    assert run(root, page(("högst 15 barn i sin grupp", "högst 14 barn i sin grupp"))) == 0
    (goal,) = [entry for entry in good(root).entries.values() if entry.title == "barngrupperna"]
    assert goal.quote == ("Alla barn i förskolan ska ha högst 14 barn i sin grupp.",)
    assert goal.targets[0].value == 14 and goal.plain == ("Inte för många barn i varje grupp.",)


def test_lines_that_a_new_figure_makes_untrue_are_put_aside_and_no_others(root: Path, page: Page) -> None:
    own = (
        '    yes:\n      - "Är gränsen 15 barn i gruppen?"\n'
        '      - "Finns det en gräns för barngrupperna?"\n      - "Får det vara 15 barn i gruppen?"\n'
    )
    edit(root / AREA, '    title: "barngrupperna"\n', f'    title: "barngrupperna"\n{own}')
    plan = root / "almby/plan-2023/plan.yml"
    edit(plan, "facts:\n", 'plain:\n  - "Högst 15 barn i gruppen."\n  - "Grön omställning."\nfacts:\n')
    assert run(root, page(("högst 15 barn i sin grupp", "högst 14 barn i sin grupp"))) == 0
    (goal,) = [entry for entry in good(root).entries.values() if entry.title == "barngrupperna"]
    assert goal.yes == ("Finns det en gräns för barngrupperna?",)
    assert "Högst 15" not in plan.read_text(encoding="utf-8") and "Grön omställning." in plan.read_text(
        encoding="utf-8"
    )
    assert "Är gränsen 15 barn" in (root / "almby/.undanlagt/2026-11-30.yml").read_text(encoding="utf-8")


def test_what_is_gone_is_put_aside_and_not_lost(root: Path, page: Page) -> None:
    assert run(root, page(("    <li>Vi satsar på tidiga insatser.</li>\n", ""))) == 0
    assert "hjälp i tid" not in (root / AREA).read_text(encoding="utf-8")
    assert "hjälp i tid" in (root / "almby/.undanlagt/2026-11-30.yml").read_text(encoding="utf-8")
    assert "almby/plan-2023/tidiga-insatser" not in good(root).entries


def test_what_is_new_comes_where_it_stands(root: Path, page: Page) -> None:
    assert (
        run(
            root,
            page(
                (
                    "</li>\n    <li>Alla barn",
                    "</li>\n    <li>Alla skolor ska ha en skolgård med träd.</li>\n    <li>Alla barn",
                )
            ),
        )
        == 0
    )
    (goal,) = [entry for entry in good(root).entries.values() if "skolgård" in "".join(entry.quote)]
    assert (goal.kind.value, goal.area) == ("goal", "almby/plan-2023/trygga-uppvaxtar")


def test_what_has_moved_takes_all_with_it(root: Path, page: Page) -> None:
    line = "    <li>Vi satsar på tidiga insatser.</li>\n"
    assert run(root, page((line, ""), ("    <li>Vi förenklar", f"{line}    <li>Vi förenklar"))) == 0
    content = good(root)
    moved = content.entries["almby/plan-2023/tidiga-insatser"]
    assert (moved.area, moved.words) == ("almby/plan-2023/starkt-naringsliv", ("hjälp i tid",))
    assert "# rätt namn" in (root / "almby/plan-2023/starkt-naringsliv.yml").read_text(encoding="utf-8")


def test_a_new_period_makes_a_plan_beside_the_old_which_then_ends(root: Path, page: Page) -> None:
    newer = page(
        ("mandatperioden 2023–2026", "mandatperioden 2027–2030"),
        ("12 december 2022", "14 december 2026"),
        ("högst 15 barn", "högst 13 barn"),
    )
    edit(root / "almby/plan-2023/plan.yml", "valid_to: 2026-12-31\n", "")
    assert IMPORT.main([str(newer), "--name", "Almby"], root=root, today=date(2027, 1, 15)) == 0
    content = good(root)
    before, after = content.plans_of("almby")
    assert (before.valid_to, after.valid_from, after.valid_to) == (
        date(2026, 12, 31),
        date(2027, 1, 1),
        date(2030, 12, 31),
    )
    assert len(content.within(before.id, content.entries["almby/plan-2023/tidiga-insatser"].kind)) == 5
    assert content.entries["almby/plan-2023/tidiga-insatser"].words == ("hjälp i tid",)
    assert {entry.source for entry in content.entries.values() if entry.plan == after.id} == {
        "almby/kommunens-mal-2027"
    }
    assert after.decided and after.decided.on == date(2026, 12, 14)


def test_several_pages_make_one_folder_and_each_can_come_again(shared: Path, tmp_path: Path, page: Page) -> None:
    vision = tmp_path / "vision.txt"
    vision.write_text(
        "Vår vision - Ett Almby för alla årstider\n\nVisionen antogs av kommunfullmäktige den 3 maj 2021.\n\nAlmby ska vara en grön kommun.\n",
        encoding="utf-8",
    )
    assert IMPORT.main([str(vision), str(page()), "--name", "Almby"], root=shared, today=TODAY) == 0
    content = good(shared)
    assert {source.id for source in content.sources.values()} == {
        "almby/kommunens-mal",
        "almby/var-vision-ett-almby-for-alla-arstider",
    }
    assert content.subjects["almby/vision"].decided and len(content.plans) == 1
    before = texts(shared)
    assert run(shared, page()) == 0 and run(shared, vision) == 0
    assert texts(shared) == before


def test_a_page_of_its_own_address_is_cited_there(shared: Path, page: Page) -> None:
    url = "https://www.almby.example/kommun/mal"
    assert IMPORT.main([str(page()), "--name", "Almby", "--url", url], root=shared, today=TODAY) == 0
    content = good(shared)
    assert [source.url for source in content.sources.values()] == [url]
    assert content.municipalities["almby"].homepage == "https://www.almby.example"
    assert "  # kontrollera" not in (shared / "almby/municipality.yml").read_text(encoding="utf-8")


def test_ids_are_the_same_each_time(shared: Path, tmp_path: Path, page: Page) -> None:
    assert run(shared, page()) == 0
    first = set(load(shared).entries)
    other = tmp_path / "annan"
    other.mkdir()
    for path in shared.glob("*.yml"):
        (other / path.name).write_bytes(path.read_bytes())
    assert run(other, page()) == 0
    assert set(load(other).entries) == first
