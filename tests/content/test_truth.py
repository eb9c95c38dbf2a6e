"""Content that says what its page does not is found: each case breaks the repository's own content in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from bot.content.checks.dated import decisions_cover_what_is_said, pages_say_when_they_were_updated, periods_agree
from bot.content.checks.said import (
    explained_words_rest_on_no_page,
    own_words_name_known_bodies,
    own_words_name_known_places,
    own_words_say_known_figures,
)
from bot.content.checks.settled import directions_agree, yes_and_no_agree_with_the_page
from bot.content.checks.targets import targets_mean_what_the_page_says
from bot.content.errors import Problem
from bot.content.library import Content
from bot.content.model import Kind, Operator

Check = Callable[[Content], Iterator[Problem]]
KIL = "kil/plan-2024"
SAID = [
    # check, entry, key, line that is untrue, what is told
    (own_words_say_known_figures, f"{KIL}/laneskuld", "text", "Kil får låna högst 1 500 miljoner kronor.", "1 500 miljoner"),
    (own_words_say_known_figures, f"{KIL}/laneskuld", "text", "Kil får låna högst 1,5 miljarder.", "1,5 miljarder"),
    (own_words_say_known_figures, f"{KIL}/heltidsanstallda", "plain", "Tre av fyra ska jobba heltid.", "Tre av fyra"),
    (own_words_say_known_figures, f"{KIL}/solel", "text", "Kil ska skapa 6 kilowatt solel.", "6 kilowatt"),
    (own_words_say_known_figures, f"{KIL}/solel", "text", "Solelen ska finnas till 2027.", "2027"),
    (own_words_say_known_figures, f"{KIL}/koldioxid", "plain", "Utsläppen ska minska med 30 procent.", "30 procent"),
    (own_words_say_known_figures, f"{KIL}/beslut", "text", "Målen beslutades den 18 december 2023.", "18 december 2023"),
    (own_words_say_known_figures, f"{KIL}/beslut", "yes", "Beslutades målen i juni 2023?", "juni 2023"),
    (own_words_say_known_figures, "karlstad/vision-beslut/synpunkter", "text", "Över 13 000 synpunkter kom in.", "13 000"),
    (own_words_say_known_figures, "karlstad/values/karnan", "text", "Kärnan är sju meningar.", "sju"),
    (own_words_name_known_bodies, f"{KIL}/beslut", "text", "Kommunstyrelsen beslutade målen.", "kommunstyrelsen"),
    (own_words_name_known_bodies, f"{KIL}/soliditet", "plain", "Regeringen vill att soliditeten ökar.", "regeringen"),
    (own_words_name_known_places, f"{KIL}/laneskuld", "text", "Kil får låna mer än Hammarö.", "Hammarö"),
    (own_words_name_known_places, f"{KIL}/foretagsklimat", "text", "Kil ska gå om Karlstad.", "Karlstad"),
    (directions_agree, f"{KIL}/skattesats", "text", "Kil ska höja skatten.", "höja"),
    (directions_agree, f"{KIL}/skattesats", "yes", "Är strategin att sänka skatten?", "sänka"),
    (directions_agree, f"{KIL}/soliditet", "plain", "Soliditeten ska bli lägre.", "lägre"),
    (yes_and_no_agree_with_the_page, f"{KIL}/soliditet", "yes", "Ska soliditeten minska?", "svaret är nej"),
    (yes_and_no_agree_with_the_page, f"{KIL}/soliditet", "no", "Ska soliditeten öka?", "svaret är ja"),
    (yes_and_no_agree_with_the_page, f"{KIL}/laneskuld", "yes", "Får lånen vara 1 500 miljoner?", "1 150 miljoner kronor"),
    (yes_and_no_agree_with_the_page, f"{KIL}/laneskuld", "no", "Får lånen vara en miljard kronor?", "svaret är ja"),
    (yes_and_no_agree_with_the_page, f"{KIL}/heltidsanstallda", "yes", "Räcker det med hälften?", "74 procent"),
    (yes_and_no_agree_with_the_page, f"{KIL}/beslut", "yes", "Beslutades målen 2024?", "19 december 2023"),
    (yes_and_no_agree_with_the_page, f"{KIL}/beslut", "no", "Beslutades målen 2023?", "svaret är ja"),
    (yes_and_no_agree_with_the_page, f"{KIL}/perspektiven", "no", "Har Kil fyra perspektiv?", "svaret är ja"),
    (yes_and_no_agree_with_the_page, f"{KIL}/skattesats", "no", "Ska skattesatsen vara oförändrad?", "svaret är ja"),
]  # fmt: skip


def broken(content: Content, entry: str, **update: object) -> Content:
    return replace(content, entries={**content.entries, entry: content.entries[entry].copy(update=update)})


@pytest.mark.parametrize(("check", "entry", "key", "line", "told"), SAID, ids=[case[3] for case in SAID])
def test_an_untrue_line_is_found(content: Content, check: Check, entry: str, key: str, line: str, told: str) -> None:
    (problem,) = check(broken(content, entry, **{key: (line,)}))
    assert problem.key.endswith(f"{key}.0") and told in problem.expected


@pytest.mark.parametrize(
    ("entry", "key", "line"),
    [
        (f"{KIL}/laneskuld", "plain", "Kommunen och bolagen får låna högst 1,15 miljarder kronor."),
        (f"{KIL}/heltidsanstallda", "plain", "Fler än 74 av 100 ska jobba heltid år 2026."),
        (f"{KIL}/koldioxid", "plain", "Utsläppen ska bli hälften så stora som 1990."),
        (f"{KIL}/beslut", "text", "Fullmäktige beslutade målen i december 2023."),
        (f"{KIL}/ekonomi", "plain", "Lånen får vara högst 1 150 miljoner kronor."),
        ("karlstad/vision-liv/infrastruktur", "plain", "Karlstad ligger mellan Stockholm, Göteborg och Oslo."),
    ],
)
def test_the_same_thing_in_other_words_is_true(content: Content, entry: str, key: str, line: str) -> None:
    changed = broken(content, entry, **{key: (line,)})
    checks = (own_words_say_known_figures, own_words_name_known_bodies, own_words_name_known_places, directions_agree)
    assert [problem for check in checks for problem in check(changed)] == []


@pytest.mark.parametrize(
    ("entry", "operator"),
    [
        (f"{KIL}/laneskuld", Operator.at_least),
        (f"{KIL}/overskott", Operator.at_most),
        (f"{KIL}/heltidsanstallda", Operator.at_least),
        (f"{KIL}/soliditet", Operator.decrease),
        (f"{KIL}/koldioxid", Operator.increase_by),
    ],
)
def test_a_target_that_turns_the_page_round_is_found(content: Content, entry: str, operator: Operator) -> None:
    target = content.entries[entry].targets[0].copy(update={"operator": operator})
    problems = list(targets_mean_what_the_page_says(broken(content, entry, targets=(target,))))
    assert problems and {problem.value for problem in problems} == {operator.value}


def test_a_day_of_update_that_the_page_does_not_say_is_found(content: Content) -> None:
    sources = {key: one.copy(update={"updated": date(2024, 5, 30)}) for key, one in content.sources.items()}
    found = list(pages_say_when_they_were_updated(replace(content, sources=sources)))
    assert {problem.key.split(".")[-1] for problem in found} == {"updated"} and len(found) == len(sources)


def test_a_period_of_other_years_is_found(content: Content) -> None:
    plan = content.plans[KIL].copy(update={"valid_to": date(2027, 12, 31)})
    found = list(periods_agree(replace(content, plans={**content.plans, KIL: plan})))
    assert {problem.key for problem in found} == {"period", "valid_to"}


@pytest.mark.parametrize("kind", [Kind.strategy, Kind.picture, Kind.area])
def test_a_decision_covers_only_what_the_page_says(content: Content, kind: Kind) -> None:
    plan = content.plans[KIL]
    assert plan.decided
    decided = plan.decided.copy(update={"covers": (Kind.goal, kind)})
    changed = replace(content, plans={**content.plans, KIL: plan.copy(update={"decided": decided})})
    (problem,) = decisions_cover_what_is_said(changed)
    assert (problem.key, problem.value) == ("decided.covers.1", kind.value)


def test_an_explained_word_that_speaks_for_a_page_is_found(content: Content) -> None:
    term = content.terms["soliditet"].copy(update={"meaning": "I Kil ska soliditeten öka."})
    (problem,) = explained_words_rest_on_no_page(replace(content, terms={"soliditet": term}))
    assert problem.key.endswith("meaning") and "Kil" in problem.expected
