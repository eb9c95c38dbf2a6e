from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.content.library import Content
from bot.content.model import Entry, Kind, Outcome
from bot.search.analysis import Analyser
from bot.search.index import Index
from bot.search.language import BakedLexicon

NEW = Entry(
    id="kil/plan-2024/elflyg", kind=Kind.goal, municipality="kil", subject="plan-2024", plan="kil/plan-2024", area="kil/plan-2024/hallbar-utveckling",
    title="elflyget", quote=("Kil ska ha en flygplats för elflyg 2035.",), topics=("transporter",), words=("flyga", "elflygplan"),
)  # fmt: skip


def first(index: Index, text: str) -> Entry:
    return index.entries[int(index.scores(text).argmax())]


def index(entries: Sequence[Entry], content: Content, lexicon: BakedLexicon) -> Index:
    return Index(entries, content.topics, Analyser(lexicon, ("karlstad", "kil")))


@pytest.fixture(scope="module")
def ranked(content: Content, lexicon: BakedLexicon) -> Index:
    return index([entry for entry in content.entries.values() if entry.outcome is Outcome.answered], content, lexicon)


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("Hur mycket solel ska Kil ha?", "kil/plan-2024/solel"),
        ("Hur hög får låneskulden vara?", "kil/plan-2024/laneskuld"),
        ("hur manga villatomter ska finnas", "kil/plan-2024/villatomter"),
        ("När ska verksamheten vara fossilfri?", "karlstad/plan-2024/fossilfri"),
        ("Vill ni ha en äldrevänlig kommun?", "karlstad/plan-2024/aldrevanlig"),
        ("biologisk mångfald", "kil/plan-2024/biologisk-mangfald"),
        ("gymnasiebehörighet", "karlstad/plan-2024/gymnasiet"),
        ("segretion", "karlstad/plan-2024/segregation"),
    ],
)
def test_the_entry_that_answers_comes_first(ranked: Index, question: str, entry: str) -> None:
    assert first(ranked, question).id == entry


@pytest.mark.parametrize("question", ["När ska elflyget lyfta?", "Kan man flyga från Kil?", "elflygplan", "flygplatser för el-flyg"])
def test_a_goal_that_was_just_written_is_found_without_training(content: Content, lexicon: BakedLexicon, question: str) -> None:
    assert first(index((*content.entries.values(), NEW), content, lexicon), question) == NEW


def test_an_example_question_of_a_communicator_is_enough(content: Content, lexicon: BakedLexicon) -> None:
    example = "Kan jag ta drönaren till jobbet?"
    taught = [entry.copy(update={"examples": (example,)}) if entry.id == "kil/page/pdf" else entry for entry in content.entries.values()]
    assert first(index(taught, content, lexicon), example).id == "kil/page/pdf"


def test_every_entry_has_a_score_from_0_to_1(ranked: Index) -> None:
    scores = ranked.scores("Vilka mål finns för skolan?")
    assert scores.shape == (len(ranked.entries),)
    assert 0 <= scores.min() <= scores.max() <= 1


@pytest.mark.parametrize("text", ["", "qwrtz", "😀", "2077"])
def test_nothing_said_gives_nothing_likely(ranked: Index, text: str) -> None:
    assert ranked.scores(text).max() < 0.3
