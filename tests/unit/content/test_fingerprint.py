from __future__ import annotations

import pytest

from bot.content.fingerprint import fingerprint, fingerprints, normalise, sentences


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("En mening\nsom är bruten. Och en till!", ["En mening som är bruten.", "Och en till!"]),
        ("Rubrik\n\nText.", ["Rubrik", "Text."]),
        ("Det är:\n\n • Ett.\n • Två som\n   fortsätter.", ["Det är:", "Ett.", "Två som fortsätter."]),
        (" • Heltid är norm. Annat går.", ["Heltid är norm. Annat går.", "Heltid är norm.", "Annat går."]),
        ("Meny\nKontakta oss", ["Meny Kontakta oss", "Meny", "Kontakta oss"]),
        ("Pdf, 2.6 MB. Nästa.", ["Pdf, 2.6 MB.", "Nästa."]),
        ("Liv, lantliv... ja alla liv! Nästa.", ["Liv, lantliv... ja alla liv!", "Nästa."]),
        ("Det är ”klart.”. Nästa mening.", ["Det är ”klart.”.", "Nästa mening."]),
        ("1\u00a0150 kronor.\r\n\r\nNästa.", ["1 150 kronor.", "Nästa."]),
        ("", []),
    ],
)
def test_a_page_is_cut_into_sentences(page: str, found: list[str]) -> None:
    assert sentences(page) == found


@pytest.mark.parametrize(
    ("page", "quote"),
    [
        ("Målbild: En ordnad ekonomi är bra. Mer.", "En ordnad ekonomi är bra."),
        ("Den bygger på modellen ”balanserad styrning Länk till annan webbplats.”. Mer.", "balanserad styrning"),
        ("Den bygger på modellen ”balanserad styrning Länk till annan webbplats.”. Mer.", "Den bygger på modellen"),
        ("Det är det vi menar med \"Ett bättre liv\".", "Det är det vi menar med \"Ett bättre liv\"."),
        ("Sidan uppdaterad:\n31 maj 2024", "Sidan uppdaterad: 31 maj 2024"),
    ],
)  # fmt: skip
def test_what_may_be_quoted(page: str, quote: str) -> None:
    assert fingerprint(quote) in fingerprints(page)


@pytest.mark.parametrize(
    "quote",
    [
        "Kommunen ska växa",
        "Kommunen ska inte växa.",
        "kommunen ska växa.",
        "ska växa.",
        "Kommunen ska växa. Och må bra.",
    ],
)
def test_anything_else_does_not_stand_on_the_page(quote: str) -> None:
    assert fingerprint(quote) not in fingerprints("Kommunen ska växa. Och må bra.")


def test_a_fingerprint_is_of_the_words_not_of_the_blanks() -> None:
    assert fingerprint("Vi  når\ngoda\u00a0resultat.") == fingerprint("Vi når goda resultat.")
    assert normalise("a\u030a") == "å"
    assert len(fingerprint("x")) == 16
