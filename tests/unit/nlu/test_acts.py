from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.nlu.acts import Acts, fit, load, stored, train, write
from bot.nlu.examples import Example
from bot.nlu.plain import Plainer
from bot.nlu.vectors import Reader
from bot.understanding.question import Aspect

EXAMPLES = [
    Example("Hur mycket ska utsläppen minska i Storby?", "ask", "amount"),
    Example("Hur mycket får skulden vara?", "ask", "amount"),
    Example("När ska skolan vara klar?", "ask", "deadline"),
    Example("När ska badet vara klart i Storby?", "ask", "deadline"),
    Example("när då", "follow", "deadline"),
    Example("när blir det klart då", "follow", "deadline"),
    Example("Varför ska skolan byggas?", "ask", "why"),
    Example("Varför ska utsläppen minska i Storby?", "ask", "why"),
    Example("varför då", "follow", "why"),
    Example("men varför", "follow", "why"),
    Example("Vad säger Storby om bron?", "ask", "what"),
    Example("Vad vill Lillby med bron?", "ask", "what"),
    Example("tack så mycket", "thank", None),
    Example("tack för hjälpen", "thank", None),
    Example("kortare tack", "shorten", None),
    Example("ännu kortare", "shorten", None),
]
PLACES = ("Storby", "Lillby")


@pytest.fixture(scope="module")
def acts() -> Acts:
    return fit(EXAMPLES, PLACES)


@pytest.mark.parametrize(
    ("text", "act", "aspect"),
    [
        ("Hur mycket ska avfallet minska i Lillby?", "ask", Aspect.amount),
        ("När ska bron vara klar?", "ask", Aspect.deadline),
        ("när blir det då", "follow", Aspect.deadline),
        ("TACK FÖR DET", "thank", None),
        ("lite kortare", "shorten", None),
    ],
)
def test_act_and_aspect_are_heard(acts: Acts, text: str, act: str, aspect: Aspect | None) -> None:
    heard = acts.heard(text)
    assert heard.act == act
    assert aspect in (None, heard.aspect)


def test_rankings_are_chances_likeliest_first(acts: Acts) -> None:
    for ranking in (acts.heard("när blir det färdigt").acts, acts.heard("när blir det färdigt").aspects):
        chances = [chance for _, chance in ranking]
        assert chances == sorted(chances, reverse=True)
        assert sum(chances) == pytest.approx(1)


def test_one_place_is_heard_as_another(acts: Acts) -> None:
    assert acts.heard("när ska Storby bygga") == acts.heard("när ska Lillby bygga")


@pytest.mark.parametrize("text", ["", "😀", "ما هي", "xxqqzz"])
def test_what_says_nothing_is_taken_for_a_question_but_never_surely(acts: Acts, text: str) -> None:
    heard = acts.heard(text)
    assert (heard.act, heard.aspect) == ("ask", Aspect.what)
    assert heard.acts[0][1] < 0.5


def test_what_is_written_hears_the_same_when_read(acts: Acts, tmp_path: Path) -> None:
    write(acts, tmp_path / "acts.joblib")
    assert load(tmp_path / "acts.joblib").heard("när då") == acts.heard("när då")


def test_a_file_with_something_else_is_refused(tmp_path: Path) -> None:
    import joblib

    joblib.dump({"acts": 1}, tmp_path / "other.joblib")
    with pytest.raises(ValueError, match="no Acts"):
        load(tmp_path / "other.joblib")


def test_a_model_without_acts_is_refused(tmp_path: Path) -> None:
    import tarfile

    with tarfile.open(tmp_path / "model.tar.gz", "w:gz"):
        pass
    with pytest.raises(FileNotFoundError):
        stored(tmp_path / "model.tar.gz")


def test_a_folder_of_sentences_is_learned_from(tmp_path: Path) -> None:
    blocks = [
        f"- intent: {act}\n  metadata: {{aspect: {aspect}}}\n  examples: |\n    - {word} ni\n    - {word} du"
        for act, aspect, word in (("ask", "why", "varför"), ("follow", "place", "var"), ("ask", "how", "hur"))
    ]
    thanks = "- intent: thank\n  examples: |\n    - tack ni\n    - tack du"
    (tmp_path / "some.yml").write_text("\n".join(["nlu:", *blocks, thanks]) + "\n", encoding="utf-8")
    heard = train(tmp_path, PLACES).heard("varför de")
    assert (heard.act, heard.aspect) == ("ask", Aspect.why)


def test_two_labels_are_too_few_to_learn_from() -> None:
    with pytest.raises(ValueError, match="fewer than 3"):
        fit([example for example in EXAMPLES if example.aspect not in ("why", "what")], PLACES)


@pytest.mark.parametrize("text", ["när ska det vara klart då", "mål mål och mål", "qqq", ""])
def test_the_short_way_gives_what_the_vectoriser_gives(text: str) -> None:
    plain = Plainer(PLACES)
    vectoriser = TfidfVectorizer(lowercase=False, analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
    vectoriser.fit([plain(example.text) for example in EXAMPLES])
    columns, values = Reader(vectoriser)(plain(text))
    row = np.zeros(len(vectoriser.vocabulary_))
    row[columns] = values
    assert row == pytest.approx(vectoriser.transform([plain(text)]).toarray()[0])
