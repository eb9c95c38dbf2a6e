"""Damage is what it says, and the same each time."""

from __future__ import annotations

import pytest

from bot.language.lexicon import Lexicon
from evaluation.perturb import changes, perturbed
from evaluation.robustness import ALLOWED_POINTS, SWEDISH, USUAL

TEXT = "Är det så att Karlstads koldioxidutsläpp ska minska till 2030?"


@pytest.mark.parametrize("name", sorted(USUAL))
def test_the_same_seed_does_the_same_damage(name: str, lexicon: Lexicon) -> None:
    change = changes(lexicon, ["Karlstad"])[name]
    for strength in (0.2, 1.0):
        damaged = perturbed(TEXT, change, strength, "one")
        assert damaged == perturbed(TEXT, change, strength, "one")
        assert damaged != TEXT
        assert "2030" in damaged


def test_every_type_has_a_usual_strength_a_limit_and_a_name(lexicon: Lexicon) -> None:
    assert set(changes(lexicon, [])) == set(USUAL) == set(ALLOWED_POINTS) == set(SWEDISH)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("no_diacritics", "Ar det sa att Karlstads koldioxidutslapp ska minska till 2030?"),
        ("capitals", "ÄR DET SÅ ATT KARLSTADS KOLDIOXIDUTSLÄPP SKA MINSKA TILL 2030?"),
        ("no_punctuation", "är det så att karlstads koldioxidutsläpp ska minska till 2030"),
        ("split_compounds", "Är det så att Karlstads koldioxid utsläpp ska minska till 2030?"),
        ("dialect", "ä dä så att Karlstads koldioxidutsläpp ske minska te 2030?"),
        ("chat", "e de så å karlstads koldioxidutsläpp ska minska t 2030"),
    ],
)
def test_all_of_it(name: str, expected: str, lexicon: Lexicon) -> None:
    assert perturbed(TEXT, changes(lexicon, ["Karlstad"])[name], 1.0, "one") == expected


def test_a_stronger_damage_hits_more_words(lexicon: Lexicon) -> None:
    change = changes(lexicon, [])["typo_double"]
    hit = [len(perturbed(TEXT, change, strength, "one")) - len(TEXT) for strength in (0.2, 0.6, 1.0)]
    assert hit == sorted(set(hit))


def test_what_cannot_be_hit_is_left_alone(lexicon: Lexicon) -> None:
    assert perturbed("Kil?", changes(lexicon, [])["typo_swap"], 1.0, "one") == "Kil?"
    assert perturbed("", changes(lexicon, [])["joined"], 1.0, "one") == ""
