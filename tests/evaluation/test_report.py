"""The report tells the figures, the failures and which floors are not reached."""

from __future__ import annotations

import json
from pathlib import Path

from bot.learning.bank import Case, Turn
from evaluation.ask import Reply
from evaluation.judge import Judgement, Verdict
from evaluation.report import figures, summary, write
from evaluation.run import Result


def result(name: str, verdict: Verdict, expect: str = "answer") -> Result:
    case = Case(name, "fil", "plain", "kil", "fakta", (Turn("Vad <b>?", expect=expect, aspect=("what",)),))
    return Result(case, ("Vad <b>?",), (Reply("Svar & sånt", seconds=0.01),), (Judgement(verdict, ("lacks x",)),))


RESULTS = [
    result("a", Verdict.right),
    result("b", Verdict.partly),
    result("c", Verdict.right, "decline"),
    result("d", Verdict.wrong_fact),
]


def test_figures() -> None:
    found = figures(RESULTS)
    assert (found["cases"], found["right"], found["honest_no"]) == (4, 0.5, 1.0)
    assert found["verdicts"] == {"right": 2, "partly": 1, "wrong_fact": 1}
    assert found["municipality"] == {"kil": found["all"]}
    assert found["part"] == {"tuning": found["all"]}
    assert (found["all"]["right"], found["all"]["wrong_facts"]) == (2, 1)
    assert "50 % rätt" in summary(found)
    assert "fel uppgift 1" in summary(found)


def test_the_page_shows_the_worst_first_and_escapes_what_was_said(tmp_path: Path) -> None:
    page = write(RESULTS, ["a: utan stöd"], ["tuning: 50 procent rätt"], tmp_path).read_text(encoding="utf-8")
    assert page.index("<code>d</code>") < page.index("<code>b</code>")
    assert "Vad &lt;b&gt;?" in page and "Svar &amp; sånt" in page and "<b>?" not in page
    assert "tuning: 50 procent rätt" in page and "utan stöd" in page and page.count("<svg") == 5
    data = json.loads((tmp_path / "eval.json").read_text(encoding="utf-8"))
    assert [one["id"] for one in data["failures"]] == ["d", "b"]
    assert data["below"] == ["tuning: 50 procent rätt"]
