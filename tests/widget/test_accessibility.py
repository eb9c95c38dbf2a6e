"""WCAG 2.2 AA in a real browser: axe, the accessibility tree, sizes, reflow, enlarged text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import NewPage, ask, violations

from .mock_server import Mock

SCHEMES: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}
WIDTHS = (320, 768, 1280)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_any_state(new_page: NewPage, mock: Mock, scheme: str, width: int) -> None:
    look = {"viewport": {"width": width, "height": 800}, **SCHEMES[scheme]}
    page = new_page("/host", quiet=False, script="window.print = () => {}", **look)
    assert violations(page) == [], "closed"
    page.locator(".launch").click()
    expect(page.locator(".choices button")).to_have_count(4)
    assert violations(page) == [], "open"
    ask(page, "Hur mycket får Kil låna?")
    for summary in page.locator("summary").all():
        summary.click()
    page.get_by_role("button", name="Nej").click()
    assert violations(page) == [], "answered"
    ask(page, "jämför")
    assert violations(page) == [], "compared"
    mock.status = 503
    ask(page, "Vad nu?")
    assert violations(page) == [], "error"
    page.get_by_role("button", name="Skriv ut").click()
    page.emulate_media(media="print")
    # The page's own heading does not belong on the conversation's paper.
    assert violations(page, "page-has-heading-one") == [], "print"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_on_the_page_itself(new_page: NewPage, server: str, scheme: str, width: int) -> None:
    page = new_page("/?kommun=kil", viewport={"width": width, "height": 800}, **SCHEMES[scheme])
    page.locator(".panel").wait_for()
    assert violations(page) == [], "with JavaScript"
    page.route("**/kompassen.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(f"{server}/?kommun=kil")
    assert violations(page) == [], "the form"
    page.get_by_label("Skriv din fråga").fill("Hur mycket får Kil låna?")
    page.get_by_role("button", name="Skicka").click()
    page.locator("blockquote").wait_for()
    assert violations(page) == [], "the form's answer"
    page.emulate_media(media="print")
    assert violations(page) == [], "the printed answer"


def test_the_tree_of_an_answered_chat(page: Page) -> None:
    ask(page, "Hur mycket får Kil låna?")
    page.locator("summary").first.click()
    tree = (Path(__file__).parent / "corpus" / "answered-chat.yml").read_text(encoding="utf-8")
    expect(page.get_by_role("region", name="Kompassen")).to_match_aria_snapshot(tree)


def test_the_log_speaks_politely_and_its_tools_are_silent(page: Page) -> None:
    ask(page, "Hur mycket får Kil låna?")
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    logs = [node for node in nodes if node.get("role", {}).get("value") == "log"]
    assert [{p["name"]: p["value"]["value"] for p in node["properties"]}["live"] for node in logs] == ["polite"]
    expect(page.locator(".bot > .tools")).to_have_attribute("aria-live", "off")
    expect(page.get_by_label("Skriv din fråga")).to_have_accessible_description("Jag är en robot, inte en människa.")


def test_everything_to_press_is_24_pixels(page: Page) -> None:
    ask(page, "Hur mycket får Kil låna?")
    for summary in page.locator("summary").all():
        summary.click()
    page.get_by_role("button", name="Nej").click()
    boxes = [box.bounding_box() for box in page.locator(".panel :is(a, button, summary, input, textarea)").all()]
    assert len(boxes) > 15
    assert [box for box in boxes if not box or min(box["width"], box["height"]) < 24] == []


@pytest.mark.parametrize(("width", "height"), [(320, 640), (320, 256), (1280, 800)])
def test_nothing_scrolls_sideways_and_the_field_is_reached(new_page: NewPage, width: int, height: int) -> None:
    page = new_page("/host", viewport={"width": width, "height": height})
    ask(page, "jämför")
    assert overflowing(page) == []
    page.get_by_role("log").focus()
    page.get_by_label("Skriv din fråga").focus()
    expect(page.get_by_label("Skriv din fråga")).to_be_in_viewport(ratio=1)


def test_the_panel_follows_the_height_that_a_phone_keyboard_leaves(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 390, "height": 800})
    page.locator(".launch").click()
    page.evaluate("Object.defineProperty(visualViewport, 'height', { value: 420 })")
    page.evaluate("visualViewport.dispatchEvent(new Event('resize'))")
    assert page.locator(".panel").evaluate("panel => panel.getBoundingClientRect().height") == 420


def test_text_at_200_percent_is_not_cut(new_page: NewPage) -> None:
    page = new_page("/host", viewport={"width": 1280, "height": 800})
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    ask(page, "jämför")
    assert page.locator(".bot p").first.evaluate("node => getComputedStyle(node).fontSize") == "32px"
    assert overflowing(page) == []
    expect(page.get_by_role("button", name="Skicka")).to_be_in_viewport(ratio=1)


def overflowing(page: Page) -> list[str]:
    """Elements of the panel whose content is wider than they are."""
    nodes = page.locator(".panel, .panel *:not(.heard, .mark, select)")
    wide = "node.clientWidth && node.scrollWidth > node.clientWidth + 1"
    return list(nodes.evaluate_all(f"nodes => nodes.filter(node => {wide}).map(node => node.outerHTML.slice(0, 99))"))


@pytest.mark.parametrize("colour", ["#ffe14d", "#0b3d5c", "rgb(120 120 120)", "hotpink", "oklch(0.6 0.2 30)"])
def test_any_accent_colour_stays_readable(new_page: NewPage, colour: str) -> None:
    page = new_page("/host?kommun=kil&farg=" + colour.replace("#", "%23").replace(" ", "%20"))
    ask(page, "Hur mycket får Kil låna?")
    assert violations(page) == []
