from __future__ import annotations

import pytest

from bot.nlu.plain import Plainer


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Vad gäller i Storby?", "vad galler i ortnamn ?"),
        ("storbys mål", "ortnamn mal"),
        ("och Ås då", "och ortnamn da"),
        ("klart 2026 eller 1 150 kronor?", "klart artal eller siffra kronor ?"),
        ("Hej! Vad är målet?", "vad ar malet ?"),
        ("hej hej", "hej hej"),
        ("Jag bor här. Vad har kommunen för mål om skolan?", "vad har kommunen for mal om skolan ?"),
        ("Jag bor här. Varför?", "jag bor har varfor ?"),
        ("HALLÅÅÅÅ", "halla"),
        ("", ""),
    ],
)
def test_what_is_seen_of_a_text(text: str, plain: str) -> None:
    assert Plainer(["Storby", "Ås"])(text) == plain
