"""What is left of a municipality that nobody has written for."""

from __future__ import annotations

from bot.content.library import Content
from bot.content.model import Concept, Entry, Target
from bot.learning.leaving_out import WRITTEN, LeftOut, as_of_a_new_page

TARGET = Target(indicator="öppna kvällar", operator="at_least", value=5)
ENTRY = Entry(
    id="ekhult/bibliotek",
    municipality="ekhult",
    title="biblioteket",
    quote=("Biblioteket ska vara öppet varje kväll.",),
    text=("Det är öppet på kvällen.",),
    concepts=("bibliotek",),
    tells=("when_decided",),
    words=("bibblan",),
    examples=("Är bibblan öppen?",),
    targets=(TARGET,),
)
OTHER = ENTRY.copy(update={"id": "granby/bibliotek", "municipality": "granby"})
CONTENT = Content(
    "test",
    entries={one.id: one for one in (ENTRY, OTHER)},
    concepts={
        "bibliotek": Concept(id="bibliotek", title="bibliotek", everyday=("bibblan",), examples=("Är det öppet?",))
    },
)


def test_only_what_the_page_says_is_left() -> None:
    left = as_of_a_new_page(CONTENT, "ekhult").entries["ekhult/bibliotek"]
    assert (left.title, left.quote, left.tells, left.targets) == (ENTRY.title, ENTRY.quote, ENTRY.tells, ENTRY.targets)
    assert not any(getattr(left, field) for field in WRITTEN)


def test_other_municipalities_and_the_words_of_concepts_stay() -> None:
    left = as_of_a_new_page(CONTENT, "ekhult")
    assert left.entries["granby/bibliotek"] == OTHER
    assert left.concepts["bibliotek"].everyday == ("bibblan",)
    assert left.concepts["bibliotek"].examples == ()
    assert CONTENT.concepts["bibliotek"].examples


def test_first_right_is_a_share_of_what_was_asked() -> None:
    assert LeftOut("ekhult", 4, (("fråga", "ekhult/bibliotek"),)).first_right_percent == 75.0
    assert LeftOut("ekhult", 0, ()).first_right_percent == 0.0
