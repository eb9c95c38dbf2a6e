"""The certificate: only what stands on a page or in the content may be said, and it names what it rests on."""

from __future__ import annotations

import pytest

from bot.deciding.book import Book
from bot.telling.answer import Sentence
from bot.telling.certificate import FREE, Certificate
from bot.telling.wording import phrase

EKAR, SVAMP, LANEN = (f"ekhult/plan-2025/{name}" for name in ("ekar", "svamp", "lanen"))
QUOTE = "Ekhult ska plantera minst 500 ekar vid skolorna senast 2027."
MEANING = "Avverkning betyder att träd fälls för att bli virke."


def faults(certificate: Certificate, *sentences: Sentence) -> list[str]:
    """Give why sentences may not be said, each without its own words."""
    return [fault.partition(":")[0] for fault in certificate.faults(sentences)]


@pytest.mark.parametrize(
    "sentence",
    [
        Sentence(QUOTE, (EKAR,), quote=True),
        Sentence("Ekhults mål är att plantera minst 500 ekar senast 2027.", (EKAR,)),
        Sentence("Ekhult ska sätta 500 nya träd.", (EKAR,)),
        Sentence(MEANING),
        Sentence("Minst 500 ekar år 2027.", (EKAR,)),
        Sentence("År 2027.", (EKAR,)),
        Sentence("Nej, 500.", (EKAR,)),
        Sentence("Skogen:", ("ekhult/plan-2025/skogen",)),
        Sentence("Skogen: tre", ("ekhult/plan-2025/skogen",)),
        Sentence("Skogen: ekarna, svampen.", ("ekhult/plan-2025/skogen", EKAR, SVAMP)),
        Sentence("Ekhults kommun har sex mål, 2025–2028:", (EKAR,)),
        Sentence("Det hör till målen 2025–2028, som avser 2025–2028.", (SVAMP,)),
        Sentence("Jag hittar inget om biblioteken på Ekhults sida. Du når Ekhults kommun på ekhult.example."),
    ],
    ids=lambda sentence: sentence.text,
)
def test_what_stands_in_the_content_may_be_said(town_certificate: Certificate, sentence: Sentence) -> None:
    assert faults(town_certificate, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "fault"),
    [
        (Sentence(QUOTE[:-1], (EKAR,), quote=True), f"is no quote of {EKAR}"),
        (Sentence(QUOTE, (SVAMP,), quote=True), f"is no quote of {SVAMP}"),
        (Sentence(QUOTE, (EKAR, SVAMP), quote=True), f"is no quote of {EKAR}, {SVAMP}"),
        (Sentence(QUOTE, (), quote=True), "is no quote of anything"),
        (Sentence(QUOTE, ("ekhult/nix",), quote=True), "rests on ekhult/nix, which does not exist"),
        (Sentence("Ekhult är den bästa kommunen.", (EKAR,)), "stands neither in a passage nor in the content"),
        (Sentence("Värdelöst.", (EKAR,)), "stands neither in a passage nor in the content"),
        (Sentence("", (EKAR,)), "stands neither in a passage nor in the content"),
        (Sentence("Ekhults kommun har många mål, 2025–2028:", (EKAR,)), "stands neither in a passage nor in the content"),
        (Sentence("Sandbys kommun har sex mål, 2025–2028:", (EKAR,)), "stands neither in a passage nor in the content"),
        (Sentence("Minst 500 ekar år 2027."), "states something and rests on nothing"),
        (Sentence("Ja."), "states something and rests on nothing"),
        (Sentence("Ekhult ska sätta 500 nya träd."), "states something and rests on nothing"),
        (Sentence("Ekhult ska sätta 500 nya träd.", (SVAMP,)), "states something and rests on nothing"),
        (Sentence("Minst 600 ekar år 2027.", (EKAR,)), "says 600, which what it rests on does not"),
        (Sentence("Minst 500 ekar år 2029.", (EKAR,)), "says 2029, which what it rests on does not"),
        (Sentence("Högst 400 miljoner kronor.", (LANEN,)), "says 400 miljoner kronor, which what it rests on does not"),
        (Sentence("Högst 300 miljoner kronor.", (EKAR,)), "says 300 miljoner kronor, which what it rests on does not"),
        (Sentence("Nej, vad som helst.", (EKAR,)), "sets right by words which what it rests on does not have"),
        (Sentence(MEANING, (EKAR,)), "explains a word, which no page is the source of"),
        (Sentence("Svampen: tre", ("ekhult/plan-2025/skogen",)), "stands neither in a passage nor in the content"),
    ],
    ids=lambda one: one.text or "nothing" if isinstance(one, Sentence) else "",
)  # fmt: skip
def test_what_does_not_may_not(town_certificate: Certificate, sentence: Sentence, fault: str) -> None:
    assert faults(town_certificate, sentence) == [fault]


DENIAL = Sentence("Jag hittar inget om svamp på Ekhults sida. Närmast kommer:", (SVAMP,))


@pytest.mark.parametrize(
    ("denial", "beside", "fault"),
    [
        (
            DENIAL,
            Sentence("Alla barn i Ekhult ska få plocka svamp.", (SVAMP,), quote=True),
            ["denies svamp, which is told beside it"],
        ),
        (DENIAL, Sentence(QUOTE, (EKAR,), quote=True), []),
        (
            Sentence("Jag hittar inget om låna på Ekhults sida. Närmast kommer:", (EKAR,)),
            Sentence("Nordvik ska låna högst 500 miljoner kronor.", ("nordvik/plan-2025/lanen",), quote=True),
            [],
        ),
    ],
    ids=["the line itself", "another line", "a line of another page"],
)
def test_nothing_is_denied_that_a_line_beside_it_says(
    town_certificate: Certificate, denial: Sentence, beside: Sentence, fault: list[str]
) -> None:
    assert faults(town_certificate, denial, beside) == fault


def test_the_door_s_own_sentences_pass_where_the_door_is_known(town: Book, town_certificate: Certificate) -> None:
    assert faults(Certificate(town, ["Boten svarar inte just nu."]), Sentence("Boten svarar inte just nu.")) == []
    assert faults(town_certificate, Sentence("Boten svarar inte just nu.")) != []


def test_every_phrase_that_rests_on_nothing_is_one_of_the_content(town: Book) -> None:
    assert set(town.content.phrases.dict()) >= FREE


@pytest.mark.parametrize("key", sorted(FREE - {"near"}))
def test_what_rests_on_nothing_may_be_said_of_a_municipality(
    town: Book, town_certificate: Certificate, key: str
) -> None:
    slots = {"topic": "biblioteken", "place": "Sandby", "year": "2019", "title": "Mål för Ekhult"}
    assert faults(town_certificate, Sentence(phrase(town, key, "ekhult", **slots))) == []
