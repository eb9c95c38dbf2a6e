"""No words, wherever they come from, become an element, a script, a request or a link of a foreign kind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import NewPage, ask

from .mock_server import Mock
from .replies import reply, said

CORPUS = Path(__file__).parent / "corpus" / "xss.txt"
PAYLOADS = [line for line in CORPUS.read_text(encoding="utf-8").split("\n") if line]
OURS = {
    *("A", "ARTICLE", "B", "BLOCKQUOTE", "BUTTON", "DD", "DETAILS", "DIV", "DL", "DT", "FOOTER", "FORM"),
    *("H2", "H3", "H4", "HEADER", "INPUT", "LABEL", "LI", "P", "SECTION", "SMALL", "SPAN", "SUMMARY", "TEXTAREA", "UL"),
}
HOSTILE_SHAPES: list[Any] = [
    [],
    1,
    "text",
    {},
    [None],
    [[]],
    [{"text": {"toString": 1}}],
    [{"text": 5, "custom": []}],
    [{"text": "hej", "buttons": {"title": 1}, "custom": 5}],
    [{"text": "hej", "custom": {"outcome": "answered", "sentences": "x", "citations": [None, 3], "terms": {}}}],
    [{"text": "hej", "custom": {"outcome": "compared", "sentences": [{"text": {}, "municipality": {}}, None]}}],
    [{"text": "hej", "custom": {"__proto__": {"x": 1}, "outcome": "toString", "answer_id": {"toString": 1}}}],
]


def assert_only_ours(page: Page) -> None:
    """Every element in the chat is one that it draws, and no link leads to a foreign kind of address."""
    tags = page.locator("kompassen-chat *").evaluate_all("nodes => nodes.map(node => node.tagName)")
    assert set(tags) <= OURS
    hrefs = page.locator("kompassen-chat a").evaluate_all("nodes => nodes.map(node => node.protocol)")
    assert set(hrefs) <= {"https:", "mailto:", "tel:"}
    names = page.locator("kompassen-chat *").evaluate_all("nodes => nodes.flatMap(node => node.getAttributeNames())")
    assert not [name for name in names if name.startswith(("on", "style", "src"))]
    assert page.evaluate("window.hit") is None


def test_the_corpus_is_large_enough() -> None:
    assert len(set(PAYLOADS)) >= 50


def test_payloads_as_questions_and_replies_stay_words(new_page: NewPage, mock: Mock) -> None:
    page = new_page("/host")
    for number, payload in enumerate(PAYLOADS):
        ask(page, f"eko {payload}")
        turn = page.locator(".turn").nth(number)
        expect(turn.locator("blockquote")).to_have_text(f"”{payload}”")
        for summary in turn.locator("summary").all():
            summary.evaluate("node => node.parentNode.open = true")
    assert_only_ours(page)
    page.reload()
    expect(page.locator(".turn")).to_have_count(len(PAYLOADS))
    assert_only_ours(page)


def test_payloads_from_the_embedding_page_stay_words(new_page: NewPage) -> None:
    for payload in PAYLOADS[:40:4]:
        page = new_page("/host")
        page.evaluate(
            """payload => { const chat = document.createElement('kompassen-chat');
            for (const name of ['kommun', 'farg', 'position', 'sprak', 'kontakt']) chat.dataset[name] = payload;
            document.body.append(chat); }""",
            payload,
        )
        assert_only_ours(page)


@pytest.mark.parametrize("raw", HOSTILE_SHAPES, ids=str)
def test_a_reply_of_any_shape_is_drawn_or_is_an_honest_trouble(new_page: NewPage, mock: Mock, raw: Any) -> None:
    page = new_page()
    mock.raw = raw
    ask(page, "Hur mycket får Kil låna?")
    expect(page.locator(".turn .bot")).to_contain_text("hej" if "hej" in str(raw) else "Något gick fel")
    assert_only_ours(page)


@pytest.mark.parametrize("address", [line for line in PAYLOADS if ":" in line and not line.startswith("<")])
def test_a_source_with_a_foreign_address_has_no_link(new_page: NewPage, mock: Mock, address: str) -> None:
    page = new_page()
    mock.raw = reply("hej", "answered", [said("hej")], citations=[{"title": "Sida", "url": address}])
    ask(page, "Hur mycket får Kil låna?")
    expect(page.locator(".source a")).to_have_count(0)
