"""Checks of concepts: each that is named exists, can be found by some word, and shares no official word with another."""

from __future__ import annotations

import string
from collections.abc import Iterator

from bot.content.errors import Problem
from bot.content.library import Content
from bot.content.model import Concept

NAME = "kommun"  # stands in an example for the municipality's name


def concepts_exist(content: Content) -> Iterator[Problem]:
    """Tell each concept that an entry names, or that another covers, and that is not there."""
    named = [(entry.id, "concepts", entry.concepts) for entry in content.entries.values()]
    named += [(f"concepts/{concept.id}", "covers", concept.covers) for concept in content.concepts.values()]
    for name, key, ids in named:
        for number, one in enumerate(ids):
            if one not in content.concepts:
                yield content.problem(name, (key, number), one, "begreppet finns inte i concepts/")
            elif one in ids[:number]:
                yield content.problem(name, (key, number), one, "begreppet är redan nämnt här")


def concepts_can_be_found(content: Content) -> Iterator[Problem]:
    """Tell each concept without any word, and each word that a concept has twice."""
    for concept in content.concepts.values():
        if not concept.official and not concept.everyday:
            expected = "minst ett ord under official eller everyday, annars hittar ingen hit"
            yield content.problem(f"concepts/{concept.id}", (), "", expected)
        seen: set[str] = set()
        for key, number, phrase in _phrases(concept):
            if _plain(phrase) in seen:
                yield content.problem(f"concepts/{concept.id}", (key, number), phrase, "ordet finns redan i begreppet")
            seen.add(_plain(phrase))


def official_words_have_one_concept(content: Content) -> Iterator[Problem]:
    """Tell each official word that two concepts claim, for a line with that word would be about both."""
    owners: dict[str, str] = {}
    for concept in content.concepts.values():
        for number, phrase in enumerate(concept.official):
            owner = owners.setdefault(_plain(phrase), concept.id)
            if owner != concept.id:
                expected = f"ordet hör redan till begreppet {owner}; låt bara ett av dem ha det under official"
                yield content.problem(f"concepts/{concept.id}", ("official", number), phrase, expected)


def examples_have_one_concept(content: Content) -> Iterator[Problem]:
    """Tell each example question that stands under two concepts, or twice under one."""
    owners: dict[str, str] = {}
    for concept in content.concepts.values():
        for number, example in enumerate(concept.examples):
            asked = _plain(example).strip(" ?!.")
            if asked in owners:
                expected = f"frågan finns redan under {owners[asked]}"
                yield content.problem(f"concepts/{concept.id}", ("examples", number), example, expected)
            owners.setdefault(asked, concept.id)


def covering_never_turns_back(content: Content) -> Iterator[Problem]:
    """Tell each concept that covers itself, by itself or through others."""
    for concept in content.concepts.values():
        held, waiting = set(), list(concept.covers)
        while waiting:
            one = waiting.pop()
            if one not in held and one in content.concepts:
                held.add(one)
                waiting += content.concepts[one].covers
        if concept.id in held:
            expected = "begreppet rymmer sig självt, direkt eller genom ett annat"
            yield content.problem(f"concepts/{concept.id}", ("covers",), concept.id, expected)


def braces_hold_the_municipality(content: Content) -> Iterator[Problem]:
    """Tell each example of a concept that holds other braces than {kommun}, or the name of a municipality we know."""
    names = {municipality.name for municipality in content.municipalities.values()}
    for concept in content.concepts.values():
        for number, example in enumerate(concept.examples):
            place = ("examples", number)
            if _slots(example) - {NAME}:
                yield content.problem(f"concepts/{concept.id}", place, example, "bara {kommun} får stå inom klamrar")
            if any(word.removesuffix("s") in names for word in example.replace("?", " ").split()):
                expected = "skriv {kommun} i stället för kommunens namn"
                yield content.problem(f"concepts/{concept.id}", place, example, expected)


def _slots(example: str) -> set[str]:
    try:
        return {name for _, name, _, _ in string.Formatter().parse(example) if name is not None}
    except ValueError:
        return {example}


def _phrases(concept: Concept) -> Iterator[tuple[str, int, str]]:
    for key, lines in (("official", concept.official), ("everyday", concept.everyday)):
        yield from ((key, number, line) for number, line in enumerate(lines))


def _plain(phrase: str) -> str:
    return " ".join(phrase.casefold().split())
