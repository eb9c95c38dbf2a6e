"""All checks across files, and what a newer copy of a page does to the content. Each check is a generator in `checks`."""

from __future__ import annotations

from dataclasses import dataclass

from bot.content.checks.asking import everything_can_be_asked_for, municipalities_are_known, no_question_has_two_answers
from bot.content.checks.concepts import (
    braces_hold_the_municipality,
    concepts_can_be_found,
    concepts_exist,
    covering_never_turns_back,
    examples_have_one_concept,
    official_words_have_one_concept,
)
from bot.content.checks.counts import counted_things_are_all_named, counts_are_right
from bot.content.checks.dated import (
    decisions_cover_what_is_said,
    pages_say_when_they_were_updated,
    periods_agree,
)
from bot.content.checks.plans import (
    areas_have_one_order,
    dates_are_possible,
    days_are_whole,
    decisions_are_stated,
    plans_follow,
)
from bot.content.checks.quotes import explanations_rest, quotes_stand
from bot.content.checks.references import entries_exist, ids_are_plain, sources_exist
from bot.content.checks.said import (
    explained_words_rest_on_no_page,
    own_words_name_known_bodies,
    own_words_name_known_places,
    own_words_say_known_figures,
)
from bot.content.checks.settled import (
    directions_agree,
    yes_and_no_agree_with_the_page,
)
from bot.content.checks.targets import targets_mean_what_the_page_says, targets_stand_in_quotes
from bot.content.errors import Problem
from bot.content.fingerprint import fingerprint, fingerprints, sentences
from bot.content.library import Content
from bot.content.model import Entry

TRUTH = (
    quotes_stand, explanations_rest, ids_are_plain, sources_exist, entries_exist, concepts_exist, plans_follow, areas_have_one_order, days_are_whole,
    dates_are_possible, decisions_are_stated, targets_stand_in_quotes, counts_are_right,
    counted_things_are_all_named, targets_mean_what_the_page_says, own_words_say_known_figures, own_words_name_known_bodies,
    own_words_name_known_places, yes_and_no_agree_with_the_page, directions_agree, explained_words_rest_on_no_page,
    pages_say_when_they_were_updated, periods_agree, decisions_cover_what_is_said,
)  # fmt: skip
ASKING = (
    everything_can_be_asked_for, no_question_has_two_answers, municipalities_are_known, concepts_can_be_found,
    official_words_have_one_concept, examples_have_one_concept, covering_never_turns_back, braces_hold_the_municipality,
)  # fmt: skip


@dataclass(frozen=True)
class Gone:
    """A passage that no longer stands on the page, and the entries whose answers it touches."""

    passage: str
    text: str
    touches: tuple[str, ...]


@dataclass(frozen=True)
class PageChange:
    """What differs between a newer copy of a page and the one we have read."""

    gone: tuple[Gone, ...]
    new: tuple[str, ...]


def check(content: Content) -> list[Problem]:
    """Give everything that is wrong across files, sorted by file and line."""
    return sorted({problem for one in (*TRUTH, *ASKING) for problem in one(content)})


def untrue(content: Content) -> list[Problem]:
    """Give what must not reach a citizen: quotes that do not stand, ids of nothing, figures and periods that cannot be right."""
    return sorted({problem for one in TRUTH for problem in one(content)})


def changed(content: Content, source: str, new_page_text: str) -> PageChange:
    """Give the passages that no longer stand on a newer copy of a source, and the sentences that are new on it.

    Errors: KeyError when there is no such source.
    """
    before = content.fingerprints.get(content.sources[source].id, frozenset())
    now = set(fingerprints(new_page_text))
    gone = []
    for passage in content.passages.values():
        if passage.source == source and fingerprint(passage.text) not in now:
            owner = passage.id if passage.id in content.entries else passage.id.rpartition("/")[0]
            touched = tuple(entry.id for entry in content.entries.values() if _rests(content, entry, owner))
            gone.append(Gone(passage.id, passage.text, touched))
    new = tuple(sentence for sentence in sentences(new_page_text) if fingerprint(sentence) not in before)
    return PageChange(tuple(gone), new)


def _rests(content: Content, entry: Entry, owner: str) -> bool:
    decided = content.decision_of(entry)
    return entry.id == owner or owner in entry.rests_on or bool(decided and decided.stated_in == owner)
