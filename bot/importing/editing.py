"""A municipality's folder as texts, and the edits that a newer page asks of it. Pure: changes texts it holds, writes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.content.library import Content
from bot.content.model import Entry, Kind
from bot.content.model import Plan as HeldPlan
from bot.content.reader import KeyPath
from bot.importing.folder import COMMENTS, MADE, Place, SourceFound, area_file, entry_data, source_data, target_data
from bot.importing.found import Line
from bot.importing.matching import Placed, Reworded
from bot.importing.phrase import title_of
from bot.importing.walk import TITLES
from bot.importing.yaml_edit import add_block, block_at, set_key, value_at
from bot.importing.yaml_out import Bare, block

REFERENCES = ("related", "rests_on")


@dataclass
class Folder:
    """The files of one municipality by their path, while a newer page is taken in."""

    municipality: str
    texts: dict[str, str]
    content: Content
    aside: str = ""
    moved: dict[str, tuple[str, KeyPath]] = field(default_factory=dict)  # where entries stand that were moved

    def place_of(self, entry: str) -> tuple[str, KeyPath]:
        """Give the file and key path of an entry."""
        if entry in self.moved:
            return self.moved[entry]
        document, place = self.content.origins[entry]
        parts = document.path.parts
        return Path(*parts[parts.index(self.municipality, len(parts) - 3) + 1 :]).as_posix(), place

    def reword(self, reworded: Sequence[Reworded]) -> None:
        """Put the page's new words in the place of the old ones; a title or target that was read out of them follows."""
        for one in reworded:
            name, place = self.place_of(one.entry.id)
            quote = list(_as_list(value_at(self.texts[name], (*place, "quote"))))
            quote[one.number] = one.sentence
            self._set(name, (*place, "quote"), quote[0] if len(quote) == 1 else quote)
            if one.entry.title == title_of(one.entry.quote[0]) and one.number == 0:
                self._set(name, (*place, "title"), one.placed.line.title)
            if one.entry.kind is Kind.goal:
                self._retarget(name, place, one)

    def _retarget(self, name: str, place: KeyPath, one: Reworded) -> None:
        old, new = one.entry.targets, one.placed.line.targets
        if len(old) == len(new):
            new = tuple(after.copy(update={"indicator": before.indicator}) for before, after in zip(old, new))
        if new != old:
            self._set(name, (*place, "targets"), [target_data(target) for target in new] or None)

    def move(self, moved: Sequence[tuple[Entry, Placed]], matched: Mapping[str, HeldPlan]) -> None:
        """Move goals and strategies to the area they now stand in, with all that is written of them."""
        for entry, placed in moved:
            name, place = self.place_of(entry.id)
            target = self._area_file(placed, matched, set())
            if target is None:
                continue
            written = block_at(self.texts[name], place)
            self._set(name, place, None)
            self.texts[target] = add_block(self.texts[target], (placed.part,), written, 1)
            self.moved[entry.id] = (target, (placed.part, str(place[-1])))

    def take_away(self, gone: Mapping[str, list[int]]) -> None:
        """Put aside what no longer stands on the page: single sentences, or the whole entry when none is left."""
        for entry_id, numbers in gone.items():
            entry = self.content.entries[entry_id]
            name, place = self.place_of(entry_id)
            left = [
                quote
                for number, quote in enumerate(_as_list(value_at(self.texts[name], (*place, "quote"))))
                if number not in numbers
            ]
            if left:
                self.put_aside(entry_id, block({"quote": [entry.quote[number] for number in numbers]}))
                self._set(name, (*place, "quote"), left[0] if len(left) == 1 else left)
            else:
                self.remove(entry_id)

    def remove(self, entry_id: str) -> None:
        """Put a whole entry aside, and every reference to it."""
        name, place = self.place_of(entry_id)
        if self.content.entries[entry_id].kind is Kind.area:
            self._remove_area(entry_id, name)
        else:
            self.put_aside(entry_id, block_at(self.texts[name], place))
            self._set(name, place, None)
        self._forget({entry_id})

    def _remove_area(self, area: str, name: str) -> None:
        """Put an area's file aside when nothing is left in it; else keep it, for its goals still stand under some heading."""
        left = [one for one in ("goals", "strategies", "picture") if value_at(self.texts[name], (one,))]
        if not left:
            self.put_aside(area, self.texts.pop(name))

    def put_aside(self, entry: str, written: str) -> None:
        """Keep lines that no longer hold, with the entry they stood in."""
        self.aside += f"# {entry}\n{written}\n"

    def add(self, placed: Placed, quotes: tuple[str, ...], source: str, matched: Mapping[str, HeldPlan]) -> None:
        """Add a line that is new on the page, in its place."""
        line = Line(
            quotes, placed.line.title, placed.line.targets, source, key=placed.line.key, concepts=placed.line.concepts
        )
        if placed.plan is None:
            self._add_fact(f"{placed.subject}.yml", placed.subject, line, source)
        elif placed.part == "facts":
            plan = matched.get(placed.plan.key)
            if plan:
                self._add_fact(f"{plan.id.split('/')[1]}/plan.yml", plan.id.split("/")[1], line, source)
        else:
            target = self._area_file(placed, matched, {placed.part})
            if target and placed.part in ("goals", "strategies"):
                key = self._free_key(target.split("/")[0], line.key)
                self._set(target, (placed.part, key), entry_data(line, source))
            elif target and placed.part == "picture":
                self._set(target, ("picture",), entry_data(line, source))

    def _add_fact(self, name: str, subject: str, line: Line, source: str) -> None:
        if name not in self.texts:
            data = block({"title": TITLES.get(subject, subject), "source": Bare(source)})
            self.texts[name] = f"# {COMMENTS.get(subject, subject)}\n# {MADE}\n{data}facts:\n"
        own = value_at(self.texts[name], ("source",))
        self._set(name, ("facts", self._free_key(subject, line.key)), entry_data(line, str(own)))

    def _area_file(self, placed: Placed, matched: Mapping[str, HeldPlan], making: set[str]) -> str | None:
        """Give the file of the area that a line stands in; a new area gets a file of its own."""
        plan = matched.get(placed.plan.key) if placed.plan else None
        if plan is None or placed.area is None or placed.plan is None:
            return None
        folder = plan.id.split("/")[1]
        heading = placed.area.head.quote[0]
        for name, text in self.texts.items():
            if (
                name.startswith(f"{folder}/")
                and not name.endswith("/plan.yml")
                and heading in _as_list(value_at(text, ("area", "quote")))
            ):
                return name
        if "area" in making and placed.part == "area" or making or placed.part in ("goals", "strategies"):
            orders = [value_at(text, ("order",)) for name, text in self.texts.items() if name.startswith(f"{folder}/")]
            order = 1 + max((one for one in orders if isinstance(one, int)), default=0)
            key = self._free_key(folder, placed.area.head.key)
            empty = type(placed.area)(placed.area.head, counted=placed.area.counted)
            name = f"{folder}/{key}.yml"
            self.texts[name] = area_file(Place(self.municipality), placed.plan, empty, order)
            return name
        return None

    def set_plan(self, plan: HeldPlan, said: Mapping[str, object]) -> None:
        """Set keys of a plan's frame."""
        for key, value in said.items():
            self._set(f"{plan.id.split('/')[1]}/plan.yml", (key,), value)

    def add_source(self, key: str, source: SourceFound) -> None:
        """Add a source and its fingerprints."""
        self._set("sources.yml", (key,), source_data(source, self.content.municipalities[self.municipality].homepage))
        self._set("fingerprints.yml", (key,), list(source.prints))

    def update_source(self, key: str, source: SourceFound) -> None:
        """Tell that a source was read anew: its day, and its fingerprints."""
        if source.updated:
            self._set("sources.yml", (key, "updated"), source.updated)
        self._set("sources.yml", (key, "read_on"), source.read_on)
        self._set("fingerprints.yml", (key,), list(source.prints))

    def free_plan(self, wanted: str) -> str:
        """Give a plan's folder name that no other plan has."""
        number, name = 2, wanted
        while f"{name}/plan.yml" in self.texts:
            name, number = f"{wanted}-{number}", number + 1
        return name

    def _free_key(self, folder: str, wanted: str) -> str:
        taken = {name.split("/")[1].removesuffix(".yml") for name in self.texts if name.startswith(f"{folder}/")}
        for name, text in self.texts.items():
            if name.startswith(f"{folder}/") or name == f"{folder}.yml":
                for part in ("facts", "goals", "strategies"):
                    held = value_at(text, (part,))
                    taken |= set(held) if isinstance(held, dict) else set()
        number, key = 2, wanted
        while key in taken:
            key, number = f"{wanted}-{number}", number + 1
        return key

    def _forget(self, ids: set[str]) -> None:
        """Take away the references to entries that are put aside."""
        for entry in self.content.entries.values():
            if entry.municipality != self.municipality or entry.id in ids:
                continue
            for key in REFERENCES:
                held = getattr(entry, key)
                if ids & set(held):
                    name, place = self.place_of(entry.id)
                    now = [one for one in _as_list(value_at(self.texts.get(name, ""), (*place, key))) if one not in ids]
                    if name in self.texts:
                        self._set(name, (*place, key), [Bare(one) for one in now] or None)

    def _set(self, name: str, place: KeyPath, value: object) -> None:
        self.texts[name] = set_key(self.texts[name], place, value)


def _as_list(value: object) -> list[str]:
    if isinstance(value, list):
        return [str(one) for one in value]
    return [] if value is None else [str(value)]
