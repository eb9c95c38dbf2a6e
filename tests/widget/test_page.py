"""The page at /: the chat where scripts run, an ordinary form where they do not, and an answer that prints."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser import NewPage, ask

from .replies import GOALS


def test_without_javascript_the_form_asks_and_answers(new_page: NewPage) -> None:
    page = new_page("/?kommun=kil", java_script_enabled=False)
    page.get_by_label("Skriv din fråga").fill("Hur mycket får Kil låna?")
    page.get_by_role("button", name="Skicka").click()
    expect(page.locator("blockquote")).to_contain_text(GOALS[1])
    expect(page.get_by_role("heading", name="Hur mycket får Kil låna?")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("blockquote")).to_be_visible()
    expect(page.get_by_label("Skriv din fråga")).to_be_hidden()


def test_with_javascript_the_chat_takes_the_place_of_the_form(new_page: NewPage) -> None:
    page = new_page("/?kommun=kil")
    expect(page.locator("form.ask")).to_have_count(0)
    ask(page, "Hur mycket får Kil låna?")
    expect(page.locator("blockquote")).to_contain_text(GOALS[1])
