from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.cli import __main__ as cli
from bot.cli import check, fingerprint, new, schema
from bot.content.library import ROOT, load
from bot.content.reader import read

PAGE = "Rubrik\n\nEn mening. Och en till.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT, tmp_path / "goal_content"))


def test_every_command_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert (cli.main([]), cli.main(["--help"]), cli.main(["nix"])) == (2, 0, 2)
    out = capsys.readouterr().out
    assert all(f"  {name} " in out for name in ("check", "fingerprint", "new", "schema"))


def test_check_tells_good_from_bad(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main([], root) == 0
    (root / "kil/page.yml").write_text("title: x\nsorce: y\n", encoding="utf-8")
    assert check.main([], root) == 1
    out = capsys.readouterr().out
    assert "Innehållet är rätt: 2 kommuner" in out
    assert "goal_content/kil/page.yml, rad 2: sorce = 'y': okänd nyckel" in out


@pytest.mark.parametrize(
    ("source", "text", "code", "told"),
    [
        ("kil/strategiska-mal", PAGE, 1, "Står inte längre på sidan: kil/plan-2024/laneskuld"),
        ("kil/strategiska-mal", PAGE, 1, "Nytt på sidan: En mening."),
        ("kil/nix", PAGE, 1, "Välj bland: karlstad/styrmodell, kil/strategiska-mal"),
    ],
)
def test_check_compares_a_newer_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], source: str, text: str, code: int, told: str
) -> None:
    (tmp_path / "ny.txt").write_text(text, encoding="utf-8")
    assert check.main(["--page", source, str(tmp_path / "ny.txt")]) == code
    assert told in capsys.readouterr().out


def test_fingerprints_keep_the_other_sources(root: Path, tmp_path: Path) -> None:
    (tmp_path / "sida.txt").write_text(PAGE, encoding="utf-8")
    with (root / "kil/sources.yml").open("a", encoding="utf-8") as sources:
        sources.write(
            'budget: {title: "B", publisher: "K", updated: 2024-01-01, read_on: 2024-01-02, url: "https://kil.se"}\n'
        )
    assert fingerprint.main(["kil", "budget", str(tmp_path / "sida.txt")], root) == 0
    held = load(root).fingerprints
    assert len(held["kil/budget"]) == 3 and held["kil/strategiska-mal"] == load().fingerprints["kil/strategiska-mal"]


@pytest.mark.parametrize(("source", "text"), [("nix", PAGE), ("strategiska-mal", " \n")])
def test_fingerprints_of_nothing_are_not_written(root: Path, tmp_path: Path, source: str, text: str) -> None:
    before = (root / "kil/fingerprints.yml").read_bytes()
    (tmp_path / "sida.txt").write_text(text, encoding="utf-8")
    assert fingerprint.main(["kil", source, str(tmp_path / "sida.txt")], root) == 1
    assert (root / "kil/fingerprints.yml").read_bytes() == before


def test_a_new_municipality_can_be_read_and_is_told_what_it_lacks(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new.main(["härryda"], root) == 0
    content = load(root)
    assert content.municipalities["harryda"].genitive == "Härrydas"
    assert content.entries["harryda/plan/forsta-malet"].source == "harryda/sidan"
    assert check.main([], root) == 1
    assert "python -m bot.cli fingerprint harryda sidan SIDAN.txt" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["Kil", "Ankeborg"])
def test_a_folder_is_never_overwritten_nor_made_for_an_unknown_name(root: Path, name: str) -> None:
    before = sorted(root.rglob("*"))
    assert new.main([name], root) == 1
    assert sorted(root.rglob("*")) == before


def test_schemas_are_written(tmp_path: Path) -> None:
    assert schema.main([], tmp_path) == 0
    assert (tmp_path / "goal_content/schema/plan.json").read_bytes() == (ROOT / "schema/plan.json").read_bytes()


def test_the_skeleton_has_no_traps() -> None:
    for path in new.SKELETON.rglob("*.yml"):
        assert read(path).data
