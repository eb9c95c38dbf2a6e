"""The same question says the same, however it is asked: REST, chat, form, print and the terminal."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Page

from bot.cli._conversation import Conversation, start
from bot.learning.bank import load
from tests.browser import NewPage, ask

FILES = (
    "cross-jamfor cross-vilken karlstad-mal-2023 karlstad-mal-2024 karlstad-saknas karlstad-styrmodell karlstad-uppfoljning "
    "karlstad-utan-kommun karlstad-vardegrund karlstad-vision-bakgrund karlstad-vision kil-betydelse kil-ekonomi kil-hallbar "
    "kil-listor kil-medarbetare kil-medborgare kil-saknas kil-styrning kil-utan-namn languages outside-asikt outside-fakta "
    "outside-orter outside-ovrigt outside-service-karlstad outside-service-kil smalltalk"
).split()
IDS = (*(f"{file}-01" for file in FILES), "kil-listor-02", "cross-jamfor-03")
QUESTIONS = {case.id: case.turns[0].text for case in load() if case.id in IDS}
ENOUGH_FOR_ALL = {"width": 1280, "height": 3000}


@pytest.fixture(scope="module")
def terminal() -> Conversation:
    """The bot as `make ask` and `make shell` start it."""
    return start()


@pytest.fixture
def pages(new_page: NewPage) -> Iterator[tuple[Page, Page]]:
    """The chat, and the form without JavaScript."""
    yield new_page("/", viewport=ENOUGH_FOR_ALL), new_page("/", java_script_enabled=False)


def squeezed(text: str) -> str:
    return " ".join(text.split())


def missing(sentences: list[str], shown: str) -> list[str]:
    """Give the sentences that are not shown, each looked for after the one before it."""
    place, gone = 0, []
    for sentence in map(squeezed, sentences):
        found = shown.find(sentence, place)
        if found < 0:
            gone.append(sentence)
        else:
            place = found + len(sentence)
    return gone


def by_chat(page: Page, question: str) -> tuple[str, str]:
    """Give what a new conversation in the chat shows, on the screen and on paper."""
    page.evaluate("sessionStorage.clear()")
    page.reload()
    ask(page, question)
    answer = page.locator(".turn .bot > :not(.choices, .tools)")
    screen = squeezed(" ".join(answer.all_inner_texts()))
    page.emulate_media(media="print")
    paper = squeezed(page.locator(".turn .bot").inner_text())
    page.emulate_media(media="screen")
    return screen, paper


def by_form(page: Page, question: str, address: str) -> tuple[str, str]:
    """Give what a new conversation by the form shows, on the screen and on paper."""
    page.goto(f"{address}/")
    page.get_by_label("Skriv din fråga").fill(question)
    page.get_by_role("button", name="Skicka").click()
    screen = squeezed(page.locator("#svar .bot").inner_text())
    page.emulate_media(media="print")
    paper = squeezed(page.locator("#svar .bot").inner_text())
    page.emulate_media(media="screen")
    return screen, paper


def test_thirty_questions_are_asked() -> None:
    assert len(QUESTIONS) == len(IDS) == 30


def test_every_way_says_the_same(server: Any, pages: tuple[Page, Page], terminal: Conversation) -> None:
    chat, form = pages
    differing: dict[str, dict[str, Any]] = {}
    for name, question in QUESTIONS.items():
        sent = {"sender": secrets.token_urlsafe(24), "message": question}
        reply = server.post(json.dumps(sent).encode()).body
        sentences = [one["text"] for one in reply[1]["custom"]["sentences"]]
        terminal.forget()
        typed = terminal.say(question, date.today()).text
        ways = dict(zip(("chat", "chat on paper"), by_chat(chat, question)))
        ways |= dict(zip(("form", "form on paper"), by_form(form, question, server.address)))
        wrong = {way: gone for way, shown in ways.items() if (gone := missing(sentences, shown))}
        if typed != reply[0]["text"]:
            wrong["terminal"] = [typed]
        if wrong:
            differing[name] = wrong
    assert differing == {}
