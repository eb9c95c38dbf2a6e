from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from bot.gateway.settings import PROJECT, Settings

from .conftest import GIVEN, Client, FakeRasa, OpenDoor

pytestmark = pytest.mark.asyncio
SENDER = GIVEN
CORPUS = (PROJECT / "tests" / "widget" / "corpus" / "xss.txt").read_text(encoding="utf-8").split("\n")
PAYLOADS = [line for line in CORPUS if line]


class Elements(HTMLParser):
    """Every element with its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


async def send(client: Client, **fields: str) -> str:
    response = await client.post("/", data={"sender": SENDER, "message": "hej", **fields})
    assert (response.status, response.content_type) == (200, "text/html")
    return await response.text()


def reply(outcome: str = "answered", buttons: Any = (), **custom: Any) -> list[dict[str, Any]]:
    given = {"answer_id": "a", "outcome": outcome, "sentences": [], "citations": [], **custom}
    return [{"text": "Svar\n• ett", "buttons": list(buttons)}, {"custom": given}]


@pytest.mark.parametrize(
    ("query", "chosen", "said", "unsaid"),
    [
        ("?kommun=kil", "kil", "Kontakta Kils kommun", "Kontakta Karlstads kommun"),
        ("?kommun=karlstad", "karlstad", "Kontakta Karlstads kommun", "Kontakta Kils kommun"),
        ("", "", "vad Karlstads kommun och Kils kommun har beslutat", "$"),
        ("?kommun=%22%3E%3Cscript%3E", "", "Kontakta Kils kommun", "script&gt;"),
    ],
)
async def test_the_page_is_of_one_municipality_or_all(
    open_door: OpenDoor, query: str, chosen: str, said: str, unsaid: str
) -> None:
    page = await (await (await open_door()).get(f"/{query}")).text()
    assert f'data-kommun="{chosen}"' in page and said in page and unsaid not in page
    assert '<html lang="sv">' in page and "i högst 24 timmar" in page
    assert not re.search(r"<script>| style=| on[a-z]+=", page)


async def test_the_form_asks_in_the_conversation_of_the_page(open_door: OpenDoor, rasa: FakeRasa) -> None:
    client = await open_door()
    page = await send(client, municipality="kil", message="Vilka\u202e mål <har> Kil?")
    asked = {"sender": SENDER, "message": "Vilka mål <har> Kil?", "metadata": {"municipality": "kil"}}
    assert rasa.asked == [asked]
    assert '<h2 class="you">Vilka mål &lt;har&gt; Kil?</h2>' in page and "Kil har 19 mål." in page
    assert f'value="{SENDER}"' in page and "<title>Svar – Kompassen – Kils kommun</title>" in page


async def test_a_page_sent_again_asks_once(open_door: OpenDoor, rasa: FakeRasa) -> None:
    client = await open_door()
    await send(client, message_id="abc")
    page = await send(client, message_id="abc")
    await send(client, message_id=re.findall(r'name="message_id" value="([^"]+)"', page)[0])
    assert len(rasa.asked) == 2


@pytest.mark.parametrize("sender", ["", "x", "<b>"])
async def test_a_broken_sender_is_a_new_conversation(open_door: OpenDoor, rasa: FakeRasa, sender: str) -> None:
    await send(await open_door(), sender=sender)
    assert re.fullmatch(r"[\w-]{32}", rasa.asked[0]["sender"])


@pytest.mark.parametrize("body", [b"", b"\xff\xfe", b"{}", b"&" * 100, b"message=%00"])
async def test_what_is_no_form_is_an_empty_question(open_door: OpenDoor, body: bytes) -> None:
    response = await (await open_door()).post("/", data=body)
    assert response.status == 200 and "Jag ser ingen fråga" in await response.text()


async def test_quotes_lists_sources_terms_and_choices_are_what_they_are(open_door: OpenDoor, rasa: FakeRasa) -> None:
    sentences = [{"text": "Så här."}, *({"text": t, "quote": True, "list": True} for t in ("Ett", "Två"))]
    source = {"title": "Mål", "url": "https://kil.se/mal", "updated": "2024-05-31", "decided_by": "fullmäktige"}
    buttons = [{"title": "Kil", "payload": "Mål i Kil?"}]
    rasa.reply = reply(
        sentences=sentences, citations=[{**source, "decided_on": "2023-12-19"}], suggestions=["Varför?"],
        terms=[{"word": "Ord", "meaning": "Vad det är"}], buttons=buttons,
    )  # fmt: skip
    page = await send(await open_door(), municipality="kil")
    assert '<input type="hidden" name="municipality" value="kil">' in page
    assert '<p>Så här.</p><blockquote class="quote"><ul><li>”Ett”</li><li>”Två”</li></ul></blockquote>' in page
    assert "Källa: <b>Mål</b>. Uppdaterad 31 maj 2024" in page and "Beslutat: fullmäktige, 19 december 2023" in page
    assert '<a href="https://kil.se/mal">Läs på kil.se</a>' in page and "<dt>Ord</dt><dd>Vad det är</dd>" in page
    assert '<button name="message" value="Mål i Kil?">Kil</button>' in page
    assert '<button name="message" value="Varför?">Varför?</button>' in page


async def test_compared_has_a_column_for_each(open_door: OpenDoor, rasa: FakeRasa) -> None:
    said = [{"text": one, "municipality": one} for one in ("kil", "karlstad")]
    rasa.reply = reply("compared", sentences=[{"text": "Först"}, *said, {"text": "Sist"}])
    page = await send(await open_door())
    columns = "".join(
        f"<section><h3>{name}</h3><p>{key}</p></section>" for name, key in (("Kil", "kil"), ("Karlstad", "karlstad"))
    )
    assert f'<p>Först</p><div class="compare">{columns}</div><p>Sist</p>' in page


async def test_erasing_by_the_form(open_door: OpenDoor, rasa: FakeRasa, tmp_path: Path) -> None:
    page = await send(await open_door(), erase="1")
    assert "Samtalet är raderat." in page and SENDER not in page and not rasa.asked


@pytest.mark.parametrize("payload", PAYLOADS)
async def test_hostile_words_stay_words(open_door: OpenDoor, rasa: FakeRasa, payload: str) -> None:
    place = dict.fromkeys(("title", "url", "updated", "decided_by", "decided_on", "municipality"), payload)
    sentences = [
        {"text": payload, "quote": n > 1, "list": n > 2, "municipality": f"{payload}{n % 2}"} for n in range(4)
    ]
    said = {"citations": [place], "terms": [{"word": payload, "meaning": payload}], "suggestions": [payload]}
    rasa.reply = reply("compared", [{"title": payload, "payload": payload}], sentences=sentences, **said)
    client = await open_door()
    elements = Elements(await send(client, message=payload, municipality=payload)).found
    known = Elements((Settings.widget_folder / "page" / "index.html").read_text(encoding="utf-8")).found
    ours = {tag for tag, _ in known} | set(
        "article section h3 blockquote details summary dl dt dd b option input".split()
    )
    assert {tag for tag, _ in elements} <= ours
    assert [tag for tag, _ in elements].count("script") == 1
    names = {name for _, attributes in elements for name in attributes}
    assert not [name for name in names if name.startswith(("on", "style"))]
    links = [unescape(given["href"] or "") for tag, given in elements if tag == "a"]
    assert not [link for link in links if not link.startswith(("https://", "/", "#"))]
