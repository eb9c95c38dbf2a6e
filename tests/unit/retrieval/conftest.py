"""An invented municipality of six lines and seven concepts, small enough to see why each line is found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.content.library import Content
from bot.content.model import Concept, Entry, Kind
from bot.language.analysis import Analyser
from bot.language.lexicon import Lexicon
from bot.retrieval.concepts import ConceptNet
from bot.retrieval.features import NAMES
from bot.retrieval.index import Index
from bot.retrieval.ranker import Ranker
from bot.understanding.question import Aspect, Conversation, Heard, Question, Reading

Asked = Callable[..., Question]

CONCEPTS = {
    "klimat": Concept(id="klimat", title="klimat", official=("klimat",), covers=("fordon", "solceller")),
    "fordon": Concept(id="fordon", title="fordon", official=("fordon",), everyday=("elbilar",)),
    "solceller": Concept(
        id="solceller", title="solceller", official=("solceller",), examples=("Blir det sol på taken?",)
    ),
    "bibliotek": Concept(id="bibliotek", title="bibliotek", official=("bibliotek",), everyday=("låna böcker",)),
    "pendling": Concept(id="pendling", title="pendling", official=("pendling",)),
    "uppsagning": Concept(id="uppsagning", title="uppsägningar", official=("uppsägning",), everyday=("säga upp sig",)),
    "vision": Concept(id="vision", title="vision", official=("vision",), everyday=("vart är vi på väg",)),
}


def _entry(name: str, title: str, *quote: str, kind: Kind = Kind.goal, **more: object) -> Entry:
    return Entry(id=f"ekhult/{name}", municipality="ekhult", kind=kind, title=title, quote=quote, **more)


ENTRIES = (
    _entry("miljo", "miljön", "Miljön", kind=Kind.area, concepts=("klimat",)),
    _entry("fordon", "fordonen", "Alla fordon ska drivas med el.", concepts=("fordon",)),
    _entry("tak", "solceller på taken", "Varje skola ska ha solceller på taket.", concepts=("solceller",)),
    _entry("bibliotek", "biblioteket", "Biblioteket ska vara öppet varje kväll.", concepts=("bibliotek",)),
    _entry("bokbuss", "bokbussen", "Bokbussen ska nå varje by.", kind=Kind.strategy, concepts=("bibliotek",)),
    _entry("slutar", "de som slutar", "Chefen talar med den som lämnar en uppsägning.", concepts=("uppsagning",)),
)


@pytest.fixture(scope="session")
def ekhult() -> Content:
    """The invented content."""
    return Content("test", entries={entry.id: entry for entry in ENTRIES}, concepts=CONCEPTS)


@pytest.fixture(scope="session")
def analyser(ekhult: Content, lexicon: Lexicon) -> Analyser:
    """What reads texts with the words of the invented content."""
    texts = [line for entry in ENTRIES for line in (entry.title, *entry.quote)]
    read = Analyser(lexicon, ("ekhult",))
    read.learn([*texts, *(word for one in CONCEPTS.values() for word in (one.title, *one.official, *one.everyday))])
    return read


@pytest.fixture(scope="session")
def net(analyser: Analyser) -> ConceptNet:
    """The invented concepts."""
    return ConceptNet(CONCEPTS, analyser)


@pytest.fixture(scope="session")
def index(ekhult: Content, analyser: Analyser) -> Index:
    """The index of the invented content, every feature weighing the same."""
    return Index(ekhult, analyser, Ranker((1.0,) * len(NAMES), (0.0, 1.0, 2.0, 1.0, 0.0, -3.0), 0.5, 0.2))


@pytest.fixture(scope="session")
def asked(analyser: Analyser) -> Asked:
    """Gives a question; its subject words are those that weigh more than "ska" or "finns"."""

    def question(text: str, aspect: Aspect = Aspect.what, sorts: tuple[Kind, ...] = ()) -> Question:
        tokens = analyser.tokens(text)
        words = tuple(token for token in tokens if token.weight > 1.5)
        return Question(Reading(text, tokens, words, sorts=sorts), Heard(), "ask", aspect, Conversation("ekhult"))

    return question
