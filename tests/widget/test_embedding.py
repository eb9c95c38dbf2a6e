"""The one line on other people's pages: twice, from another origin, in another language, in their own looks."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser import NewPage, ask

from .conftest import served
from .mock_server import Mock


def test_two_chats_on_a_page_keep_apart(new_page: NewPage, mock: Mock) -> None:
    page = new_page("/host?kommun=kil&position=infogad&n=2")
    fields = page.get_by_label("Skriv din fråga")
    expect(fields).to_have_count(2)
    for index, question in enumerate(("Hur mycket får Kil låna?", "jämför")):
        fields.nth(index).fill(question)
        fields.nth(index).press("Enter")
        expect(page.locator("kompassen-chat").nth(index).locator(".turn .bot")).to_be_visible()
    assert len({sent["sender"] for sent in mock.asked}) == 2
    page.reload()
    expect(page.locator("kompassen-chat").nth(0).locator(".you")).to_contain_text("låna")
    expect(page.locator("kompassen-chat").nth(1).locator(".you")).to_contain_text("jämför")


def test_it_works_from_another_origin(new_page: NewPage, mock: Mock) -> None:
    with served(Mock()) as gateway:
        mock.other_origin = gateway
        page = new_page()
        ask(page, "Hur mycket får Kil låna?")
        expect(page.locator("blockquote")).to_be_visible()
        assert mock.asked == []


def test_the_frame_speaks_english_when_told_to(new_page: NewPage) -> None:
    page = new_page("/host?kommun=kil&sprak=en")
    page.get_by_role("button", name="Ask about our goals").click()
    expect(page.get_by_role("log")).to_contain_text("I am a robot, not a person.")
    expect(page.locator(".panel")).to_have_attribute("lang", "en")


def test_the_page_may_set_its_looks(new_page: NewPage) -> None:
    page = new_page("/host?kommun=kil&farg=%23ffe14d&position=vanster")
    box = page.locator(".launch").bounding_box()
    assert box and box["x"] < 40
    assert page.locator(".launch").evaluate("node => getComputedStyle(node).backgroundColor") == "rgb(255, 225, 77)"
    page.evaluate("document.querySelector('kompassen-chat').style.setProperty('--kompassen-accent', '#000')")
    assert page.locator(".launch").evaluate("node => getComputedStyle(node).backgroundColor") == "rgb(0, 0, 0)"
