from __future__ import annotations

from bot.nlu.examples import Example
from evaluation.acts_page import table
from evaluation.crossval import Confusion, crossvalidated

CONFUSION = Confusion({("ask", "ask"): 6, ("ask", "follow"): 2, ("follow", "follow"): 1, ("follow", "ask"): 1})


def test_shares_of_a_confusion() -> None:
    assert CONFUSION.right == 0.7
    assert (CONFUSION.recall("ask"), CONFUSION.precision("follow")) == (6 / 8, 1 / 3)
    assert CONFUSION.taken_for("ask") == [("follow", 2)]


def test_a_label_that_is_never_heard_has_no_precision() -> None:
    assert Confusion({("ask", "follow"): 1, ("follow", "follow"): 1}).precision("ask") == 0


def test_the_table_says_what_a_label_is_taken_for() -> None:
    assert "| `ask` | 8 | 0,86 | 0,75 | `follow` (2) |" in table(CONFUSION, "handling")


def test_every_sentence_is_judged_once_by_what_never_saw_it() -> None:
    examples = [
        *(Example(f"hur mycket {word}", "ask", "amount") for word in ("ris", "ved", "gull", "salt")),
        *(Example(f"varför {word}", "ask", "why") for word in ("ris", "ved", "gull", "salt")),
        *(Example(f"när blir {word} det", "follow", "deadline") for word in ("ris", "ved", "gull", "salt")),
        *(Example(f"tack {word}", "thank", None) for word in ("snälla", "du", "ni", "alla")),
    ]
    guesses = list(crossvalidated(examples, folds=2))
    assert sorted(one.text for one in guesses) == sorted(example.text for example in examples)
    assert {(one.act, one.heard_act) for one in guesses} == {("ask", "ask"), ("follow", "follow"), ("thank", "thank")}
    assert {(one.aspect, one.heard_aspect) for one in guesses} >= {("why", "why"), (None, None)}
