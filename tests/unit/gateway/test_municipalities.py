from __future__ import annotations

from pathlib import Path

import pytest

from bot.gateway.municipalities import Municipalities
from bot.gateway.settings import Settings

from .conftest import OpenDoor

KIL = (Settings.content_folder / "kil" / "municipality.yml").read_text(encoding="utf-8")


class Clock:
    now = 0.0

    def __call__(self) -> float:
        self.now += 2.0
        return self.now


def write(folder: Path, municipality: str, text: str) -> None:
    (folder / municipality).mkdir(exist_ok=True)
    (folder / municipality / "municipality.yml").write_text(text, encoding="utf-8")


def test_a_new_folder_is_a_municipality(tmp_path: Path) -> None:
    known = Municipalities(tmp_path, Clock())
    assert known.current() == ()
    write(tmp_path, "kil", KIL)
    write(tmp_path, "grums", KIL.replace("Kil", "Grums"))
    assert [(one.id, one.name) for one in known.current()] == [("grums", "Grums"), ("kil", "Kil")]
    assert known.knows("grums") and not known.knows("Grums")


@pytest.mark.parametrize("broken", ["", KIL[:100], "name: [", "hej"])
def test_while_a_file_is_edited_the_last_good_one_stands(tmp_path: Path, broken: str) -> None:
    write(tmp_path, "kil", KIL)
    known = Municipalities(tmp_path, Clock())
    before = known.current()
    write(tmp_path, "kil", broken)
    assert known.current() == before
    write(tmp_path, "kil", KIL.replace("kil.se", "www.kil.se"))
    assert known.current()[0].homepage == "https://www.kil.se"


def test_a_removed_folder_is_no_municipality(tmp_path: Path) -> None:
    write(tmp_path, "kil", KIL)
    known = Municipalities(tmp_path, Clock())
    assert known.knows("kil")
    (tmp_path / "kil" / "municipality.yml").unlink()
    assert known.knows("kil"), "it may be on its way back"
    assert [known.knows("kil") for _ in range(5)][-1] is False


def test_chosen_is_one_or_all() -> None:
    known = Municipalities(Settings.content_folder)
    assert [one.id for one in known.chosen("kil")] == ["kil"]
    assert [one.id for one in known.chosen(None)] == [one.id for one in known.chosen("x")] == ["karlstad", "kil"]


@pytest.mark.asyncio
async def test_about_tells_the_municipalities_of_content(open_door: OpenDoor, tmp_path: Path) -> None:
    write(tmp_path, "kil", KIL)
    write(tmp_path, "grums", KIL.replace("Kils", "Grums").replace("Kil", "Grums").replace("kil.se", "grums.se"))
    client = await open_door(content_folder=tmp_path, retention_hours=48)
    told = await (await client.get("/about")).json()
    assert told["retention_hours"] == 48
    assert [one["id"] for one in told["municipalities"]] == ["grums", "kil"]
    grums = told["municipalities"][0]
    assert set(grums) == {"id", "name", "full_name", "homepage", "phone", "suggestions"}
    assert (grums["full_name"], grums["homepage"], grums["phone"]) == ("Grums kommun", "https://grums.se", None)
    page = await (await client.get("/?kommun=grums")).text()
    assert "Kontakta Grums kommun" in page and 'data-kommun="grums"' in page
