"""How sure the content base is of a question, and the marks that separate answering, asking back and saying no.

The marks were set on the project's question bank; `make eval` shows what moving them does.
"""

from __future__ import annotations

from bot.answers.book import Book
from bot.answers.query import Query
from bot.content.model import Kind
from bot.search.index import Hit

ANSWER = 0.28  # from here on the best entry is given as the answer
SURE = 0.55  # from here on content outweighs what the kind of question says
CERTAIN = 0.70
NEAR_ENOUGH = 0.9  # about as good as the best, as a share of its score
ALSO = 0.75  # an entry this near the best, as a share of its score, is told too
UNSURE = 0.45  # up to here another municipality's better match makes us doubt
CLEARLY_BETTER = 1.5  # one municipality's best this many times the other's: the other has nothing of it
FAR_BETTER = 1.6  # without a municipality named, the other must be this much worse to be left out
NEARLY_EXACT, TOLD_APART = 0.8, 1.3  # beside a nearly exact match, the other must be nearly as good to be told too
FAR_BETTER_SAME_TOPIC = 2.2  # … and this much worse when both are about the same topic
OUTWEIGHS = {"ask_opinion": 0.34, "off_topic": 0.38, "ask_service": 0.2, "ask_fact_outside": 0.2}
OUTWEIGHS_PER_CONFIDENCE = 0.4
KIND_SURE = 0.45

STATED = frozenset({Kind.fact, Kind.area, Kind.goal, Kind.strategy, Kind.picture})


def outweighs(score: float, kind: str, confidence: float) -> bool:
    """Whether content this near the question is believed before a kind of question that would have it declined."""
    return score >= OUTWEIGHS[kind] + OUTWEIGHS_PER_CONFIDENCE * confidence


def best(book: Book, query: Query, municipality: str | None = None) -> Hit:
    """Give the best entry of all, the honest noes included."""
    return book.find(query, municipality)[0]


def stated(book: Book, query: Query, municipality: str | None = None) -> Hit:
    """Give the best entry among what the pages state."""
    return book.find(query, municipality, lambda entry: entry.kind in STATED)[0]
