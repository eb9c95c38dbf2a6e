"""Both ways of asking give the same kind of reply."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from bot.deciding.book import Book
from bot.understanding.question import Heard
from evaluation.ask import OverRest
from evaluation.kompassen import InProcess

SENTENCE = {"text": "Hej", "quote": True, "passages": ["kil/a"]}
MESSAGES = [
    {"text": "Hej", "buttons": [{"title": "Kil", "payload": "Kil"}]},
    {"text": "Källa: x"},
    {"custom": {"outcome": "answered", "sentences": [SENTENCE]}},
]


class Rasa(BaseHTTPRequestHandler):
    """Gives the same reply to everything and keeps what it was asked."""

    asked: list[dict[str, str]] = []  # noqa: RUF012 - one server, one test

    def do_POST(self) -> None:
        self.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        body = json.dumps(MESSAGES).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words: object) -> None:
        """Say nothing."""


@pytest.fixture
def url() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Rasa)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_over_rest(url: str) -> None:
    bot = OverRest(url)
    talk = bot.conversation()
    reply = talk.ask("Vad?")
    talk.ask("Och?")
    bot.conversation().ask("Hej")
    assert (reply.text, reply.buttons, reply.outcome) == ("Hej\nKälla: x", ("Kil",), "answered")
    assert [(one.text, one.quote, one.passages) for one in reply.sentences] == [("Hej", True, ("kil/a",))]
    assert reply.seconds > 0
    first, second, other = (one["sender"] for one in Rasa.asked)
    assert first == second != other


def test_in_process_remembers_within_a_conversation_only(
    book: Book, hears: Callable[[str], Heard], today: date
) -> None:
    bot = InProcess(book, hears, today)
    talk = bot.conversation()
    assert "på rätt spår" in talk.ask("Vad heter Kils vision?").text
    assert "Solstaden" in talk.ask("Och Karlstads?").text
    assert "Solstaden" not in bot.conversation().ask("När?").text


def test_in_process_cleans_and_refuses_as_the_door_does(book: Book, hears: Callable[[str], Heard], today: date) -> None:
    talk = InProcess(book, hears, today).conversation()
    for nothing in ("", " \n", "🤷", "x" * 1001):
        reply = talk.ask(nothing)
        assert (reply.outcome, len(reply.sentences)) == ("not_understood", 1)
    assert "19800101" not in talk.ask("mitt nummer är 19800101-1234").text
