"""A citizen's visit: the chat, and the form without JavaScript, on the real door with the real Rasa behind it."""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import NewPage, ask, violations

PROJECT = Path(__file__).parents[3]
QUESTION = "Hur stor får Kils externa låneskuld vara?"
QUOTE = "Kommunkoncernens externa låneskuld får vara högst 1 150 miljoner kronor."
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"viewport": {"width": 1280, "height": 800}},
    "dark": {"color_scheme": "dark", "viewport": {"width": 768, "height": 800}},
    "forced": {"forced_colors": "active", "viewport": {"width": 320, "height": 640}},
}


def stored(sender: str) -> int:
    with sqlite3.connect(PROJECT / "var" / "conversations.db") as database:
        (count,) = database.execute("SELECT COUNT(*) FROM events WHERE sender_id = ?", (sender,)).fetchone()
    return int(count)


def sender_of(page: Page) -> str:
    kept = page.evaluate("Object.values(sessionStorage)[0]")
    return str(json.loads(kept)["sender"])


def ask_by_form(page: Page, question: str) -> None:
    page.get_by_label("Skriv din fråga").fill(question)
    page.get_by_role("button", name="Skicka").click()
    page.locator("#svar").wait_for()


def test_the_chat_shows_quote_and_source(new_page: NewPage) -> None:
    page = new_page("/?kommun=kil")
    expect(page.get_by_role("log")).to_contain_text("i högst 24 timmar")
    ask(page, QUESTION)
    expect(page.locator(".turn blockquote")).to_contain_text(QUOTE)
    expect(page.locator(".turn .source summary").first).to_contain_text("31 maj 2024")
    expect(page.get_by_role("link", name="Kontakta Karlstads kommun")).to_have_count(0)


def test_on_the_page_of_a_municipality_it_need_not_be_named(new_page: NewPage) -> None:
    ask(page := new_page("/?kommun=kil"), "Vilka perspektiv finns?")
    expect(page.locator(".turn")).to_contain_text("det ekonomiska perspektivet", ignore_case=True)
    ask(both := new_page("/"), "Vilka mål finns?")
    expect(both.locator(".turn .choices").first.get_by_role("button")).to_have_count(2)


def test_a_municipality_that_is_named_comes_before_that_of_the_page(new_page: NewPage) -> None:
    page = new_page("/?kommun=kil")
    ask(page, "Vad heter Karlstads vision?")
    expect(page.locator(".turn blockquote").first).to_contain_text("Ett bättre liv i Solstaden", ignore_case=True)
    ask(page, "När beslutades den?")
    expect(page.locator(".turn").last).to_contain_text("2021")


def test_without_javascript_the_form_asks_answers_and_goes_on(new_page: NewPage) -> None:
    page = new_page("/?kommun=kil", java_script_enabled=False)
    ask_by_form(page, QUESTION)
    expect(page.locator("#svar blockquote")).to_contain_text(QUOTE)
    expect(page.locator("#svar .source").first).to_contain_text("Läs på kil.se")
    ask_by_form(page, "När beslutades det?")
    expect(page.locator("#svar")).to_contain_text("19 december 2023")


def test_without_javascript_choices_are_buttons_that_ask(new_page: NewPage) -> None:
    page = new_page("/", java_script_enabled=False)
    ask_by_form(page, "Vilka mål finns?")
    page.locator(".next .choices").get_by_role("button", name="Kil", exact=True).click()
    expect(page.locator("#svar .source").first).to_contain_text("Läs på kil.se")


def test_deleting_leaves_nothing_behind(new_page: NewPage) -> None:
    page = new_page("/?kommun=kil")
    ask(page, QUESTION)
    sender = sender_of(page)
    assert stored(sender) > 0
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Radera").click()
    expect(page.get_by_role("status")).to_have_text("Samtalet är raderat.")
    assert stored(sender) == 0
    ask(page, "När beslutades det?")
    expect(page.locator(".turn")).not_to_contain_text(QUOTE)
    assert sender_of(page) != sender


def test_deleting_over_rest_starts_afresh(server: Any) -> None:
    sender = f"check-{uuid.uuid4()}"
    for text in (QUESTION, "När beslutades det?"):
        server.post(json.dumps({"sender": sender, "message": text}).encode())
    assert server.send("DELETE", f"/conversations/{sender}").body == {"erased": True}
    assert stored(sender) == 0
    reply = server.post(json.dumps({"sender": sender, "message": "När beslutades det?"}).encode()).body
    assert "Karlstad" in reply[0]["text"]  # of both, since nothing tells any more which one is meant


def test_deleting_by_the_form(new_page: NewPage) -> None:
    page = new_page("/?kommun=kil", java_script_enabled=False)
    ask_by_form(page, QUESTION)
    sender = str(page.locator("input[name=sender]").first.get_attribute("value"))
    assert stored(sender) > 0
    page.get_by_role("button", name="Radera samtalet").click()
    expect(page.locator("#svar")).to_have_text("Samtalet är raderat.")
    assert stored(sender) == 0


def test_a_thumb_is_thanked_for(new_page: NewPage) -> None:
    page = new_page("/?kommun=kil")
    ask(page, QUESTION)
    page.get_by_role("button", name="Nej").click()
    page.get_by_label("Vad kan bli bättre?").fill("Prov från ett test")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Tack för ditt omdöme.")


@pytest.fixture(params=LOOKS)
def look(request: pytest.FixtureRequest) -> Iterator[dict[str, Any]]:
    """A way of seeing the page."""
    yield LOOKS[request.param]


def test_axe_finds_nothing_in_the_real_chat(new_page: NewPage, look: dict[str, Any]) -> None:
    page = new_page("/", quiet=False, **look)
    for question in ("Jämför Karlstads och Kils mål för klimatet", QUESTION, "Vilka mål finns?"):
        ask(page, question)
    for summary in page.locator("summary").all():
        summary.click()
    assert violations(page) == []


def test_axe_finds_nothing_on_the_forms_page(new_page: NewPage, look: dict[str, Any]) -> None:
    page = new_page("/", quiet=False, **look)
    page.route("**/kompassen.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.reload()
    ask_by_form(page, "Jämför Karlstads och Kils mål för klimatet")
    assert violations(page) == []
    page.emulate_media(media="print")
    assert violations(page) == []
