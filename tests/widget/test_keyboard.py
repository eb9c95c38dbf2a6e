"""The whole chat by keyboard alone, and where focus goes."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser import NewPage

from .mock_server import Mock

FOCUSED = """() => {
  let node = document.activeElement;
  while (node.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  return (node.labels?.[0] ?? node).textContent.trim();
}"""


def focused(page: Page) -> str:
    """The words of what has focus, into the shadow."""
    return str(page.evaluate(FOCUSED))


def tab_to(page: Page, words: str, key: str = "Tab") -> None:
    """Tabs until something with these words has focus, and checks that the focus can be seen."""
    for _ in range(40):
        page.keyboard.press(key)
        if focused(page).startswith(words):
            break
    assert focused(page).startswith(words)
    outline = "node => getComputedStyle(node.shadowRoot?.activeElement ?? node).outlineStyle"
    assert page.locator(":focus").first.evaluate(outline) != "none"


def test_a_journey_by_keyboard_alone(page: Page, mock: Mock) -> None:
    tab_to(page, "Fråga om kommunens mål")
    page.keyboard.press("Enter")
    assert focused(page) == "Skriv din fråga"
    page.keyboard.type("Hur mycket får Kil låna?")
    page.keyboard.press("Enter")
    expect(page.locator(".bot.bot blockquote")).to_be_visible()
    assert focused(page) == "Skriv din fråga"
    tab_to(page, "Ord i svaret", "Shift+Tab")
    tab_to(page, "Källa", "Shift+Tab")
    page.keyboard.press("Enter")
    tab_to(page, "Läs i ny flik: kil.se")
    with page.context.expect_page() as opened:
        page.context.route("https://kil.se/**", lambda route: route.fulfill(body="Kil"))
        page.keyboard.press("Enter")
    assert opened.value.url == "https://kil.se/"
    opened.value.close()
    tab_to(page, "Vad är målet för soliditeten?")
    page.keyboard.press("Enter")
    expect(page.locator("blockquote")).to_have_count(2)
    tab_to(page, "Ja")
    page.keyboard.press("Space")
    tab_to(page, "Vad kan bli bättre?")
    page.keyboard.type("Bra")
    with page.expect_response("**/feedback"):
        page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Tack för ditt omdöme.")
    assert [rated["thumb"] for rated in mock.rated] == ["up", "up"]
    tab_to(page, "Spara")
    with page.expect_download():
        page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(page.locator(".panel")).to_be_hidden()
    assert focused(page) == "Fråga om kommunens mål"


def test_the_chat_does_not_trap_focus(page: Page) -> None:
    page.locator(".launch").click()
    tab_to(page, "Radera")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") != "KOMPASSEN-CHAT"
    tab_to(page, "Bygga och bo")


def test_esc_outside_the_chat_closes_it_and_leaves_focus(page: Page) -> None:
    page.locator(".launch").click()
    page.get_by_role("link", name="Bygga och bo").focus()
    page.keyboard.press("Escape")
    expect(page.locator(".panel")).to_be_hidden()
    assert focused(page) == "Bygga och bo"


def test_opening_by_itself_takes_no_focus(new_page: NewPage) -> None:
    page = new_page("/host?kommun=kil&oppen=")
    expect(page.locator(".panel")).to_be_visible()
    assert page.evaluate("document.activeElement.tagName") == "BODY"


def test_shift_enter_breaks_the_line(page: Page, mock: Mock) -> None:
    page.locator(".launch").click()
    page.keyboard.type("Ett")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("två")
    assert mock.asked == []
    page.keyboard.press("Enter")
    expect(page.locator(".you")).to_have_text("Du: Ett\ntvå", use_inner_text=True)


def test_esc_in_a_chat_inside_the_page_does_nothing(new_page: NewPage) -> None:
    page = new_page("/?kommun=kil")
    page.get_by_label("Skriv din fråga").focus()
    page.keyboard.press("Escape")
    assert focused(page) == "Skriv din fråga"
