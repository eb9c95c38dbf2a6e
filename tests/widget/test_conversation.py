"""What people expect of a chat: answers drawn right, history, trouble, copying, saving, printing, deleting."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser import NewPage, ask

from .mock_server import Mock
from .replies import GOALS, unavailable

IMPATIENT = "const real = AbortSignal.timeout.bind(AbortSignal); AbortSignal.timeout = () => real(400)"


def test_it_introduces_itself_before_the_first_message(page: Page) -> None:
    page.locator(".launch").click()
    intro = page.get_by_role("log")
    for words in ("Jag är en robot, inte en människa.", "vad Kils kommun har beslutat", "högst 24 timmar"):
        expect(intro).to_contain_text(words)
    suggested = ["Hur mycket får Kil låna?", "Vilka mål har Kil för miljön?", "Vad heter Kils vision?"]
    expect(intro.get_by_role("button")).to_have_text(suggested)
    expect(page.get_by_role("link", name="Kils kommun")).to_have_attribute("href", "https://kil.se/")


def test_a_question_goes_out_with_sender_id_and_municipality(page: Page, mock: Mock) -> None:
    ask(page, "Hur mycket får Kil låna?")
    (sent,) = mock.asked
    assert sent.keys() == {"sender", "message", "message_id", "municipality"}
    assert (sent["message"], sent["municipality"]) == ("Hur mycket får Kil låna?", "kil")
    assert re.fullmatch(r"[0-9-]{16,128}", sent["sender"])


def test_quotes_stand_apart_and_lists_are_lists(page: Page) -> None:
    ask(page, "alla")
    expect(page.locator("blockquote li")).to_have_count(24)
    expect(page.locator(".bot.bot > p").nth(-1)).to_have_text("Kil har många mål. Så här står det:")


def test_a_long_answer_is_shown_from_its_beginning(page: Page) -> None:
    ask(page, "alla")
    expect(page.locator(".turn .you")).to_be_in_viewport()


def test_a_reply_without_finer_parts_is_drawn_as_its_text(page: Page) -> None:
    ask(page, "text")
    expect(page.locator(".turn .bot > p")).to_contain_text("Kil har tre perspektiv.")


@pytest.mark.parametrize(("width", "beside"), [(1280, True), (360, False)])
def test_compared_is_side_by_side_and_stacked_on_a_phone(new_page: NewPage, width: int, beside: bool) -> None:
    page = new_page("/host", viewport={"width": width, "height": 800})
    ask(page, "jämför")
    sides = page.locator(".compare section")
    expect(sides.get_by_role("heading")).to_have_text(["Karlstad", "Kil"])
    tops = [side.bounding_box()["y"] for side in sides.all()]  # type: ignore[index]
    assert (tops[0] == tops[1]) is beside


def test_buttons_ask_and_stay(page: Page, mock: Mock) -> None:
    ask(page, "mål?")
    button = page.locator(".turn").get_by_role("button", name="Karlstad")
    button.click()
    expect(page.locator(".you").last).to_have_text("Du: Karlstad")
    expect(page.locator(".turn").last.locator(".bot")).to_be_visible()
    assert mock.asked[-1]["message"] == "Vilka mål har Karlstad?"
    expect(button).to_be_enabled()


def test_history_and_openness_survive_a_reload(page: Page, mock: Mock) -> None:
    ask(page, "Hur mycket får Kil låna?")
    page.reload()
    expect(page.locator("blockquote")).to_contain_text(GOALS[1])
    ask(page, "jämför")
    assert len({sent["sender"] for sent in mock.asked}) == 1


def test_asking_again_after_a_time_out_does_not_ask_twice(new_page: NewPage, mock: Mock) -> None:
    page = new_page(script=IMPATIENT, quiet=False)
    mock.slow_seconds = 1
    ask(page, "Hur mycket får Kil låna?")
    expect(page.locator(".trouble")).to_contain_text("Svaret dröjer för länge.")
    mock.slow_seconds = 0
    page.get_by_role("button", name="Försök igen").click()
    expect(page.locator("blockquote")).to_be_visible()
    expect(page.locator(".turn")).to_have_count(1)
    assert len(mock.asked) == 2
    assert len(mock.said) == 1


def test_while_waiting_it_says_so_and_asks_nothing_else(new_page: NewPage, mock: Mock) -> None:
    page = new_page()
    mock.slow_seconds = 0.7
    page.locator(".launch").click()
    page.keyboard.type("Hur mycket får Kil låna?")
    page.keyboard.press("Enter")
    expect(page.get_by_role("log")).to_contain_text("Kompassen letar efter svaret")
    page.keyboard.type("Och sen?")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Vänta på svaret först.")
    expect(page.locator("blockquote")).to_be_visible()
    expect(page.get_by_label("Skriv din fråga")).to_have_value("Och sen?")
    assert len(mock.asked) == 1


@pytest.mark.parametrize(("status", "words"), [(429, "Många frågar"), (500, "Något gick fel"), (413, "Något gick fel")])
def test_trouble_has_words_and_a_way_on(new_page: NewPage, mock: Mock, status: int, words: str) -> None:
    page = new_page(quiet=False)
    mock.status = status
    ask(page, "Hur mycket får Kil låna?")
    expect(page.locator(".trouble")).to_contain_text(words)
    expect(page.get_by_role("button", name="Försök igen")).to_be_visible()


def test_an_unavailable_answer_can_be_asked_for_again(page: Page, mock: Mock) -> None:
    mock.raw = unavailable()
    ask(page, "Hur mycket får Kil låna?")
    mock.raw = None
    page.get_by_role("button", name="Försök igen").click()
    expect(page.locator("blockquote")).to_be_visible()
    expect(page.locator(".turn")).to_have_count(1)


@pytest.mark.parametrize("contact", ["https://kil.se/kontakt", "tel:+4655400000", "mailto:kommun@example.se"])
def test_a_human_can_be_reached_even_when_the_server_cannot(new_page: NewPage, mock: Mock, contact: str) -> None:
    mock.about_status = 503
    page = new_page(f"/host?kommun=kil&kontakt={quote(contact)}", quiet=False)
    page.locator(".launch").click()
    expect(page.locator(".human")).to_have_text("Hellre en människa? Kontakta kommunen")
    expect(page.locator(".human a")).to_have_attribute("href", contact)


def test_offline_is_said_and_the_question_can_be_sent_later(page: Page) -> None:
    page.locator(".launch").click()
    page.context.set_offline(True)
    expect(page.get_by_role("status")).to_have_text("Du saknar kontakt med internet.")
    ask(page, "Hur mycket får Kil låna?")
    expect(page.locator(".trouble")).to_contain_text("Du saknar kontakt med internet.")
    page.context.set_offline(False)
    page.get_by_role("button", name="Försök igen").click()
    expect(page.locator("blockquote")).to_be_visible()


def test_an_answer_is_copied_with_its_source(new_page: NewPage) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    ask(page, "Hur mycket får Kil låna?")
    page.get_by_role("button", name="Kopiera svar").click()
    expect(page.get_by_role("status")).to_have_text("Svaret och källan är kopierade.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert all(words in copied for words in (GOALS[1], "uppdaterad 31 maj 2024", "kil.se"))


def test_the_saved_conversation_holds_questions_answers_and_sources(page: Page) -> None:
    ask(page, "Hur mycket får Kil låna?")
    ask(page, "jämför")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Spara").click()
    assert saved.value.suggested_filename == "kompassen.txt"
    text = Path(saved.value.path()).read_text(encoding="utf-8")
    assert all(words in text for words in ("Du: Hur mycket får Kil låna?", GOALS[1], GOALS[2], "kil.se", "Kompassen: "))


def test_print_shows_the_conversation_with_sources_and_nothing_else(new_page: NewPage) -> None:
    page = new_page(script="window.print = () => { window.printed = true }", color_scheme="dark")
    ask(page, "alla")
    page.get_by_role("button", name="Skriv ut").click()
    assert page.evaluate("window.printed")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Kils kommun")).to_be_hidden()
    expect(page.get_by_role("button").first).to_be_hidden()
    expect(page.get_by_text("Beslutat: kommunfullmäktige")).to_be_visible()
    assert page.locator(".log").evaluate("log => log.scrollHeight === log.clientHeight")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_role("heading", name="Kils kommun")).to_be_visible()
    assert page.locator("kompassen-chat").is_hidden() or not page.locator(".panel").is_visible()


def test_deleting_empties_server_and_browser(page: Page, mock: Mock) -> None:
    ask(page, "Hur mycket får Kil låna?")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Radera").click()
    expect(page.get_by_role("status")).to_have_text("Samtalet är raderat.")
    expect(page.locator(".turn")).to_have_count(0)
    old = mock.asked[0]["sender"]
    assert mock.erased == [old]
    kept = page.evaluate("JSON.stringify(Object.values(sessionStorage).map(JSON.parse).map(({ turns }) => turns))")
    assert kept == "[[]]"
    ask(page, "Hur mycket får Kil låna?")
    assert mock.asked[-1]["sender"] != old


def test_a_conversation_that_the_server_keeps_is_not_said_to_be_deleted(new_page: NewPage, mock: Mock) -> None:
    page = new_page(quiet=False)
    ask(page, "Hur mycket får Kil låna?")
    mock.status = 500
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Radera").click()
    expect(page.get_by_role("status")).to_contain_text("kunde inte radera")
    expect(page.locator(".turn")).to_have_count(1)


def test_thumbs_reach_the_server_with_answer_and_reason(page: Page, mock: Mock) -> None:
    ask(page, "Hur mycket får Kil låna?")
    with page.expect_response("**/feedback"):
        page.get_by_role("button", name="Nej").click()
    expect(page.get_by_role("button", name="Nej")).to_have_attribute("aria-pressed", "true")
    page.get_by_label("Vad kan bli bättre?").fill("För kort")
    with page.expect_response("**/feedback"):
        page.keyboard.press("Enter")
    expect(page.get_by_label("Vad kan bli bättre?")).to_have_value("")
    sender = mock.asked[0]["sender"]
    rated = {"sender": sender, "answer_id": "answer-answered", "thumb": "down"}
    assert mock.rated == [rated, {**rated, "reason": "För kort"}]
