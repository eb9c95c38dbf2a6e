"""Below a request: raw bytes in, raw bytes out."""

from __future__ import annotations

import asyncio
import gzip
import json
import logging

import pytest

from .conftest import Listening

pytestmark = pytest.mark.asyncio
HEAD = b"POST /webhooks/rest/webhook HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
BODY = b'{"message":"hej, mitt nummer 850709-9805"}'
NOT_HTTP = {
    "length and chunks": HEAD + b"Content-Length: 42\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "a long header": HEAD + b"X: " + b"a" * 20_000 + b"\r\n\r\n",
    "a negative length": HEAD + b"Content-Length: -5\r\n\r\n",
    "no Host": b"GET / HTTP/1.1\r\n\r\n",
    "a long path": b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    "a bad chunk": HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + BODY,
    "no HTTP": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
}


async def talk(port: int, data: bytes = b"", seconds: float = 5.0) -> bytes:
    """Give all that comes back until the other side closes."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(data)
        return await asyncio.wait_for(reader.read(), seconds)
    finally:
        writer.close()


def told(answer: bytes) -> tuple[int, str]:
    head, _, body = answer.partition(b"\r\n\r\n")
    assert b"application/problem+json" in head and b"Server: kompassen" in head
    assert b"ython" not in answer and b"aiohttp" not in answer
    return int(head.split()[1]), json.loads(body)["detail"]


@pytest.mark.parametrize("data", NOT_HTTP.values(), ids=NOT_HTTP)
async def test_what_is_no_http_is_refused_in_words(listening: Listening, data: bytes) -> None:
    status, detail = told(await talk(await listening(), data))
    assert status == 400 and detail


async def test_nothing_of_it_stands_in_the_log(listening: Listening, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        await talk(await listening(), NOT_HTTP["a bad chunk"])
    assert "850709" not in caplog.text and "127.0.0.1" not in caplog.text


async def test_an_unknown_expectation_is_refused_in_words(listening: Listening) -> None:
    data = HEAD + b"Expect: foo\r\nConnection: close\r\nContent-Length: 42\r\n\r\n" + BODY
    assert told(await talk(await listening(), data))[0] == 417


async def test_a_length_above_the_limit_is_refused_before_it_is_sent(listening: Listening) -> None:
    assert told(await talk(await listening(), HEAD + b"Content-Length: 200000000\r\n\r\n"))[0] == 413


@pytest.mark.parametrize("body", [BODY, gzip.compress(BODY)[:12] + b"\xff" * 40], ids=["no gzip", "broken gzip"])
async def test_a_body_that_cannot_be_unpacked_is_refused(listening: Listening, body: bytes) -> None:
    head = HEAD + b"Connection: close\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(body)
    assert told(await talk(await listening(), head + body))[0] == 400


@pytest.mark.parametrize("data", [b"", b"GET / HTTP/1.1\r\nHost: x\r\nX-A: a"], ids=["nothing", "half a header"])
async def test_one_that_sends_no_request_is_closed(listening: Listening, data: bytes) -> None:
    assert await talk(await listening(idle_seconds=0.3), data) == b""


async def test_one_that_sends_letter_by_letter_is_closed(listening: Listening) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", await listening(idle_seconds=0.5))
    writer.write(b"GET / HTTP/1.1\r\nHost: x\r\nX-A: ")
    for _ in range(40):
        writer.write(b"a")
        if reader.at_eof():
            break
        await asyncio.sleep(0.05)
    assert reader.at_eof()
    writer.close()


async def test_a_body_that_never_comes_is_not_waited_for(listening: Listening) -> None:
    data = HEAD + b"Content-Length: 42\r\n\r\n" + BODY[:5]
    assert told(await talk(await listening(deadline_seconds=0.3), data))[0] == 408


@pytest.mark.parametrize(
    "limits",
    [
        {"max_connections": 3},
        {"max_connections_each": 3, "own_networks": (), "proxies": ()},
        {"max_connections_of_many": 3},
    ],
    ids=["in all", "one address", "an address of many"],
)
async def test_one_connection_too_many_is_told_so_and_a_closed_one_leaves_its_place(
    listening: Listening, limits: dict[str, object]
) -> None:
    port = await listening(**limits)
    held = [await asyncio.open_connection("127.0.0.1", port) for _ in range(3)]
    await asyncio.sleep(0.05)
    status, detail = told(await talk(port))
    assert status == 503 and detail.startswith("Många frågar")
    held.pop()[1].close()
    await asyncio.sleep(0.05)
    assert (await talk(port, b"GET /about HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).startswith(
        b"HTTP/1.1 200"
    )
    for _, writer in held:
        writer.close()
