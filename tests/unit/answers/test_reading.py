from __future__ import annotations

import pytest

from bot.answers.book import Book
from bot.content.model import Kind

COMMON_WORDS = ("Mark", "Vara")


def names(book: Book) -> list[str]:
    own = {one.name for one in book.municipalities}
    return [name for name in book.content.names.names if name not in own]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Vilka mål har Karlstad?", ["karlstad"]),
        ("karlstads vision", ["karlstad"]),
        ("och i Kil?", ["kil"]),
        ("VAD VILL KIL", ["kil"]),
        ("vad vill kils kommun", ["kil"]),
        ("Jämför Kil och Karlstad", ["kil", "karlstad"]),
        ("vad får karlstadsborna", ["karlstad"]),
        ("vad händer i Molkom", ["karlstad"]),
        ("vad händer i Fagerås", ["kil"]),
        ("karlsatds mål", ["karlstad"]),
        ("Vad vill kommunen?", []),
        ("Vilka mål har Karlskrona?", []),
        ("kilometer och kilowatt", []),
    ],
)
def test_our_municipalities_are_recognised(book: Book, text: str, meant: list[str]) -> None:
    assert list(book.read(text).municipalities) == meant


def test_the_whole_country_is_known(book: Book) -> None:
    assert len(names(book)) == 288


@pytest.mark.parametrize("question", ["Vilka mål har {}?", "vad gäller i {} kommun", "Vad är {}s vision?"])
def test_no_other_municipality_is_taken_for_ours(book: Book, question: str) -> None:
    readings = {name: book.read(question.format(name)) for name in names(book)}
    assert {name: one.elsewhere for name, one in readings.items()} == {name: name for name in readings}
    assert {one.municipalities for one in readings.values()} == {()}


def test_two_that_differ_in_one_accent_are_told_apart(book: Book) -> None:
    assert [book.read(f"Vilka mål har {name}?").elsewhere for name in ("Habo", "Håbo")] == ["Habo", "Håbo"]


def test_other_municipalities_need_no_capital_unless_they_are_common_words(book: Book) -> None:
    missed = [name for name in names(book) if book.read(f"vilka mål har {name.lower()}?").elsewhere != name]
    assert set(COMMON_WORDS) <= set(missed) and len(missed) <= 25


@pytest.mark.parametrize(
    "text",
    [
        "Ska det vara färdigt?",
        "Finns det mark att bygga på?",
        "vad ska vara klart i Kil",
        "Jag kommer från Syrien, vad vill Kil?",
    ],
)
def test_common_words_are_no_places(book: Book, text: str) -> None:
    assert book.read(text).elsewhere is None


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("den tredje", 3),
        ("det första målet", 1),
        ("och den sista då?", -1),
        ("nummer två", 2),
        ("berätta om 3:e", 3),
        ("Vilka mål finns?", None),
    ],
)
def test_ordinals(book: Book, text: str, ordinal: int | None) -> None:
    assert book.read(text).ordinal == ordinal


@pytest.mark.parametrize(
    ("text", "years"),
    [("Vad gällde 2022?", (2022,)), ("mellan 2024 och 2026", (2024, 2026)), ("1 150 mkr", ()), ("12024", ())],
)
def test_years(book: Book, text: str, years: tuple[int, ...]) -> None:
    assert book.read(text).years == years


@pytest.mark.parametrize(
    ("text", "sorts"),
    [
        ("Vilka mål finns?", {Kind.goal}),
        ("personalmål", {Kind.goal}),
        ("vilka strategier", {Kind.strategy}),
        ("Kils perspektiv", {Kind.area}),
        ("målbilden", {Kind.picture}),
        ("samverkansområdena", {Kind.area}),
        ("visionen", set()),
    ],
)
def test_goals_strategies_and_areas_are_told_apart(book: Book, text: str, sorts: set[Kind]) -> None:
    assert book.read(text).sorts == sorts


@pytest.mark.parametrize(
    "text", ["Kan du berätta vad ni vill?", "och då?", "vad är det", "hur ska de nå dit?", "när beslutades det"]
)
def test_what_says_nothing_of_the_subject_is_left_out(book: Book, text: str) -> None:
    assert book.read(text).rest == ()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("vad har kihl för vision", ["kil"]),
        ("och kiks då", ["kil"]),
        ("Kan man dricka kol", []),
        ("jag gillar kul saker", []),
    ],
)
def test_a_letter_wrong_in_our_name_is_forgiven(book: Book, text: str, meant: list[str]) -> None:
    assert list(book.read(text).municipalities) == meant


@pytest.mark.parametrize(
    ("text", "place"),
    [("gotebrgs mål", "Göteborg"), ("vilka mål har forsaga", "Forshaga"), ("Hamarös vision", "Hammarö")],
)
def test_a_letter_wrong_in_another_name_is_another_place_still(book: Book, text: str, place: str) -> None:
    assert book.read(text).elsewhere == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Jag bor i Arvika. Finns det mål för skolan där?", "Arvika"),
        ("Vi har varit i Borås. Vad har den kommunen för vision?", "Borås"),
        ("Jag kommer från Arvika. Vilka mål har ni för skolan?", None),
    ],
)
def test_a_place_told_of_before_is_meant_when_the_question_points_to_it(
    book: Book, text: str, place: str | None
) -> None:
    assert book.read(text).elsewhere == place


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Vad är Klis mål?", ("kil",)),
        ("vilka år gäller kuls mål", ("kil",)),
        ("och Kis?", ("kil",)),
        ("Finns det mils väg kvar?", ()),
    ],
)
def test_a_short_name_with_a_slip_is_heard_in_the_genitive(book: Book, text: str, named: tuple[str, ...]) -> None:
    assert book.read(text).municipalities == named
